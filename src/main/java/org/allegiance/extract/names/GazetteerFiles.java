package org.allegiance.extract.names;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.Nearest;
import org.allegiance.Problem;
import org.allegiance.extract.lexicon.YamlFile;
import org.allegiance.extract.lexicon.YamlFile.Fields;
import org.allegiance.extract.names.Gazetteer.Country;
import org.allegiance.extract.names.Mention.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the files of a {@link Gazetteer} and finds the mistakes in them. */
final class GazetteerFiles {

  private static final List<String> TYPES =
      List.of("ArmedGroup", "State", "CivilBody", "Coalition");

  private static final String STRANGERS = "strangers";

  private final Spelling spelling;
  private final Fields words;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Country> countries = new LinkedHashMap<>();
  private final Map<String, String> leaders = new HashMap<>();
  private final NameTrie taken;
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private GazetteerFiles(Fields words) {
    this.words = words;
    this.spelling = new Spelling(words.texts("spellings"));
    this.taken = new NameTrie(spelling);
  }

  static Gazetteer read(Path folder) {
    GazetteerFiles files = new GazetteerFiles(YamlFile.read(folder.resolve("words.yaml")).root());
    Words words =
        Words.read(
            files.words, YamlFile.read(folder.resolve("persons.yaml")).root(), files.spelling);
    Fields places = YamlFile.read(folder.resolve("places.yaml")).root().only("countries", "places");
    places.maps("countries").forEach(files::country);
    places.maps("countries").forEach(files::refuseUnknownWhole);
    places.maps("places", "name").forEach(p -> files.place(p, new HashSet<>(), List.of()));
    Fields groups = YamlFile.read(folder.resolve("groups.yaml")).root().only("regions");
    for (Fields region : groups.maps("regions")) {
      files.region(region);
    }
    YamlFile.read(folder.resolve("leaders.yaml"))
        .root()
        .only("leaders")
        .maps("leaders")
        .forEach(files::leader);
    if (!files.problems.isEmpty()) {
      throw new BadInputException(files.problems);
    }
    places.maps("countries").forEach(files::forces);
    Entry strangers =
        Entry.of(Kind.GROUP, STRANGERS, STRANGERS, null, files.words.texts(STRANGERS));
    files.entries.put(id(strangers), strangers);
    return new Gazetteer(
        files.spelling, words, List.copyOf(files.entries.values()), files.countries, files.leaders);
  }

  private void country(Fields country) {
    country.only(
        "name",
        "key",
        "aliases",
        "adjectives",
        "people",
        "government",
        "army",
        "forces",
        "capital",
        "region",
        "places");
    Entry place = entry(country, Kind.PLACE, country.has("region") ? null : "State", List.of());
    add(place, country);
    List<String> nationality = new ArrayList<>(country.texts("people"));
    for (String adjective : country.texts("adjectives")) {
      boolean named = place.label().equals(adjective) || place.names().contains(adjective);
      if (!named) {
        nationality.add(adjective);
        if (adjective.endsWith("n") || adjective.endsWith("i")) {
          nationality.add(adjective + "s");
        }
      }
    }
    if (!nationality.isEmpty()) {
      add(
          new Entry(
              Kind.NATIONALITY,
              place.key(),
              place.label(),
              null,
              nationality,
              List.of(),
              List.of(),
              List.of()),
          country);
    }
    Set<String> within = new HashSet<>();
    country.maps("places", "name").forEach(p -> place(p, within, List.of(place.key())));
    countries.put(
        place.key(),
        new Country(
            place.key(),
            place.label(),
            government(country),
            capital(country, within),
            within,
            sides(country),
            isRegion(country) ? within(country) : ""));
  }

  private static boolean isRegion(Fields country) {
    return country.has("region");
  }

  /** The country that a region is part of: "region: sudan". "yes" leaves it open. */
  private static String within(Fields region) {
    String country = region.text("region");
    return country.equals("yes") || country.equals("true") ? "" : country;
  }

  private void refuseUnknownWhole(Fields country) {
    String whole = isRegion(country) ? within(country) : "";
    if (!whole.isEmpty() && !countries.containsKey(whole)) {
      throw country.wrong(
          "region",
          "no country '" + whole + "'",
          Nearest.didYouMean(whole, countries.keySet(), "say 'yes' if it belongs to none"));
    }
  }

  /** Keys of a country's sides, by each word for them. */
  private Map<String, String> sides(Fields country) {
    Map<String, String> sides = new LinkedHashMap<>();
    if (!isRegion(country) && country.has("adjectives")) {
      for (Fields force : words.maps("forces")) {
        String key = key(country, force.text("name"));
        sides.put(force.text("name"), key);
        force.texts("aliases").forEach(word -> sides.put(word, key));
      }
    }
    return sides;
  }

  /** The key of a country's government, army or police. */
  private static String key(Fields country, String force) {
    String own = Entry.slug(country.texts("adjectives").getFirst() + " " + force);
    boolean isCivil = force.equals("police");
    return isCivil ? own : country.text(force, country.text("forces", own));
  }

  private static String capital(Fields country, Set<String> within) {
    String key = Entry.slug(country.text("capital", ""));
    if (!key.isEmpty() && !within.contains(key)) {
      throw country.wrong(
          "capital",
          "no place of this country is called '" + country.text("capital") + "'",
          "name it as it stands in 'places'");
    }
    return key;
  }

  private static String government(Fields country) {
    List<String> adjectives = country.texts("adjectives");
    String own = adjectives.isEmpty() ? country.text("name") : adjectives.getFirst();
    return country.text("government", country.text("forces", Entry.slug(own + " government")));
  }

  private void place(Fields place, Set<String> within, List<String> near) {
    place.only("name", "key", "aliases", "shared");
    Entry entry = entry(place, Kind.PLACE, null, near);
    within.add(entry.key());
    add(entry, place);
  }

  private void region(Fields region) {
    region.only("near", "groups");
    List<String> near = region.texts("near");
    refuseUnknownCountry(region, near);
    for (Fields group : region.maps("groups")) {
      group.only("name", "key", "type", "aliases", "acronyms", "members", "shared", "near");
      String type = group.text("type", TYPES.getFirst());
      if (!TYPES.contains(type)) {
        throw group.wrong(
            "type",
            "unknown type '" + type + "'",
            Nearest.didYouMean(type, TYPES, "use one of " + String.join(", ", TYPES)));
      }
      List<String> own = group.has("near") ? group.texts("near") : near;
      refuseUnknownCountry(group, own);
      add(entry(group, Kind.GROUP, type, own), group);
    }
  }

  private void leader(Fields leader) {
    leader.only("name", "key", "of", "aliases", "shared");
    String of = leader.text("of");
    Entry group = entries.get(Kind.GROUP + " " + of);
    Country country = countries.get(of);
    if (group == null && country == null) {
      throw leader.wrong(
          "of",
          "groups.yaml has no group and places.yaml no country '" + of + "'",
          Nearest.didYouMean(of, parties(), "add it there"));
    }
    List<String> near = group == null ? List.of(of) : group.near();
    Entry person = entry(leader, Kind.PERSON, "Person", near);
    add(person, leader);
    leaders.put(person.key(), of);
  }

  private List<String> parties() {
    return Stream.concat(
            entries.values().stream().filter(e -> e.kind() == Kind.GROUP).map(Entry::key),
            countries.keySet().stream())
        .toList();
  }

  private void refuseUnknownCountry(Fields fields, List<String> near) {
    for (String country : near) {
      if (!countries.containsKey(country)) {
        throw fields.wrong(
            "near",
            "places.yaml has no country '" + country + "'",
            Nearest.didYouMean(country, countries.keySet(), "add it there"));
      }
    }
  }

  private Entry entry(Fields fields, Kind kind, @Nullable String type, List<String> near) {
    String name = fields.text("name");
    String key = fields.text("key", Entry.slug(name));
    if (!key.equals(Entry.slug(key))) {
      throw fields.wrong("key", "'" + key + "' is no key", "write it as '" + Entry.slug(key) + "'");
    }
    List<String> names = new ArrayList<>(fields.texts("aliases"));
    names.addAll(fields.texts("acronyms"));
    List<String> members = new ArrayList<>();
    for (String member : fields.texts("members")) {
      members.add(member);
      if (!member.endsWith("s")) {
        members.add(member + "s");
      }
    }
    return new Entry(kind, key, name, type, names, fields.texts("shared"), members, near);
  }

  private void add(Entry entry, Fields fields) {
    Integer before = lines.put(id(entry), fields.line());
    if (before != null) {
      problems.addAll(
          fields
              .wrong(
                  "the key '" + entry.key() + "' was given on line " + before + " already",
                  "join the two, or give one of them another key")
              .problems());
    }
    List<String> own = new ArrayList<>(entry.names());
    if (entry.kind() != Kind.NATIONALITY) {
      own.add(entry.label());
    }
    own.addAll(entry.members());
    own.removeAll(entry.shared());
    for (String name : own) {
      refuseTaken(name, entry, fields);
    }
    own.forEach(n -> taken.add(n, entry, false));
    entry.shared().forEach(n -> taken.add(n, entry, true));
    entries.put(id(entry), entry);
  }

  private static String id(Entry entry) {
    return entry.kind() + " " + entry.key();
  }

  private void refuseTaken(String name, Entry entry, Fields fields) {
    for (NameTrie.Name other : taken.same(name)) {
      boolean country = entry.key().equals(other.entry().key());
      if (!country && !other.shared() && isSameCase(name, other.written())) {
        problems.addAll(
            fields
                .wrong(
                    "the name '"
                        + name
                        + "' of '"
                        + entry.key()
                        + "' is a name of '"
                        + other.entry().key()
                        + "' too",
                    "take it from one of them, or put it under 'shared' in both")
                .problems());
      }
    }
  }

  private static boolean isSameCase(String one, String other) {
    boolean capitals = one.equals(Spelling.upper(one));
    return capitals == other.equals(Spelling.upper(other));
  }

  /** The government, army, police … of a country, by those names that nothing else has. */
  private void forces(Fields country) {
    List<String> adjectives = country.texts("adjectives");
    if (adjectives.isEmpty() || country.has("region")) {
      return;
    }
    for (Fields force : words.maps("forces")) {
      force.only("name", "type", "aliases");
      String own = force.text("name");
      String key = key(country, own);
      List<String> names = new ArrayList<>();
      List<String> words = new ArrayList<>(force.texts("aliases"));
      words.addFirst(own);
      for (String word : words) {
        adjectives.forEach(a -> names.add(a + " " + word));
        names.add(country.text("name") + "'s " + word);
      }
      names.add(own + " of " + country.text("name"));
      names.removeIf(n -> taken.same(n).stream().anyMatch(o -> !o.entry().key().equals(key)));
      String type = force.text("type", "State");
      Entry given = Entry.of(Kind.GROUP, key, names.getFirst(), type, names);
      entries.merge(id(given), given, (known, more) -> known.with(more.names()));
    }
  }
}
