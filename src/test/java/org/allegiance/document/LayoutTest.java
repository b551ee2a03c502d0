package org.allegiance.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.allegiance.document.Block.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain text, one phenomenon of layout a test. */
class LayoutTest {

  /** Long enough to be text and not front matter. */
  private static final String LONG =
      "The council of the upper valley met on the bridge and talked until the evening about the\n"
          + "men of the garrison, who had neither bread nor pay and wanted to go home to their"
          + " farms.\n";

  @TempDir Path folder;

  @Test
  void linesOfAParagraphAreJoined() {
    assertTold(
        "The garrison left\nKalto in the\nmorning.\n\nThe bridge was open again.\n",
        "PARAGRAPH The garrison left Kalto in the morning.",
        "PARAGRAPH The bridge was open again.");
  }

  @Test
  void indentBeginsAParagraph() {
    assertTold(
        """
           The garrison left Kalto in the morning, and the people of the town
        came to the bridge to see it off.
           Nobody spoke, and nobody waved until the last of the wagons was over
        the bridge and out of sight.
        """,
        "PARAGRAPH The garrison left Kalto in the morning, and the people of the town came to the"
            + " bridge to see it off.",
        "PARAGRAPH Nobody spoke, and nobody waved until the last of the wagons was over the bridge"
            + " and out of sight.");
  }

  @Test
  void doubleSpacingIsNoParagraph() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      text.append("the garrison of the town of Kalto and the council of the valley met\n\n");
    }
    assertEquals(1, layout("And so\n\n" + text).blocks().size());
  }

  @Test
  void headingsStandApart() {
    assertTold(
        "Introduction\n\n" + LONG + "\n2. The Fall of\nKalto\n\n" + LONG,
        "HEADING Introduction",
        "PARAGRAPH " + joined(LONG),
        "HEADING 2. The Fall of Kalto",
        "PARAGRAPH " + joined(LONG));
  }

  @Test
  void whatHoldsAWholeSentenceIsNoHeading() {
    assertTold(
        LONG + "\nThe men left Kalto. Nobody knew why\n\n" + LONG,
        "PARAGRAPH " + joined(LONG),
        "PARAGRAPH The men left Kalto. Nobody knew why",
        "PARAGRAPH " + joined(LONG));
    assertTold(
        LONG + "\nWhat Gen. Butt left to Prof. Okello\n\n" + LONG,
        "PARAGRAPH " + joined(LONG),
        "HEADING What Gen. Butt left to Prof. Okello",
        "PARAGRAPH " + joined(LONG));
  }

  @Test
  void whatStandsOverNothingIsNoHeading() {
    assertTold("The men left Kalto in June", "PARAGRAPH The men left Kalto in June");
  }

  @Test
  void whoAnnouncesAQuotationIsNoHeading() {
    assertTold(
        LONG + "\nSelma, a baker, recalls:\n\n" + LONG,
        "PARAGRAPH " + joined(LONG),
        "PARAGRAPH Selma, a baker, recalls:",
        "QUOTE " + joined(LONG));
  }

  @Test
  void listItemsLoseTheirBullets() {
    assertTold(
        LONG
            + "\n"
            + "\u2022 bread for the men\n"
            + "\u2022 a horse for each wagon, and for each\n"
            + "  horse a man\n",
        "PARAGRAPH " + joined(LONG),
        "LIST_ITEM bread for the men",
        "LIST_ITEM a horse for each wagon, and for each horse a man");
  }

  @Test
  void paragraphThatIsAnnouncedIsAQuotation() {
    assertTold(
        LONG.replace("farms.", "farms. One said:")
            + "\nWe had no bread and no pay, and so we gave the rifles to the council.\n\n"
            + "He left the town.\n",
        "PARAGRAPH " + joined(LONG).replace("farms.", "farms. One said:"),
        "QUOTE We had no bread and no pay, and so we gave the rifles to the council.",
        "PARAGRAPH He left the town.");
  }

  @Test
  void numberedParagraphsOfAJudgmentAreRead() {
    assertTold(
        """
        1.  The accused joined the front in March 2013 and left it, on his own account, in
            the autumn of the same year. Witness K-14 had himself been a mem-
            ber of it, and said:

                "I saw him at the bridge in December. He had the armband of the front and
                he gave orders to the younger men."

        2.  I do not accept that. See R v Oren [2009] 2 AC 14 for what has to be shown.
        """,
        "LIST_ITEM The accused joined the front in March 2013 and left it, on his own account, in"
            + " the autumn of the same year. Witness K-14 had himself been a member of it, and"
            + " said:",
        "QUOTE \"I saw him at the bridge in December. He had the armband of the front and he gave"
            + " orders to the younger men.\"",
        "LIST_ITEM I do not accept that. See R v Oren [2009] 2 AC 14 for what has to be shown.");
  }

  @Test
  void contentsAreNoText() {
    List<String> told =
        told(
            "Contents\n\nIntroduction ........ 1\n\n2 The Fall of Kalto 12\n\nThe Men 20\n\n"
                + LONG);
    assertEquals(4, told.stream().filter(b -> b.startsWith("CONTENTS")).count());
    assertTrue(told.get(4).startsWith("PARAGRAPH"));
  }

  @Test
  void referencesAreNoText() {
    String entry =
        "Ruk, I. (2012). The fall of Kalto and the joining of the fronts. Valley Press.\n\n";
    assertTold(
        LONG + "\n" + LONG + "\nReferences\n\n" + entry + entry + "Appendix A\n\n" + LONG,
        "PARAGRAPH " + joined(LONG),
        "PARAGRAPH " + joined(LONG),
        "HEADING References",
        "BIBLIOGRAPHY " + entry.strip(),
        "BIBLIOGRAPHY " + entry.strip(),
        "HEADING Appendix A",
        "PARAGRAPH " + joined(LONG));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Figure 3: The bridge",
        "Table 1. Men and rifles",
        "Photo: the bridge in 2012",
        "kalto-bridge-2.jpg",
        "Source: council of the valley"
      })
  void captionsAreNoText(String caption) {
    assertEquals("CAPTION " + caption, told(LONG + "\n" + caption + "\n\n" + LONG).get(1));
  }

  @Test
  void columnsOfFiguresAreATable() {
    assertTold(
        LONG
            + "\n"
            + "Group          Men     Rifles\n"
            + "Ilmar Front    200     180\n"
            + "Council         30       4\n",
        "PARAGRAPH " + joined(LONG),
        "TABLE Group Men Rifles Ilmar Front 200 180 Council 30 4");
  }

  @Test
  void runningHeadsGoAndTheSentenceGoesOn() {
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= 4; page++) {
      text.append("The Upper Valley\n\n");
      text.append("abcd".charAt(page - 1))
          .append(" the men of the garrison had neither bread nor pay and went home\n");
      text.append("to their farms in the villages along the upper valley, where they ")
          .append(List.of("had", "not", "been", "in").get(page - 1))
          .append("\n");
      text.append("- ").append(page).append(" -\n\f");
    }
    Layout layout = layout(text.toString());
    assertEquals(1, layout.blocks().stream().filter(b -> b.kind() == Kind.PARAGRAPH).count());
    assertEquals(7, layout.blocks().stream().filter(b -> b.kind() == Kind.RUNNING_HEAD).count());
    assertEquals("The Upper Valley", layout.front().title());
  }

  @Test
  void yearsAtTheTopOfPagesAreNoPageNumbers() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      text.append("Elections of ").append(1991 + 4 * i).append("\n\n");
      text.append(LONG.replace('e', "aou".charAt(i))).append('\f');
    }
    assertEquals(3, told(text.toString()).stream().filter(b -> b.contains("Elections")).count());
    assertFalse(told(text.toString()).stream().anyMatch(b -> b.startsWith("RUNNING")));
  }

  @Test
  void buttonsOfAWebPageAreNoText() {
    assertTold(
        "Skip to main content\n\n" + LONG + "\nBack to top\n",
        "RUNNING_HEAD Skip to main content",
        "PARAGRAPH " + joined(LONG),
        "RUNNING_HEAD Back to top");
  }

  @Test
  void frontMatterIsFound() {
    Layout layout =
        layout(
            "Who Holds the Bridge?\n\nby Ilma Ruk, Tomas Wend and Aro de Lint\n\n3rd May 2016\n\n"
                + LONG);
    assertEquals(
        new Front(
            "Who Holds the Bridge?",
            List.of("Ilma Ruk", "Tomas Wend", "Aro de Lint"),
            "2016-05-03"),
        layout.front());
    assertEquals(
        List.of(Kind.TITLE, Kind.BYLINE, Kind.BYLINE, Kind.PARAGRAPH),
        layout.blocks().stream().map(Block::kind).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"June 2017", "Valley News | June 2017", "Jun. 2017"})
  void monthIsADate(String date) {
    assertEquals("2017-06", layout("The Men of Kalto\n\n" + date + "\n\n" + LONG).front().date());
  }

  @Test
  void dateInTheTextIsNoDateOfPublication() {
    assertEquals(
        null, layout("The Men of Kalto\n\nOn 3 May 1999 they left.\n\n" + LONG).front().date());
  }

  @Test
  void textFromRightToLeftIsRead() {
    assertEquals(
        List.of(
            "PARAGRAPH \u063A\u0627\u062F\u0631\u062A \u0627\u0644\u062D\u0627\u0645\u064A\u0629."),
        told(
            "\u200F\u063A\u0627\u062F\u0631\u062A\u200F"
                + " \u0627\u0644\u062D\u0627\u0645\u064A\u0629.\u200E\n"));
  }

  private Layout layout(String text) {
    return Layout.of(Sample.text(folder, text));
  }

  private List<String> told(String text) {
    return Sample.told(layout(text));
  }

  private void assertTold(String text, String... blocks) {
    assertEquals(List.of(blocks), told(text));
  }

  private static String joined(String lines) {
    return lines.strip().replace("\n", " ");
  }
}
