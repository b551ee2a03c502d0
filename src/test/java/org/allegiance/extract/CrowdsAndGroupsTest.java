package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of people told by their number, and groups that stand in some relation to others. */
class CrowdsAndGroupsTest {

  @TempDir Path folder;

  @Test
  void itIsAnotherThanTheSubject() throws IOException {
    assertEquals(
        List.of("Hostilities boko-haram from=null to=null counterparty=ansaru"),
        claims("Ansaru had its camps in Kano. Boko Haram was at war with it from 2012."));
  }

  @Test
  void theLeadersWhomAGroupArrestsAreNotItsOwn() throws IOException {
    assertEquals(
        List.of("Detention two-leaders-of-ansaru from=ansaru to=null counterparty=boko-haram"),
        claims("Ansaru had its camps in Kano. Boko Haram arrested two of its leaders."));
  }

  @Test
  void troopsLoyalToSomebodyAreNotTheArmy() throws IOException {
    assertEquals(
        List.of("Hostilities troops from=null to=null counterparty=houthis"),
        claims("Troops loyal to Samir Awadi clashed with the Houthis in Sanaa."));
  }

  @Test
  void fightersOfAPeopleAreNotOfTheGroupBefore() throws IOException {
    assertEquals(
        List.of("Hostilities habr-tolkan-fighters from=null to=null counterparty=al-shabaab"),
        claims("Al-Shabaab and the Habr Tolkan fighters of the coast were at war."));
  }

  @Test
  void whoJoinsOthersForAnAttackMakesItToo() throws IOException {
    assertEquals(
        List.of(
            "TakingControl mujao from=null to=null counterparty=null",
            "TakingControl ansar-dine from=null to=null counterparty=null"),
        claims("Ansar Dine, joined by fighters of MUJAO, seized Gao in April 2012."));
  }

  @Test
  void threeMayMerge() throws IOException {
    assertEquals(
        List.of(
            "Merger ansar-dine from=null to=null counterparty=mujao",
            "Merger ansar-dine from=null to=null counterparty=mnla"),
        claims("Ansar Dine, MUJAO and the MNLA merged in May."));
  }

  @Test
  void partsOfPeopleAreTheyToo() throws IOException {
    assertEquals(
        List.of("Defection sixty-per-cent from=null to=taliban counterparty=null"),
        claims("Sixty per cent of the battalion deserted to the Taliban."));
    assertEquals(
        List.of(
            "Surrender three-quarters-of-liberation-tigers-of-tamil-eelam from=ltte to=null"
                + " counterparty=sri-lankan-army"),
        claims("Three quarters of the LTTE cadres surrendered to the Sri Lankan army."));
  }

  @Test
  void theyWhoAreInHandsArePlaces() throws IOException {
    assertEquals(
        List.of("TakingControl m23 from=null to=null counterparty=null"),
        claims("The villages were shelled. Since June they have been in the hands of the M23."));
  }

  @Test
  void aBandWithoutANameMayBeMeant() throws IOException {
    assertEquals(
        List.of("Hostilities tuareg-faction from=null to=null counterparty=null"),
        claims("Ansar Dine is strong. A Tuareg faction left the talks. It then attacked Gao."));
    assertEquals(
        List.of("AllegianceSwitch eleven-members from=null to=mai-mai counterparty=null"),
        claims(
            "The ADF is strong. A village militia was formed by the chief. Eleven of its forty"
                + " members went over to the Mai-Mai."));
  }

  @Test
  void aCapitalStandsForThoseWhoGovernThere() throws IOException {
    assertEquals(
        List.of("Hostilities onlf from=null to=null counterparty=ethiopian-government"),
        claims("The ONLF has waged war on Addis Ababa since 1994."));
  }

  @Test
  void whatAForceTakesIsAPlace() throws IOException {
    assertEquals(
        List.of(
            "TakingControl taliban from=null to=null counterparty=null",
            "TakingControl taliban from=null to=null counterparty=null"),
        claims("In May the Taliban captured Gormakh and Pashkul."));
    assertEquals(
        List.of("TakingControl ahlu-sunna from=null to=null counterparty=al-shabaab"),
        claims("Ahlu Sunna Waljama'a took Guryel from al-Shabaab in December 2008."));
  }

  @Test
  void whoSoManySayTheyAre() throws IOException {
    assertEquals(
        List.of(
            "Kidnapping sixty-women from=null to=null counterparty=lra",
            "Release half from=lra to=null counterparty=null"),
        claims(
            "Sixty women were abducted by the Lord's Resistance Army. About half said that they"
                + " had escaped."));
  }

  @Test
  void itsAllyIsAnotherThanItself() throws IOException {
    assertEquals(
        List.of("Alliance fni from=null to=null counterparty=frpi"),
        claims("The FRPI was strong in Ituri, and the FNI was its ally."));
  }

  @Test
  void whatGroupsMergeIntoIsAGroup() throws IOException {
    assertEquals(
        List.of("Merger ginbot-7 from=null to=ezema counterparty=null"),
        claims("In 2019 Ginbot 7 merged with six other parties to form Ezema."));
  }

  @Test
  void whatAWingIsOfIsAGroup() throws IOException {
    assertEquals(
        List.of(
            "Merger tarvek-front from=null to=zolani counterparty=null",
            "Split tarvek-front from=zolani to=null counterparty=null"),
        claims(
            "The Tarvek Front was the armed wing of Zolani in those years. In 1991 the Tarvek"
                + " Front broke away from it."));
  }

  @Test
  void whoFightsWithOneFightsAgainstAnother() throws IOException {
    assertEquals(
        List.of(
            "Alliance auc from=null to=null counterparty=colombian-army",
            "Hostilities auc from=null to=null counterparty=farc"),
        claims("The AUC fought with the Colombian army against the FARC."));
  }

  @Test
  void whatCallsItselfByANameIsNotTheGroupBefore() throws IOException {
    assertEquals(
        List.of("Hostilities fdlr from=null to=null counterparty=m23"),
        claims(
            "The FDLR fought the M23 until 2013. A group that calls itself Tarvek still operates in"
                + " Fizi."));
  }

  @Test
  void oneHasOneHusband() throws IOException {
    assertEquals(
        List.of(
            "Joining husband from=null to=lra counterparty=null",
            "Surrender husband from=lra to=null counterparty=updf"),
        claims(
            "\"My husband joined the LRA in 2001,\" says Grace Aceng. \"I sold charcoal. The rains"
                + " failed. The wells were dry. We had no seed. We sold the goats. The road was"
                + " closed. In 2009 my husband surrendered to the Ugandan army.\""));
  }

  @Test
  void youAreWhomTheTextSpeaksTo() throws IOException {
    assertEquals(
        List.of(
            "Joining musa-okello from=null to=lra counterparty=null",
            "Kidnapping father from=null to=null counterparty=ruf",
            "Surrender musa-okello from=lra to=null counterparty=updf",
            "Leaving musa-okello from=lra to=null counterparty=null"),
        claims(
            "Musa Okello, you may sit. You joined the LRA in Gulu in 2003. Your father had been"
                + " taken by the RUF.\n\nIn 2009 you surrendered to the Ugandan army. You had left"
                + " the group by then."));
  }

  private List<String> claims(String text) throws IOException {
    return SharedExtractor.claims(folder, text).stream().map(SharedExtractor::line).toList();
  }
}
