package org.allegiance.extract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.patterns.Arguments;
import org.allegiance.extract.reference.Discourse;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * To whose fighters somebody is married: "at fifteen she was married to a JNIM fighter", "they were
 * given to commanders as wives". Whoever is lives among them, and leaves them when she flees.
 */
final class Marriages {

  private static final Set<String> GIVING = Set.of("give", "assign", "allot", "award", "hand");
  private static final Set<String> WIVES = Set.of("wife", "bride", "concubine");

  private final Discourse discourse;
  private final Judgement judgement;
  private final Sentence sentence;
  private final Arguments arguments;

  Marriages(Discourse discourse, Judgement judgement, Sentence sentence, Arguments arguments) {
    this.discourse = discourse;
    this.judgement = judgement;
    this.sentence = sentence;
    this.arguments = arguments;
  }

  /** Notes the group with whoever is married into it. */
  void learn() {
    for (Token verb : sentence.tokens()) {
      boolean isMarrying = verb.lemma().equals("marry");
      if (verb.isVerb()
          && (isMarrying || (GIVING.contains(verb.lemma()) && isAsWife(verb)))
          && judgement.isSo(verb)) {
        Map<String, List<Token>> roles = arguments.of(verb);
        boolean isGiven = roles.containsKey("to");
        List<Referent> wives =
            of(roles, isGiven ? Arguments.OBJECT : Arguments.SUBJECT)
                .filter(who -> who.isPeople() && who.group == null)
                .toList();
        of(roles, isGiven ? "to" : Arguments.OBJECT)
            .filter(husband -> husband.isPeople() && husband.group != null)
            .map(husband -> discourse.group(Objects.requireNonNull(husband.group)))
            .filter(Referent::isArmed)
            .findFirst()
            .ifPresent(group -> wives.forEach(who -> who.group = group.key));
      }
    }
  }

  /** "Given as wives to commanders", "given to commanders as wives". */
  private boolean isAsWife(Token verb) {
    return sentence.subtree(verb).stream()
        .filter(wife -> wife.is("pobj") && WIVES.contains(wife.lemma()))
        .flatMap(wife -> sentence.head(wife).stream())
        .anyMatch(as -> as.lemma().equals("as"));
  }

  private Stream<Referent> of(Map<String, List<Token>> roles, String role) {
    return roles.getOrDefault(role, List.of()).stream().map(t -> discourse.referent(sentence, t));
  }
}
