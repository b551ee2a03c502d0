package org.allegiance.extract.names;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.extract.names.Mention.Kind;
import org.jspecify.annotations.Nullable;

/** Groups, places and leaders with their names, and the words by which new names are known. */
public final class Gazetteer {

  private final Spelling spelling;
  private final Words words;
  private final List<Entry> entries;
  private final Map<String, Country> countries;
  private final Map<String, String> leaders; // key of what each leads, a group or a country
  private final Map<String, Country> capitals = new HashMap<>();
  private final NameTrie names;
  private final Map<String, Entry> groups = new LinkedHashMap<>();
  private final Map<String, String> within = new HashMap<>();
  private final Map<String, String> owners = new HashMap<>(); // country of each of its sides
  private final Set<String> keys = new HashSet<>();
  private final Map<String, String> keysByName = new HashMap<>(); // by slug; of one bearer only

  /**
   * A country or a region with a government of its own.
   *
   * @param places keys of places in it
   * @param state key of its government
   * @param capital key of the place that stands for its government; empty if none does
   * @param forces keys of its sides by the words for them: "army", "policemen"; none of a region
   * @param within key of the country that a region lies in; empty if it is one itself, or disputed
   */
  record Country(
      String key,
      String label,
      String state,
      String capital,
      Set<String> places,
      Map<String, String> forces,
      String within) {}

  Gazetteer(
      Spelling spelling,
      Words words,
      List<Entry> entries,
      Map<String, Country> countries,
      Map<String, String> leaders) {
    this.spelling = spelling;
    this.words = words;
    this.entries = List.copyOf(entries);
    this.countries = countries;
    this.leaders = leaders;
    this.names = new NameTrie(spelling);
    for (Entry entry : entries) {
      keys.add(id(entry.kind(), entry.key()));
      if (entry.kind() != Kind.NATIONALITY) {
        names.add(entry.label(), entry, entry.shared().contains(entry.label()));
      }
      entry.names().forEach(n -> names.add(n, entry, false));
      entry.shared().forEach(n -> names.add(n, entry, true));
      entry.members().forEach(n -> names.add(n, entry, false));
      if (entry.kind() == Kind.GROUP) {
        groups.putIfAbsent(entry.key(), entry);
      }
    }
    Map<String, Set<String>> bearers = new HashMap<>();
    for (Entry entry : entries) {
      entry
          .allNames()
          .forEach(
              name ->
                  bearers
                      .computeIfAbsent(id(entry.kind(), Entry.slug(name)), n -> new HashSet<>())
                      .add(entry.key()));
    }
    bearers.forEach(
        (name, of) -> {
          if (of.size() == 1) {
            keysByName.put(name, of.iterator().next());
          }
        });
    for (Country country : countries.values()) {
      if (!country.capital().isEmpty()) {
        capitals.put(country.capital(), country);
      }
      country.places().forEach(p -> within.put(p, country.key()));
      within.put(country.key(), country.key());
      country.forces().values().forEach(side -> owners.put(sideKey(country, side), country.key()));
    }
  }

  /**
   * Reads {@code groups.yaml}, {@code places.yaml}, {@code leaders.yaml}, {@code persons.yaml} and
   * {@code words.yaml} of a folder.
   *
   * @throws BadInputException at the first mistake, with file and line
   */
  public static Gazetteer read(Path folder) {
    return GazetteerFiles.read(folder);
  }

  /**
   * This gazetteer with more entries. Where both have a key, the names are joined and the rest is
   * as given here; where both have a name, it means what it means here. A state of a country's key
   * is its government.
   */
  public Gazetteer with(Collection<Entry> more) {
    Map<String, Entry> joined = new LinkedHashMap<>();
    NameTrie given = new NameTrie(spelling);
    for (Entry entry : more) {
      joined.put(id(entry.kind(), entry.key()), entry);
      given.add(entry.label(), entry, false);
      entry.names().forEach(n -> given.add(n, entry, false));
    }
    Map<String, String> states = new HashMap<>();
    for (Country country : countries.values()) {
      if (joined.containsKey(id(Kind.GROUP, country.key()))) {
        states.put(country.state(), country.key());
      }
    }
    for (Entry each : entries) {
      Entry entry = each.kind() == Kind.GROUP ? each.keyed(states) : each;
      Entry rest = without(entry, given);
      joined.merge(
          id(entry.kind(), entry.key()), rest, (ours, theirs) -> join(ours, theirs, entry.label()));
    }
    return new Gazetteer(spelling, words, List.copyOf(joined.values()), countries, leaders);
  }

  private static String id(Kind kind, String key) {
    return kind + " " + key;
  }

  /**
   * The key of a group that somebody else may have chosen another key for, after another of its
   * names: its own key; else that of the only group to which a name of that key belongs; else as it
   * was.
   */
  public String groupKey(String key) {
    return keyOf(Kind.GROUP, key);
  }

  /** The key of a place, as {@link #groupKey} finds that of a group. */
  public String placeKey(String key) {
    return keyOf(Kind.PLACE, key);
  }

  private String keyOf(Kind kind, String key) {
    return has(kind, key) ? key : keysByName.getOrDefault(id(kind, key), key);
  }

  /** Whether something of a kind has a key. */
  boolean has(Kind kind, String key) {
    return keys.contains(id(kind, key));
  }

  /** An entry without those names by which another one of its kind is given. */
  private static Entry without(Entry entry, NameTrie given) {
    return new Entry(
        entry.kind(),
        entry.key(),
        entry.label(),
        entry.type(),
        entry.names().stream().filter(n -> isFree(n, entry, given)).toList(),
        entry.shared().stream().filter(n -> isFree(n, entry, given)).toList(),
        entry.members(),
        entry.near());
  }

  private static boolean isFree(String name, Entry entry, NameTrie given) {
    return given.same(name).stream()
        .noneMatch(n -> n.entry().kind() == entry.kind() && !n.entry().key().equals(entry.key()));
  }

  private static Entry join(Entry given, Entry own, String label) {
    List<String> names = new ArrayList<>(given.names());
    // A name that the file calls shared stays so, whoever gives it.
    names.removeAll(own.shared());
    names.addAll(own.names());
    if (!own.shared().contains(label)) {
      names.add(label);
    }
    return new Entry(
        given.kind(),
        given.key(),
        given.label(),
        given.type(),
        names,
        own.shared(),
        own.members(),
        own.near());
  }

  /**
   * The group that a country, a region or a capital is where it acts: "Rwanda backed …", "Kigali
   * denies it".
   */
  public Optional<Entry> party(String place) {
    Country country = countries.get(place);
    if (country == null) {
      country = capitals.get(place);
    }
    if (country == null) {
      return Optional.empty();
    }
    Entry state = groups.get(country.key());
    return Optional.ofNullable(state != null ? state : groups.get(country.state()));
  }

  /** A side of a country by a noun for it: its "army", "troops", "police", "authority". */
  public Optional<Entry> side(String country, String noun) {
    Country of = countries.get(country);
    if (of == null) {
      return Optional.empty();
    }
    return Stream.of(noun, noun + "s", noun.replaceAll("y$", "ies"), noun.replaceAll("man$", "men"))
        .map(of.forces()::get)
        .filter(Objects::nonNull)
        .findFirst()
        .map(side -> groups.get(sideKey(of, side)));
  }

  /** The government has the key of its country where {@link #with} gave it that. */
  private String sideKey(Country country, String side) {
    return side.equals(country.state()) && groups.containsKey(country.key()) ? country.key() : side;
  }

  /** The country whose government, army or police a group is. */
  public Optional<String> ownerOf(String side) {
    return Optional.ofNullable(owners.get(side));
  }

  /** Keys of the countries in whose affairs a group takes part; none if anywhere. */
  public List<String> near(String group) {
    Entry entry = groups.get(group);
    return entry == null ? List.of() : entry.near();
  }

  /** The country with an army of its own that a place, a region or a nationality belongs to. */
  public Optional<String> stateOf(String place) {
    return countryOf(place)
        .map(countries::get)
        .map(c -> c.within().isEmpty() ? c : countries.get(c.within()))
        .filter(c -> !c.forces().isEmpty())
        .map(Country::key);
  }

  /** Whether a name is a woman's by its first word: "Fatima Ali", "Umm Hafs". */
  public boolean isOfWoman(String name) {
    return words.women().contains(first(name)) && !words.either().contains(first(name));
  }

  /** Whether a name is a man's by its first word, where it is no surname: "Musa Ali". */
  public boolean isOfMan(String name) {
    boolean isGiven =
        name.contains(" ")
            && (words.given().contains(first(name)) || words.kunyas().contains(first(name)));
    return isGiven && !words.women().contains(first(name)) && !words.either().contains(first(name));
  }

  private String first(String name) {
    return spelling.form(name.split(" ", 2)[0]);
  }

  /** The group or the government for which the name of a person stands. */
  public Optional<Entry> ledBy(@Nullable String person) {
    String of = leaders.get(person);
    Entry group = groups.get(of);
    return of == null || group != null ? Optional.ofNullable(group) : party(of);
  }

  /** All names of a group, none if it is not known. */
  public List<String> namesOf(String group) {
    Entry entry = groups.get(group);
    return entry == null ? List.of() : entry.allNames().toList();
  }

  /** All that has a name here. */
  public List<Entry> entries() {
    return entries;
  }

  NameTrie names() {
    return names;
  }

  Words words() {
    return words;
  }

  Spelling spelling() {
    return spelling;
  }

  /** The country that a place or a nationality belongs to, which may be itself. */
  public Optional<String> countryOf(String place) {
    return Optional.ofNullable(within.get(place));
  }
}
