package org.allegiance.extract.reference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** "The X … the Y and the Z. In May the three merged": the groups that are so many. */
final class CountedGroups {

  private static final Map<String, Integer> NUMBERS =
      Map.of("two", 2, "three", 3, "four", 4, "five", 5, "six", 6);

  private static final Set<String> FOUNDING =
      Set.of("form", "found", "create", "establish", "merge", "unite", "fuse", "launch", "set");

  private final WordLists words;
  private final Salience spoken;

  CountedGroups(WordLists words, Salience spoken) {
    this.words = words;
    this.spoken = spoken;
  }

  /** The groups of which the sentences before have spoken, if they are as many as is said. */
  Optional<List<Referent>> of(Sentence sentence, Token token) {
    boolean isNoun = words.has(WordList.GROUPS, NounPhrases.noun(token));
    boolean isThem =
        (isNoun || token.tag().equals("CD"))
            && sentence.children(token, "det").anyMatch(d -> d.lemma().equals("the"));
    return Stream.concat(Stream.of(token), sentence.children(token).stream())
        .filter(t -> isThem && t.tag().equals("CD"))
        .map(t -> NUMBERS.get(t.form().toLowerCase(Locale.ROOT)))
        .filter(Objects::nonNull)
        .findFirst()
        .flatMap(number -> spoken.lastSoMany(number, CountedGroups::isParty));
  }

  /** "The three formed a front": groups, whatever people the text has spoken of. */
  boolean areFounders(Sentence sentence, Token token) {
    return token.is("nsubj")
        && sentence.head(token).filter(verb -> FOUNDING.contains(verb.lemma())).isPresent()
        && of(sentence, token).isPresent();
  }

  private static boolean isParty(Referent who) {
    return who.kind == Kind.GROUP && !"CivilBody".equals(who.type) && !"State".equals(who.type);
  }
}
