package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several people or groups in one text, told apart by the words for them. */
class ToldApartTest {

  @TempDir Path folder;

  @Test
  void peopleOfTwoGroupsAreToldOfEach() throws IOException {
    assertEquals(
        List.of(
            "Surrender forty-members-of-m23 from=m23 to=null counterparty=un",
            "Surrender twelve-members-of-lords-resistance-army"
                + " from=lra to=null counterparty=un"),
        claims(
            "Forty members of the M23 and twelve members of the Lord's Resistance Army surrendered"
                + " to the United Nations."));
  }

  @Test
  void nobodyArrestsHisOwnLeader() throws IOException {
    assertEquals(
        List.of("Detention leader-of-lords-resistance-army from=lra to=null counterparty=updf"),
        claims("Little was known of the LRA. The Ugandan army arrested its leader in Gulu."));
  }

  @Test
  void theFormerAndTheLatterAreToldApart() throws IOException {
    assertEquals(
        List.of(
            "Joining odong-okello from=null to=lra counterparty=null",
            "Joining akello-ruth from=null to=fdlr counterparty=null",
            "Capture odong-okello from=lra to=null counterparty=updf",
            "Surrender akello-ruth from=fdlr to=null counterparty=rwandan-army"),
        claims(
            "Odong Okello joined the LRA in 2001. Akello Ruth joined the FDLR in 2002. The former"
                + " was captured by the Ugandan army; the latter surrendered to the Rwandan army"
                + " in 2005."));
  }

  @Test
  void theOtherFourAreOfAllThatWereHeld() throws IOException {
    assertEquals(
        List.of(
            "Detention twelve-men from=null to=null counterparty=iraqi-police",
            "Joining eight from=null to=isis counterparty=null",
            "Release other-four from=iraqi-police to=null counterparty=null"),
        claims(
            "The Iraqi police arrested twelve men. Eight of them had joined the Islamic State. The"
                + " other four were released."));
  }

  @Test
  void theSameUnitIsThatOfWhomTheTextHasJustTold() throws IOException {
    assertEquals(
        List.of(
            "Detention naji from=lra to=null counterparty=updf",
            "Surrender okello from=lra to=null counterparty=rwandan-army"),
        claims(
            "The Ugandan army arrested a fighter of the LRA named Naji. A sergeant of the same"
                + " group, Okello, surrendered to the Rwandan army."));
  }

  @Test
  void aRebelArmyIsNoStates() throws IOException {
    assertEquals(
        List.of("Release two-nurses from=lra to=null counterparty=null"),
        claims("The LRA is feared in Uganda. The rebel army released two nurses."));
  }

  @Test
  void theFatherOfFightersNeedNotBeOne() throws IOException {
    assertEquals(
        List.of("Detention father from=null to=null counterparty=updf"),
        claims("Some LRA fighters were brothers. The Ugandan army arrested their father."));
  }

  private List<String> claims(String text) throws IOException {
    return SharedExtractor.claims(folder, text).stream().map(SharedExtractor::line).toList();
  }
}
