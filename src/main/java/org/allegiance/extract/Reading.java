package org.allegiance.extract;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.allegiance.extract.patterns.Arguments;
import org.allegiance.extract.patterns.Pattern.Filler;
import org.allegiance.extract.patterns.Patterns.Use;
import org.allegiance.extract.reference.Occupants;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.reference.Referent.Kind;

/**
 * A pattern with whoever fills its slots.
 *
 * @param unnamed the slots for groups of which the text does not say which: "joined another group"
 * @param isEither whether the text leaves open which of them: "joined the one or the other"
 */
record Reading(Use use, Map<String, List<Referent>> slots, Set<String> unnamed, boolean isEither) {

  private static final List<String> OF_GROUPS = List.of("from", "to", "counterparty");

  /** How much it says: of several readings of a word, the one that says most wins. */
  int weight() {
    return 2 * use.frame().weight()
        + (int) slots.values().stream().filter(s -> !s.isEmpty()).count()
        + (isSplit() ? 2 : 0)
        - 2 * unnamed.size();
  }

  /** "The faction broke away": a group does not leave as a fighter does. */
  private boolean isSplit() {
    return use.pattern().event().equals("Split")
        && of("actor").stream().anyMatch(r -> r.kind == Kind.GROUP);
  }

  /** With whoever fills the slots of groups in other readings of its pattern and not in this. */
  Reading completedBy(List<Reading> others) {
    Map<String, List<Referent>> all = new HashMap<>(slots);
    for (Reading other : others) {
      if (!equals(other) && other.use().pattern().equals(use.pattern()) && isOfSame(other)) {
        for (String slot : OF_GROUPS) {
          List<Referent> more =
              other.of(slot).stream()
                  .filter(r -> r.groupKey() != null)
                  .filter(r -> all.values().stream().noneMatch(told -> told.contains(r)))
                  .toList();
          boolean isOpen = all.getOrDefault(slot, List.of()).isEmpty() && !isUnnamed(slot);
          if (isOpen && !more.isEmpty()) {
            all.put(slot, more);
          }
        }
      }
    }
    return new Reading(use, all, unnamed, isEither);
  }

  private boolean isOfSame(Reading other) {
    return of("actor").equals(other.of("actor"));
  }

  List<Referent> of(String slot) {
    return slots.getOrDefault(slot, List.of());
  }

  /** "Joined another group": whether the text leaves open which. */
  boolean isOf(String event) {
    return use.pattern().event().equals(event);
  }

  boolean isUnnamed(String slot) {
    return unnamed.contains(slot);
  }

  /** "Went over to the rebels": whether it tells of a side, though not by its name. */
  boolean tellsOfSide() {
    return unnamed.stream().anyMatch(slot -> !of(slot).isEmpty());
  }

  /** The groups left and joined: "supports the one and the other" tells of each. */
  List<Map<String, String>> groups() {
    List<Map<String, String>> all = List.of(Map.of());
    for (String slot : List.of("from", "to")) {
      List<String> keys =
          of(slot).stream().map(Referent::groupKey).filter(Objects::nonNull).distinct().toList();
      if (!keys.isEmpty()) {
        all = all.stream().flatMap(g -> keys.stream().map(k -> with(g, slot, k))).toList();
      }
    }
    return all;
  }

  private static Map<String, String> with(Map<String, String> groups, String slot, String key) {
    Map<String, String> more = new LinkedHashMap<>(groups);
    more.put(slot, key);
    return more;
  }

  /** The places, each apart: "took Achin and most of Kot" tells of both. */
  List<List<Referent>> places() {
    List<List<Referent>> named =
        of("place").stream()
            .filter(place -> place.kind == Kind.PLACE && place.key != null)
            .distinct()
            .map(place -> List.of(place))
            .toList();
    List<Referent> all = of("place").isEmpty() ? where() : of("place");
    return isOfPlaces() && named.size() > 1 ? named : List.of(all);
  }

  /** Whether the place is what is done something to, not where: "fought in Kot in Achin". */
  private boolean isOfPlaces() {
    return use.pattern().event().endsWith("Control")
        || use.frame().places().stream()
            .filter(p -> p.slot().equals("place"))
            .anyMatch(p -> p.roles().contains(Arguments.OBJECT));
  }

  /** "The front expelled him": who put him out are those to whom he belonged. */
  boolean isByOwn() {
    return use.pattern().event().equals("Expulsion")
        && use.frame().places().stream()
            .anyMatch(p -> p.slot().equals("from") && p.roles().contains(Arguments.SUBJECT));
  }

  /** Whether a frame for several parties has found but one. */
  boolean isAlone() {
    return use.frame().places().stream().noneMatch(p -> p.slot().equals("counterparty"));
  }

  /** What is founded acts itself where nobody else does; who leaves a group are members of it. */
  Optional<Referent> standIn() {
    return switch (use.pattern().event()) {
      case "Formation" -> of("to").stream().findFirst();
      case "Split", "Defection", "Leaving", "Expulsion" ->
          of("from").stream()
              .filter(group -> group.kind == Kind.GROUP)
              .findFirst()
              .map(group -> some("member", group))
              .or(() -> ofThemselves());
      case "Recruitment" ->
          of("to").stream()
              .filter(group -> group.kind == Kind.GROUP)
              .findFirst()
              .map(group -> some("recruit", group));
      case "Detention", "Kidnapping", "Execution" -> tellsOfDeedsAlone() ? victims() : nobody();
      case "LosingControl" -> // "Kot fell": who held it lost it
          of("place").stream().flatMap(place -> Occupants.of(place).stream()).findFirst();
      default -> Optional.empty();
    };
  }

  /** "Carried out executions": nobody says of whom. */
  private boolean tellsOfDeedsAlone() {
    return use.frame().places().stream().noneMatch(p -> p.slot().equals("actor"));
  }

  private Optional<Referent> victims() {
    return of("counterparty").stream()
        .filter(by -> by.groupKey() != null)
        .findFirst()
        .map(by -> unknown("victims of " + by.label));
  }

  private static Optional<Referent> nobody() {
    return Optional.empty();
  }

  /** "The M23 took Kot and withdrew": the place that is left, where no word says which. */
  private List<Referent> where() {
    return use.pattern().fillers().get("actor") == Filler.OCCUPANT || isLossOfUntold()
        ? of("actor").stream().flatMap(who -> Occupants.heldBy(who).stream()).limit(1).toList()
        : List.of();
  }

  /** "Drove its fighters out": of what it held. */
  private boolean isLossOfUntold() {
    return use.pattern().event().equals("LosingControl")
        && use.frame().places().stream().noneMatch(p -> p.slot().equals("place"));
  }

  /** "His men split". */
  private Optional<Referent> ofThemselves() {
    return use.pattern().event().equals("Split")
        ? of("from").stream().filter(who -> who.kind == Kind.PEOPLE).findFirst()
        : Optional.empty();
  }

  private static Referent unknown(String label) {
    Referent people = new Referent(Kind.PEOPLE, null, label, "Collective");
    people.noun = "person";
    return people;
  }

  /** "The defections from the LRA": of people of whom nothing else is said. */
  private static Referent some(String noun, Referent group) {
    String label = noun + "s of " + group.label;
    Referent people = new Referent(Kind.PEOPLE, null, label, "Collective");
    people.noun = noun;
    people.group = group.key;
    return people;
  }
}
