package org.allegiance.extract.lexicon;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allegiance.BadInputException;

/**
 * Words that say who people are and whether what is told of them happened, and how it is parsed.
 */
public final class WordLists {

  private static final List<String> FILES = List.of("judgement.yaml", "people.yaml", "syntax.yaml");

  private final Map<WordList, Set<String>> lists = new EnumMap<>(WordList.class);

  private WordLists() {}

  /**
   * Reads the word lists in the folder {@code ontology/lexicon}.
   *
   * @throws BadInputException if a list is missing or unknown
   */
  public static WordLists read(Path folder) {
    WordLists lexicon = new WordLists();
    String[] known = Arrays.stream(WordList.values()).map(WordList::key).toArray(String[]::new);
    for (String file : FILES) {
      YamlFile.Fields root = YamlFile.read(folder.resolve(file)).root().only(known);
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

  /** Whether a noun is for people, by a list or by its ending. */
  public boolean isOfPeople(String noun) {
    return has(WordList.MEMBERS, noun)
        || (has(WordList.PEOPLE, noun) && !has(WordList.GROUPS, noun))
        || hasEndingOfPeople(noun);
  }

  /** Whether a noun ends as those for people do, and is for people. */
  public boolean hasEndingOfPeople(String noun) {
    return words(WordList.PEOPLE_ENDINGS).stream().anyMatch(noun::endsWith)
        && !has(WordList.NO_PEOPLE, noun);
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
