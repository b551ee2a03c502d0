package org.allegiance.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * In which order what a sentence tells is taken up: what came before the rest comes first, wherever
 * it stands. In "nobody would marry her because she had fought for the front" it is a former
 * fighter whom nobody would marry.
 */
final class Telling {

  private static final Set<String> EARLIER = Set.of("after", "since", "because", "once", "when");
  private static final int DEEPEST = 20;

  private final Sentence sentence;

  Telling(Sentence sentence) {
    this.sentence = sentence;
  }

  /** The words of the sentence, those of earlier clauses first. */
  List<Token> inOrder() {
    return sentence.tokens().stream()
        .sorted(Comparator.comparing((Token word) -> !isTakenUpFirst(word)))
        .toList();
  }

  private boolean isTakenUpFirst(Token word) {
    Token at = word;
    for (int i = 0; i < DEEPEST && at.head() >= 0; i++) {
      if (at.isVerb() && isEarlier(at)) {
        return true;
      }
      at = sentence.tokens().get(at.head());
    }
    return false;
  }

  /** "After he left", "because she had fought", "the girls who escaped from it". */
  private boolean isEarlier(Token verb) {
    return verb.is("advcl")
        ? sentence
                .children(verb, "mark", "advmod", "prep")
                .anyMatch(m -> m.index() < verb.index() && EARLIER.contains(m.lemma()))
            || isPerfect(verb)
        : (verb.is("relcl") && (isPerfect(verb) || isRestrictive(verb))) || isDoneBefore(verb);
  }

  /** "Rescued nine women held by the rebels": held they had been before. */
  private boolean isDoneBefore(Token participle) {
    return participle.is("acl")
        && participle.tag().equals("VBN")
        && participle.head() == participle.index() - 1
        && sentence.child(participle, "agent").isPresent();
  }

  private boolean isPerfect(Token verb) {
    return sentence.children(verb, "aux").anyMatch(a -> a.form().equalsIgnoreCase("had"));
  }

  /** "Girls who escaped": which they are; but "the girls, who escaped", as they then did. */
  private boolean isRestrictive(Token verb) {
    int host = verb.head();
    return host < verb.index()
        && sentence.children(verb, "nsubj").anyMatch(who -> who.tag().startsWith("W"))
        && sentence.tokens().subList(host, verb.index()).stream()
            .noneMatch(t -> t.form().equals(","));
  }
}
