package org.allegiance.extract.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * What kind of people a group is, where a text says so before its name: after "the separatist
 * Southern Council" "the separatists" are those of the council.
 */
final class Epithets {

  private final Discourse discourse;
  private final WordLists words;
  private final Map<String, Referent> groups = new HashMap<>(); // by epithet

  Epithets(Discourse discourse, WordLists words) {
    this.discourse = discourse;
    this.words = words;
  }

  /** Notes those that a sentence gives. */
  void hear(Sentence sentence) {
    for (Token word : sentence.tokens()) {
      if (word.is("nmod", "amod", "compound") && isEpithet(word.lemma())) {
        sentence
            .head(word)
            .filter(name -> name.tag().startsWith("NNP"))
            .map(name -> discourse.referent(sentence, name))
            .filter(Referent::isArmed)
            .ifPresent(group -> groups.put(word.lemma(), group));
      }
    }
  }

  private boolean isEpithet(String word) {
    return words.has(WordList.GROUP_PLURALS, word) || word.endsWith("ist");
  }

  /** The group of those who are called so. */
  Optional<Referent> group(String noun) {
    return Optional.ofNullable(groups.get(noun));
  }
}
