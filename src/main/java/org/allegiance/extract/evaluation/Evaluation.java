package org.allegiance.extract.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.allegiance.document.Library;

/** Claims held against a gold standard. */
public final class Evaluation {

  private final List<Alignment> alignments;
  private final int elsewhere;
  private final long seed;

  private Evaluation(List<Alignment> alignments, int elsewhere, long seed) {
    this.alignments = alignments;
    this.elsewhere = elsewhere;
    this.seed = seed;
  }

  /**
   * Aligns claims with a gold standard, document by document.
   *
   * @param documents the documents that were looked at; statements about others are left out
   * @param seed of the bootstrap
   */
  public static Evaluation of(
      Annotations gold, Annotations claims, Collection<String> documents, long seed) {
    Set<String> compared = new TreeSet<>(documents);
    List<Alignment> alignments = new ArrayList<>();
    for (String document : compared) {
      alignments.add(Alignment.of(document, gold.of(document).all(), claims.of(document).all()));
    }
    int elsewhere = claims.size() - alignments.stream().mapToInt(Alignment::claimed).sum();
    return new Evaluation(List.copyOf(alignments), elsewhere, seed);
  }

  /**
   * For people to read.
   *
   * @param library the documents at hand, whose words are shown with misses and false alarms
   * @param errors whether these are listed
   */
  public String table(Library library, boolean errors) {
    return new EvaluationTable(this, library).write(errors);
  }

  /** For programs to read: one object, with the same figures and the same lists. */
  public String json(Library library) {
    return new EvaluationJson(this, library).write();
  }

  List<Alignment> alignments() {
    return alignments;
  }

  /** How many claims are about documents that were not compared. */
  int elsewhere() {
    return elsewhere;
  }

  long seed() {
    return seed;
  }

  Counts counts(Level level) {
    return Counts.sum(alignments.stream().map(a -> a.counts(level)));
  }

  Counts counts(Slot slot) {
    return Counts.sum(alignments.stream().map(a -> a.counts(slot)));
  }

  List<Counts> byDocument(Level level) {
    return alignments.stream().map(a -> a.counts(level)).toList();
  }

  List<Pair> pairs() {
    return alignments.stream().flatMap(a -> a.pairs().stream()).toList();
  }

  /** The share of pairs for which something holds. */
  double share(Predicate<Pair> condition) {
    return (double) pairs().stream().filter(condition).count() / pairs().size();
  }

  List<Pair> opposites() {
    return pairs().stream().filter(p -> p.opposite().isPresent()).toList();
  }

  List<Calibration> calibration() {
    return Calibration.of(alignments);
  }

  /** The same by some feature of the statements and claims, such as event or pattern. */
  Map<String, Evaluation> by(Function<Annotation, String> feature) {
    Map<String, Evaluation> parts = new TreeMap<>();
    Stream<Annotation> all =
        alignments.stream()
            .flatMap(
                a ->
                    Stream.of(
                            a.misses(),
                            a.falseAlarms(),
                            a.pairs().stream().map(Pair::claim).toList())
                        .flatMap(List::stream));
    all.map(feature).distinct().forEach(value -> parts.put(value, only(feature, value)));
    return parts;
  }

  /**
   * The same by the pattern of the claims. Of recall it tells nothing: nobody knows whose a miss
   * is.
   */
  Map<String, Evaluation> byPattern() {
    Map<String, Evaluation> parts = new TreeMap<>(by(Annotation::method));
    parts.values().removeIf(part -> part.counts(Level.LOOSE).claimed() == 0);
    return parts;
  }

  private Evaluation only(Function<Annotation, String> feature, String value) {
    Predicate<Annotation> wanted = a -> feature.apply(a).equals(value);
    return new Evaluation(
        alignments.stream()
            .map(
                a ->
                    new Alignment(
                        a.document(),
                        a.pairs().stream().filter(p -> wanted.test(p.claim())).toList(),
                        a.misses().stream().filter(wanted).toList(),
                        a.falseAlarms().stream().filter(wanted).toList()))
            .toList(),
        0,
        seed);
  }

  /** Recall of the statements of each weight, heaviest first; empty where gold has no weights. */
  List<WeightRow> byWeight() {
    List<WeightRow> rows = new ArrayList<>();
    for (int weight = 3; weight >= 1; weight--) {
      WeightRow row = WeightRow.of(weight, alignments);
      if (row.statements() > 0) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Recall where each statement counts by its weight; NaN where gold has no weights. */
  double weightedRecall(Level level) {
    double right = 0;
    double all = 0;
    for (WeightRow row : byWeight()) {
      right += row.weight() * row.right().getOrDefault(level, 0);
      all += row.weight() * row.statements();
    }
    return right / all;
  }
}
