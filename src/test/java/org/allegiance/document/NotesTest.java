package org.allegiance.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.allegiance.document.Block.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotesTest {

  @TempDir Path folder;

  @Test
  void footnotesLeaveTheSentenceThatTheyCut() {
    Layout layout =
        layout(
            """
            The garrison of Kalto had not been paid since the spring.1 The council offered\s
            it bread and a free way home,2 and so most of the officers13 who had come from\s

                                  \s
            1 Interview with a baker, Kalto, May 2018.\s
            2 Minutes of the council, 4 June 2012, which were burnt in the winter of that year and are\s
            known from a copy.\s
             the villages near by left the town. 3 Nobody was hurt.\s

            3 Ibid.
            """);
    assertEquals(
        List.of(
            "PARAGRAPH The garrison of Kalto had not been paid since the spring.{1} The council"
                + " offered it bread and a free way home,{2} and so most of the officers13 who had"
                + " come from the villages near by left the town.{3} Nobody was hurt.",
            "NOTE Interview with a baker, Kalto, May 2018.",
            "NOTE Minutes of the council, 4 June 2012, which were burnt in the winter of that year"
                + " and are known from a copy.",
            "NOTE Ibid."),
        Sample.toldWithMarks(layout));
  }

  @Test
  void markIsTiedToItsNote() {
    Layout layout =
        layout("The men left.1 They took\ntheir rifles.2\n\n1 A baker.\n2 A teacher.\n");
    Block text = Sample.first(layout, Kind.PARAGRAPH);
    assertEquals("The men left. They took their rifles.", text.content().text());
    assertEquals(List.of(new NoteMark(13, "1"), new NoteMark(37, "2")), text.marks());
    assertEquals(
        Optional.of("A teacher."), layout.note(text.marks().get(1)).map(n -> n.content().text()));
    assertEquals(Optional.empty(), layout.note(new NoteMark(0, "7")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The men left.1 Then|1 A baker.|The men left.{1} Then",
        "The men left.\u00B9 Then|1. A baker.|The men left.{1} Then",
        "The men left [1] then|[1] A baker.|The men left{1} then",
        "The men left.[1] Then|[1] A baker.|The men left.{1} Then",
        "The \u201Cmen\u201D1 left|1 A baker.|The \"men\"{1} left",
        "The front (IF)1 left|1A baker.|The front (IF){1} left",
        "The men left* then|* A baker.|The men left{*} then",
        "The men\u2020 left|\u2020A baker.|The men{\u2020} left",
      })
  void marksAreTakenOutOfTheText(String text, String note, String told) {
    assertEquals(
        List.of("PARAGRAPH " + told + " some of them went home to their farms.", "NOTE A baker."),
        Sample.toldWithMarks(
            layout(text + " some of them went home to their farms.\n\n" + note + "\n")));
  }

  @Test
  void markAfterAYearIsOneIfItIsItsTurn() {
    assertEquals(
        List.of("PARAGRAPH The men left.{1} So it was in 2012.{2} There they stayed."),
        Sample.toldWithMarks(
                layout(
                    "The men left.1 So it was in 2012.2 There they stayed.\n\n"
                        + "1 A baker.\n"
                        + "2 Ibid.\n"))
            .subList(0, 1));
  }

  @Test
  void numbersOfNamesCallForNoNotes() {
    Layout layout =
        layout(
            "The Group1 of the front and its Radio2 went over.\n\n1. Scope of the law\n\n"
                + "The law is for all.\n\n2. Duties under it\n\nNobody may leave.\n");
    assertTrue(layout.notes().isEmpty());
    assertTrue(layout.blocks().get(0).marks().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In 2011 the men were 18 to 30 years old and 5,000 in number.",
        "They had F-16 aircraft, M16 rifles and a T72 tank.",
        "At 10:30 some 3.5 tons and 20 of 25 trucks, 40%, were gone.",
        "See p.94, no.1 and vol.2 of the minutes (1999):1 for that.",
        "The plot of 30 m\u00B2 was sold on 6/5/04.",
        "Since the '90s the G1 and the 1st Brigade had been there.",
      })
  void figuresAreNoMarks(String text) {
    Layout layout = layout(text + " It was so.1 Yes.\n\n1 A baker told us.\n");
    assertEquals(
        text + " It was so.{1} Yes.",
        Sample.toldWithMarks(layout).get(0).replaceFirst("PARAGRAPH ", ""));
  }

  @Test
  void withoutNotesNumbersStay() {
    assertEquals(
        List.of("PARAGRAPH He wrote of officers13 and brigade.7 Then he left."),
        Sample.toldWithMarks(layout("He wrote of officers13 and brigade.7 Then he left.\n")));
  }

  @Test
  void marksWhoseNotesAreGoneGoWhereTheyCountUp() {
    assertEquals(
        List.of("PARAGRAPH One left.{1} Two stayed.{2} Three died.{3} It was 1999."),
        Sample.toldWithMarks(layout("One left.1 Two stayed.2 Three died.3 It was 1999.\n")));
  }

  @Test
  void numberedListIsNoNotes() {
    Layout layout =
        layout(
            "They asked for three things:\n\n1. bread for the men\n2. a way home\n3. their pay\n");
    assertTrue(layout.notes().isEmpty());
    assertEquals(
        List.of("LIST_ITEM bread for the men", "LIST_ITEM a way home", "LIST_ITEM their pay"),
        Sample.told(layout).subList(1, 4));
  }

  @Test
  void endNotesStandUnderTheirHeading() {
    Layout layout =
        layout(
            "The men left in the spring of that year.1 They took their rifles with them.2\n\n"
                + "Notes\n\n1. Interview with a baker.\n\n2. Interview with a teacher.\n");
    assertEquals(
        List.of(
            "PARAGRAPH The men left in the spring of that year.{1} They took their rifles with"
                + " them.{2}",
            "HEADING Notes", "NOTE Interview with a baker.", "NOTE Interview with a teacher."),
        Sample.toldWithMarks(layout));
  }

  @Test
  void notesThatBeginAfreshOnEachPageAreToldApart() {
    Layout layout =
        layout(
            "The men left.1 So it was.\n\n"
                + "1 A baker.\n"
                + "\fThe men came back.1 So it was.\n\n"
                + "1 A teacher.\n");
    assertEquals(
        List.of(
            "PARAGRAPH The men left.{1} So it was.",
            "NOTE A baker.", "PARAGRAPH The men came back.{1#2} So it was.", "NOTE A teacher."),
        Sample.toldWithMarks(layout));
    assertEquals("A teacher.", layout.note(new NoteMark(18, "1#2")).orElseThrow().content().text());
  }

  private Layout layout(String text) {
    return Layout.of(Sample.text(folder, text));
  }
}
