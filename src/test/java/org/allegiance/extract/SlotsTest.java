package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is claimed where the words in a slot name nobody. */
class SlotsTest {

  @TempDir Path folder;

  @Test
  void theGroupIsThatOfWhichTheTextTellsThoughNotJustNow() throws IOException {
    assertEquals(
        List.of(
            "TakingControl lra from=null to=null counterparty=null",
            "Pledge some-chiefs from=null to=lra counterparty=null"),
        claims(
            "The LRA ruled the valley for a year. The rains came early. Many huts stood empty. The"
                + " road was closed. The market was closed too. The school burned. Some chiefs"
                + " swore allegiance to the group in public."));
  }

  @Test
  void whoeverIsBeheadedNeedNotBeKnown() throws IOException {
    assertEquals(
        List.of("Execution three-dozen from=null to=null counterparty=null"),
        claims("Three dozen were beheaded in Gwoza."));
  }

  @Test
  void whoeverIsFreedMust() throws IOException {
    assertEquals(List.of(), claims("Three dozen were released in Gwoza."));
  }

  @Test
  void aPeopleActsThroughItsGovernment() throws IOException {
    assertEquals(
        List.of("Backing rwandan-government from=null to=m23 counterparty=null"),
        claims("The Rwandans armed the M23."));
    assertEquals(
        List.of("Hostilities ansar-dine from=null to=null counterparty=french-government"),
        claims("In 2013 Ansar Dine attacked the French near Tessalit."));
  }

  @Test
  void aPostIsAPlaceThoughItHasNoName() throws IOException {
    assertEquals(
        List.of("TakingControl fardc from=null to=null counterparty=m23"),
        claims("In 2009 the FARDC overran the bunker of the M23."));
    assertEquals(
        List.of("LosingControl ltte from=null to=null counterparty=null"),
        claims("The LTTE abandoned its bunkers."));
  }

  @Test
  void whoFightsItsRivalsFights() throws IOException {
    assertEquals(
        List.of("Hostilities lra from=null to=null counterparty=null"),
        claims("The LRA clashed with its parent in the hills."));
  }

  @Test
  void aFactionIsThatOfItsLeader() throws IOException {
    assertEquals(
        List.of("Hostilities lra from=null to=null counterparty=updf"),
        claims("In 2013 fighters led by Joseph Kony attacked the UPDF near Gulu."));
  }

  @Test
  void aMilitiaIsWhatItIsCalled() throws IOException {
    assertEquals(
        List.of("TakingControl ansar-dine from=null to=null counterparty=null"),
        claims("A group calling itself Ansar Dine seized Kidal in 2012."));
  }

  @Test
  void whoJoinsAnotherGroupJoins() throws IOException {
    assertEquals(
        List.of(
            "Joining six-fighters-of-revolutionary-armed-forces-of-colombia from=farc to=null"
                + " counterparty=null"),
        claims("In 2012 six fighters of the FARC joined a rival militia."));
  }

  @Test
  void boysSentAwayAreThoseWhoCameBack() throws IOException {
    assertEquals(
        List.of(
            "Leaving two-former-lra-fighters from=lra to=null counterparty=null",
            "Return two-former-lra-fighters from=lra to=null counterparty=null",
            "ResettlementDenial three-boys from=lra to=null counterparty=elders"),
        claims("Two former LRA fighters came home. In Odek the elders turned three boys away."));
  }

  @Test
  void aLengthOfTimeIsNobody() throws IOException {
    assertEquals(
        List.of("Support musa-okello from=null to=m23 counterparty=null"),
        claims("Musa Okello had worked for a while as a driver for the M23."));
  }

  @Test
  void whoDeclinesToJoinIsWhoWouldHaveJoined() throws IOException {
    assertEquals(
        List.of("Joining musa-okello from=null to=fardc counterparty=null"),
        claims("Musa Okello declined an invitation to join the FARDC."));
  }

  private List<String> claims(String text) throws IOException {
    return SharedExtractor.claims(folder, text).stream().map(SharedExtractor::line).toList();
  }
}
