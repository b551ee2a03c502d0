package org.allegiance.extract.reference;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allegiance.extract.names.Gazetteer;
import org.allegiance.extract.names.Mention;

/** The sides of which a document tells, by how often it names them. */
final class Sides {

  private static final double DOMINANT = 0.4; // share of a document's names of armed groups

  private final Map<String, Integer> states = new LinkedHashMap<>();
  private final Map<String, Integer> armed = new LinkedHashMap<>();
  private final Map<String, String> labels = new HashMap<>();

  /** A side of a state: its government, its army. */
  record State(String key, String label) {}

  Sides(Gazetteer gazetteer, List<List<Mention>> names) {
    for (List<Mention> block : names) {
      for (Mention name : block) {
        boolean isState = "State".equals(name.type());
        if (name.kind() == Mention.Kind.GROUP && isState) {
          count(name.key(), name.label(), 3);
        } else if (name.kind() == Mention.Kind.GROUP && !"CivilBody".equals(name.type())) {
          armed.merge(name.key(), 1, Integer::sum);
        } else if (isState) {
          gazetteer.party(name.key()).ifPresent(e -> count(e.key(), e.label(), 1));
        }
      }
    }
  }

  private void count(String state, String label, int weight) {
    states.merge(state, weight, Integer::sum);
    labels.put(state, label);
  }

  /** The state's side that is meant by a noun such as "army", and of several the most named. */
  Optional<State> mostNamedState(String noun) {
    Comparator<Map.Entry<String, Integer>> byNoun =
        Comparator.comparing(e -> e.getKey().endsWith("-" + noun));
    return states.entrySet().stream()
        .max(byNoun.thenComparing(Map.Entry.comparingByValue()))
        .map(e -> new State(e.getKey(), labels.getOrDefault(e.getKey(), e.getKey())));
  }

  /** Key of the armed group of which a document mainly tells, if there is one. */
  Optional<String> dominantGroup() {
    int all = armed.values().stream().mapToInt(Integer::intValue).sum();
    return armed.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(e -> e.getValue() >= DOMINANT * all)
        .map(Map.Entry::getKey);
  }
}
