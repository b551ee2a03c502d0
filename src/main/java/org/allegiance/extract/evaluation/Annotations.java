package org.allegiance.extract.evaluation;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.Problem;
import org.allegiance.claim.Claim;
import org.allegiance.claim.JsonFields;
import org.allegiance.document.Passage;
import org.allegiance.time.Edtf;
import org.jspecify.annotations.Nullable;

/** Statements to be compared with others: a gold standard, or what is claimed. */
public final class Annotations {

  private final List<Annotation> all;

  private Annotations(List<Annotation> all) {
    this.all =
        all.stream()
            .sorted(Comparator.comparing(Annotation::document).thenComparingInt(Annotation::start))
            .toList();
  }

  /** Claims, whatever their review status. */
  public static Annotations of(Stream<Claim> claims) {
    return new Annotations(claims.map(Annotation::of).toList());
  }

  /**
   * Reads JSON lines such as {@code export claims} writes. Of the fields, {@code document}, {@code
   * event} and {@code passages} (or {@code start} and {@code end}) must be there; what is not known
   * is passed over.
   *
   * @param file named in errors
   * @param text what the file holds
   * @throws BadInputException if a line cannot be read; all such lines are in it
   */
  public static Annotations parse(Path file, String text) {
    List<Annotation> read = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        try {
          read.add(annotation(JsonFields.parse(line), file.getFileName() + ":" + number));
        } catch (IllegalArgumentException e) {
          problems.add(
              Problem.at(
                  file,
                  number,
                  "broken-annotation",
                  String.valueOf(e.getMessage()),
                  "mend this line; docs/evaluation.md says what it must have"));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    return new Annotations(read);
  }

  private static Annotation annotation(JsonFields f, String place) {
    List<Passage> passages = f.passages().stream().sorted().toList();
    if (passages.isEmpty()) {
      throw new IllegalArgumentException("field 'passages' is missing");
    }
    JsonObject actor = f.object("actor");
    String time = f.optional("time");
    Map<Slot, String> slots = new TreeMap<>();
    Annotation.put(slots, Slot.FROM, f.optional("from"));
    Annotation.put(slots, Slot.TO, f.optional("to"));
    Annotation.put(slots, Slot.COUNTERPARTY, f.optional("counterparty"));
    Annotation.put(slots, Slot.PLACE, f.optional("place"));
    Annotation.put(slots, Slot.TIME, time == null ? null : Edtf.parse(time).text());
    slots.put(Slot.CERTAINTY, f.text("certainty", "asserted"));
    return new Annotation(
        f.text("id", place),
        f.text("document"),
        passages,
        f.text("event"),
        actor == null ? null : new JsonFields(actor).optional("type"),
        actor == null ? null : new JsonFields(actor).optional("id"),
        slots,
        f.text("status", "accepted"),
        f.text("method", "curated"),
        confidence(f),
        f.whole("weight"));
  }

  private static @Nullable Double confidence(JsonFields f) {
    return f.number("confidence") instanceof Number n ? n.doubleValue() : null;
  }

  /**
   * The same with the classes of actors that are only named by their keys.
   *
   * @param typesByKey local names of classes by the keys of the actors that a register describes
   */
  public Annotations withTypes(Map<String, String> typesByKey) {
    return new Annotations(all.stream().map(a -> a.withType(typesByKey)).toList());
  }

  /**
   * The same with one key for one group or place, whoever chose it.
   *
   * @param groups the key by which a group goes
   * @param places the key by which a place goes
   */
  public Annotations withKeys(UnaryOperator<String> groups, UnaryOperator<String> places) {
    return new Annotations(all.stream().map(a -> a.withKeys(groups, places)).toList());
  }

  /** Those that a reviewer let stand. */
  public Annotations reviewed() {
    return keep(a -> Set.of("accepted", "amended").contains(a.status()));
  }

  /** Those that no reviewer threw out. */
  public Annotations unrejected() {
    return keep(a -> !a.status().equals("rejected"));
  }

  /** Those that are no figures. */
  public Annotations withoutStatistics() {
    return keep(a -> !a.event().equals(Claim.STATISTIC));
  }

  /** The keys of the documents that they are about. */
  public Set<String> documents() {
    Set<String> keys = new TreeSet<>();
    all.forEach(a -> keys.add(a.document()));
    return keys;
  }

  /** How many there are. */
  public int size() {
    return all.size();
  }

  Annotations of(String document) {
    return keep(a -> a.document().equals(document));
  }

  List<Annotation> all() {
    return all;
  }

  private Annotations keep(Predicate<Annotation> condition) {
    return new Annotations(all.stream().filter(condition).toList());
  }
}
