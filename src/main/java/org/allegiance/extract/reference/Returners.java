package org.allegiance.extract.reference;

import java.util.Optional;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;

/**
 * Whether a document is about those who left a group. Then whoever goes home or through a programme
 * in it is one of them.
 */
final class Returners {

  private static final int OFTEN = 5;

  private final WordLists words;
  private final Sides sides;
  private int times;

  Returners(WordLists words, Sides sides) {
    this.words = words;
    this.sides = sides;
  }

  /** Takes up how often the text speaks of leaving and coming back. */
  void hear(Sentence sentence) {
    times +=
        (int)
            sentence.tokens().stream()
                .filter(t -> words.has(WordList.RETURNING, t.lemma()))
                .count();
  }

  /** Key of the group that they left. */
  Optional<String> group() {
    return times < OFTEN ? Optional.empty() : sides.dominantGroup();
  }
}
