package org.allegiance.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.allegiance.BadInputException;
import org.allegiance.document.Composer.Composed;

/**
 * A document as its reader sees it: blocks in reading order, clean of line breaks and of the
 * furniture of pages. Every word of a plain text is in one block; a note and what interrupts a
 * paragraph stand after it.
 *
 * @param blocks all of them, notes and furniture among them
 * @param notes the notes by label
 * @param front what the document says of itself
 */
public record Layout(List<Block> blocks, Map<String, Block> notes, Front front) {

  /** A layout. */
  public Layout {
    blocks = List.copyOf(blocks);
    notes = Map.copyOf(notes);
  }

  /**
   * The layout of a document.
   *
   * @throws BadInputException if the document has no words
   */
  public static Layout of(SourceDocument document) {
    Front front = new Front(null, List.of(), null);
    List<Line> lines;
    switch (document.format()) {
      case TEXT -> lines = TextLines.of(document.codePoints());
      case PDF -> {
        PdfText pdf = Objects.requireNonNull(document.pdf());
        lines = PdfLines.of(pdf);
        front = pdf.front();
      }
      case HTML -> {
        HtmlLines.Read page = HtmlLines.of(document.text());
        lines = page.lines();
        front = page.front();
      }
      default -> throw new AssertionError(document.format());
    }
    if (lines.stream().noneMatch(l -> l.text().codePoints().anyMatch(Character::isLetter))) {
      throw new BadInputException(
          "no-text",
          document.file().toString(),
          "there are no words in it",
          "look into the file, and give the document itself");
    }
    return of(lines, document.format(), front);
  }

  private static Layout of(List<Line> lines, Format format, Front file) {
    BitSet furniture = format == Format.HTML ? new BitSet() : RunningHeads.in(lines);
    Apparatus apparatus = Apparatus.of(lines, furniture);
    List<Draft> drafts = Paragraphs.of(lines, furniture, apparatus);
    Composer composer = new Composer(lines, apparatus);
    List<Composed> composed = drafts.stream().map(composer::compose).toList();
    List<MappedText> texts = composed.stream().map(Composed::content).toList();
    Kinds.set(drafts, texts, lines, format);
    Front front = FrontMatter.find(drafts, texts, lines, format, file);
    List<Block> blocks = new ArrayList<>();
    Map<String, Block> notes = new HashMap<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      Block block =
          new Block(Objects.requireNonNull(draft.kind), texts.get(i), composed.get(i).marks());
      if (!block.content().text().isEmpty()) {
        blocks.add(block);
        if (draft.note != Apparatus.NONE) {
          notes.put(apparatus.label(draft.note), block);
        }
      }
    }
    return new Layout(blocks, notes, front);
  }

  /** The note that a mark refers to, if the document has it. */
  public Optional<Block> note(NoteMark mark) {
    return Optional.ofNullable(notes.get(mark.label()));
  }
}
