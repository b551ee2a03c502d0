package org.allegiance.extract.reference;

import java.util.Optional;
import java.util.Set;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * Who cannot be meant by a word, because he has another part in its own clause (Chomsky 1981,
 * Lectures on Government and Binding: principle B).
 */
final class ClauseBounds {

  private static final Set<String> TOWARDS =
      Set.of(
          "with",
          "to",
          "of",
          "from",
          "against",
          "by",
          "on",
          "upon",
          "into",
          "under",
          "behind",
          "for",
          "alongside");

  private static final Set<String> AT_OTHERS = Set.of("against", "on", "upon", "from", "by");

  private final Sentence sentence;
  private final WordLists words;

  ClauseBounds(Sentence sentence, WordLists words) {
    this.sentence = sentence;
    this.words = words;
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
      at =
          sentence
              .head(at.get())
              .filter(h -> h.isVerb() || h.is("prep", "pobj", "dobj", "attr", "advmod", "prt"));
    }
    return at.filter(verb -> !words.has(WordList.CARRYING, verb.lemma()))
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

  /** Whether a word is one of the sentence. */
  boolean holds(Token token) {
    return token.index() < sentence.tokens().size()
        && sentence.tokens().get(token.index()).equals(token);
  }

  /** "X held him", "the refusal of the elders to receive them": who does it and to whom. */
  boolean areOthers(Token one, Token other) {
    return isOfSameVerb(one, other) || isOfSameDeed(one, other) || isMadeTo(one, other);
  }

  /** "Forced the officers to join them": the officers do not join themselves. */
  private boolean isMadeTo(Token one, Token other) {
    if (!one.is("dobj") || !other.is("dobj")) {
      return false;
    }
    Token done = above(other);
    return done.is("xcomp") && done.tag().equals("VB") && one.head() == done.head();
  }

  /** "The refusal of the elders to receive them". */
  private boolean isOfSameDeed(Token one, Token other) {
    if (!other.is("dobj") || !other.tag().startsWith("PRP") || !one.is("pobj", "poss")) {
      return false;
    }
    Token verb = above(other);
    Token of = one.is("poss") ? one : above(one);
    return verb.is("acl") && of.head() == verb.head() && verb.tag().equals("VB");
  }

  /**
   * "X held him", "X freed four of them", "X caught others and held them", "X was held by them", "X
   * let the girl go".
   */
  private boolean isOfSameVerb(Token one, Token other) {
    if (!Salience.isSubject(one) || one.index() == other.index()) {
      return false;
    }
    if (other.is("nsubj") && !other.tag().startsWith("PRP")) {
      Token verb = above(other);
      return verb.is("ccomp") && one.head() == verb.head();
    }
    return other.is("dobj", "iobj", "pobj")
        && (one.head() == verbAbove(other) || one.head() == sharingSubject(verbAbove(other)));
  }

  /** "The tribes rose against them". */
  boolean isAtOthers(Token object) {
    return object.is("pobj")
        && AT_OTHERS.contains(above(object).lemma())
        && sentence.head(above(object)).filter(Token::isVerb).isPresent();
  }

  /** Index of what an object hangs on, be it by a number: "four of them". */
  private int verbAbove(Token object) {
    if (!object.is("pobj")) {
      return object.head();
    }
    Token of = above(object);
    if (of.lemma().equals("by") && of.head() >= 0 && object.tag().startsWith("PRP")) {
      return of.head(); // "fighters turned against it" may be its own
    }
    Token part = sentence.head(of).orElse(of);
    if (isAtOthers(object)) {
      return part.index(); // "the tribes rose against them": not against themselves
    }
    return part.tag().equals("CD") || part.tag().equals("DT") ? part.head() : object.head();
  }

  private Token above(Token token) {
    return sentence.head(token).orElse(sentence.tokens().getFirst());
  }

  /** Index of the first of some verbs that have one subject; that of none is none. */
  int sharingSubject(int verb) {
    return verb < 0 ? verb : sharingSubject(sentence.tokens().get(verb)).index();
  }

  /** The first of some verbs that have one subject: "fled and joined", "were forced to join". */
  private Token sharingSubject(Token verb) {
    Token first = verb;
    while (sharesSubject(first)) {
      first = sentence.head(first).orElseThrow();
    }
    return first;
  }

  private boolean sharesSubject(Token verb) {
    return sentence.child(verb, "nsubj", "nsubjpass").isEmpty()
        && (verb.is("conj")
            || (verb.is("xcomp", "advcl")
                && verb.tag().equals("VB")
                && sentence
                    .head(verb)
                    .filter(Token::isVerb)
                    .filter(up -> verb.is("xcomp") || words.has(WordList.CAUSING, up.lemma()))
                    .filter(up -> sentence.child(up, "dobj").isEmpty())
                    .isPresent()));
  }
}
