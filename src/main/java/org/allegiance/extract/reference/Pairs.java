package org.allegiance.extract.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** The two groups for which one word stands: "the two fought each other", "both sides". */
final class Pairs {

  private static final Set<String> PAIR = Set.of("two", "both");

  private final Discourse discourse;
  private final CountedGroups counted;
  private final Salience spoken;

  Pairs(Discourse discourse, CountedGroups counted, Salience spoken) {
    this.discourse = discourse;
    this.counted = counted;
    this.spoken = spoken;
  }

  /** Which they are. */
  Optional<List<Referent>> of(Sentence sentence, Token token) {
    Optional<List<Referent>> both =
        groupsBefore(sentence, token).or(() -> bothWhoSaySo(sentence, token));
    if (both.isPresent()) {
      return both;
    }
    boolean isPair =
        PAIR.contains(token.lemma())
            || isEachOther(sentence, token)
            || sentence.children(token).stream().anyMatch(c -> PAIR.contains(c.lemma()));
    Optional<Referent> one = isPair ? spoken.last(token, Pairs::isSide) : Optional.empty();
    Optional<Referent> other = one.flatMap(o -> spoken.last(token, r -> isSide(r) && r != o));
    return other.map(o -> List.of(one.get(), o)).or(() -> counted.of(sentence, token));
  }

  /** "Between FDLR and CNRD fighters": the two groups. */
  private Optional<List<Referent>> groupsBefore(Sentence sentence, Token token) {
    List<Referent> groups =
        sentence
            .children(token, "compound", "nmod")
            .flatMap(one -> Stream.concat(Stream.of(one), sentence.children(one, "conj")))
            .map(c -> discourse.referent(sentence, c))
            .filter(r -> r.kind == Kind.GROUP)
            .distinct()
            .toList();
    return token.tag().endsWith("S") && groups.size() == 2 ? Optional.of(groups) : Optional.empty();
  }

  /** "They fought each other": two, though neither of their names stands here. */
  private static boolean isEachOther(Sentence sentence, Token they) {
    return Pronouns.areSeveral(they)
        && Salience.isSubject(they)
        && sentence
            .head(they)
            .filter(
                verb ->
                    Stream.concat(
                            sentence.children(verb, "dobj"),
                            sentence
                                .children(verb, "prep")
                                .flatMap(p -> sentence.children(p, "pobj")))
                        .anyMatch(o -> NounPhrases.isReciprocal(sentence, o)))
            .isPresent();
  }

  /** "The ELN and the EPL announced that they had made peace": with each other. */
  private Optional<List<Referent>> bothWhoSaySo(Sentence sentence, Token token) {
    List<Referent> sides =
        Optional.of(token)
            .filter(t -> Pronouns.areSeveral(t) && t.is("nsubj"))
            .flatMap(sentence::head)
            .filter(told -> told.is("ccomp", "advcl"))
            .flatMap(sentence::head)
            .flatMap(say -> sentence.child(say, "nsubj"))
            .stream()
            .flatMap(one -> Stream.concat(Stream.of(one), sentence.children(one, "conj")))
            .map(one -> discourse.referent(sentence, one))
            .filter(Pairs::isSide)
            .distinct()
            .toList();
    return sides.size() == 2 ? Optional.of(sides) : Optional.empty();
  }

  private static boolean isSide(Referent referent) {
    return referent.kind == Kind.GROUP && !"CivilBody".equals(referent.type);
  }
}
