package org.allegiance.extract.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * Pronouns that stand for another than whoever the verb above tells of: "a policeman let him go",
 * "a lieutenant promised that he would not be touched".
 */
final class OtherThanSubject {

  private static final Set<String> OBJECTIVE = Set.of("him", "her", "them");
  private static final Set<String> PROMISING = Set.of("promise", "guarantee", "assure", "pledge");

  private final Discourse discourse;

  OtherThanSubject(Discourse discourse) {
    this.discourse = discourse;
  }

  /** Who is not meant by it, if somebody is not for that reason. */
  Optional<Referent> notMeant(Sentence sentence, Token pronoun) {
    return sentence
        .head(pronoun)
        .filter(below -> below.is("ccomp", "xcomp"))
        .filter(below -> isObject(pronoun) || isPromised(sentence, pronoun, below))
        .flatMap(sentence::head)
        .flatMap(above -> sentence.child(above, "nsubj"))
        .filter(subject -> subject.index() < pronoun.index() && !subject.tag().startsWith("W"))
        .map(subject -> discourse.referent(sentence, subject));
  }

  /** "Let him go": the subject of going has the form of an object. */
  private static boolean isObject(Token pronoun) {
    return pronoun.is("nsubj", "nsubjpass")
        && OBJECTIVE.contains(pronoun.form().toLowerCase(Locale.ROOT));
  }

  /** "Promised that he would not be harmed": nobody promises that to himself. */
  private static boolean isPromised(Sentence sentence, Token pronoun, Token below) {
    return pronoun.is("nsubjpass")
        && sentence.head(below).filter(v -> PROMISING.contains(v.lemma())).isPresent();
  }
}
