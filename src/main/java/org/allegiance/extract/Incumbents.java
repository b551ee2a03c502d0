package org.allegiance.extract;

import java.util.List;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.patterns.Arguments;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Token;

/** Who somebody of a group is: "its commander was Musa", "the front, whose leader was Ali". */
final class Incumbents {

  private final WordLists words;
  private final Clauses here;

  Incumbents(WordLists words, Clauses here) {
    this.words = words;
    this.here = here;
  }

  /** Notes the group with whoever is named. */
  void learn() {
    for (Token verb : here.sentence().tokens()) {
      if (verb.lemma().equals("be") && verb.isVerb() && here.isSo(verb)) {
        here.roles(verb).getOrDefault(Arguments.SUBJECT, List.of()).stream()
            .filter(office -> words.has(WordList.MEMBERS, office.lemma()))
            .flatMap(office -> here.discourse().whose(here.sentence(), office).stream())
            .findFirst()
            .ifPresent(group -> isOf(group, verb));
      }
    }
  }

  private void isOf(String group, Token verb) {
    here.sentence()
        .children(verb, "attr")
        .filter(name -> name.tag().startsWith("NNP"))
        .map(here::referent)
        .filter(who -> who.kind == Kind.PERSON && who.group == null)
        .forEach((Referent who) -> who.group = group);
  }
}
