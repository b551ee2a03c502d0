package org.allegiance.extract.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words and phrases that stand for something; of two that begin alike, the longer one counts. */
public final class Phrases<T> {

  /** What a phrase stands for, and the index of the lexeme after it. */
  public record Match<T>(T value, int end) {}

  private record Phrase<T>(List<String> words, T value) {}

  private final Map<String, List<Phrase<T>>> byFirstWord = new HashMap<>();

  /** Adds a phrase: words in small letters with spaces between. */
  public void add(String phrase, T value) {
    List<String> words = List.of(phrase.split(" +"));
    List<Phrase<T>> phrases = byFirstWord.computeIfAbsent(words.getFirst(), w -> new ArrayList<>());
    phrases.add(new Phrase<>(words, value));
    phrases.sort(Comparator.comparingInt(p -> -p.words().size()));
  }

  /** The words with which phrases begin. */
  public Set<String> firstWords() {
    return byFirstWord.keySet();
  }

  /** The longest phrase that begins at a lexeme. */
  public @Nullable Match<T> at(Lexemes text, int index) {
    for (Phrase<T> phrase : byFirstWord.getOrDefault(text.word(index), List.of())) {
      if (text.spells(index, phrase.words())) {
        return new Match<>(phrase.value(), index + phrase.words().size());
      }
    }
    return null;
  }

  /** The index of the lexeme after the longest phrase that begins at one, or -1. */
  public int end(Lexemes text, int index) {
    Match<T> match = at(text, index);
    return match == null ? -1 : match.end();
  }

  /** Whether a phrase ends right before a lexeme, looking back at most as many lexemes. */
  public boolean endsBefore(Lexemes text, int index, int longest) {
    for (int from = Math.max(0, index - longest); from < index; from++) {
      Match<T> match = at(text, from);
      if (match != null && match.end() == index) {
        return true;
      }
    }
    return false;
  }
}
