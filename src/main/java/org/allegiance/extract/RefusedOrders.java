package org.allegiance.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allegiance.extract.Verdict.Standing;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.patterns.Pattern;
import org.allegiance.extract.patterns.Patterns;
import org.allegiance.extract.reference.Discourse;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * Who refuses what he has just been ordered to do, where the refusal does not say what: "He was
 * told to fire on them. He refused", "ordered to attack the town, two would not". One for a
 * document; it remembers whether the last sentence told of an order to fight.
 */
final class RefusedOrders {

  private static final Set<String> ORDERING =
      Set.of("order", "tell", "command", "instruct", "ask", "direct");
  private static final Set<String> ORDERS = Set.of("order", "command", "instruction");
  private static final Set<String> REFUSING =
      Set.of("refuse", "decline", "balk", "baulk", "demur", "disobey");
  private static final Set<String> WHAT_WAS_SAID = Set.of("it", "this", "so");

  private final WordLists words;
  private final Discourse discourse;
  private final Optional<Pattern> refusal;
  private boolean wasOrdered;

  RefusedOrders(WordLists words, Patterns patterns, Discourse discourse) {
    this.words = words;
    this.discourse = discourse;
    this.refusal = patterns.first("RefusalToFight");
  }

  /** The refusals that a sentence tells so. */
  List<Candidate> in(Clauses here) {
    List<Candidate> found = new ArrayList<>();
    boolean isOrdered = wasOrdered;
    wasOrdered = false;
    for (Token word : here.sentence().tokens()) {
      if (isOrderToFight(here.sentence(), word)) {
        isOrdered = true;
        wasOrdered = true;
      } else if (isOrdered && isBareRefusal(here.sentence(), word)) {
        refusal.flatMap(pattern -> refused(here, word, pattern)).ifPresent(found::add);
      }
    }
    return found;
  }

  /** "Ordered them to fire", "was told to march", "an order to attack". */
  private boolean isOrderToFight(Sentence sentence, Token word) {
    boolean isOrder =
        word.isVerb()
            ? ORDERING.contains(word.lemma()) && sentence.child(word, "neg").isEmpty()
            : ORDERS.contains(word.lemma());
    return isOrder
        && sentence
            .children(word, "xcomp", "ccomp", "oprd", "advcl", "acl", "relcl")
            .anyMatch(c -> words.has(WordList.FIGHTING, c.lemma()) && isToDo(sentence, c));
  }

  private static boolean isToDo(Sentence sentence, Token verb) {
    return sentence.children(verb, "aux").anyMatch(a -> a.tag().equals("TO"));
  }

  /** "He refused", "two balked", "she would not", "they would not do it": without what. */
  private static boolean isBareRefusal(Sentence sentence, Token word) {
    boolean isRefusing =
        word.isVerb()
            && REFUSING.contains(word.lemma())
            && sentence.child(word, "neg", "auxpass", "xcomp", "ccomp").isEmpty();
    boolean isWouldNot =
        sentence.child(word, "neg").isPresent()
            && (word.lemma().equals("do")
                ? sentence.children(word, "aux").anyMatch(a -> a.lemma().equals("would"))
                : word.lemma().equals("would") && !word.is("aux"));
    return (isRefusing || isWouldNot)
        && sentence.children(word, "dobj").allMatch(o -> WHAT_WAS_SAID.contains(o.lemma()));
  }

  private Optional<Candidate> refused(Clauses here, Token word, Pattern pattern) {
    Standing standing =
        REFUSING.contains(word.lemma())
            ? here.judgement().of(word).standing()
            : Standing.ASSERTED; // "would not" is not said of a refusal, it is one
    return here.sentence()
        .children(word, "nsubj")
        .map(who -> discourse.personsOf(here.sentence(), who))
        .filter(who -> who.isPeople() && who.group != null)
        .findFirst()
        .map(who -> candidate(here, word, pattern, who, standing));
  }

  private static Candidate candidate(
      Clauses here, Token word, Pattern pattern, Referent who, Standing standing) {
    return new Candidate(
        pattern,
        who,
        who.group,
        null,
        null,
        here.circumstances().place(word, pattern, List.of()),
        here.circumstances().time(word, pattern),
        List.of(),
        standing,
        null,
        here.circumstances().passage(word),
        word);
  }
}
