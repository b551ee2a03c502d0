package org.allegiance.extract.patterns;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** What is said of one is said of all that are joined to it: "A, B and C merged". */
final class Coordination {

  static final Set<String> BESIDE = Set.of("together", "along", "jointly");

  private final Sentence sentence;

  Coordination(Sentence sentence) {
    this.sentence = sentence;
  }

  /** Each head with what is joined to it by "and", "or" or a comma. */
  List<Token> of(List<Token> heads) {
    if (heads.size() == 1 && isAlone(heads.getFirst())) {
      return heads;
    }
    Set<Token> all = new LinkedHashSet<>();
    for (Token head : heads) {
      Token at = enumerated(head);
      all.add(at);
      List<Token> pending = new ArrayList<>(List.of(at));
      while (!pending.isEmpty()) {
        Token each = pending.remove(0);
        Stream.of(sentence.children(each, "conj"), strayConjunct(each).stream(), alongWith(each))
            .flatMap(joined -> joined)
            .filter(c -> !c.isVerb())
            .filter(all::add)
            .forEach(pending::add);
      }
    }
    return List.copyOf(all);
  }

  private boolean isAlone(Token head) {
    return sentence.children(head).isEmpty() && !head.is("pobj");
  }

  /** "A, together with B": both. */
  private Stream<Token> alongWith(Token word) {
    return sentence
        .children(word, "prep")
        .filter(
            p ->
                p.lemma().equals("alongside")
                    || sentence.children(p, "advmod").anyMatch(a -> BESIDE.contains(a.lemma()))
                    || BESIDE.contains(p.lemma()))
        .flatMap(
            p ->
                Stream.concat(
                    sentence.children(p, "pobj"),
                    sentence.children(p, "prep").flatMap(with -> sentence.children(with, "pobj"))));
  }

  /** "two groups, A and B": those that are named. */
  private Token enumerated(Token word) {
    return word.tag().equals("NNS")
        ? sentence
            .children(word, "appos")
            .filter(c -> sentence.children(c, "conj").anyMatch(Token::isNoun))
            .findFirst()
            .orElse(word)
        : word;
  }

  /** Parsers take "B" for a second subject in "the pact between A and B broke". */
  private Optional<Token> strayConjunct(Token word) {
    if (!word.is("pobj") || sentence.child(word, "cc", "conj").isPresent()) {
      return Optional.empty();
    }
    List<Token> after = sentence.tokens().subList(word.index() + 1, sentence.tokens().size());
    if (after.isEmpty() || !after.get(0).is("cc")) {
      return Optional.empty();
    }
    return after.stream()
        .skip(1)
        .dropWhile(t -> t.is("det", "nmod", "compound"))
        .findFirst()
        .filter(t -> t.is("nsubj", "nsubjpass") && t.isNoun())
        .filter(
            t ->
                sentence.head(t).stream()
                    .flatMap(verb -> sentence.children(verb, "nsubj", "nsubjpass"))
                    .anyMatch(other -> other.index() < word.index()));
  }
}
