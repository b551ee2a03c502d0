package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reports of institutes and articles of scholars tell in their ways. */
class ReportsAndArticlesTest {

  @TempDir Path folder;

  @Test
  void whoWouldAndWhoHadAreToldApart() throws IOException {
    assertEquals(
        List.of("Joining selvi from=null to=ltte counterparty=null"),
        claims("Selvi was a nurse. She'd joined the LTTE in 1994."));
    assertEquals(
        List.of(), claims("Selvi was a nurse. She said she'd join the LTTE if they asked."));
  }

  @Test
  void whatSomebodyHasDoneToPeopleBefallsThem() throws IOException {
    assertEquals(
        List.of("Execution seven-young-recruits from=null to=null counterparty=lra"),
        claims("The LRA had seven young recruits put to death."));
    assertEquals(
        List.of(
            "Execution village-elder from=null to=null counterparty=taliban",
            "Execution son from=null to=null counterparty=taliban"),
        claims("The Taliban had the village elder and his son hanged."));
    assertEquals(List.of(), claims("The army had forty soldiers killed in the battle."));
  }

  @Test
  void groupsThatAreSoManyFoundAnother() throws IOException {
    assertEquals(
        List.of(
            "Formation eelam-national-liberation-front from=null"
                + " to=eelam-national-liberation-front counterparty=null",
            "Merger eprlf from=null to=eelam-national-liberation-front counterparty=null",
            "Merger ltte from=null to=eelam-national-liberation-front counterparty=null",
            "Merger telo from=null to=eelam-national-liberation-front counterparty=null"),
        claims(
                "The LTTE grew. The EPRLF and the TELO were weak. In 1985 the three formed the"
                    + " Eelam National Liberation Front.")
            .stream()
            .sorted()
            .toList());
  }

  @Test
  void whatWasToldOrAskedIsDoneWhereTheTextSaysSo() throws IOException {
    assertEquals(List.of(), claims("The judge told the ELN to free two nurses."));
    assertEquals(
        List.of(
            "Disarmament rebels-of-sudan-peoples-liberation-army from=spla to=null"
                + " counterparty=null"),
        claims("The army ordered the rebels of the SPLA to disarm. They did."));
    assertEquals(
        List.of("Release hostages from=farc to=null counterparty=null"),
        claims("The government called on the FARC to release the hostages, and it did so."));
  }

  @Test
  void onePlaceAfterAnotherIsTakenAndGivenAway() throws IOException {
    assertTrue(
        claims("The FARC took the town of Caloto and handed it over to the ELN.")
            .contains("LosingControl farc from=null to=null counterparty=eln"));
  }

  @Test
  void whoIsUnderSomebodyTellsWhoseHeIs() throws IOException {
    assertTrue(
        claims(
                "Two girls were shot by men of the LRA under an officer whom the International"
                    + " Criminal Court later charged.")
            .stream()
            .anyMatch(c -> c.startsWith("Prosecution officer-of-lords-resistance-army from=lra")));
  }

  @Test
  void rebelsAreJailedByTheStateOfWhichTheTextTells() throws IOException {
    assertEquals(
        List.of("Detention musa-ali from=pkk to=null counterparty=turkey"),
        claims("Musa Ali, a commander of the PKK, was in prison for ten years. Turkey rejoiced."));
    assertEquals(
        List.of("Detention musa-ali from=pkk to=null counterparty=null"),
        claims("Musa Ali, a commander of the PKK, was kept in a cave for ten years."));
  }

  @Test
  void aGroupIsCalledByTheLastWordOfItsName() throws IOException {
    assertTrue(
        claims("The Benghazi Defence Brigades attacked Goma. In May the Brigades left the city.")
            .contains(
                "LosingControl benghazi-defence-brigades from=null to=null counterparty=null"));
  }

  @Test
  void whoseLifeIsToldIsMeantNext() throws IOException {
    assertTrue(
        claims(
                "Musa Hasan joined GAM in 1998. Hasan left in 2001. Peter Naviu's path was shorter."
                    + " He joined the LTTE in 1989.")
            .contains("Joining peter-naviu from=null to=ltte counterparty=null"));
  }

  @Test
  void whatIsAgreedIsNotYetDone() throws IOException {
    assertEquals(List.of(), claims("Some 3,000 fighters of the LRA were to be demobilised."));
  }

  @Test
  void notToTheOneButToTheOther() throws IOException {
    assertEquals(
        List.of("Surrender musa-okello from=null to=null counterparty=bishop"),
        claims("Musa Okello gave himself up, not to the Ugandan police but to a bishop."));
  }

  @Test
  void whoIsCalledSoDidNotCallAnybody() throws IOException {
    assertEquals(
        List.of(
            "Capture tavona-siro from=ltte to=null counterparty=sri-lankan-army",
            "Execution three-prisoners from=null to=null counterparty=ltte"),
        claims(
            "An LTTE commander called Tavona Siro, who had killed three prisoners, was captured"
                + " by the Sri Lankan army."));
  }

  @Test
  void oneWhoIsDrivenOutLosesNoPlaceForAll() throws IOException {
    assertTrue(
        claims("A commander of the LTTE was driven out of the village of Kot.").stream()
            .noneMatch(c -> c.startsWith("LosingControl")));
  }

  @Test
  void nobodyLetsHimselfGo() throws IOException {
    assertTrue(
        claims("Musa Okello of the LRA surrendered to the Ugandan army. A policeman let him go.")
            .contains("Release musa-okello from=ugandan-police to=null counterparty=null"));
    assertTrue(
        claims(
                "Musa Okello of the LRA gave himself up to the Ugandan army. A lieutenant promised"
                    + " that he would not be touched.")
            .contains("ProtectionGuarantee musa-okello from=lra to=null counterparty=updf"));
  }

  @Test
  void theUnemployedArePeople() throws IOException {
    assertEquals(
        List.of("Recruitment unemployed from=null to=farc counterparty=null"),
        claims("The FARC recruited the unemployed."));
  }

  @Test
  void whoKillsVillagersFightsNobody() throws IOException {
    assertEquals(
        List.of("Execution all-whole-families from=null to=null counterparty=ruf"),
        claims("In May fighters of the RUF massacred whole families."));
  }

  private List<String> claims(String text) throws IOException {
    return SharedExtractor.claims(folder, text).stream().map(SharedExtractor::line).toList();
  }
}
