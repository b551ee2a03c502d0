package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who did it: nobody of whom another sentence has told, where this one tells of others. */
class DoersTest {

  @TempDir Path folder;

  @Test
  void doersWithoutANameAreNotThoseBefore() throws IOException {
    assertEquals(
        List.of(
            "Pledge omar from=null to=isis counterparty=null",
            "Kidnapping saif from=null to=null counterparty=null"),
        claims(
            "Omar swore allegiance to ISIS. Saif, who was seventeen, never joined. He was seized by"
                + " Shia militiamen at the crossing."));
  }

  @Test
  void whereTheBorderIsTellsOfNoArmy() throws IOException {
    assertEquals(
        List.of("Capture musa-ortiz from=null to=null counterparty=colombian-army"),
        claims(
            "TUMACO, Colombia. Musa Ortiz, 34, was captured by soldiers near the border with"
                + " Ecuador."));
  }

  @Test
  void whoeverItWasNotDidNotDoIt() throws IOException {
    assertEquals(
        List.of("Kidnapping grace-auma from=null to=null counterparty=spla"),
        claims("It was not the LRA that abducted Grace Auma but soldiers of the SPLA."));
  }

  @Test
  void aRivalGovernmentIsNotTheGovernment() throws IOException {
    assertEquals(
        List.of(),
        claims("In Libya the Nawasi Brigade declared its support for the rival government."));
  }

  @Test
  void aVillageCouncilIsNoArmedGroup() throws IOException {
    assertEquals(
        List.of(
            "Leaving juan-caicedo from=eln to=null counterparty=null",
            "Reconciliation juan-caicedo from=eln to=null counterparty=community-council"),
        claims(
            "Juan Caicedo, 34, left the ELN in Colombia. The community council voted to accept Juan"
                + " Caicedo back."));
  }

  @Test
  void whoWasTakenFromHomeWasNotYetOfHisCaptors() throws IOException {
    assertEquals(
        List.of(
            "Joining juan-caicedo from=null to=farc counterparty=null",
            "Kidnapping juan-caicedo from=null to=null counterparty=farc"),
        claims(
            "Juan Caicedo, 34, spent nine years in the FARC, which had taken him from his mother's"
                + " house."));
  }

  @Test
  void soldiersWhoTookSomebodyToBarracksHoldHimThere() throws IOException {
    assertEquals(
        List.of(
            "Leaving modu-bukar from=boko-haram to=null counterparty=null",
            "Detention modu-bukar from=boko-haram to=null counterparty=nigerian-army",
            "Release modu-bukar from=nigerian-army to=null counterparty=null"),
        claims(
            "Modu Bukar, 34, left Boko Haram in Nigeria. Soldiers took him to barracks in"
                + " Maiduguri. In 2020 he was let go."));
  }

  @Test
  void aFactionIsCalledAfterItsHead() throws IOException {
    assertEquals(
        List.of("AllegianceSwitch suleiman-jamous from=sla-jali to=sla-bari counterparty=null"),
        claims("In Darfur Suleiman Jamous left SLA-Jali for SLA-Bari."));
  }

  @Test
  void theGroupIsTheOneOfWhichTheTextTells() throws IOException {
    assertEquals(
        "Execution brother from=null to=null counterparty=boko-haram",
        claims(
                "Boko Haram took Gwoza in 2014. Boko Haram held the town for a year.\n\n"
                    + "Falmata Ali, 22, was freed by the Civilian Joint Task Force. The task force"
                    + " questioned her.\n\n"
                    + "A trader's brother was killed by the group at the well.")
            .getLast());
  }

  private List<String> claims(String text) throws IOException {
    return SharedExtractor.claims(folder, text).stream().map(SharedExtractor::line).toList();
  }
}
