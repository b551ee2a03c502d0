package org.allegiance.extract.reference;

import java.util.Optional;
import java.util.Set;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** Who cannot be meant by a pronoun, because he is the subject of its own clause. */
final class ClauseBounds {

  private static final Set<String> TOWARDS =
      Set.of("with", "to", "of", "from", "against", "by", "on", "upon", "into", "under", "behind");

  /** "It brought two hundred men with it": with itself. */
  private static final Set<String> CARRYING =
      Set.of("bring", "take", "carry", "drag", "have", "keep", "lead", "leave");

  private final Sentence sentence;

  ClauseBounds(Sentence sentence) {
    this.sentence = sentence;
  }

  /** "The front was at war with it", "walked out of it": with another, out of another. */
  boolean isApart(Token subject, Token pronoun) {
    if (pronoun.is("poss")) {
      return isOfWhatItIs(subject, pronoun);
    }
    if (!pronoun.is("pobj") || !pronoun.tag().equals("PRP") || subject.index() == pronoun.index()) {
      return false;
    }
    Optional<Token> at = sentence.head(pronoun).filter(p -> TOWARDS.contains(p.lemma()));
    if (at.filter(p -> p.lemma().equals("of") && isInside(p)).isPresent()) {
      return false;
    }
    while (at.isPresent() && !at.get().isVerb()) {
      at = sentence.head(at.get()).filter(h -> h.isVerb() || h.is("prep", "pobj", "dobj", "attr"));
    }
    return at.filter(verb -> !CARRYING.contains(verb.lemma()))
        .map(this::sharingSubject)
        .filter(verb -> verb.index() == subject.head())
        .isPresent();
  }

  /** "The FNI was its ally": another's. */
  private boolean isOfWhatItIs(Token subject, Token whose) {
    return whose.tag().equals("PRP$")
        && sentence
            .head(whose)
            .filter(what -> what.is("attr") && what.head() == subject.head())
            .isPresent();
  }

  /** "Two of its leaders": the two. */
  Token counted(Token noun) {
    return Optional.of(noun)
        .filter(n -> n.is("pobj"))
        .flatMap(sentence::head)
        .filter(of -> of.lemma().equals("of"))
        .flatMap(sentence::head)
        .filter(part -> part.tag().equals("CD") || part.tag().equals("DT") || part.is("dobj"))
        .orElse(noun);
  }

  /** "It lost a part of it", but "it walked out of it". */
  private boolean isInside(Token of) {
    return sentence.head(of).filter(Token::isNoun).isPresent();
  }

  /** The first of some verbs that have one subject. */
  private Token sharingSubject(Token verb) {
    Token first = verb;
    while (first.is("conj") && sentence.child(first, "nsubj", "nsubjpass").isEmpty()) {
      first = sentence.head(first).orElseThrow();
    }
    return first;
  }
}
