package org.allegiance.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names that may stand in a description: "a brother of Commander Ali bin Musa" may name "Ali
 * bin Musa", but not "Ali", who would be somebody else.
 */
final class NameRuns {

  private static final int LONGEST_PARTICLE = 3; // "bin", "al", "de"

  private NameRuns() {}

  /** The text itself, and what in it may be a name. */
  static Set<String> of(String text) {
    Set<String> names = new LinkedHashSet<>(Set.of(text));
    String[] words = text.strip().split("\\s+");
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i].replaceAll("['’]s?[\\p{Punct}]*$|^[\\p{Punct}]+|[\\p{Punct}]+$", "");
    }
    for (boolean throughParticles : new boolean[] {false, true}) {
      for (int last = 0; last < words.length; last++) {
        if (isName(words[last]) && !goesOn(words, last, throughParticles)) {
          addEndingAt(last, words, throughParticles, names);
        }
      }
    }
    return names;
  }

  /** Titles and descriptions stand before a name. */
  private static void addEndingAt(
      int last, String[] words, boolean throughParticles, Set<String> names) {
    List<String> run = new ArrayList<>();
    for (int first = last; first >= 0; first--) {
      run.addFirst(words[first]);
      if (isName(words[first])) {
        names.add(String.join(" ", run));
      } else if (!(throughParticles && isParticle(words[first]))) {
        names.add(String.join(" ", run)); // "the Heron"
        return;
      }
    }
  }

  private static boolean goesOn(String[] words, int last, boolean throughParticles) {
    int next = last + 1;
    while (throughParticles && next < words.length && isParticle(words[next])) {
      next++;
    }
    return next < words.length && isName(words[next]);
  }

  private static boolean isParticle(String word) {
    return word.length() <= LONGEST_PARTICLE && !isName(word);
  }

  /** "Musa", "al-Shishani", and any word of a script without capitals. */
  private static boolean isName(String word) {
    return word.codePoints().anyMatch(c -> Character.isLetter(c) && !Character.isLowerCase(c));
  }
}
