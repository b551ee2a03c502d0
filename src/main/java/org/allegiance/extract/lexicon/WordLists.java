package org.allegiance.extract.lexicon;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allegiance.BadInputException;

/** Words that say who people are and whether what is told of them happened. */
public final class WordLists {

  private final Map<WordList, Set<String>> lists = new EnumMap<>(WordList.class);

  private WordLists() {}

  /**
   * Reads word lists.
   *
   * @throws BadInputException if a list is missing or unknown
   */
  public static WordLists read(List<YamlFile> files) {
    WordLists lexicon = new WordLists();
    String[] known = Arrays.stream(WordList.values()).map(WordList::key).toArray(String[]::new);
    for (YamlFile file : files) {
      YamlFile.Fields root = file.root().only(known);
      for (WordList list : WordList.values()) {
        if (root.has(list.key())) {
          lexicon.lists.computeIfAbsent(list, l -> new HashSet<>()).addAll(root.texts(list.key()));
        }
      }
    }
    for (WordList list : WordList.values()) {
      if (!lexicon.lists.containsKey(list)) {
        throw new BadInputException(
            "no-word-list",
            "ontology/lexicon",
            "the list '" + list.key() + "' is missing",
            "add it to a file there, be it empty");
      }
    }
    return lexicon;
  }

  /** Whether a list has a word. */
  public boolean has(WordList list, String lemma) {
    return lists.getOrDefault(list, Set.of()).contains(lemma);
  }

  /**
   * A list by its name in the files.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Set<String> named(String key) {
    return Arrays.stream(WordList.values())
        .filter(l -> l.key().equals(key))
        .findFirst()
        .map(this::words)
        .orElseThrow(() -> new IllegalArgumentException("there is no list '" + key + "'"));
  }

  /** The words of a list. */
  public Set<String> words(WordList list) {
    return lists.getOrDefault(list, Set.of());
  }
}
