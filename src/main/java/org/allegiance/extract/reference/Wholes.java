package org.allegiance.extract.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** The larger set of people of which a word tells a part: "two of them", "of the forty, six". */
final class Wholes {

  private static final int FEW = 4; // so many may be others the next time

  private final Discourse discourse;
  private final WordLists lexicon;
  private final NounPhrases phrases;
  private final Quantities quantities;
  private final Salience spoken;

  Wholes(
      Discourse discourse,
      WordLists lexicon,
      NounPhrases phrases,
      Quantities quantities,
      Salience spoken) {
    this.discourse = discourse;
    this.lexicon = lexicon;
    this.phrases = phrases;
    this.quantities = quantities;
    this.spoken = spoken;
  }

  /** As the phrase itself says: "two of the prisoners". */
  Optional<Referent> said(Sentence sentence, Token part, String noun) {
    return phrases
        .ofWhom(sentence, part)
        .filter(r -> r.kind == Kind.PEOPLE)
        .filter(r -> !lexicon.has(WordList.RELATIONS, noun) && !lexicon.has(WordList.KIN, noun));
  }

  /** Of those spoken of before, where a number or a pronoun stands alone: "two fled". */
  Optional<Referent> meant(Sentence sentence, Token part, String noun) {
    boolean isBareQuantity =
        !lexicon.has(WordList.PRONOUNS_OF_ANYONE, noun)
            && (quantities.isQuantity(part, noun)
                || lexicon.has(WordList.PRONOUNS_OF_PEOPLE, part.form().toLowerCase(Locale.ROOT)));
    return isBareQuantity && sentence.child(part, "compound", "nmod").isEmpty()
        ? opening(sentence, part).or(() -> spoken.last(part, r -> r.kind == Kind.PEOPLE))
        : Optional.empty();
  }

  /** "The fourteen": those of whom the text has told that they are fourteen. */
  Optional<Referent> counted(Token token, int count) {
    Predicate<Referent> fits = r -> r.kind == Kind.PEOPLE && r.count != null && r.count == count;
    return count < FEW ? spoken.last(token, fits) : spoken.lastOfAll(fits);
  }

  /** "Of the forty captives, six escaped": the forty. */
  private Optional<Referent> opening(Sentence sentence, Token part) {
    Token first = sentence.tokens().getFirst();
    return first.lemma().equals("of") && first.is("prep") && part.index() > 0
        ? sentence
            .child(first, "pobj")
            .filter(all -> all.index() < part.index() && !sentence.subtree(all).contains(part))
            .map(all -> discourse.referent(sentence, all))
            .filter(all -> all.kind == Kind.PEOPLE)
        : Optional.empty();
  }
}
