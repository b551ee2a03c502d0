package org.allegiance.extract.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** The larger set of people of which a word tells a part: "two of them", "of the forty, six". */
final class Wholes {

  private static final Set<String> REST = Set.of("other", "remaining");
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
    return ofHeld(sentence, part)
        .or(() -> ofThoseBefore(sentence, part))
        .or(() -> phrases.ofWhom(sentence, part))
        .filter(r -> r.kind == Kind.PEOPLE)
        .filter(r -> !lexicon.has(WordList.RELATIONS, noun) && !lexicon.has(WordList.KIN, noun));
  }

  /** "Four of them were freed": of those who were held, not of those who held them. */
  private Optional<Referent> ofHeld(Sentence sentence, Token part) {
    return part.is("dobj", "nsubjpass")
        ? sentence
            .children(part, "prep")
            .filter(of -> of.lemma().equals("of"))
            .flatMap(of -> sentence.children(of, "pobj"))
            .filter(them -> them.tag().equals("PRP"))
            .map(them -> discourse.heldOf(sentence, them))
            .findFirst()
        : Optional.empty();
  }

  /** "Forty prisoners, several of whom were shot": of those before the clause. */
  private Optional<Referent> ofThoseBefore(Sentence sentence, Token part) {
    int whom = part.index() + 2;
    return whom < sentence.tokens().size()
            && part.is("nsubj", "nsubjpass", "dobj")
            && sentence.tokens().get(whom - 1).form().equals("of")
            && sentence.tokens().get(whom).form().equals("whom")
        ? sentence
            .head(part)
            .filter(verb -> verb.is("relcl"))
            .flatMap(sentence::head)
            .filter(all -> all.isNoun() && all.index() < part.index())
            .map(all -> discourse.referent(sentence, all))
        : Optional.empty();
  }

  /** Of those spoken of before, where a number or a pronoun stands alone: "two fled". */
  Optional<Referent> meant(Sentence sentence, Token part, String noun) {
    boolean isBareQuantity =
        !lexicon.has(WordList.PRONOUNS_OF_ANYONE, noun)
            && (quantities.isQuantity(part, noun)
                || lexicon.has(WordList.SHARES, noun)
                || lexicon.has(WordList.PRONOUNS_OF_PEOPLE, part.form().toLowerCase(Locale.ROOT)));
    boolean isPlain =
        sentence
            .children(part, "compound", "nmod")
            .allMatch(c -> REST.contains(c.lemma()) || isOfShare(part, c));
    Optional<Referent> whole =
        isBareQuantity && isPlain
            ? opening(sentence, part)
                .or(() -> held(sentence, part))
                .or(() -> spoken.last(part, r -> r.kind == Kind.PEOPLE))
            : Optional.empty();
    return isRest(sentence, part) || Shares.isRest(part) || noun.equals("other")
        ? whole.map(w -> w.whole == null ? w : w.whole)
        : whole;
  }

  private boolean isOfShare(Token part, Token word) {
    return lexicon.has(WordList.SHARES, part.lemma()) && Shares.isOfHundred(word);
  }

  private static boolean isRest(Sentence sentence, Token part) {
    return sentence.children(part).stream().anyMatch(c -> REST.contains(c.lemma()));
  }

  /** "The rest went home": of those spoken of before, where nobody says of what. */
  boolean areOthers(Sentence sentence, Token part) {
    return Shares.isRest(part)
        && part.is("nsubj", "nsubjpass", "dobj")
        && sentence.children(part).stream().allMatch(c -> c.is("det", "punct", "cc", "conj"))
        && sentence.children(part, "det").anyMatch(d -> d.lemma().equals("the"))
        && meant(sentence, part, part.lemma()).isPresent();
  }

  /** "Nine were freed": of those of whom the text has just told that they are held. */
  private Optional<Referent> held(Sentence sentence, Token part) {
    boolean isDoneTo =
        part.is("nsubjpass")
            && sentence
                .head(part)
                .filter(v -> lexicon.has(WordList.DONE_TO, v.lemma()))
                .isPresent();
    return isDoneTo
        ? spoken.heldLate().filter(r -> r.kind == Kind.PEOPLE && (r.count == null || r.count > 1))
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
