package org.allegiance.extract.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** Words that tell one from the others by its place: "the former", "the latter", "the fifth". */
final class ToldApart {

  private static final Set<String> OF_TWO = Set.of("former", "latter");
  private static final List<String> OF_MANY =
      List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth");

  private final Salience spoken;
  private List<Referent> pair = List.of(); // of which the text has told one apart as the former

  ToldApart(Salience spoken) {
    this.spoken = spoken;
  }

  /** Whether a word may be one that tells somebody apart, be it taken for an adjective. */
  static boolean isWord(Token token) {
    boolean isWhose = OF_TWO.contains(token.lemma()) && token.is("poss"); // "the latter's men"
    return isWhose
        || ((OF_TWO.contains(token.lemma()) || OF_MANY.contains(token.lemma()))
            && token.is("nsubj", "nsubjpass", "dobj", "pobj", "agent"));
  }

  /** Whether it stands alone: "the latter", but not "the latter group". */
  static boolean isSo(Sentence sentence, Token token) {
    return isWord(token)
        && sentence.children(token, "det").anyMatch(d -> d.lemma().equals("the"))
        && sentence.children(token).stream()
            .allMatch(c -> c.is("det", "punct", "cc", "conj", "case"));
  }

  /** Who is meant. */
  Optional<Referent> of(Sentence sentence, Token token) {
    if (!OF_TWO.contains(token.lemma())) {
      return oneOf(token);
    }
    boolean areBoth =
        sentence.tokens().stream().filter(t -> OF_TWO.contains(t.lemma())).distinct().count() > 1;
    boolean isLatter = token.lemma().equals("latter");
    if (isLatter && pair.size() == 2) {
      Referent latter = pair.getFirst();
      pair = List.of();
      return Optional.of(latter);
    }
    List<Referent> here = areBoth ? List.of() : spoken.lastTwoAlike(token, true);
    List<Referent> sides = here.size() == 2 ? here : spoken.lastPair();
    List<Referent> two = sides.size() == 2 ? sides : spoken.lastTwoAlike(token, false);
    pair = isLatter ? List.of() : two;
    return two.size() < 2 ? Optional.empty() : Optional.of(two.get(isLatter ? 0 : 1));
  }

  /** "The fifth", after five of whom the text has told. */
  private Optional<Referent> oneOf(Token token) {
    int least = Math.max(2, OF_MANY.indexOf(token.lemma()) + 1);
    return spoken
        .heldBefore()
        .filter(all -> all.kind == Kind.PEOPLE)
        .map(all -> all.whole == null ? all : all.whole)
        .or(() -> spoken.last(token, r -> isOf(r, least)))
        .map(
            all -> {
              Referent one = Discourse.newPerson(null, token.form());
              one.whole = all;
              one.group = all.group;
              one.holder = all.holder;
              one.wasHeld = all.wasHeld;
              return one;
            });
  }

  private static boolean isOf(Referent people, int least) {
    return people.kind == Kind.PEOPLE && people.count != null && people.count >= least;
  }
}
