package org.allegiance.extract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.patterns.Arguments;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * To whose fighters somebody is married: "at fifteen she was married to a JNIM fighter", "they were
 * given to commanders as wives". Whoever is lives among them, and leaves them when she flees.
 */
final class Marriages {

  private final WordLists words;
  private final Clauses here;
  private final Sentence sentence;

  Marriages(WordLists words, Clauses here) {
    this.words = words;
    this.here = here;
    this.sentence = here.sentence();
  }

  /** Notes the group with whoever is married into it. */
  void learn() {
    for (Token verb : sentence.tokens()) {
      boolean isMarrying = verb.lemma().equals("marry");
      if (verb.isVerb()
          && (isMarrying || (words.has(WordList.GIVING_AWAY, verb.lemma()) && isAsWife(verb)))
          && here.isSo(verb)) {
        Map<String, List<Token>> roles = here.roles(verb);
        boolean isGiven = roles.containsKey("to");
        List<Referent> wives =
            here.referents(roles, isGiven ? Arguments.OBJECT : Arguments.SUBJECT)
                .filter(who -> who.isPeople() && who.group == null)
                .toList();
        here.referents(roles, isGiven ? "to" : Arguments.OBJECT)
            .filter(husband -> husband.isPeople() && husband.group != null)
            .map(husband -> here.discourse().group(Objects.requireNonNull(husband.group)))
            .filter(Referent::isArmed)
            .findFirst()
            .ifPresent(group -> wives.forEach(who -> who.group = group.key));
      }
    }
  }

  /** "Given as wives to commanders", "given to commanders as wives". */
  private boolean isAsWife(Token verb) {
    return sentence.subtree(verb).stream()
        .filter(wife -> wife.is("pobj") && words.has(WordList.WIVES, wife.lemma()))
        .flatMap(wife -> sentence.head(wife).stream())
        .anyMatch(as -> as.lemma().equals("as"));
  }
}
