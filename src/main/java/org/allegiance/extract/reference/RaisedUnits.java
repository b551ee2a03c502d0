package org.allegiance.extract.reference;

import java.util.Optional;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** "The corps that the front was assembling", "a unit the army commanded": they are the front's. */
final class RaisedUnits {

  private final Discourse discourse;
  private final WordLists words;

  RaisedUnits(Discourse discourse, WordLists words) {
    this.discourse = discourse;
    this.words = words;
  }

  /** Whose a unit without a name is, by the clause that tells who raised it. */
  Optional<Referent> owner(Sentence sentence, Token unit) {
    return words.has(WordList.GROUPS, unit.lemma()) && !unit.tag().startsWith("NNP")
        ? sentence
            .children(unit, "relcl")
            .filter(c -> isRaising(c.lemma()) && isOfObject(sentence, c))
            .flatMap(c -> sentence.children(c, "nsubj"))
            .map(who -> discourse.referent(sentence, who))
            .map(Referent::groupKey)
            .filter(key -> key != null)
            .map(discourse::group)
            .findFirst()
        : Optional.empty();
  }

  private boolean isRaising(String verb) {
    return words.has(WordList.RAISING, verb)
        || words.has(WordList.FOUNDING, verb)
        || words.has(WordList.LEADING, verb);
  }

  /** "That it raised", "it raised", but not "that raised it". */
  private static boolean isOfObject(Sentence sentence, Token clause) {
    return sentence
            .children(clause, "dobj")
            .allMatch(o -> o.tag().startsWith("W") || o.lemma().equals("that"))
        && sentence.children(clause, "auxpass").findAny().isEmpty();
  }
}
