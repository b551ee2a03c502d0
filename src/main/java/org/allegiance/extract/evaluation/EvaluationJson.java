package org.allegiance.extract.evaluation;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.allegiance.document.Library;
import org.allegiance.document.Passage;

/** An evaluation for programs to read. Ratios of nothing are null. */
final class EvaluationJson {

  private final Evaluation evaluation;
  private final Library library;

  EvaluationJson(Evaluation evaluation, Library library) {
    this.evaluation = evaluation;
    this.library = library;
  }

  String write() {
    JsonObject o = levels(evaluation);
    o.addProperty("claimsElsewhere", evaluation.elsewhere());
    o.addProperty("seed", evaluation.seed());
    o.add("intervals", intervals());
    o.add("slots", slots());
    number(o, "certaintyAccuracy", evaluation.share(p -> p.agrees(Slot.CERTAINTY)));
    o.add("weights", weights());
    o.add("events", parts(evaluation.by(Annotation::event)));
    o.add("documents", parts(evaluation.by(Annotation::document)));
    o.add("patterns", patterns());
    o.add("calibration", calibration());
    o.add("mistakes", mistakes());
    return new GsonBuilder()
            .serializeNulls()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .create()
            .toJson(o)
        + "\n";
  }

  private static JsonObject levels(Evaluation e) {
    JsonObject o = new JsonObject();
    Counts loose = e.counts(Level.LOOSE);
    o.addProperty("gold", loose.gold());
    o.addProperty("claims", loose.claimed());
    for (Level level : Level.values()) {
      o.add(level.toString(), ratios(e.counts(level)));
    }
    o.addProperty("opposites", e.opposites().size());
    return o;
  }

  private static JsonObject ratios(Counts c) {
    JsonObject o = new JsonObject();
    o.addProperty("right", c.right());
    number(o, "precision", c.precision());
    number(o, "recall", c.recall());
    number(o, "f1", c.f1());
    return o;
  }

  private JsonObject intervals() {
    JsonObject o = new JsonObject();
    Map<String, ToDoubleFunction<Counts>> figures =
        Map.of("precision", Counts::precision, "recall", Counts::recall, "f1", Counts::f1);
    for (Level level : Level.values()) {
      JsonObject ofLevel = new JsonObject();
      for (String name : List.of("precision", "recall", "f1")) {
        ToDoubleFunction<Counts> figure = figures.getOrDefault(name, Counts::f1);
        Bootstrap b = Bootstrap.of(evaluation.byDocument(level), figure, evaluation.seed());
        JsonArray ends = new JsonArray();
        for (double end : new double[] {b.low(), b.high()}) {
          if (Double.isNaN(end)) {
            ends.add(JsonNull.INSTANCE);
          } else {
            ends.add(end);
          }
        }
        ofLevel.add(name, ends);
      }
      o.add(level.toString(), ofLevel);
    }
    return o;
  }

  private JsonObject slots() {
    JsonObject o = new JsonObject();
    for (Slot slot : Slot.values()) {
      JsonObject ofSlot = ratios(evaluation.counts(slot));
      number(ofSlot, "rightInPairs", evaluation.share(p -> p.agrees(slot)));
      o.add(slot.toString(), ofSlot);
    }
    return o;
  }

  private JsonArray weights() {
    JsonArray rows = new JsonArray();
    for (WeightRow row : evaluation.byWeight()) {
      JsonObject o = new JsonObject();
      o.addProperty("weight", row.weight());
      o.addProperty("statements", row.statements());
      for (Level level : Level.values()) {
        number(o, level.toString(), row.recall(level));
      }
      rows.add(o);
    }
    return rows;
  }

  private static JsonObject parts(Map<String, Evaluation> parts) {
    JsonObject o = new JsonObject();
    parts.forEach((name, part) -> o.add(name, levels(part)));
    return o;
  }

  private JsonObject patterns() {
    JsonObject o = new JsonObject();
    evaluation
        .byPattern()
        .forEach(
            (name, part) -> {
              JsonObject pattern = new JsonObject();
              pattern.addProperty("claims", part.counts(Level.LOOSE).claimed());
              for (Level level : Level.values()) {
                number(pattern, level.toString(), part.counts(level).precision());
              }
              pattern.addProperty("opposites", part.opposites().size());
              o.add(name, pattern);
            });
    return o;
  }

  private JsonArray calibration() {
    JsonArray rows = new JsonArray();
    for (Calibration row : evaluation.calibration()) {
      JsonObject o = new JsonObject();
      o.addProperty("from", row.from());
      o.addProperty("claims", row.claims());
      number(o, "confidence", row.confidence());
      number(o, "right", row.right());
      rows.add(o);
    }
    return rows;
  }

  private JsonArray mistakes() {
    JsonArray rows = new JsonArray();
    for (Mistake m : Mistake.in(evaluation.alignments())) {
      JsonObject o = new JsonObject();
      o.addProperty("kind", m.kind().toString());
      o.addProperty("method", m.method().isEmpty() ? null : m.method());
      o.addProperty("document", m.about().document());
      JsonArray passages = new JsonArray();
      for (Passage p : m.about().passages()) {
        JsonArray pair = new JsonArray();
        pair.add(p.start());
        pair.add(p.end());
        passages.add(pair);
      }
      o.add("passages", passages);
      o.addProperty("event", m.about().event());
      o.addProperty("id", m.about().name());
      o.addProperty("detail", m.detail());
      o.addProperty("words", m.words(library).orElse(null));
      rows.add(o);
    }
    return rows;
  }

  private static void number(JsonObject o, String name, double value) {
    o.addProperty(name, Double.isNaN(value) ? null : value);
  }
}
