package org.allegiance.extract.evaluation;

import static org.allegiance.extract.evaluation.Columns.ratio;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.allegiance.document.Library;

/** An evaluation for people to read. */
final class EvaluationTable {

  private final Evaluation evaluation;
  private final Library library;
  private final StringBuilder out = new StringBuilder();

  EvaluationTable(Evaluation evaluation, Library library) {
    this.evaluation = evaluation;
    this.library = library;
  }

  String write(boolean errors) {
    Counts loose = evaluation.counts(Level.LOOSE);
    int documents = evaluation.alignments().size();
    line(
        documents
            + " documents, "
            + loose.gold()
            + " statements in gold, "
            + loose.claimed()
            + " claims");
    if (evaluation.elsewhere() > 0) {
      line(evaluation.elsewhere() + " claims about other documents left out");
    }
    section(levels());
    section(slots());
    line("");
    line(
        "certainty right in "
            + ratio(evaluation.share(p -> p.agrees(Slot.CERTAINTY)))
            + " of the pairs");
    int opposites = evaluation.opposites().size();
    line(
        "opposites "
            + opposites
            + ", "
            + percent((double) opposites / loose.claimed())
            + " of the claims");
    weights();
    section(parts("event", evaluation.by(Annotation::event)));
    section(parts("document", evaluation.by(Annotation::document)));
    section(patterns());
    calibration();
    if (errors) {
      errors();
    }
    return out.toString();
  }

  private Columns levels() {
    Columns columns = new Columns("", "precision", "95 %", "recall", "95 %", "F1", "95 %");
    for (Level level : Level.values()) {
      Counts c = evaluation.counts(level);
      columns.row(
          level.toString(),
          ratio(c.precision()),
          interval(level, Counts::precision),
          ratio(c.recall()),
          interval(level, Counts::recall),
          ratio(c.f1()),
          interval(level, Counts::f1));
    }
    return columns;
  }

  private String interval(Level level, ToDoubleFunction<Counts> figure) {
    Bootstrap b = Bootstrap.of(evaluation.byDocument(level), figure, evaluation.seed());
    return Double.isNaN(b.low()) ? "–" : ratio(b.low()) + "-" + ratio(b.high());
  }

  private Columns slots() {
    Columns columns = new Columns("slot", "precision", "recall", "F1", "right in pairs");
    for (Slot slot : Slot.values()) {
      Counts c = evaluation.counts(slot);
      columns.row(
          slot.toString(),
          ratio(c.precision()),
          ratio(c.recall()),
          ratio(c.f1()),
          ratio(evaluation.share(p -> p.agrees(slot))));
    }
    return columns;
  }

  private void weights() {
    List<WeightRow> rows = evaluation.byWeight();
    if (rows.isEmpty()) {
      return;
    }
    Columns columns = new Columns("weight", "statements", "strict", "relaxed", "loose recall");
    for (WeightRow row : rows) {
      columns.row(
          Integer.toString(row.weight()),
          Integer.toString(row.statements()),
          ratio(row.recall(Level.STRICT)),
          ratio(row.recall(Level.RELAXED)),
          ratio(row.recall(Level.LOOSE)));
    }
    columns.row(
        "weighted",
        "",
        ratio(evaluation.weightedRecall(Level.STRICT)),
        ratio(evaluation.weightedRecall(Level.RELAXED)),
        ratio(evaluation.weightedRecall(Level.LOOSE)));
    section(columns);
  }

  private static Columns parts(String head, Map<String, Evaluation> parts) {
    Columns columns =
        new Columns(
            head,
            "gold",
            "claims",
            "strict P",
            "R",
            "relaxed P",
            "R",
            "F1",
            "loose P",
            "R",
            "opposites");
    parts.forEach(
        (name, part) -> {
          Counts strict = part.counts(Level.STRICT);
          Counts relaxed = part.counts(Level.RELAXED);
          Counts loose = part.counts(Level.LOOSE);
          columns.row(
              name,
              Integer.toString(loose.gold()),
              Integer.toString(loose.claimed()),
              ratio(strict.precision()),
              ratio(strict.recall()),
              ratio(relaxed.precision()),
              ratio(relaxed.recall()),
              ratio(relaxed.f1()),
              ratio(loose.precision()),
              ratio(loose.recall()),
              Integer.toString(part.opposites().size()));
        });
    return columns;
  }

  private Columns patterns() {
    Columns columns =
        new Columns("pattern", "claims", "strict", "relaxed", "loose precision", "opposites");
    evaluation
        .byPattern()
        .forEach(
            (name, part) ->
                columns.row(
                    name,
                    Integer.toString(part.counts(Level.LOOSE).claimed()),
                    ratio(part.counts(Level.STRICT).precision()),
                    ratio(part.counts(Level.RELAXED).precision()),
                    ratio(part.counts(Level.LOOSE).precision()),
                    Integer.toString(part.opposites().size())));
    return columns;
  }

  private void calibration() {
    List<Calibration> rows = evaluation.calibration();
    if (rows.isEmpty()) {
      return;
    }
    Columns columns = new Columns("confidence", "claims", "mean", "right");
    for (Calibration row : rows) {
      columns.row(
          String.format(Locale.ROOT, "%.1f-%.1f", row.from(), row.from() + 0.1),
          Integer.toString(row.claims()),
          ratio(row.confidence()),
          ratio(row.right()));
    }
    section(columns);
    line("confidence is off by " + ratio(Calibration.error(rows)) + " on average");
  }

  private void errors() {
    String under = "";
    for (Mistake m : Mistake.in(evaluation.alignments())) {
      String head = m.method().isEmpty() ? m.kind().toString() : m.kind() + ", " + m.method();
      if (!head.equals(under)) {
        line("");
        line(head);
        under = head;
      }
      Annotation a = m.about();
      line("  " + a.document() + " " + a.passages().get(0) + " " + a.event() + " " + a.name());
      if (!m.detail().isEmpty()) {
        line("      " + m.detail());
      }
      m.words(library).ifPresent(words -> line("      “" + words + "”"));
    }
  }

  private static String percent(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.1f %%", value * 100);
  }

  private void section(Columns columns) {
    out.append('\n').append(columns);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
