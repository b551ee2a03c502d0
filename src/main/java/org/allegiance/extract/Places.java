package org.allegiance.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.patterns.Arguments;
import org.allegiance.extract.reference.Discourse;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** Where an event of a sentence happened: beside its word, in its clause, or in those above. */
final class Places {

  /** Of several, the first counts. */
  private static final List<String> AT =
      List.of(
          "in",
          "at",
          "near",
          "outside",
          "around",
          "inside",
          "on",
          "across",
          "within",
          "throughout");

  private static final Set<String> TOWARDS = Set.of("to", "into", "onto", "toward", "towards");

  /** What the place of an event is told as, besides where: "sent back to", "taken from". */
  private static final Map<String, Set<String>> OF_EVENTS =
      Map.of(
          "Return", Set.of("to", "into"),
          "Kidnapping", Set.of("from"),
          "Release", Set.of("from"));

  /** What leads away from where the sentence has been so far. */
  private static final Set<String> ELSEWHERE = Set.of("CustodyTransfer", "Return");

  private static final int DEEPEST = 6;

  private final Discourse discourse;
  private final WordLists lexicon;
  private final Sentence sentence;
  private final Arguments arguments;

  Places(Discourse discourse, WordLists lexicon, Sentence sentence, Arguments arguments) {
    this.discourse = discourse;
    this.lexicon = lexicon;
    this.sentence = sentence;
    this.arguments = arguments;
  }

  /**
   * Key of the place where what a word tells happened.
   *
   * @param isTold whether the sentence tells the event, and does not take it for known
   */
  Optional<String> of(Token word, String event, boolean isTold) {
    if (!isTold) {
      return beside(word);
    }
    Optional<String> own =
        beside(word)
            .or(() -> told(word, OF_EVENTS.getOrDefault(event, Set.of())))
            .or(() -> pointed(word))
            .or(() -> inClause(word))
            .or(() -> event.equals("Hostilities") ? ofHappening(word) : Optional.empty());
    return own.isPresent() || ELSEWHERE.contains(event) ? own : above(word);
  }

  /** In a phrase of the word's own, however the sentence divides it from the word. */
  private Optional<String> beside(Token word) {
    Map<String, List<Token>> roles = arguments.of(word);
    return AT.stream()
        .flatMap(at -> roles.getOrDefault(at, List.of()).stream())
        .flatMap(head -> named(head).stream())
        .findFirst();
  }

  private Optional<String> told(Token word, Set<String> prepositions) {
    Map<String, List<Token>> roles = arguments.of(word);
    return prepositions.stream()
        .flatMap(at -> roles.getOrDefault(at, List.of()).stream())
        .flatMap(head -> named(head).stream())
        .findFirst();
  }

  /** "Fled to Kot, where they surrendered"; "reached Kot and surrendered there". */
  private Optional<String> pointed(Token word) {
    Token clause = word;
    for (int i = 0; i < DEEPEST && clause.is("conj", "xcomp") && clause.head() >= 0; i++) {
      clause = sentence.tokens().get(clause.head());
    }
    Optional<Token> where =
        sentence.children(clause, "advmod").filter(a -> a.lemma().equals("where")).findFirst();
    return where
        .flatMap(w -> before(w.index()))
        .or(() -> sentence.children(word, "advmod").flatMap(a -> there(a).stream()).findFirst());
  }

  private Optional<String> there(Token adverb) {
    if (!adverb.lemma().equals("there") || !adverb.tag().equals("RB")) {
      return Optional.empty();
    }
    for (int i = adverb.index() - 1; i >= 0; i--) {
      Optional<String> key = key(sentence.tokens().get(i));
      if (key.isPresent()) {
        return key;
      }
    }
    return Optional.ofNullable(discourse.placeOf(sentence, adverb).key);
  }

  /** The place named last before a word, unless another verb lies between. */
  private Optional<String> before(int index) {
    for (int i = index - 1; i >= 0; i--) {
      Token token = sentence.tokens().get(i);
      if (token.isVerb()) {
        return Optional.empty();
      }
      Optional<String> key = token.isNoun() ? key(token) : Optional.empty();
      if (key.isPresent() && !token.is("compound", "poss", "nmod", "amod")) {
        return key;
      }
    }
    return Optional.empty();
  }

  /** On another word of the clause: "took prisoners in Kot", "a court in Kot sentenced him". */
  private Optional<String> inClause(Token word) {
    List<Token> clause = clause(word);
    return Stream.concat(
            clause.stream().filter(t -> t.index() > word.index()),
            clause.stream().filter(t -> t.index() < word.index()))
        .filter(t -> t.is("prep") && AT.contains(t.lemma()))
        .flatMap(at -> sentence.children(at, "pobj"))
        .flatMap(head -> named(head).stream())
        .findFirst();
  }

  /** "Clashes between the two left ten dead in Kot". */
  private Optional<String> ofHappening(Token noun) {
    return noun.is("nsubj", "nsubjpass")
        ? sentence.head(noun).filter(Token::isVerb).flatMap(this::inClause)
        : Optional.empty();
  }

  private List<Token> clause(Token word) {
    List<Token> clause = new ArrayList<>(List.of(word));
    for (int i = 0; i < clause.size(); i++) {
      for (Token child : sentence.children(clause.get(i))) {
        if (!child.isVerb() && !child.is("appos", "punct", "parataxis", "meta")) {
          clause.add(child);
        }
      }
    }
    return clause.subList(1, clause.size());
  }

  /** What stands before the clauses above holds in this too; so does what a verb before it says. */
  private Optional<String> above(Token word) {
    Token at = word;
    for (int i = 0; i < DEEPEST && at.head() >= 0; i++) {
      Token head = sentence.tokens().get(at.head());
      if (at.is("relcl", "acl", "appos", "parataxis")) {
        return Optional.empty();
      }
      if (head.isVerb()) {
        boolean isNext = at.is("conj") && sentence.child(at, "nsubj", "nsubjpass").isEmpty();
        Optional<String> place =
            isNext ? reached(head) : at.is("xcomp", "dobj") ? beside(head) : fronted(head);
        if (place.isPresent()) {
          return place;
        }
      }
      at = head;
    }
    return Optional.empty();
  }

  /**
   * Where a verb before has brought those of whom it tells: "entered Kot and", "fled to Kot and".
   */
  private Optional<String> reached(Token verb) {
    return beside(verb)
        .or(() -> pointed(verb))
        .or(() -> told(verb, TOWARDS))
        .or(
            () ->
                sentence
                    .children(verb, "dobj")
                    .flatMap(object -> place(object).stream())
                    .findFirst());
  }

  private Optional<String> fronted(Token verb) {
    return sentence
        .children(verb, "prep")
        .filter(p -> p.index() < verb.index() && AT.contains(p.lemma()))
        .flatMap(p -> sentence.children(p, "pobj"))
        .flatMap(head -> named(head).stream())
        .findFirst();
  }

  /** A place, or what lies in one: "the village of Kot", "a school near Kot". */
  private Optional<String> named(Token head) {
    return place(head)
        .or(() -> sentence.children(head, "compound").flatMap(c -> key(c).stream()).findFirst());
  }

  private Optional<String> place(Token head) {
    Optional<String> key = key(head);
    if (key.isPresent()) {
      return key;
    }
    return sentence
        .children(head, "prep")
        .filter(p -> AT.contains(p.lemma()) || (p.lemma().equals("of") && isPlace(head)))
        .flatMap(p -> sentence.children(p, "pobj"))
        .flatMap(inner -> named(inner).stream())
        .findFirst();
  }

  private boolean isPlace(Token noun) {
    return noun.tag().startsWith("NNP")
        || lexicon.has(WordList.PLACES, noun.lemma())
        || lexicon.has(WordList.PRISONS, noun.lemma())
        || lexicon.has(WordList.PARTS_OF_PLACES, noun.lemma());
  }

  private Optional<String> key(Token head) {
    if (!head.tag().startsWith("NNP") && sentence.child(head, "poss").isPresent()) {
      return Optional.empty(); // "his village" need not be the one spoken of
    }
    Referent referent = discourse.referent(sentence, head);
    return referent.kind == Kind.PLACE ? Optional.ofNullable(referent.key) : Optional.empty();
  }
}
