package org.allegiance.extract.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.names.Mention;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** Persons told apart among people: "one of them", "two of the boys, Musa and Ali,". */
final class Individuals {

  private final Discourse discourse;
  private final WordLists words;
  private final Map<Integer, Mention> mentions; // of the block at hand, by start

  Individuals(Discourse discourse, WordLists words, Map<Integer, Mention> mentions) {
    this.discourse = discourse;
    this.words = words;
    this.mentions = mentions;
  }

  /** Those who are named one by one beside a word for all of them: "two boys, Musa and Ali,". */
  List<Referent> named(Sentence sentence, Token token, Referent all) {
    List<Token> names = CalledBy.names(sentence, token, t -> isNamed(sentence, t));
    if (all.kind != Kind.PEOPLE || names.size() < 2) {
      return List.of();
    }
    return names.stream().map(n -> partOf(all, discourse.referent(sentence, n))).toList();
  }

  /** A person of whom is known what is known of all of them. */
  Referent partOf(Referent all, Referent person) {
    person.whole = person.whole == null ? all.whole : person.whole;
    person.group = person.group == null ? all.group : person.group;
    person.holder = person.holder == null ? all.holder : person.holder;
    person.wasHeld |= all.wasHeld;
    person.isFormer |= all.isFormer;
    return person;
  }

  /** "One of them", "another was caught": a person, who may be named beside it. */
  Referent single(Sentence sentence, Token token, Referent one) {
    Referent person =
        name(sentence, token)
            .map(n -> discourse.referent(sentence, n))
            .orElseGet(() -> Discourse.newPerson(null, one.label));
    partOf(one, person);
    person.holder = one.holder;
    return person;
  }

  /** What names somebody beside a word for him: "a mechanic called Musa". */
  Optional<Token> name(Sentence sentence, Token token) {
    return CalledBy.name(
        words, sentence, token, t -> isNamed(sentence, t), t -> isGroup(sentence, t));
  }

  private boolean isGroup(Sentence sentence, Token token) {
    return discourse.referent(sentence, token).kind == Kind.GROUP;
  }

  /** Whether a word is the name of a person. */
  boolean isNamed(Sentence sentence, Token token) {
    Mention name = mentions.get(token.start());
    return name == null
        ? token.tag().equals("NNP") && discourse.referent(sentence, token).kind == Kind.PERSON
        : Discourse.isPerson(name);
  }
}
