package org.allegiance.extract.patterns;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** By whom something is done: beside its verb, behind its object, or behind the next verb. */
final class Agents {

  private static final int LONGEST = 6; // verbs in a row

  private final Sentence sentence;
  private final WordLists lists;
  private final Hosts hosts;
  private final VerbForms forms;

  Agents(Sentence sentence, WordLists lists, Hosts hosts, VerbForms forms) {
    this.sentence = sentence;
    this.lists = lists;
    this.hosts = hosts;
    this.forms = forms;
  }

  /** By whom: "granted immunity by the king", "put to death by the army". */
  Stream<Token> of(Token verb) {
    List<Token> own = sentence.children(verb, "agent").toList();
    if (own.isEmpty()) {
      own = shared(verb);
    }
    return (own.isEmpty()
            ? Stream.concat(
                    sentence.children(verb, "dobj").map(hosts::of),
                    sentence.children(verb, "prep").flatMap(p -> sentence.children(p, "pobj")))
                .flatMap(o -> sentence.children(o, "prep"))
                .filter(p -> p.lemma().equals("by"))
            : own.stream().flatMap(this::withConjuncts))
        .flatMap(by -> sentence.children(by, "pobj"));
  }

  /** "Held either by the army or by the police". */
  private Stream<Token> withConjuncts(Token by) {
    boolean isBoth =
        sentence
            .children(by, "cc")
            .anyMatch(c -> c.lemma().equals("or") || c.lemma().equals("and"));
    return Stream.concat(
        Stream.of(by),
        sentence.children(by, "conj").filter(c -> isBoth && c.lemma().equals(by.lemma())));
  }

  /** "Was arrested, tried and sentenced by a court": by it all was done. */
  private List<Token> shared(Token verb) {
    List<Token> agents = List.of();
    Optional<Token> at = Optional.of(verb);
    for (int i = 0; i < LONGEST && at.isPresent() && agents.isEmpty(); i++) {
      at = nextDone(at.get());
      agents = at.map(next -> sentence.children(next, "agent").toList()).orElse(List.of());
    }
    return agents;
  }

  private Optional<Token> nextDone(Token verb) {
    return sentence
        .children(verb, "conj")
        .filter(c -> c.isVerb() && forms.isPassive(c) && !forms.hasOwnSubject(c))
        .filter(c -> sentence.child(c, "aux", "auxpass").isEmpty() && forms.isBare(verb, c))
        .filter(
            c ->
                sentence.children(c, "advmod").noneMatch(a -> lists.has(WordList.LATER, a.lemma())))
        .findFirst();
  }
}
