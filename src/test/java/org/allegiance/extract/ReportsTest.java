package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom judgments and reports mean: by headings, by what they call a group, by who deals with. */
class ReportsTest {

  @TempDir Path folder;

  @Test
  void aHeadingSaysOfWhomItsSectionTells() throws IOException {
    assertEquals(
        "Surrender forty-fighters from=renamo to=null counterparty=null",
        last(
            "A Report on Two Movements\n\nI. UNITA\n\nUNITA was founded by Jonas Savimbi. UNITA"
                + " fought the MPLA, and UNITA lost.\n\nThe war was long. It ended.\n\n"
                + "II. RENAMO\n\nIn May forty fighters"
                + " surrendered at Beira."));
  }

  @Test
  void aGroupIsCalledByTheNounBesideItsName() throws IOException {
    assertEquals(
        "Dissolution red-lions from=null to=null counterparty=null",
        last(
            "In 1998 the Ugandan army raised the militia \"Red Lions\" in Kasese."
                + " The militia was disbanded in 2003."));
  }

  @Test
  void theChamberIsTheCourtWhoseJudgmentItIs() throws IOException {
    assertEquals(
        "Prosecution bosco-okot from=lra to=null counterparty=icc",
        last(
            "INTERNATIONAL CRIMINAL COURT\n\nJudgment on Bosco Okot\n\nBosco Okot was a commander"
                + " of the LRA. The Chamber finds Bosco Okot guilty on two counts."));
  }

  @Test
  void whoHeldAPlaceLosesIt() throws IOException {
    assertEquals(
        "TakingControl fardc from=null to=null counterparty=m23",
        last("The M23 took Bunagana in June 2022. In 2025 the FARDC recaptured the town."));
  }

  @Test
  void whoDealsWithReturnersNeedNoName() throws IOException {
    assertEquals(
        "ResettlementDenial grace-auma from=lra to=null counterparty=village-elders",
        claims("Grace Auma had left the LRA. The village elders turned Grace Auma away.").stream()
            .filter(c -> c.startsWith("Resettlement"))
            .findFirst()
            .orElseThrow());
  }

  @Test
  void whoeverShareAFlightFlee() throws IOException {
    assertEquals(
        List.of(
            "Defection achol from=spla to=null counterparty=null",
            "Defection two-cousins from=spla to=null counterparty=null"),
        claims("Achol deserted from the SPLA with two cousins.").stream().sorted().toList());
  }

  @Test
  void whatIsDoneOnReleaseTellsOfIt() throws IOException {
    assertEquals(
        "Release ojok from=updf to=null counterparty=null",
        claims("Ojok was held by the UPDF in Soroti. Upon release he went home.").stream()
            .filter(c -> c.startsWith("Release"))
            .findFirst()
            .orElseThrow());
  }

  @Test
  void whoeverIsMarriedIntoAGroupLeavesIt() throws IOException {
    assertEquals(
        List.of("Defection halima-isse from=al-shabaab to=null counterparty=null"),
        claims("Halima Isse was married to an al-Shabaab fighter. In 2021 Halima Isse fled."));
  }

  @Test
  void oneOfManyIsTakenToo() throws IOException {
    assertEquals(
        "Kidnapping musa-bukar from=null to=null counterparty=boko-haram",
        claims("Musa Bukar, one of twelve herders abducted by Boko Haram, was thirty.").stream()
            .filter(c -> c.contains("musa"))
            .findFirst()
            .orElseThrow());
  }

  private String last(String text) throws IOException {
    return claims(text).getLast();
  }

  private List<String> claims(String text) throws IOException {
    return SharedExtractor.claims(folder, text).stream().map(SharedExtractor::line).toList();
  }
}
