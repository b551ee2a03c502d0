package org.allegiance.extract.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** Of whom one has one only: "my husband" is the same man wherever the same woman speaks of him. */
final class OnlyKin {

  private final NounPhrases phrases;
  private final WordLists lexicon;
  private final Map<Referent, Map<String, Referent>> known = new HashMap<>(); // by owner

  OnlyKin(NounPhrases phrases, WordLists lexicon) {
    this.phrases = phrases;
    this.lexicon = lexicon;
  }

  /** Whoever was called so before. */
  Optional<Referent> of(Sentence sentence, Token token) {
    return owner(sentence, token)
        .map(owner -> known.getOrDefault(owner, Map.of()).get(NounPhrases.noun(token)));
  }

  /** Somebody is called so from here on. */
  void learn(Sentence sentence, Token token, Referent who) {
    owner(sentence, token)
        .filter(owner -> who.kind == Kind.PERSON)
        .ifPresent(
            owner ->
                known
                    .computeIfAbsent(owner, o -> new HashMap<>())
                    .putIfAbsent(NounPhrases.noun(token), who));
  }

  /** Whose husband or mother he or she is, if the phrase tells no more: no "former husband". */
  private Optional<Referent> owner(Sentence sentence, Token token) {
    boolean isOnly =
        lexicon.has(WordList.ONLY_KIN, NounPhrases.noun(token))
            && sentence.child(token, "poss").isPresent()
            && sentence.child(token, "amod", "nmod", "compound").isEmpty();
    return isOnly
        ? phrases.owner(sentence, token).filter(owner -> owner.kind == Kind.PERSON)
        : Optional.empty();
  }
}
