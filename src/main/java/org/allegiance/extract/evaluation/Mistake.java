package org.allegiance.extract.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.allegiance.document.Library;
import org.allegiance.document.Passage;
import org.allegiance.document.SourceDocument;

/**
 * Where claims and gold part.
 *
 * @param method the pattern of the claim; empty for what no pattern found
 * @param about the statement that was missed, else the claim
 * @param detail what differs, or in what the claim is the opposite; empty where nothing answers
 */
record Mistake(Kind kind, String method, Annotation about, String detail) {

  /** What kind of mistake it is. */
  enum Kind {
    /** The claim says the opposite of the text. */
    OPPOSITE,
    /** Event and passage are right, but not the groups: a false alarm and a miss. */
    OTHER_GROUPS,
    /** Nothing in gold answers to the claim. */
    FALSE_ALARM,
    /** No claim answers to the statement. */
    MISS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  private static final int LONGEST = 160;

  /** By kind and pattern, then in the order of the texts. */
  static List<Mistake> in(List<Alignment> alignments) {
    List<Mistake> found = new ArrayList<>();
    for (Alignment alignment : alignments) {
      for (Pair pair : alignment.pairs()) {
        Annotation claim = pair.claim();
        if (pair.opposite().isPresent()) {
          String detail = pair.opposite().get() + "; " + pair.differences();
          found.add(new Mistake(Kind.OPPOSITE, claim.method(), claim, detail));
        } else if (!pair.relaxed()) {
          found.add(new Mistake(Kind.OTHER_GROUPS, claim.method(), claim, pair.differences()));
        }
      }
      alignment
          .falseAlarms()
          .forEach(c -> found.add(new Mistake(Kind.FALSE_ALARM, c.method(), c, "")));
      alignment.misses().forEach(g -> found.add(new Mistake(Kind.MISS, "", g, "")));
    }
    return found.stream()
        .sorted(
            Comparator.comparing(Mistake::kind)
                .thenComparing(Mistake::method)
                .thenComparing(m -> m.about().document())
                .thenComparingInt(m -> m.about().start())
                .thenComparing(m -> m.about().event()))
        .toList();
  }

  /** The words of the first passage on one line, if the document is at hand. */
  Optional<String> words(Library library) {
    Passage passage = about.passages().get(0);
    return library
        .find(about.document())
        .filter(d -> passage.end() <= d.length())
        .map(d -> shortened(d, passage));
  }

  private static String shortened(SourceDocument document, Passage passage) {
    String words = document.text(passage).replaceAll("\\s+", " ").strip();
    return words.codePointCount(0, words.length()) <= LONGEST
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
