package org.allegiance.extract.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.allegiance.extract.names.Mention.Kind;
import org.allegiance.extract.names.NameTrie.Name;
import org.allegiance.extract.names.Token.Shape;

/** What the plain names in a document say about those that could mean several things. */
final class Evidence {

  private static final int SHORT = 3;
  private static final int FEW = 6;

  private final Map<String, Integer> groups = new HashMap<>();
  private final Map<String, Integer> countries = new HashMap<>();

  /** Where the groups are at home of which the document speaks. */
  private final Map<String, Integer> homes = new HashMap<>();

  private final Gazetteer gazetteer;

  Evidence(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Takes note of a plain name. */
  void add(Entry entry) {
    if (entry.kind() == Kind.GROUP) {
      groups.merge(entry.key(), 1, Integer::sum);
      if (entry.near().size() <= FEW) {
        entry.near().forEach(c -> homes.merge(c, 1, Integer::sum));
      }
    }
    if ("State".equals(entry.type()) && entry.near().size() == 1) {
      countries.merge(entry.near().getFirst(), 1, Integer::sum); // "the government of Colombia"
    }
    if (entry.kind() == Kind.PLACE || entry.kind() == Kind.NATIONALITY) {
      gazetteer.countryOf(entry.key()).ifPresent(c -> countries.merge(c, 1, Integer::sum));
    }
  }

  /** Whether a name that several things bear may mean this one: the document speaks of it. */
  boolean speaksOf(Entry entry) {
    return groups.containsKey(entry.key()) || isNear(entry);
  }

  /** How much speaks for an entry, against others of the same name. */
  int weight(Entry entry) {
    Map<String, Integer> where = where();
    int near = entry.near().stream().mapToInt(c -> where.getOrDefault(c, 0)).sum();
    return groups.getOrDefault(entry.key(), 0) * 1000 + near;
  }

  /**
   * Whether a short acronym may be the one we know. In a document about the Philippines, the CPP is
   * not Cambodia's.
   */
  boolean allows(Name name) {
    List<Shape> shapes = name.shapes();
    boolean acronym =
        shapes.size() == 1
            && shapes.getFirst() == Shape.CAPITALS
            && name.written().length() <= SHORT;
    return !acronym
        || name.entry().near().isEmpty()
        || countries.isEmpty()
        || speaksOf(name.entry());
  }

  /** Whether the document names no country, nor anything that is at home in one. */
  boolean isNowhere() {
    return where().isEmpty();
  }

  /** Whether nothing speaks against a document's meaning this one. */
  boolean isAtHome(Entry entry) {
    return entry.near().isEmpty() || countries.isEmpty() || isNear(entry);
  }

  private boolean isNear(Entry entry) {
    return entry.near().stream().anyMatch(where()::containsKey);
  }

  /** The countries that the document names; without one, those of its groups. */
  private Map<String, Integer> where() {
    return countries.isEmpty() ? homes : countries;
  }
}
