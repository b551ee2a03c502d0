package org.allegiance.extract.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * Those who are named as some of many: "forty fighters, including Musa Ali", "among them Musa Ali"
 * (Hearst 1992, Automatic Acquisition of Hyponyms from Large Text Corpora).
 */
final class Instances {

  private static final Set<String> THEM = Set.of("them", "whom", "these", "those");

  private final Discourse discourse;
  private final Individuals individuals;

  Instances(Discourse discourse, Individuals individuals) {
    this.discourse = discourse;
    this.individuals = individuals;
  }

  /** The named ones, if it is this crowd of which they are some. */
  List<Referent> of(Sentence sentence, Token crowd, Referent all) {
    if (all.kind != Kind.PEOPLE) {
      return List.of();
    }
    Optional<Referent> one = oneOf(sentence, crowd);
    if (one.isPresent()) {
      return List.of(memberOf(all, one.get()));
    }
    return sentence.tokens().stream()
        .skip(crowd.index() + 1L)
        .filter(t -> isMarker(sentence, t))
        .findFirst()
        .filter(marker -> isNearest(sentence, crowd, marker))
        .map(marker -> named(sentence, marker, all))
        .orElse(List.of());
  }

  /** "Musa Ali, one of twelve herders": he. */
  private Optional<Referent> oneOf(Sentence sentence, Token crowd) {
    return Optional.of(crowd)
        .filter(t -> t.is("pobj"))
        .flatMap(sentence::head)
        .filter(of -> of.lemma().equals("of"))
        .flatMap(sentence::head)
        .filter(one -> one.lemma().equals("one") && one.is("appos"))
        .flatMap(sentence::head)
        .map(name -> discourse.referent(sentence, name))
        .filter(who -> who.kind == Kind.PERSON);
  }

  private static boolean isMarker(Sentence sentence, Token token) {
    return (token.lemma().equals("include") && token.is("prep"))
        || (token.lemma().equals("among") && them(sentence, token).isPresent());
  }

  private static Optional<Token> them(Sentence sentence, Token among) {
    return sentence.children(among, "pobj").filter(t -> THEM.contains(t.lemma())).findFirst();
  }

  /** Whether no other people are spoken of between a crowd and what tells some of them. */
  private boolean isNearest(Sentence sentence, Token crowd, Token marker) {
    List<Token> ofCrowd = sentence.subtree(crowd);
    return sentence.tokens().subList(crowd.index() + 1, marker.index()).stream()
        .filter(t -> t.tag().equals("NNS") && !ofCrowd.contains(t))
        .noneMatch(t -> discourse.referent(sentence, t).kind == Kind.PEOPLE);
  }

  private List<Referent> named(Sentence sentence, Token marker, Referent all) {
    List<Token> heads = new ArrayList<>();
    Stream<Token> first =
        marker.lemma().equals("include")
            ? sentence.children(marker, "pobj")
            : them(sentence, marker).stream().flatMap(them -> after(sentence, them));
    first.forEach(head -> add(sentence, head, heads));
    return heads.stream()
        .map(head -> discourse.referent(sentence, head))
        .filter(who -> who.kind == Kind.PERSON && who.key != null)
        .distinct()
        .map(who -> memberOf(all, who))
        .toList();
  }

  private Referent memberOf(Referent all, Referent person) {
    individuals.partOf(all, person);
    person.whole = person.whole == null ? all : person.whole;
    return person;
  }

  /** "Among them the commander Musa Ali": parsers hang such a noun on anything. */
  private static Stream<Token> after(Sentence sentence, Token them) {
    Optional<Token> first =
        sentence.tokens().stream()
            .skip(them.index() + 1L)
            .filter(t -> !t.lemma().equals("be")) // "among whom was Musa Ali"
            .findFirst();
    if (first.isEmpty()) {
      return Stream.empty();
    }
    Token head = first.get();
    while (!head.isNoun() && head.head() > head.index()) {
      head = sentence.tokens().get(head.head());
    }
    while (head.is("compound", "nmod") && head.head() > head.index()) {
      head = sentence.tokens().get(head.head());
    }
    return head.isNoun() ? Stream.of(head) : Stream.empty();
  }

  private void add(Sentence sentence, Token head, List<Token> heads) {
    heads.add(head);
    sentence.children(head, "conj").forEach(next -> add(sentence, next, heads));
  }
}
