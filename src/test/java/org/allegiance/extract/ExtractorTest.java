package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.allegiance.claim.Candidates;
import org.allegiance.claim.Claim;
import org.allegiance.document.SourceDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text in, claims with their passages out. */
class ExtractorTest {

  private static final String TEXT =
      """
      The ford at Amuru

      In March 2004 Okot Peter joined the Lord's Resistance Army (LRA). Two years later he fled
      the group and surrendered to the Ugandan army near Gulu. The soldiers held him for a month
      and then released him.

      His cousin refused to join the LRA. Analysts suggest that Okot Peter should return home.
      """;

  @TempDir Path folder;

  @Test
  void claimsOfAText() throws IOException {
    assertEquals(
        List.of(
            "Joining text-okot-peter from=null to=lra counterparty=null asserted",
            "Surrender text-okot-peter from=lra to=null counterparty=updf asserted",
            "Detention text-okot-peter from=lra to=null counterparty=updf asserted",
            "Release text-okot-peter from=updf to=null counterparty=null asserted",
            "Joining text-cousin from=null to=lra counterparty=null" + " denied"),
        extract(TEXT).claims().stream()
            .filter(c -> !c.event().equals("Leaving") && !c.event().equals("Defection"))
            .map(ExtractorTest::line)
            .toList());
  }

  @Test
  void namesOfLeadersStandForTheirSide() throws IOException {
    assertEquals(
        List.of(
            "Backing south-african-government from=null to=unita counterparty=null asserted",
            "Hostilities cuban-army from=null to=null counterparty=unita asserted"),
        lines(
            "South Africa backed Jonas Savimbi in Angola.\n\n"
                + "Cuban troops in Angola fought against Savimbi's forces."));
  }

  @Test
  void relativesNeedNotBelongToTheSameGroup() throws IOException {
    assertEquals(
        List.of(
            "Joining text-okot-peter from=null to=lra counterparty=null asserted",
            "Capture text-brother from=null to=null counterparty=updf asserted"),
        lines("Okot Peter joined the LRA in 2001. His brother was captured by the Ugandan army."));
  }

  @Test
  void eachOfSeveralGroupsMakesAClaim() throws IOException {
    assertEquals(
        List.of(
            "Joining text-okot-peter from=null to=lra counterparty=null asserted",
            "Joining text-okot-peter from=null to=fdlr counterparty=null asserted",
            "Joining text-odong-james from=null to=lra counterparty=null hedged",
            "Joining text-odong-james from=null to=fdlr counterparty=null hedged"),
        lines("Okot Peter joined the LRA and the FDLR. Odong James joined the LRA or the FDLR."));
  }

  @Test
  void nobodyJoinsWhatHeComesFrom() throws IOException {
    assertEquals(
        List.of(
            "Joining text-most-recruits-of-al-shabaab from=null to=al-shabaab counterparty=null"
                + " asserted"),
        lines("Most recruits of al-Shabaab came from Kenya."));
  }

  @Test
  void whatATextNamesIsSurerThanWhatIsConcluded() throws IOException {
    List<BigDecimal> sure =
        extract(
                "Okot Peter joined the LRA in 2001. His cousin Odong James joined the Ugandan army."
                    + " In 2004 he left the army.")
            .claims()
            .stream()
            .map(Claim::confidence)
            .toList();
    assertEquals(3, sure.size(), sure.toString());
    assertEquals(sure.get(0), sure.get(1));
    assertTrue(sure.get(2).compareTo(sure.get(1)) < 0, sure.toString());
  }

  private List<String> lines(String text) throws IOException {
    return extract(text).claims().stream().map(ExtractorTest::line).toList();
  }

  @Test
  void whatIsOnlySpokenOfIsKeptApart() throws IOException {
    Candidates found =
        extract(
            "In 2004 Okot Peter joined the Taliban. Odong James wants to join the Islamic State."
                + " If Onen Charles surrenders to the Afghan army, he will be released.\n");
    assertEquals(
        List.of("Joining text-okot-peter"),
        found.claims().stream().map(c -> c.event() + " " + c.actor().id()).toList());
    assertEquals(
        List.of(
            "Joining text-odong-james unreal",
            "Surrender text-onen-charles unreal",
            "Release text-onen-charles unreal"),
        found.unreal().stream()
            .map(c -> c.event() + " " + c.actor().id() + " " + c.certainty())
            .toList());
  }

  @Test
  void passagesLeadToTheWords() throws IOException {
    SourceDocument document = document(TEXT);
    Claim first = SharedExtractor.get().extract(document).claims().get(0);
    assertTrue(document.text(first.passage()).contains("Okot Peter joined"));
    assertTrue(first.evidence().stream().allMatch(e -> e.holdsIn(document)));
    assertEquals("2004-03", String.valueOf(first.time() == null ? null : first.time().text()));
  }

  @Test
  void readingTwiceIsTheSame() throws IOException {
    assertEquals(extract(TEXT), extract(TEXT));
  }

  @Test
  void textsWithoutSenseEnd() throws IOException {
    for (String text :
        List.of(
            "joined ".repeat(3000),
            "((((".repeat(2000) + " he joined ISIS",
            "He who whom which that ".repeat(400),
            "\u202Eهرب المقاتلون من التنظيم\u202C ".repeat(200),
            "ISIS, ".repeat(2000))) {
      extract(text);
    }
  }

  private Candidates extract(String text) throws IOException {
    return SharedExtractor.get().extract(document(text));
  }

  private SourceDocument document(String text) throws IOException {
    return SourceDocument.read("text", Files.writeString(folder.resolve("text.txt"), text));
  }

  private static String line(Claim c) {
    return c.event()
        + " "
        + c.actor().id()
        + " from="
        + c.from()
        + " to="
        + c.to()
        + " counterparty="
        + c.counterparty()
        + " "
        + c.certainty();
  }
}
