package org.allegiance.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.allegiance.extract.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * Of whom a text has spoken, so that it is known who comes to mind: whoever was spoken of last,
 * subjects before others, the named before the nameless (Lappin and Leass 1994).
 */
final class Salience {

  private static final int FAR = 4; // sentences over which a pronoun reaches
  private static final int NEAR = 12; // sentences that belong together

  private final List<Spoken> spoken = new ArrayList<>();
  private int sentence;

  private record Spoken(Referent referent, int sentence, int index, int prominence, String noun) {}

  void nextSentence() {
    sentence++;
  }

  /** Number of the sentence at hand. */
  int sentence() {
    return sentence;
  }

  void add(Referent referent, Sentence in, Token token) {
    spoken.add(new Spoken(referent, sentence, token.index(), prominence(in, token), token.lemma()));
  }

  /** Whom the main clause is about comes to mind before others. */
  private static int prominence(Sentence sentence, Token token) {
    if (token.is("nsubj", "nsubjpass")) {
      return sentence.head(token).filter(h -> h.head() < 0).isPresent() ? 5 : 3;
    }
    return token.is("dobj", "agent") ? 1 : 0;
  }

  /** Who comes to mind at a word, of those who fit. */
  Optional<Referent> last(Token token, Predicate<Referent> fits) {
    Optional<Referent> best = Optional.empty();
    int bestScore = Integer.MIN_VALUE;
    for (int i = spoken.size() - 1; i >= 0 && sentence - spoken.get(i).sentence() <= FAR; i--) {
      Spoken each = spoken.get(i);
      boolean isBefore = each.sentence() < sentence || each.index() < token.index();
      int score = score(each);
      if (isBefore && score > bestScore && fits.test(each.referent())) {
        best = Optional.of(each.referent());
        bestScore = score;
      }
    }
    return best;
  }

  private int score(Spoken each) {
    boolean isNamed = each.referent().kind == Kind.PERSON && each.referent().key != null;
    return -4 * (sentence - each.sentence()) + each.prominence() + (isNamed ? 2 : 0);
  }

  /** Who was last called by a noun. */
  Optional<Referent> lastNamed(String noun, Kind kind) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Spoken each = spoken.get(i);
      if (each.referent().kind == kind && each.noun().equals(noun)) {
        return Optional.of(each.referent());
      }
    }
    return Optional.empty();
  }

  /** Key of whoever fits and was spoken of most in the last sentences. */
  Optional<String> mostNamedOfLate(Predicate<Referent> fits) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int i = spoken.size() - 1; i >= 0 && sentence - spoken.get(i).sentence() <= NEAR; i--) {
      Referent each = spoken.get(i).referent();
      if (each.key != null && fits.test(each)) {
        counts.merge(each.key, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
