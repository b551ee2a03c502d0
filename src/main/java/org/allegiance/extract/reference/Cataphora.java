package org.allegiance.extract.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.reference.Referent.Gender;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * Who is meant by a pronoun that comes before its name: "when she was fourteen, Grace was taken",
 * "after his brother's death Omar joined them", "since its creation the LRA".
 */
final class Cataphora {

  private final Discourse discourse;
  private final WordLists words;

  Cataphora(Discourse discourse, WordLists words) {
    this.discourse = discourse;
    this.words = words;
  }

  /** The person of that kind. */
  Optional<Referent> person(Sentence sentence, Token pronoun, Predicate<Referent> fits) {
    return of(sentence, pronoun, fits.and(who -> who.kind == Kind.PERSON));
  }

  /** The group that has a name. */
  Optional<Referent> group(Sentence sentence, Token pronoun) {
    return of(sentence, pronoun, Cataphora::isNamedGroup);
  }

  /** "Since its creation, the LRA": whoever was spoken of before. */
  Optional<Referent> ofTurningPoint(Sentence sentence, Token pronoun) {
    return isOfItself(sentence, pronoun)
        ? of(sentence, pronoun, who -> isCalledSo(who, pronoun.form().toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  private static boolean isCalledSo(Referent who, String pronoun) {
    return switch (pronoun) {
      case "its" -> isNamedGroup(who);
      case "their" -> who.kind == Kind.PEOPLE;
      case "his" -> who.kind == Kind.PERSON && who.key != null && who.gender != Gender.FEMALE;
      case "her" -> who.kind == Kind.PERSON && who.key != null && who.gender != Gender.MALE;
      default -> false;
    };
  }

  private static boolean isNamedGroup(Referent who) {
    return who.kind == Kind.GROUP && who.key != null;
  }

  /** "Its creation", "its split from the MNLF": of the one that the sentence is about. */
  private boolean isOfItself(Sentence sentence, Token pronoun) {
    return pronoun.is("poss")
        && sentence
            .head(pronoun)
            .filter(noun -> words.has(WordList.TURNING_POINTS, noun.lemma()))
            .isPresent();
  }

  /** The subject of a clause above that of the pronoun, if it stands behind it and fits. */
  private Optional<Referent> of(Sentence sentence, Token pronoun, Predicate<Referent> fits) {
    for (Token at = pronoun; at.head() >= 0; at = sentence.tokens().get(at.head())) {
      Token verb = sentence.tokens().get(at.head());
      boolean isBefore = at.is("advcl", "prep", "npadvmod") && at.index() < verb.index();
      if (verb.isVerb() && isBefore) {
        Optional<Referent> subject =
            sentence
                .children(verb, "nsubj", "nsubjpass")
                .filter(s -> s.index() > pronoun.index() && !s.tag().startsWith("PRP"))
                .map(s -> discourse.referent(sentence, s))
                .filter(fits)
                .findFirst();
        if (subject.isPresent()) {
          return subject;
        }
      }
    }
    return Optional.empty();
  }
}
