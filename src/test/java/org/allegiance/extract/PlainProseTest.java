package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Short sentences, as agencies and aid organisations write them. */
class PlainProseTest {

  @TempDir Path folder;

  @Test
  void notUntilThenMeansThen() throws IOException {
    assertEquals(
        List.of("Leaving a-woman from=lra to=null counterparty=null asserted"),
        claims("Not until 2009 did she escape from the LRA."));
  }

  @Test
  void whomOneLetsGoIsReleased() throws IOException {
    assertEquals(
        List.of("Release a-dozen-soldiers from=eln to=null counterparty=null asserted"),
        claims("In exchange for two officers, the ELN let go a dozen soldiers."));
  }

  @Test
  void groupsThatAreNamedForManyAreMeant() throws IOException {
    assertEquals(
        List.of(
            "Hostilities ruf from=null to=null counterparty=lra asserted",
            "Hostilities kamajors from=null to=null counterparty=lra asserted"),
        claims("Groups such as the RUF and the Kamajors took part in the fight against the LRA."));
    assertEquals(
        List.of("Backing kenyan-government from=null to=ras-kamboni counterparty=null asserted"),
        claims("Kenya backed militias such as the Ras Kamboni Brigades."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A Houthi surrendered to the army in Marib.            | Surrender houthi from=houthis
          A young Maoist surrendered to the police in Bastar.   | Surrender young-maoist from=cpi-maoist
          A FARC guerrilla was captured near Cali.              | Capture farc-guerrilla from=farc
          Four Houthis surrendered to the army in Marib.        | Surrender four-houthis from=houthis
          A weakened LTTE surrendered to the army in Jaffna.    | Surrender ltte from=null
          """)
  void oneOfAGroupIsNotTheGroup(String text, String expected) throws IOException {
    assertEquals(
        List.of(expected), claims(text).stream().map(c -> c.replaceAll(" to=.*", "")).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          After the AUC killed his father, he joined the FARC.               | Joining a-man to=farc
          His father was killed by the LTTE. She joined the army.            | Joining a-woman to=sri-lankan-army
          His father was killed by the FARC. He joined the AUC.              | Joining a-man to=auc
          When his brother was arrested by the police, he joined the ELN.    | Joining a-man to=eln
          His father was killed by the UPDF. He had joined the LRA in 1999.  | Joining father to=lra
          His brother joined the LRA. He was twelve.                         | Joining brother to=lra
          """)
  void whoseKinWereKilledActsAndNotTheDead(String text, String expected) throws IOException {
    assertEquals(
        List.of(expected),
        claims(text).stream()
            .filter(c -> c.startsWith("Joining"))
            .map(c -> c.replaceAll(" from=\\S+| counterparty=.*", ""))
            .toList());
  }

  @Test
  void whomOneFightsSideBySideWithIsNoFoe() throws IOException {
    assertEquals(
        List.of(
            "Alliance pkk from=null to=null counterparty=kdp asserted",
            "Hostilities pkk from=null to=null counterparty=isis asserted"),
        claims("The PKK fought ISIS side by side with the KDP."));
  }

  @Test
  void whomOneJoinsOneHasNotFled() throws IOException {
    assertEquals(
        List.of(
            "Defection a-man from=null to=null counterparty=null asserted",
            "Joining a-man from=null to=mai-mai counterparty=null asserted"),
        claims("He deserted and joined the Mai-Mai."));
  }

  @Test
  void whatAVerbAndItsObjectTellIsToldOnce() throws IOException {
    assertEquals(
        List.of("Backing sudanese-government from=null to=lra counterparty=null hedged"),
        claims("Sudan has long been accused of arming the LRA."));
    assertEquals(
        List.of("Merger jfs from=null to=hts counterparty=null asserted"),
        claims(
            "Hayat Tahrir al-Sham was formed by the merger of Jabhat Fatah al-Sham and others."));
  }

  @Test
  void whoLeadsNobodyDoesNotActForHisGroup() throws IOException {
    assertEquals(
        List.of(
            "Pledge musa from=null to=mnla counterparty=null asserted",
            "Alliance musa from=null to=null counterparty=malian-army asserted"),
        claims("Having once sworn loyalty to the MNLA, Musa now rode with the Malian army."));
  }

  @Test
  void relativesAreNobodysFighters() throws IOException {
    assertEquals(
        List.of(
            "Execution three-men from=null to=null counterparty=isis asserted",
            "Detention relatives from=null to=null counterparty=peshmerga asserted"),
        claims("ISIS executed three men. Their relatives fled, and the Peshmerga detained them."));
  }

  @Test
  void anUncleReconcilesWithTheOneWhoCameBack() throws IOException {
    assertEquals(
        List.of(
            "Return okot from=lra to=null counterparty=null asserted",
            "Reconciliation okot from=lra to=null counterparty=uncle asserted"),
        claims("Okot came home from the LRA. His uncle reconciled with him."));
  }

  @Test
  void ministersResignFromNoGroup() throws IOException {
    assertEquals(
        List.of("TakingControl houthis from=null to=null counterparty=null asserted"),
        claims("The Houthis seized Sanaa. President Hadi resigned."));
  }

  @Test
  void aNameSaysWhoIsSheAndWhoIsHe() throws IOException {
    assertEquals(
        List.of(
            "Execution abu-omar from=null to=null counterparty=isis asserted",
            "Detention fatima from=null to=null counterparty=sdf asserted"),
        claims("Fatima met Abu Omar. He was killed by ISIS, and she was arrested by the SDF."));
  }

  @Test
  void whereASentenceIsServedNobodyNeedHaveTried() throws IOException {
    assertEquals(
        List.of("Prosecution sesay from=ruf to=null counterparty=null asserted"),
        claims("Sesay of the RUF is serving his sentence in Rwanda."));
  }

  @Test
  void desertersDoNotActForTheArmyTheyLeft() throws IOException {
    assertEquals(
        List.of(
            "Defection 300-soldiers from=fardc to=null counterparty=null asserted",
            "Formation 300-soldiers from=null to=m23 counterparty=null asserted"),
        claims("About 300 soldiers deserted from the FARDC. They called themselves the M23."));
  }

  @Test
  void herIsWhomItIsDoneTo() throws IOException {
    assertEquals(
        List.of(
            "Joining fatima from=null to=boko-haram counterparty=null asserted",
            "Return fatima from=boko-haram to=null counterparty=null asserted",
            "Stigmatisation fatima from=boko-haram to=null counterparty=neighbours asserted"),
        claims(
            "Fatima had spent two years with Boko Haram. Her father brought her home."
                + " Neighbours called her the wife of a terrorist."));
  }

  @Test
  void theRoundedUpWhoAreShotAreNoRecruits() throws IOException {
    assertEquals(
        List.of(
            "TakingControl taliban from=null to=null counterparty=null asserted",
            "Execution those from=null to=null counterparty=taliban asserted"),
        claims("The Taliban overran the district. Those who stayed were rounded up and shot."));
  }

  @Test
  void leftBetweenTwoNamesIsAVerbWhateverFollows() throws IOException {
    assertEquals(
        List.of("Leaving mokhtar-okello from=aqim to=null counterparty=null asserted"),
        claims(
            "Mokhtar Okello left AQIM in late 2012 after a quarrel over money and founded his own"
                + " brigade."));
  }

  @Test
  void aShariaCourtIsNoStateCourt() throws IOException {
    assertEquals(
        List.of(
            "Joining farouk from=null to=ahrar-al-sham counterparty=null asserted",
            "Prosecution farouk from=ahrar-al-sham to=null counterparty=sharia-court asserted"),
        claims("Farouk had joined Ahrar al-Sham. A sharia court in Idlib acquitted him."));
  }

  @Test
  void aCommissionGivesCertificatesOfAmnesty() throws IOException {
    assertEquals(
        List.of(
            "Leaving okot from=lra to=null counterparty=null asserted",
            "ProtectionGuarantee okot from=lra to=null counterparty=amnesty-commission asserted"),
        claims("Okot left the LRA. The amnesty commission gave him a certificate."));
  }

  private List<String> claims(String text) throws IOException {
    return SharedExtractor.claims(folder, text).stream()
        .map(c -> SharedExtractor.line(c) + " " + c.certainty())
        .toList();
  }
}
