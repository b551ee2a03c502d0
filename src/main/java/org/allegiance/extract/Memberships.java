package org.allegiance.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.allegiance.extract.Echoes.Told;
import org.allegiance.extract.Verdict.Standing;
import org.allegiance.extract.reference.Discourse;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Token;

/**
 * Persons of whom the same is told as of the many to whom they belong: "Musa was among them", "they
 * included Musa and Ali".
 */
final class Memberships {

  private final Discourse discourse;
  private final EchoedEvents again;

  Memberships(Discourse discourse, EchoedEvents again) {
    this.discourse = discourse;
    this.again = again;
  }

  /**
   * What a word tells, if it says who belongs to many, of those persons.
   *
   * @param before what the sentence before has told
   * @param told what the sentence at hand tells by words of its own
   */
  List<Candidate> of(Clauses here, Token word, List<Told> before, List<Told> told) {
    boolean isListing = word.isVerb() && word.lemma().equals("include");
    boolean isBeing = word.isVerb() && word.lemma().equals("be") && !word.is("aux", "auxpass");
    Optional<Token> many =
        isListing
            ? here.sentence().child(word, "nsubj")
            : isBeing ? amongWhom(here, word) : Optional.empty();
    if (many.isEmpty()) {
      return List.of();
    }
    Referent all = discourse.referent(here.sentence(), many.get());
    List<Candidate> ofAll =
        Stream.concat(
                before.stream(), told.stream().filter(t -> t.event().word().index() < word.index()))
            .map(Told::event)
            .filter(e -> e.actor() == all && e.standing() != Standing.DENIED)
            .toList();
    if (ofAll.isEmpty()) {
      return List.of();
    }
    Standing standing = here.judgement().of(word).standing();
    return here.sentence()
        .children(word, isListing ? new String[] {"dobj"} : new String[] {"nsubj", "attr"})
        .filter(s -> !s.lemma().equals("one"))
        .flatMap(here.sentence()::withConjuncts)
        .flatMap(s -> persons(here, s))
        .filter(who -> who != all)
        .flatMap(who -> ofAll.stream().flatMap(e -> told(here, word, e, who, all, standing)))
        .toList();
  }

  /** "Among them", "one of them". */
  private static Optional<Token> amongWhom(Clauses here, Token be) {
    Stream<Token> among =
        here.sentence().children(be, "prep").filter(p -> p.lemma().equals("among"));
    Stream<Token> oneOf =
        here.sentence()
            .children(be, "attr", "nsubj")
            .filter(a -> a.lemma().equals("one"))
            .flatMap(a -> here.sentence().children(a, "prep"));
    return Stream.concat(among, oneOf)
        .flatMap(p -> here.sentence().children(p, "pobj"))
        .findFirst();
  }

  /** "Two officers, Musa and Ali": both by their names. */
  private Stream<Referent> persons(Clauses here, Token token) {
    Referent who = discourse.personsOf(here.sentence(), token);
    return who.kind == Kind.PERSON
        ? Stream.of(who)
        : discourse.namedOf(here.sentence(), token, who).stream();
  }

  private Stream<Candidate> told(
      Clauses here, Token word, Candidate event, Referent who, Referent all, Standing standing) {
    if (standing.isAffirmed()) {
      who.whole = who.whole == null ? all : who.whole;
      who.group = who.group == null ? all.group : who.group;
    }
    return again.of(here, word, event, who, standing.within(event.standing()), true);
  }
}
