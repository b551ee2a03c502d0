package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.allegiance.claim.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who took, held or killed people, and whose they were, where an attack before tells it. */
class CaptivesTest {

  private static final Set<String> OF_CAPTIVES =
      Set.of("Capture", "Detention", "Execution", "Kidnapping", "Release", "Surrender");

  @TempDir Path folder;

  @Test
  void whoeverComesInForceTakesThoseWhoAreThere() throws IOException {
    assertEquals(
        List.of("Execution herdsman from=null counterparty=isgs"),
        claims(
            "Fighters of the ISGS entered the village of Tigi."
                + " A herdsman was shot in his yard."));
  }

  @Test
  void thoseWhoAreAttackedAreTaken() throws IOException {
    assertEquals(
        List.of("Capture four-others from=updf counterparty=lra"),
        claims(
            "The Lord's Resistance Army stormed the Ugandan army's camp near Gulu."
                + " Four others were captured."));
  }

  @Test
  void attackersAreTakenByOthers() throws IOException {
    assertEquals(
        List.of("Capture two-attackers-of-lords-resistance-army from=lra counterparty=null"),
        claims(
            "The Lord's Resistance Army attacked the mission at Tigi. Two of the attackers were"
                + " captured."));
  }

  @Test
  void anUnknownAttackerIsNotWhoIsAttacked() throws IOException {
    assertEquals(
        List.of("Capture captain from=updf counterparty=null"),
        claims(
            "Unknown fighters ambushed a column of the Ugandan army. A captain was taken"
                + " prisoner."));
  }

  @Test
  void rebelsDoNotArrestAfterTheirOwnAttack() throws IOException {
    assertEquals(
        List.of("Detention three-men from=null counterparty=null"),
        claims(
            "The Lord's Resistance Army attacked the mission at Tigi. Three men were arrested"
                + " the next day."));
  }

  @Test
  void theOthersAreStillHeld() throws IOException {
    assertEquals(
        List.of(
            "Release two-prisoners from=lra counterparty=null",
            "Detention others from=null counterparty=lra"),
        claims(
            "The Lord's Resistance Army freed two of the prisoners. The others are still"
                + " held."));
  }

  @Test
  void theHeldAreNotTheirHolders() throws IOException {
    assertEquals(
        List.of(
            "Capture eleven-ugandan-policemen from=ugandan-police counterparty=lra",
            "Execution four-of-ugandan-police from=ugandan-police counterparty=lra"),
        claims(
            "The Lord's Resistance Army captured eleven Ugandan policemen. Four of them were"
                + " beheaded."));
  }

  @Test
  void theAbductedAreNotOfTheirAbductors() throws IOException {
    assertEquals(
        List.of(
            "Kidnapping nine-deputies from=null counterparty=lra",
            "Execution nine-deputies from=null counterparty=lra"),
        claims("The Lord's Resistance Army abducted nine deputies. They were beheaded."));
  }

  @Test
  void onWhoseOrdersPeopleAreShot() throws IOException {
    assertEquals(
        List.of("Execution informers from=null counterparty=lra"),
        claims("The commander of the Lord's Resistance Army had the informers hanged."));
  }

  @Test
  void onWhatChargesPeopleAreHeld() throws IOException {
    assertEquals(
        List.of("Detention nurse from=lra counterparty=updf"),
        claims(
            "The nurse was held by the Ugandan army on charges of belonging to the Lord's"
                + " Resistance Army."));
  }

  @Test
  void whoIsFreedWasHeldByWhoeverTookThemAll() throws IOException {
    assertEquals(
        List.of(
            "Kidnapping thirty-girls from=null counterparty=lra",
            "Release eighteen from=lra counterparty=null"),
        claims(
            "Rebels of the Lord's Resistance Army kidnapped thirty girls. Eighteen were freed by"
                + " Ugandan soldiers."));
  }

  @Test
  void whatIsDoneToOthersTooNeedsNoSecondVerb() throws IOException {
    assertEquals(
        List.of("Capture eleven from=lra counterparty=null"),
        claims("Forty fighters of the Lord's Resistance Army were killed and eleven captured."));
  }

  @Test
  void aVillageChiefIsNoMember() throws IOException {
    assertEquals(
        List.of("Execution village-chief from=null counterparty=lra"),
        claims("The village chief was hanged by the Lord's Resistance Army."));
  }

  @Test
  void soldiersSurrenderToTheRebelsWhoCome() throws IOException {
    assertEquals(
        List.of("Surrender forty-ugandan-soldiers from=updf counterparty=lra"),
        claims("The Lord's Resistance Army overran the camp. Forty Ugandan soldiers surrendered."));
  }

  @Test
  void inWhoseCampPeopleAreKept() throws IOException {
    assertEquals(
        List.of("Detention nurse from=null counterparty=lra"),
        claims("The nurse was kept in a camp run by the Lord's Resistance Army."));
  }

  private List<String> claims(String text) throws IOException {
    return SharedExtractor.claims(folder, text).stream()
        .filter(c -> OF_CAPTIVES.contains(c.event()))
        .map(CaptivesTest::line)
        .toList();
  }

  private static String line(Claim c) {
    return c.event()
        + " "
        + c.actor().id().replace("text-", "")
        + " from="
        + c.from()
        + " counterparty="
        + c.counterparty();
  }
}
