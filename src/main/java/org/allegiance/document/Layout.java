package org.allegiance.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document as its reader sees it: blocks in reading order, clean of line breaks and of the
 * furniture of pages.
 *
 * @param blocks all of them, notes among them
 * @param notes the notes by label
 * @param front what the document says of itself
 */
public record Layout(List<Block> blocks, Map<String, Block> notes, Front front) {

  /** A layout. */
  public Layout {
    blocks = List.copyOf(blocks);
    notes = Map.copyOf(notes);
  }

  /** The layout of a document. */
  public static Layout of(SourceDocument document) {
    List<Block> blocks = new ArrayList<>();
    String text = document.length() == 0 ? "" : document.text(new Passage(0, document.length()));
    MappedText.Builder paragraph = new MappedText.Builder();
    int lines = 0;
    int offset = 0;
    for (String line : text.split("\n", -1)) {
      String words = line.strip();
      if (words.isEmpty() || line.length() > 200) {
        lines = end(paragraph, blocks, lines);
        paragraph = new MappedText.Builder();
      }
      if (!words.isEmpty()) {
        int at = offset + line.codePointCount(0, line.indexOf(words.charAt(0)));
        if (paragraph.length() > 0 && paragraph.last() != '-') {
          paragraph.copy(' ', at - 1);
        }
        for (int i = 0; i < words.length(); ) {
          int c = words.codePointAt(i);
          paragraph.read(Character.toString(c), at++, 1);
          i += Character.charCount(c);
        }
        lines++;
      }
      offset += line.codePointCount(0, line.length()) + 1;
    }
    end(paragraph, blocks, lines);
    return new Layout(blocks, Map.of(), new Front(null, List.of(), null));
  }

  private static int end(MappedText.Builder paragraph, List<Block> blocks, int lines) {
    if (paragraph.length() > 0) {
      MappedText content = paragraph.build();
      boolean heading =
          lines == 1 && content.text().length() < 90 && !content.text().matches(".*[.,;:!\"”]");
      blocks.add(
          new Block(heading ? Block.Kind.HEADING : Block.Kind.PARAGRAPH, content, List.of()));
    }
    return 0;
  }

  /** The note that a mark refers to, if the document has it. */
  public Optional<Block> note(NoteMark mark) {
    return Optional.ofNullable(notes.get(mark.label()));
  }
}
