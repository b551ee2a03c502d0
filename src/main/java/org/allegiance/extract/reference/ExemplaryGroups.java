package org.allegiance.extract.reference;

import java.util.List;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * Groups that are named for some of many: "militias such as the A and the B" (Hearst 1992,
 * Automatic Acquisition of Hyponyms from Large Text Corpora).
 */
final class ExemplaryGroups {

  private final Discourse discourse;
  private final WordLists words;

  ExemplaryGroups(Discourse discourse, WordLists words) {
    this.discourse = discourse;
    this.words = words;
  }

  /** The named ones; none, where a word does not stand for groups or nobody is named. */
  List<Referent> of(Sentence sentence, Token many) {
    return many.tag().equals("NNS") && words.has(WordList.GROUPS, many.lemma())
        ? sentence
            .children(many, "prep")
            .filter(like -> isExample(sentence, like))
            .flatMap(like -> sentence.children(like, "pobj"))
            .flatMap(sentence::withConjuncts)
            .map(name -> discourse.referent(sentence, name))
            .filter(group -> group.kind == Kind.GROUP)
            .distinct()
            .toList()
        : List.of();
  }

  private static boolean isExample(Sentence sentence, Token preposition) {
    return preposition.lemma().equals("like")
        || preposition.lemma().equals("include")
        || (preposition.lemma().equals("as")
            && sentence.before(preposition).filter(s -> s.lemma().equals("such")).isPresent());
  }
}
