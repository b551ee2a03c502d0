package org.allegiance.extract.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** Who speaks of himself: in "Musa said he had been captured" he is Musa. */
final class ReportedSpeech {

  private static final List<WordList> TELLING =
      List.of(WordList.SAYING, WordList.ALLEGING, WordList.DENYING);
  private static final Set<String> RELATIVE = Set.of("who", "which", "that");

  private final Discourse discourse;
  private final WordLists words;

  ReportedSpeech(Discourse discourse, WordLists words) {
    this.discourse = discourse;
    this.words = words;
  }

  /** The person whose words a pronoun is part of, unless they name another one before it. */
  Optional<Referent> speaker(Sentence sentence, Token pronoun) {
    for (Token at = pronoun; at.head() >= 0; at = sentence.tokens().get(at.head())) {
      Token verb = sentence.tokens().get(at.head());
      if (at.is("ccomp") && tells(words, verb)) {
        return subject(sentence, verb)
            .filter(s -> s.index() < pronoun.index() && !s.tag().startsWith("PRP"))
            .filter(s -> isAlone(sentence, s, pronoun) && !words.has(WordList.COURTS, s.lemma()))
            .map(s -> discourse.referent(sentence, s))
            .filter(r -> r.kind == Kind.PERSON);
      }
    }
    return Optional.empty();
  }

  /** "Says", "claims", "denies". */
  static boolean tells(WordLists words, Token verb) {
    return TELLING.stream().anyMatch(list -> words.has(list, verb.lemma()));
  }

  /** "The judge found that he had helped them": whoever finds so of another. */
  Optional<Referent> judge(Sentence sentence, Token pronoun) {
    for (Token at = pronoun; at.head() >= 0; at = sentence.tokens().get(at.head())) {
      Token verb = sentence.tokens().get(at.head());
      if (at.is("ccomp") && words.has(WordList.SAYING, verb.lemma())) {
        return subject(sentence, verb)
            .filter(s -> words.has(WordList.COURTS, s.lemma()))
            .map(s -> discourse.referent(sentence, s));
      }
    }
    return Optional.empty();
  }

  private static Optional<Token> subject(Sentence sentence, Token verb) {
    Optional<Token> subject = sentence.child(verb, "nsubj");
    boolean isRelative = subject.filter(s -> RELATIVE.contains(s.lemma())).isPresent();
    return isRelative && verb.is("relcl") ? sentence.head(verb) : subject;
  }

  private boolean isAlone(Sentence sentence, Token subject, Token pronoun) {
    return sentence.tokens().subList(subject.index() + 1, pronoun.index()).stream()
        .filter(t -> t.isNoun() && t.is("nsubj", "nsubjpass", "dobj"))
        .noneMatch(t -> discourse.referent(sentence, t).kind == Kind.PERSON);
  }
}
