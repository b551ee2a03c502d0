package org.allegiance.extract.reference;

import java.util.Locale;
import java.util.Optional;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * What "them" and "it" stand for where somebody does one thing after another to the same: "seized
 * the ports and handed them over", "took the bridge and held it".
 */
final class ObjectsBefore {

  private final Discourse discourse;
  private final WordLists words;

  ObjectsBefore(Discourse discourse, WordLists words) {
    this.discourse = discourse;
    this.words = words;
  }

  /** The object of the verb before, if it is people or a place: things are taken from people. */
  Optional<Token> of(Sentence sentence, Token pronoun) {
    String form = pronoun.form().toLowerCase(Locale.ROOT);
    boolean isThem = form.equals("them");
    if (!pronoun.is("dobj") || !(isThem || form.equals("it"))) {
      return Optional.empty();
    }
    return sentence
        .head(pronoun)
        .filter(verb -> verb.is("conj") && hasNoSubject(sentence, verb))
        .flatMap(sentence::head)
        .filter(before -> before.isVerb() && before.index() < pronoun.index())
        .flatMap(before -> sentence.children(before, "dobj").findFirst())
        .filter(object -> object.isNoun() && !object.tag().startsWith("PRP"))
        .filter(object -> isThem == isSeveral(sentence, object))
        .filter(object -> isMeant(sentence, object));
  }

  /** "Took their rifles and handed them over" may be told of either. */
  private boolean isMeant(Sentence sentence, Token object) {
    Referent.Kind kind = discourse.referent(sentence, object).kind;
    return kind == Referent.Kind.PEOPLE
        || kind == Referent.Kind.PLACE
        || words.has(WordList.POSTS, NounPhrases.noun(object));
  }

  private static boolean hasNoSubject(Sentence sentence, Token verb) {
    return sentence.child(verb, "nsubj", "nsubjpass").isEmpty();
  }

  private static boolean isSeveral(Sentence sentence, Token noun) {
    return noun.tag().endsWith("S")
        || sentence.children(noun, "conj").findFirst().isPresent()
        || noun.lemma().equals("people");
  }
}
