package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose people somebody was, and who held them, where another sentence tells it. */
class PartiesTest {

  @TempDir Path folder;

  @Test
  void whatWasBeforeIsKnownWhereverItStands() throws IOException {
    assertEquals(
        List.of(
            "Stigmatisation akello-ruth from=lra to=null counterparty=null",
            "Leaving akello-ruth from=lra to=null counterparty=null"),
        claims("Nobody would marry Akello Ruth because she had left the Lord's Resistance Army."));
  }

  @Test
  void whoComesBackAfterYearsWithAGroupHasLeftIt() throws IOException {
    assertEquals(
        List.of("Return odong-okello from=lra to=null counterparty=null"),
        claims(
            "After six years with the Lord's Resistance Army, Odong Okello was reunited with his"
                + " parents."));
  }

  @Test
  void whoTakesAPostTakesItFromWhoeverLostIt() throws IOException {
    assertEquals(
        List.of(
            "LosingControl m23 from=null to=null counterparty=null",
            "TakingControl mai-mai from=null to=null counterparty=m23"),
        claims(
            "Fighters of the M23 pulled out of two checkpoints. The checkpoints were taken over by"
                + " the Mai-Mai."));
  }

  @Test
  void whoLetsPeopleGoHadTakenThem() throws IOException {
    assertEquals(
        List.of(
            "Capture nine-fighters-of-boko-haram from=boko-haram to=null counterparty=iswap",
            "Release nine-fighters-of-boko-haram from=iswap to=null counterparty=null"),
        claims("Nine fighters of Boko Haram captured in Gwoza were let go by ISWAP."));
  }

  @Test
  void unitIsOfWhoeverRaisedIt() throws IOException {
    assertEquals(
        List.of("Joining odong-okello from=null to=lra counterparty=null"),
        claims("Odong Okello joined a brigade that the Lord's Resistance Army was raising."));
  }

  @Test
  void epithetStandsForTheGroup() throws IOException {
    assertEquals(
        List.of(
            "Kidnapping mayor from=null to=null counterparty=farc",
            "Hostilities farc from=null to=null counterparty=eln"),
        claims(
            "The leftist FARC kidnapped the mayor in 1999. In 2002 the leftists attacked the"
                + " ELN."));
  }

  @Test
  void brotherOfSomebodyIsNobodyOfWhomTheTextTold() throws IOException {
    assertEquals(
        List.of(
            "Capture odong-okello from=null to=null counterparty=lra",
            "Kidnapping brother from=null to=null counterparty=lra"),
        claims(
            "Odong Okello was captured by the Lord's Resistance Army. The Lord's Resistance Army"
                + " also abducted the brother of a judge."));
  }

  @Test
  void whoRunsAProgrammeStandsBesideIt() throws IOException {
    assertEquals(
        List.of(
            "Leaving odong-okello from=lra to=null counterparty=null",
            "RehabilitationProgramme odong-okello from=lra to=null counterparty=unicef"),
        claims(
            "Odong Okello left the Lord's Resistance Army in 2004. Odong Okello completed a"
                + " rehabilitation programme run by UNICEF."));
  }

  @Test
  void theyWhoWereHeldAreNotTheirGuards() throws IOException {
    assertEquals(
        List.of(
            "Release nine-ugandan-soldiers from=lra to=null counterparty=null",
            "Capture nine-ugandan-soldiers from=updf to=null counterparty=null"),
        claims(
            "The commanders of the Lord's Resistance Army released nine Ugandan soldiers near"
                + " Kitgum. They had been captured in the hills in 2004."));
  }

  @Test
  void whatIsToldOfAllIsToldOfEach() throws IOException {
    assertEquals(
        List.of(
            "Release odong-okello from=lra to=null counterparty=null",
            "Detention odong-okello from=null to=null counterparty=lra",
            "Release forty-captives from=lra to=null counterparty=null"),
        claims(
            "Odong Okello was released in May. He had been detained at a farm in 2003.\n\n"
                + "Odong Okello is among the forty captives whom the Lord's Resistance Army freed"
                + " in May."));
  }

  @Test
  void nobodyIsAmongThoseOfWhomItIsDenied() throws IOException {
    assertEquals(
        List.of(
            "Release odong-okello from=null to=null counterparty=null",
            "Release forty-captives from=lra to=null counterparty=null"),
        claims(
            "Odong Okello was released in May. Odong Okello is not among the forty captives whom"
                + " the Lord's Resistance Army freed."));
  }

  @Test
  void whoTakesOverAnOfficeBelongs() throws IOException {
    assertEquals(
        List.of(
            "Capture odong-okello from=lra to=null counterparty=updf",
            "Surrender akello-ruth from=fdlr to=null counterparty=rwandan-army"),
        claims(
            "Odong Okello took over Joseph Kony's post. Odong Okello was captured by the Ugandan"
                + " army in 2011.\n\n"
                + "Akello Ruth assumed command of the FDLR. Akello Ruth surrendered to the Rwandan"
                + " army in 2012."));
  }

  @Test
  void forcesLoyalToALeaderAreHis() throws IOException {
    assertEquals(
        List.of("Release seven-captives from=lna to=null counterparty=null"),
        claims("Forces loyal to Khalifa Haftar freed seven captives in Libya."));
  }

  @Test
  void aSurnameMeansWhomTheTextNamedInFull() throws IOException {
    assertEquals(
        List.of(
            "Detention tembo-ruk from=lra to=null counterparty=ugandan-police",
            "Joining tembo-ruk from=null to=lra counterparty=null"),
        claims(
            "Tembo Ruk was arrested by the Ugandan police in June 2005. Ruk joined the LRA in"
                + " 2001."));
  }

  @Test
  void authoritiesAreNotOneServiceWithANameOfItsOwn() throws IOException {
    assertEquals(
        List.of("Surrender two-naxalites from=cpi-maoist to=null counterparty=indian-government"),
        claims(
            "The Border Security Force (BSF) patrols the hills of India. Two Naxalites surrendered"
                + " to the authorities in the Bastar district."));
  }

  @Test
  void initialsMakeANameWithAnAge() throws IOException {
    assertEquals(
        List.of("Kidnapping laker-k from=null to=null counterparty=lra"),
        claims(
            "Okello Peter spoke first. The story of Laker K., 22, is shorter. She was abducted by"
                + " the LRA in 2003."));
  }

  @Test
  void whoTurnsOnHisOwnComesFromThem() throws IOException {
    assertEquals(
        List.of(
            "TurningAgainst some-fighters-of-lords-resistance-army from=lra to=null"
                + " counterparty=lra",
            "TurningAgainst updf from=null to=null counterparty=lra"),
        claims(
            "Some fighters of the LRA turned against it. The Ugandan army turned against the"
                + " LRA."));
  }

  @Test
  void nobodyRisesAgainstHimself() throws IOException {
    assertEquals(
        List.of("TurningAgainst tribesmen from=null to=null counterparty=taliban"),
        claims("The Taliban grew rich. In 2014 the tribesmen rose up against them."));
  }

  @Test
  void aJudgeFindsSoOfAnother() throws IOException {
    assertEquals(
        List.of("Support musa from=null to=al-shabaab counterparty=null"),
        claims(
            "Musa sold tea in Garissa. The judge found that he had provided material assistance"
                + " to al-Shabaab."));
  }

  @Test
  void aSideWithoutNameIsASide() throws IOException {
    assertEquals(
        List.of("AllegianceSwitch some-policemen from=null to=null counterparty=null"),
        claims("Some policemen went over to the rebels."));
  }

  @Test
  void cellsActLikePeople() throws IOException {
    assertEquals(
        List.of("Pledge several-cells from=null to=isis counterparty=null"),
        claims("Several cells in the desert declared their allegiance to ISIS."));
  }

  @Test
  void unitsAreTheirPeople() throws IOException {
    assertEquals(
        List.of("TurningAgainst several-units-of-fardc from=fardc to=null counterparty=fardc"),
        claims("Several units of the FARDC mutinied in May."));
  }

  @Test
  void unitsThatGoOverLeaveTheirGroup() throws IOException {
    assertEquals(
        List.of("AllegianceSwitch two-units-of-fardc from=fardc to=m23 counterparty=null"),
        claims("Two units of the FARDC went over to the M23."));
  }

  @Test
  void aDescriptionBesideANounIsOfTheSamePerson() throws IOException {
    assertEquals(
        List.of("Leaving brother from=farc to=null counterparty=null"),
        claims("Her brother, once a member of the FARC, sells tea."));
  }

  @Test
  void aCorporalOfNoGroupServesTheState() throws IOException {
    assertEquals(
        List.of(
            "Hostilities lra from=null to=null counterparty=null",
            "Surrender corporal from=updf to=null counterparty=lra"),
        claims("The LRA attacked Gulu in Uganda. A corporal surrendered to the LRA."));
  }

  @Test
  void aNewMovementIsNotTheOneBeforeIt() throws IOException {
    assertEquals(
        List.of("TakingControl m23 from=null to=null counterparty=null"),
        claims(
            "The M23 took its name from a pact with its predecessor, the National Congress for the"
                + " Defence of the People (CNDP). The CNDP had lasted three years. The new movement"
                + " captured Goma in June."));
  }

  @Test
  void whoFreesTheHeldOfOthersDidNotHoldThem() throws IOException {
    assertEquals(
        List.of(
            "Kidnapping fatima-musa from=null to=null counterparty=boko-haram",
            "Release fatima-musa from=boko-haram to=null counterparty=null"),
        claims(
            "Boko Haram abducted Fatima Musa in 2014. She was freed by the Nigerian army two years"
                + " later."));
  }

  @Test
  void oneGroupAndLaterAnother() throws IOException {
    assertEquals(
        List.of(
            "Joining james-okello from=null to=lra counterparty=null",
            "Joining james-okello from=null to=fdlr counterparty=null"),
        claims("James Okello joined the LRA and later the FDLR."));
  }

  @Test
  void thoseNamedTogetherAreOfTheirGroup() throws IOException {
    assertEquals(
        List.of("ProtectionGuarantee all-men from=lra to=null counterparty=null"),
        claims(
            "James Okello and Peter Odong were commanders of the LRA. Both men received"
                + " amnesty in 2006."));
  }

  @Test
  void peacekeepersAreThoseOfTheMission() throws IOException {
    assertEquals(
        List.of("Capture forty-peacekeepers from=unamsil to=null counterparty=ruf"),
        claims(
            "UNAMSIL sent observers to Makeni in May. Over the following days the RUF"
                + " captured forty peacekeepers."));
  }

  @Test
  void desertersAreCaughtByTheirOwn() throws IOException {
    assertEquals(
        List.of(
            "Execution deserters from=null to=null counterparty=fdlr",
            "Capture deserters from=fdlr to=null counterparty=fdlr"),
        claims(
            "Commanders of the FDLR forbade their troops to listen to the radio. Deserters"
                + " who were caught on the road were beaten to death."));
  }

  @Test
  void oneOfItsLeadersIsOfTheGroup() throws IOException {
    assertEquals(
        List.of("Detention musa-idris from=janjaweed to=null counterparty=null"),
        claims(
            "Musa Idris, the most feared of the Janjaweed leaders, was arrested in November"
                + " 2017."));
  }

  @Test
  void whatWasBeforeDoesNotChangeWhereSomebodyIs() throws IOException {
    assertEquals(
        List.of(
            "Surrender ali-fathi from=lna to=null counterparty=null",
            "Defection ali-fathi from=libyan-police to=null counterparty=null"),
        claims(
            "Ali Fathi, a commander of the Libyan National Army, who had defected from the"
                + " Libyan police in 2011, gave himself up in February 2018."));
  }

  @Test
  void whoGivesHimselfUpDoesNotJoin() throws IOException {
    assertEquals(
        List.of(
            "Defection james-okello from=lra to=null counterparty=null",
            "Surrender james-okello from=lra to=null counterparty=seleka"),
        claims(
            "James Okello of the LRA slipped away late in 2014 and gave himself up to"
                + " Seleka fighters."));
  }

  @Test
  void theKilledAreOfTheOtherSide() throws IOException {
    assertEquals(
        List.of("Hostilities iplo from=null to=null counterparty=inla"),
        claims(
            "Peter Power and Sean Reilly were leaders of the INLA. IPLO gunmen killed them"
                + " at a hotel in Drogheda."));
  }

  @Test
  void nobodyHelpsHisAccuser() throws IOException {
    assertEquals(
        List.of(
            "TakingControl somali-government from=null to=null counterparty=al-shabaab",
            "Execution five-elders from=null to=null counterparty=al-shabaab"),
        claims(
            "Government forces recaptured Jowhar from al-Shabaab on Sunday. Al-Shabaab"
                + " executed five elders whom it accused of helping them."));
  }

  @Test
  void whoWentOverHandsInTheRiflesOfTheGroupHeLeft() throws IOException {
    assertEquals(
        List.of(
            "AllegianceSwitch thirty-men from=taliban to=afghan-government counterparty=null",
            "AllegianceSwitch gul-agha from=taliban to=afghan-government counterparty=null",
            "Disarmament thirty-men from=taliban to=null counterparty=null"),
        claims(
            "Gul Agha and thirty of his men defected from the Taliban to the Afghan"
                + " government on Monday. They handed in their weapons at a ceremony."));
  }

  @Test
  void aFactionThatBreaksAwaySplits() throws IOException {
    assertEquals(
        List.of("Split milf from=mnlf to=null counterparty=null"),
        claims(
            "The Moro Islamic Liberation Front broke away from the Moro National Liberation"
                + " Front in 1978."));
  }

  @Test
  void whomSomebodyFreesIsAnother() throws IOException {
    assertEquals(
        List.of(
            "Capture ten-congolese-soldiers from=fardc to=null counterparty=m23",
            "Release four-of-fardc from=m23 to=null counterparty=null"),
        claims(
            "Ten Congolese soldiers were captured by the M23 in Kibumba. The rebels freed"
                + " four of them on Sunday."));
  }

  @Test
  void abroadAStateHoldsPeople() throws IOException {
    assertEquals(
        List.of(
            "Hostilities ranjan-deka from=null to=null counterparty=null",
            "Detention ranjan-deka from=ndfb to=null counterparty=bangladeshi-government"),
        claims(
            "Ranjan Deka of the National Democratic Front of Bodoland carried out bombings"
                + " in Assam in India. He was arrested in Bangladesh in 2010."));
  }

  @Test
  void aCourtIsOfItsCountry() throws IOException {
    assertEquals(
        List.of(
            "Capture james-okello from=lra to=null counterparty=null",
            "Prosecution james-okello from=lra to=null counterparty=ugandan-government"),
        claims(
            "James Okello of the LRA was captured in 2009. A court in Kampala sentenced him"
                + " to ten years."));
  }

  @Test
  void theCourtIsTheOneNamed() throws IOException {
    assertEquals(
        List.of(
            "CustodyTransfer james-okello from=null to=icc counterparty=null",
            "Prosecution james-okello from=lra to=null counterparty=icc"),
        claims(
            "James Okello of the LRA was transferred to the International Criminal Court in"
                + " 2015. The court convicted him of murder."));
  }

  @Test
  void rebelsTryPeopleToo() throws IOException {
    assertEquals(
        List.of(
            "Capture olena-kovalenko from=null to=null counterparty=null",
            "Prosecution olena-kovalenko from=null to=null counterparty=null"),
        claims(
            "Olena Kovalenko was taken prisoner in Ukraine by rebels. She was sentenced to"
                + " death."));
  }

  @Test
  void inATextAboutThoseWhoLeftAGroupOneOfThemGoesHome() throws IOException {
    String about =
        "Rehabilitation is what the centre for defectors from al-Shabaab calls it. Reintegration"
            + " of those who desert al-Shabaab is slow, and an amnesty is awaited.";
    String told = " Hodan Warsame went home to her mother.";
    assertTrue(
        claims(about + told)
            .contains("Return hodan-warsame from=al-shabaab to=null counterparty=null"));
    assertEquals(List.of(), claims("Al-Shabaab is a group of fighters." + told));
  }

  @Test
  void whoWasArrestedAndHandedOverDidNotHandOver() throws IOException {
    assertEquals(
        List.of(
            "Detention musa-okello from=null to=null counterparty=updf",
            "CustodyTransfer musa-okello from=updf to=un counterparty=null"),
        claims("Musa Okello was arrested by the Ugandan army and handed to the United Nations."));
  }

  @Test
  void whatIsTakenIsEachPlace() throws IOException {
    assertEquals(
        List.of("kunduz", "sangin"),
        SharedExtractor.get().candidates("The Taliban captured Kunduz and Sangin.").stream()
            .map(Candidate::place)
            .toList());
  }

  private List<String> claims(String text) throws IOException {
    return SharedExtractor.claims(folder, text).stream().map(SharedExtractor::line).toList();
  }
}
