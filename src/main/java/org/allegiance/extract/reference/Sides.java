package org.allegiance.extract.reference;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.names.Entry;
import org.allegiance.extract.names.Gazetteer;
import org.allegiance.extract.names.Mention;

/** The sides of which a document tells, by how often it names them. */
final class Sides {

  private static final double DOMINANT = 0.4; // share of a document's names of armed groups
  private static final String GOVERNMENT = "government";
  private static final String ARMY = "army";

  private final Map<String, Integer> states = new LinkedHashMap<>();
  private final Map<String, Integer> bodies = new LinkedHashMap<>();
  private final Set<String> governments = new HashSet<>();
  private final Map<String, Integer> armed = new LinkedHashMap<>();
  private final Map<String, String> labels = new HashMap<>();

  /** A side of a state: its government, its army. */
  record State(String key, String label) {}

  private final WordLists words;
  private final Gazetteer gazetteer;
  private final HomeCountries homes;
  private final Sections sections = new Sections();

  Sides(WordLists words, Gazetteer gazetteer, List<List<Mention>> names) {
    this.words = words;
    this.gazetteer = gazetteer;
    this.homes = new HomeCountries(gazetteer, names);
    for (List<Mention> block : names) {
      for (Mention name : block) {
        boolean isState = "State".equals(name.type());
        if (name.kind() == Mention.Kind.GROUP && isState) {
          count(name.key(), name.label(), 3);
        } else if (name.isArmed()) {
          armed.merge(name.key(), 1, Integer::sum);
        } else if (name.kind() == Mention.Kind.GROUP) {
          bodies.merge(name.key(), 1, Integer::sum);
          labels.put(name.key(), name.label());
        } else if (isState) {
          gazetteer.party(name.key()).ifPresent(e -> count(e.key(), e.label(), 1));
          gazetteer.party(name.key()).map(Entry::key).ifPresent(governments::add);
        }
      }
    }
  }

  private void count(String state, String label, int weight) {
    states.merge(state, weight, Integer::sum);
    labels.put(state, label);
  }

  /**
   * The state's side that is meant by a noun such as "army" in a sentence: that of the country of
   * which the text tells there, or the most named.
   */
  Optional<State> meantBy(String noun, Iterable<Mention> block, int start, int end) {
    return homes
        .at(block, start, end)
        .flatMap(country -> ofCountry(country, noun))
        .or(() -> mostNamed(noun));
  }

  private Optional<State> ofCountry(String country, String noun) {
    return (noun.equals(GOVERNMENT) ? Optional.<State>empty() : named(country, noun))
        .or(() -> ownSide(country, noun));
  }

  /** "The police" where a text names one police force, and the country's own by no name. */
  private Optional<State> named(String country, String noun) {
    return Stream.of(states, bodies)
        .flatMap(named -> named.entrySet().stream())
        .filter(e -> lastWord(labels.getOrDefault(e.getKey(), e.getKey())).equalsIgnoreCase(noun))
        .filter(e -> isOf(country, e.getKey()))
        .max(Map.Entry.comparingByValue())
        .map(e -> new State(e.getKey(), labels.getOrDefault(e.getKey(), e.getKey())));
  }

  private boolean isOf(String country, String side) {
    List<String> near = gazetteer.near(side);
    return gazetteer
        .ownerOf(side)
        .map(country::equals)
        .orElseGet(() -> near.isEmpty() || near.equals(List.of(country)));
  }

  private static String lastWord(String words) {
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  private Optional<State> ownSide(String country, String noun) {
    return gazetteer
        .side(country, noun)
        .or(
            () ->
                gazetteer.side(country, words.has(WordList.GOVERNMENTS, noun) ? GOVERNMENT : ARMY))
        .map(side -> new State(side.key(), side.label()));
  }

  private Optional<State> mostNamed(String noun) {
    Comparator<Map.Entry<String, Integer>> byNoun =
        Comparator.comparing(e -> e.getKey().endsWith("-" + noun));
    boolean isOfState = words.has(WordList.ADMINISTRATIONS, noun);
    return states.entrySet().stream()
        .filter(e -> !isOfState || isOfState(e.getKey()))
        .max(byNoun.thenComparing(Map.Entry.comparingByValue()))
        .map(e -> new State(e.getKey(), labels.getOrDefault(e.getKey(), e.getKey())));
  }

  /** "The authorities" are a government or all its arms, not one service with a name of its own. */
  private boolean isOfState(String side) {
    String label = labels.getOrDefault(side, side);
    return governments.contains(side) || words.has(WordList.GOVERNMENTS, lastWord(label));
  }

  /** A section begins. */
  void beginSection(String heading, List<Mention> names, List<Mention> within) {
    sections.begin(heading, names, within);
  }

  /** Key of the government of which the document tells most, if it names any state. */
  Optional<String> mainState() {
    return states.isEmpty()
        ? Optional.empty()
        : meantBy(GOVERNMENT, List.of(), 0, 0).map(State::key);
  }

  /** Key of the armed group of which a section or a document mainly tells, if there is one. */
  Optional<String> dominantGroup() {
    return sections.group().or(this::mostNamedGroup);
  }

  private Optional<String> mostNamedGroup() {
    int all = armed.values().stream().mapToInt(Integer::intValue).sum();
    return armed.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(e -> e.getValue() >= DOMINANT * all)
        .map(Map.Entry::getKey);
  }
}
