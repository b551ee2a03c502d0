package org.allegiance.claim;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allegiance.document.Passage;
import org.allegiance.document.SourceDocument;
import org.allegiance.time.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * Claims on the wire: one JSON object a line. JsonFields without a value are written as null, so
 * that every line has the same ones.
 *
 * <p>A line that is read may name its passages by {@code quotes}, the words as they stand in the
 * document, instead of by offsets.
 */
public final class ClaimJson {

  private static final String ACTOR = "actor.";
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "document",
          "start",
          "end",
          "passages",
          "quotes",
          "lines",
          "event",
          "eventId",
          "actor",
          "from",
          "to",
          "counterparty",
          "place",
          "time",
          "motive",
          "follows",
          "certainty",
          "attributedTo",
          "contradicts",
          "status",
          "method",
          "confidence",
          "gloss",
          "statistic");

  private ClaimJson() {}

  /** One line, without the line end. */
  public static String write(Claim c) {
    JsonObject o = new JsonObject();
    o.addProperty("id", c.id());
    o.addProperty("document", c.document());
    o.addProperty("start", c.passage().start());
    o.addProperty("end", c.passage().end());
    JsonArray passages = new JsonArray();
    for (Evidence e : c.evidence()) {
      JsonArray pair = new JsonArray();
      pair.add(e.passage().start());
      pair.add(e.passage().end());
      passages.add(pair);
    }
    o.add("passages", passages);
    o.addProperty("event", c.event());
    o.add("actor", actor(c.actor()));
    o.addProperty("from", c.from());
    o.addProperty("to", c.to());
    o.addProperty("counterparty", c.counterparty());
    o.addProperty("place", c.place());
    o.addProperty("time", c.time() == null ? null : c.time().text());
    o.add("motive", oneOrSeveral(c.motives()));
    o.addProperty("certainty", c.certainty());
    o.addProperty("attributedTo", c.attributedTo());
    o.addProperty("status", c.status());
    o.addProperty("method", c.method());
    o.addProperty("confidence", c.confidence());
    o.addProperty("gloss", c.gloss());
    o.addProperty("eventId", c.eventId());
    o.add("follows", list(c.follows()));
    o.add("contradicts", list(c.contradicts()));
    o.add("statistic", figure(c.figure()));
    return o.toString();
  }

  private static JsonObject actor(Actor a) {
    JsonObject o = new JsonObject();
    o.addProperty("id", a.id());
    o.addProperty("label", a.label());
    o.addProperty("type", a.type());
    o.addProperty("quantifier", a.quantifier());
    o.addProperty("count", a.count());
    o.addProperty("partOf", a.partOf());
    return o;
  }

  private static JsonElement oneOrSeveral(List<String> values) {
    return switch (values.size()) {
      case 0 -> JsonNull.INSTANCE;
      case 1 -> new JsonPrimitive(values.get(0));
      default -> list(values);
    };
  }

  private static JsonArray list(List<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }

  private static JsonElement figure(@Nullable Figure f) {
    if (f == null) {
      return JsonNull.INSTANCE;
    }
    JsonObject o = new JsonObject();
    o.addProperty("value", f.value());
    o.addProperty("upper", f.upper());
    o.addProperty("unit", f.unit());
    o.addProperty("of", f.of());
    o.addProperty("denominator", f.denominator());
    return o;
  }

  /**
   * Reads a line.
   *
   * @param line the JSON object
   * @param documents the documents at hand; each claim needs its own, to compute what its evidence
   *     is checked by
   * @throws IllegalArgumentException if the line is not a claim, with the reason
   */
  public static Claim read(String line, Function<String, SourceDocument> documents) {
    JsonFields f = JsonFields.parse(line);
    f.requireKnown(FIELDS);
    f.text("id");
    SourceDocument document = documents.apply(f.text("document"));
    return read(f, document.key(), evidence(f, document));
  }

  /**
   * The claim with another value in one field.
   *
   * @param field its name, such as {@code place} or {@code actor.label}; passages stay as they are
   * @param value null for none
   * @throws IllegalArgumentException if it cannot have that value, with the reason
   */
  public static Claim amended(Claim claim, String field, @Nullable String value) {
    JsonObject o = JsonFields.parse(write(claim)).object();
    JsonObject of = field.startsWith(ACTOR) ? o.getAsJsonObject("actor") : o;
    String name = field.substring(field.startsWith(ACTOR) ? ACTOR.length() : 0);
    if (!of.has(name)) {
      throw new IllegalArgumentException("a claim has no field '" + field + "'");
    }
    if (value != null && name.equals("count")) {
      of.addProperty(name, wholeNumber(value));
    } else {
      of.addProperty(name, value);
    }
    return read(new JsonFields(o), claim.document(), claim.evidence());
  }

  /**
   * What a claim has in a field that can be amended; empty for nothing.
   *
   * @throws IllegalArgumentException if a claim has no such field
   */
  public static String value(Claim claim, String field) {
    JsonObject o = JsonFields.parse(write(claim)).object();
    boolean ofActor = field.startsWith(ACTOR);
    JsonElement value =
        (ofActor ? o.getAsJsonObject("actor") : o)
            .get(field.substring(ofActor ? ACTOR.length() : 0));
    if (value == null) {
      throw new IllegalArgumentException("a claim has no field '" + field + "'");
    }
    return value.isJsonNull() ? "" : value.getAsString();
  }

  private static BigDecimal wholeNumber(String value) {
    try {
      return new BigDecimal(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + value + "' is no number", e);
    }
  }

  private static Claim read(JsonFields f, String document, List<Evidence> evidence) {
    String id = f.text("id");
    String event = f.text("event");
    String time = f.optional("time");
    JsonObject statistic = f.object("statistic");
    if (event.equals(Claim.STATISTIC) != (statistic != null)) {
      throw new IllegalArgumentException("a Statistic, and nothing else, has a field 'statistic'");
    }
    String eventId = f.optional("eventId");
    return new Claim(
        id,
        document,
        evidence,
        eventId == null ? id : eventId,
        event,
        readActor(f.object("actor")),
        f.optional("from"),
        f.optional("to"),
        f.optional("counterparty"),
        f.optional("place"),
        time == null ? null : Edtf.parse(time),
        f.list("motive"),
        f.list("follows"),
        f.text("certainty"),
        f.optional("attributedTo"),
        f.list("contradicts"),
        f.text("status", "accepted"),
        f.text("method", "curated"),
        f.number("confidence"),
        f.text("gloss").strip(),
        statistic == null ? null : readFigure(new JsonFields(statistic)));
  }

  private static Actor readActor(@Nullable JsonObject o) {
    if (o == null) {
      throw new IllegalArgumentException("field 'actor' is missing");
    }
    JsonFields f = new JsonFields(o);
    f.requireKnown(Set.of("id", "label", "type", "quantifier", "count", "partOf"));
    return new Actor(
        f.text("id"),
        f.optional("label"),
        f.optional("type"),
        f.optional("quantifier"),
        f.whole("count"),
        f.optional("partOf"));
  }

  private static Figure readFigure(JsonFields f) {
    f.requireKnown(Set.of("value", "upper", "unit", "of", "denominator"));
    BigDecimal value = f.number("value");
    if (value == null) {
      throw new IllegalArgumentException("field 'value' of 'statistic' is missing");
    }
    return new Figure(
        value, f.number("upper"), f.text("unit"), f.text("of"), f.optional("denominator"));
  }

  private static List<Evidence> evidence(JsonFields f, SourceDocument document) {
    Set<Passage> passages = new LinkedHashSet<>();
    List<String> quotes = f.list("quotes");
    List<Integer> lines = f.wholes("lines");
    for (int q = 0; q < quotes.size(); q++) {
      passages.add(quoted(quotes.get(q), q < lines.size() ? lines.get(q) : 0, document));
    }
    if (quotes.isEmpty()) {
      passages.addAll(f.passages());
    }
    if (passages.isEmpty()) {
      throw new IllegalArgumentException("a claim needs 'passages' or 'quotes'");
    }
    try {
      return passages.stream()
          .sorted()
          .map(p -> Evidence.in(document, p))
          .collect(Collectors.toCollection(ArrayList::new));
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(e.getMessage() + " in " + document.key(), e);
    }
  }

  private static Passage quoted(String quote, int line, SourceDocument document) {
    List<Passage> found =
        document.find(quote).stream()
            .filter(p -> line == 0 || document.line(p.start()) == line)
            .toList();
    if (found.size() != 1) {
      String start = quote.substring(0, Math.min(40, quote.length()));
      throw new IllegalArgumentException(
          "'"
              + start
              + "…' stands "
              + found.size()
              + " times in "
              + document.key()
              + (line > 0 ? " on line " + line : ""));
    }
    return found.get(0);
  }
}
