package org.allegiance.extract.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** Persons who were named one by one, where a word stands for all of them. */
final class NamedTogether {

  private static final Set<String> TWO = Set.of("couple", "pair", "duo");
  private static final int MOST_NAMED = 4; // more are no longer in mind one by one

  private final WordLists lexicon;
  private final Quantities quantities;
  private final Salience spoken;

  NamedTogether(WordLists lexicon, Quantities quantities, Salience spoken) {
    this.lexicon = lexicon;
    this.quantities = quantities;
    this.spoken = spoken;
  }

  /** "Both men", "the other two", "all three": those who were named last, as many. */
  List<Referent> meant(Sentence sentence, Token token, String noun) {
    boolean isNumber = token.tag().equals("CD");
    boolean isOfPersons =
        isNumber
            || TWO.contains(noun)
            || lexicon.has(WordList.CALLED_SIMPLY, noun)
            || lexicon.has(WordList.PRISONERS, noun);
    boolean isBoth =
        token.lemma().equals("both")
            || sentence.children(token, "det").anyMatch(d -> d.lemma().equals("both"));
    boolean isAll =
        isBoth
            || NounPhrases.isDefinite(sentence, token)
            || sentence.children(token, "det").anyMatch(d -> d.lemma().equals("all"));
    Integer count =
        isBoth || TWO.contains(noun) ? Integer.valueOf(2) : quantities.count(sentence, token);
    if (!isOfPersons || !isAll || count == null || count < 2 || count > MOST_NAMED) {
      return List.of();
    }
    List<Referent> named = spoken.lastPersons(token, count);
    return named.size() == count ? named : List.of();
  }

  /** Key of the group of all of them, if it is one. */
  static Optional<String> groupOf(List<Referent> persons) {
    List<String> groups = persons.stream().map(p -> String.valueOf(p.group)).distinct().toList();
    return groups.size() == 1 ? Optional.ofNullable(persons.get(0).group) : Optional.empty();
  }

  /** Key of who holds all of them, if it is one. */
  static Optional<String> holderOf(List<Referent> persons) {
    List<String> holders = persons.stream().map(p -> String.valueOf(p.holder)).distinct().toList();
    return holders.size() == 1 ? Optional.ofNullable(persons.get(0).holder) : Optional.empty();
  }
}
