package org.allegiance.extract;

import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.reference.Discourse;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * Who belongs to a group because a unit, comrades or years in it are his: "his section of the
 * Malian army was sent north", "her commander in the RUF", "my years with the FARC".
 */
final class OwnRanks {

  private static final Set<String> WITHIN = Set.of("of", "in", "with", "within");
  private final Discourse discourse;
  private final WordLists words;
  private final Sentence sentence;

  OwnRanks(Discourse discourse, WordLists words, Sentence sentence) {
    this.discourse = discourse;
    this.words = words;
    this.sentence = sentence;
  }

  /** Notes it with those whose they are. */
  void learn() {
    for (Token noun : sentence.tokens()) {
      if (noun.isNoun() && isShared(noun)) {
        sentence
            .children(noun, "poss")
            .map(whose -> discourse.referent(sentence, whose))
            .filter(who -> who.kind == Kind.PERSON && who.group == null)
            .forEach(who -> groups(noun).findFirst().ifPresent(group -> who.group = group.key));
      }
    }
  }

  private boolean isShared(Token noun) {
    return words.has(WordList.SHARED_RANKS, noun.lemma())
        || words.has(WordList.UNITS, noun.lemma())
        || words.has(WordList.DURATIONS, noun.lemma());
  }

  private Stream<Referent> groups(Token noun) {
    return sentence
        .children(noun, "prep")
        .filter(in -> WITHIN.contains(in.lemma()))
        .flatMap(in -> sentence.children(in, "pobj"))
        .map(name -> discourse.referent(sentence, name))
        .filter(group -> group.kind == Kind.GROUP && !"CivilBody".equals(group.type));
  }
}
