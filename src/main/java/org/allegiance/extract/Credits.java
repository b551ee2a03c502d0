package org.allegiance.extract;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allegiance.document.Block;
import org.allegiance.document.Layout;
import org.allegiance.document.NoteMark;
import org.allegiance.extract.names.Mention;
import org.allegiance.extract.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Whom the notes of a document, and what stands in brackets like notes, credit with its words. */
final class Credits {

  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]{8,160})\\)");

  private final Interviews interviews;
  private final Layout layout;
  private final IdentityHashMap<Block, Optional<String>> speakers = new IdentityHashMap<>();

  /**
   * The credits of a document.
   *
   * @param names in each block
   */
  Credits(Interviews interviews, Layout layout, List<List<Mention>> names) {
    this.interviews = interviews;
    this.layout = layout;
    Optional<String> before = Optional.empty();
    for (int i = 0; i < names.size(); i++) {
      Block block = layout.blocks().get(i);
      String note = block.content().text();
      if (block.kind() == Block.Kind.NOTE) {
        before = Interviews.isIbidem(note) ? before : interviews.speaker(note, names.get(i));
        speakers.put(block, before);
      }
    }
  }

  /** Those of one block. */
  InBlock in(Block block, List<Mention> names) {
    TreeMap<Integer, Optional<String>> credits = new TreeMap<>();
    for (NoteMark mark : block.marks()) {
      layout.note(mark).map(speakers::get).ifPresent(s -> credits.put(mark.index(), s));
    }
    Matcher bracket = BRACKETS.matcher(block.content().text());
    while (bracket.find()) {
      int start = bracket.start(1);
      List<Mention> inside =
          names.stream()
              .filter(n -> start <= n.start() && n.end() <= bracket.end(1))
              .map(n -> n.movedBy(-start))
              .toList();
      interviews
          .speaker(bracket.group(1), inside)
          .ifPresent(s -> credits.putIfAbsent(bracket.start(), Optional.of(s)));
    }
    return new InBlock(credits, block);
  }

  /**
   * Speakers by the index of the mark.
   *
   * @param marks nothing where a note cites something else
   */
  record InBlock(TreeMap<Integer, Optional<String>> marks, Block block) {

    /**
     * Whom the first mark after a word credits, in its sentence; in a block quotation, the last of
     * all.
     *
     * @param next where the next sentence begins
     */
    @Nullable String of(Token word, int next) {
      Map.Entry<Integer, Optional<String>> mark = marks.higherEntry(word.start());
      if (mark != null && mark.getKey() <= next) {
        return mark.getValue().orElse(null);
      }
      return block.kind() == Block.Kind.QUOTE && !marks.isEmpty()
          ? marks.lastEntry().getValue().orElse(null)
          : null;
    }
  }
}
