package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.allegiance.claim.Claim;
import org.allegiance.document.SourceDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose people somebody was, and who held them, where another sentence tells it. */
class PartiesTest {

  @TempDir Path folder;

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

  private List<String> claims(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("text.txt"), text);
    return SharedExtractor.get().extract(SourceDocument.read("text", file)).claims().stream()
        .map(PartiesTest::line)
        .toList();
  }

  private static String line(Claim c) {
    return c.event()
        + " "
        + c.actor().id().replace("text-", "")
        + " from="
        + c.from()
        + " to="
        + c.to()
        + " counterparty="
        + c.counterparty();
  }
}
