package org.allegiance.extract.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.names.Gazetteer;
import org.allegiance.extract.names.Mention;

/** The peacekeeping missions of which a document tells. */
final class Missions {

  private static final Set<String> TYPES = Set.of("CivilBody", "Coalition");

  private final Map<String, Integer> named = new LinkedHashMap<>();

  Missions(WordLists words, Gazetteer gazetteer, List<List<Mention>> names) {
    for (List<Mention> block : names) {
      for (Mention name : block) {
        if (name.kind() == Mention.Kind.GROUP
            && TYPES.contains(String.valueOf(name.type()))
            && gazetteer.namesOf(name.key()).stream().anyMatch(n -> isMission(words, n))) {
          named.merge(name.key(), 1, Integer::sum);
        }
      }
    }
  }

  private static boolean isMission(WordLists words, String name) {
    return Stream.of(name.toLowerCase(Locale.ROOT).split(" "))
        .anyMatch(w -> words.has(WordList.MISSIONS, w));
  }

  /** Key of the one named most, if one is named. */
  Optional<String> main() {
    return named.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
