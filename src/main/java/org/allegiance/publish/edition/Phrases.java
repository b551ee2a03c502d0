package org.allegiance.publish.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.HashSet;

/** Folded phrases, and where they stand among folded words. */
final class Phrases {

  /** Shorter ones would be found inside words that have nothing to do with them. */
  private static final int LEAST_WITHIN_A_WORD = 8;

  /** A phrase that was found. */
  record Hit(int from, int words, String what) {}

  private record Phrase(List<String> words, String what) {}

  private final Map<String, List<Phrase>> byFirst = new HashMap<>();
  private final Map<String, String> joined = new HashMap<>();
  private final Map<String, Optional<String>> within = new HashMap<>();

  /**
   * Adds a phrase in all ways in which it folds.
   *
   * @param what what it is, for whoever reads of it
   */
  void add(String phrase, String what) {
    for (List<String> words :
        new HashSet<>(List.of(Folding.words(phrase), Folding.joinedWords(phrase)))) {
      if (!words.isEmpty()) {
        List<Phrase> same = byFirst.computeIfAbsent(words.getFirst(), w -> new ArrayList<>());
        Phrase added = new Phrase(words, what);
        if (same.stream().noneMatch(p -> p.words().equals(words))) {
          same.add(added);
        }
        String together = String.join("", words);
        if (words.size() > 1 && together.length() >= LEAST_WITHIN_A_WORD) {
          joined.putIfAbsent(together, what);
        }
      }
    }
  }

  /** Where phrases stand in a text. */
  List<Hit> find(List<String> words) {
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      for (Phrase phrase : byFirst.getOrDefault(word, List.of())) {
        int end = i + phrase.words().size();
        if (end <= words.size() && words.subList(i, end).equals(phrase.words())) {
          hits.add(new Hit(i, phrase.words().size(), phrase.what()));
        }
      }
      if (word.length() >= LEAST_WITHIN_A_WORD) {
        int at = i;
        within(word).ifPresent(what -> hits.add(new Hit(at, 1, what)));
      }
    }
    return hits;
  }

  boolean isIn(String text) {
    return !find(Folding.words(text)).isEmpty();
  }

  private Optional<String> within(String word) {
    return within.computeIfAbsent(
        word,
        w ->
            joined.entrySet().stream()
                .filter(e -> w.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst());
  }

}
