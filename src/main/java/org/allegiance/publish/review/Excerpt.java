package org.allegiance.publish.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.allegiance.claim.Claim;
import org.allegiance.claim.Evidence;
import org.allegiance.document.Passage;
import org.allegiance.document.SourceDocument;

/**
 * A stretch of a document round a passage, cut where passages of candidates begin and end.
 *
 * @param passage what it is about
 * @param pieces one after the other; none if the document is not at hand as it was read
 */
public record Excerpt(Passage passage, List<Piece> pieces) {

  /** Characters before a passage and after it: a paragraph or two. */
  private static final int ROUND = 900;

  /**
   * Text that belongs to the same candidates throughout.
   *
   * @param claim the candidate that it belongs to, the one in hand before others; empty for none
   */
  public record Piece(String text, Optional<Claim> claim) {}

  static List<Excerpt> of(Claim claim, Optional<SourceDocument> document, List<Claim> all) {
    List<Claim> byRank =
        all.stream().sorted(Comparator.comparing(c -> !c.id().equals(claim.id()))).toList();
    return claim.evidence().stream()
        .map(
            evidence ->
                document
                    .filter(evidence::holdsIn)
                    .map(text -> of(evidence.passage(), text, byRank))
                    .orElse(new Excerpt(evidence.passage(), List.of())))
        .toList();
  }

  private static Excerpt of(Passage passage, SourceDocument document, List<Claim> byRank) {
    int from = Math.max(0, passage.start() - ROUND);
    int until = Math.min(document.length(), passage.end() + ROUND);
    TreeSet<Integer> cuts = new TreeSet<>(List.of(from, until));
    byRank.stream()
        .flatMap(c -> c.evidence().stream())
        .map(Evidence::passage)
        .filter(p -> p.start() < until && p.end() > from)
        .forEach(
            p -> {
              cuts.add(Math.max(from, p.start()));
              cuts.add(Math.min(until, p.end()));
            });
    List<Piece> pieces = new ArrayList<>();
    int begin = from;
    for (int end : cuts.tailSet(from, false)) {
      Passage part = new Passage(begin, end);
      pieces.add(new Piece(document.text(part), owner(part, byRank)));
      begin = end;
    }
    return new Excerpt(passage, pieces);
  }

  private static Optional<Claim> owner(Passage part, List<Claim> byRank) {
    return byRank.stream()
        .filter(c -> c.evidence().stream().anyMatch(e -> e.passage().overlaps(part)))
        .findFirst();
  }
}
