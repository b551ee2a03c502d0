package org.allegiance.publish.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Folded phrases, and where they stand among folded words. */
final class Phrases {

  /** Shorter ones would be found inside words that have nothing to do with them. */
  private static final int LEAST_WITHIN_A_WORD = 8;

  /** How that begins which a longer phrase may hold: a key that is the beginning of another. */
  static final String WEAK = "key of an unnamed ";

  private static final int LONGEST_ALLOWED = 12;

  /** A phrase that was found. */
  record Hit(int from, int words, String what) {}

  private record Phrase(List<String> words, String what) {}

  private final Map<String, List<Phrase>> byFirst = new HashMap<>();
  private final Map<String, Set<List<String>>> allowed = new HashMap<>();
  private final Map<String, String> joined = new HashMap<>();
  private final Map<String, Optional<String>> within = new ConcurrentHashMap<>();

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

  /** Adds a phrase that may stand in texts although a part of it may not stand by itself. */
  void allow(String phrase) {
    List<String> words = Folding.words(phrase);
    if (!words.isEmpty()) {
      allowed.computeIfAbsent(words.getFirst(), w -> new HashSet<>()).add(words);
    }
  }

  /** Where phrases stand in a text. */
  List<Hit> find(List<String> words) {
    List<Hit> hits = all(words);
    hits.removeIf(hit -> hit.what().startsWith(WEAK) && isAllowed(hit, words));
    return hits;
  }

  private boolean isAllowed(Hit hit, List<String> words) {
    for (int i = hit.from(); i >= 0 && i > hit.from() - LONGEST_ALLOWED; i--) {
      for (List<String> phrase : allowed.getOrDefault(words.get(i), Set.of())) {
        int end = i + phrase.size();
        if (phrase.size() > hit.words()
            && end >= hit.from() + hit.words()
            && end <= words.size()
            && words.subList(i, end).equals(phrase)) {
          return true;
        }
      }
    }
    return false;
  }

  private List<Hit> all(List<String> words) {
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
