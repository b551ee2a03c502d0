package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.allegiance.claim.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of someone by pointing back to what was told of others. */
class EchoesTest {

  @TempDir Path folder;

  @Test
  void whoDidSoTooDidWhatWasTold() throws IOException {
    assertEquals(
        List.of(
            "Joining omar-khan from=null to=taliban counterparty=null",
            "Joining rahim-khan from=null to=taliban counterparty=null"),
        claims("Omar Khan joined the Taliban in 2009. Rahim Khan did so too."));
  }

  @Test
  void whoFollowedSuitDidItAtATimeOfHisOwn() throws IOException {
    List<Claim> told =
        told("Omar Khan joined the Taliban in 2009. Rahim Khan followed suit in 2010.");
    assertEquals(
        List.of("2009", "2010"), told.stream().map(c -> String.valueOf(c.time())).toList());
  }

  @Test
  void asWereOthersIsPassive() throws IOException {
    assertEquals(
        List.of(
            "Capture musa-ali from=null to=null counterparty=al-shabaab",
            "Capture omar-said from=null to=null counterparty=al-shabaab"),
        claims("Musa Ali was captured by al-Shabaab, as was Omar Said."));
  }

  @Test
  void whoDidNotIsToldNotToHave() throws IOException {
    List<Claim> told =
        told(
            "Most of the men of the Karuna faction laid down their arms in May. The commander Ravi"
                + " Perera did not.");
    assertEquals("Disarmament ravi-perera denied", said(told.get(1)));
  }

  @Test
  void aDoerMayBeAnother() throws IOException {
    assertEquals(
        List.of(
            "TakingControl sdf from=null to=null counterparty=null",
            "TakingControl turkish-army from=null to=null counterparty=null"),
        claims("The SDF took control of Manbij in August, and so did the Turkish army."));
  }

  @Test
  void whoWasAmongThemIsOneOfThem() throws IOException {
    List<String> both =
        List.of(
            "Surrender forty-fighters-of-revolutionary-armed-forces-of-colombia from=farc to=null"
                + " counterparty=colombian-army",
            "Surrender pedro-gomez from=farc to=null counterparty=colombian-army");
    String crowd = "Forty fighters of the FARC surrendered to the Colombian army";
    assertEquals(both, claims(crowd + ". Pedro Gómez was among them."));
    assertEquals(both, claims(crowd + ". Among them was Pedro Gómez."));
    assertEquals(both, claims(crowd + ", including Pedro Gómez, a nurse."));
    assertEquals(both, claims(crowd + ", among them Pedro Gómez, a nurse."));
    assertEquals(both, claims(crowd + ". They included Pedro Gómez."));
  }

  @Test
  void whoWasNotAmongThemIsNoneOfThem() throws IOException {
    List<Claim> told =
        told(
            "Forty fighters of the FARC surrendered to the Colombian army. Pedro Gómez was not"
                + " among them.");
    assertEquals("Surrender pedro-gomez denied", said(told.get(1)));
  }

  @Test
  void otherUsesOfTheseVerbsSayNothing() throws IOException {
    for (String other :
        List.of(
            "The villagers did not mind.",
            "His brother was not there.",
            "His commander was not amused.",
            "The mayor did nothing.",
            "It is what armies do.",
            "Did his brother do so too? Nobody knows.",
            "His mother did what she could.")) {
      assertEquals(
          List.of("Capture musa-ali from=null to=null counterparty=al-shabaab"),
          claims("Musa Ali was captured by al-Shabaab. " + other),
          other);
    }
  }

  private List<Claim> told(String text) throws IOException {
    return SharedExtractor.claims(folder, text);
  }

  private List<String> claims(String text) throws IOException {
    return told(text).stream().map(SharedExtractor::line).toList();
  }

  private static String said(Claim claim) {
    return claim.event() + " " + claim.actor().id().replace("text-", "") + " " + claim.certainty();
  }
}
