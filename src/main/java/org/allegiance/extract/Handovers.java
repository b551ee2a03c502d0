package org.allegiance.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * From whom it was that somebody had places and people, where the text has just told who lost or
 * who let them go: "the army left the base. The rebels took it over", "nine men seized in May were
 * let go by the front".
 */
final class Handovers {

  private static final Set<String> TAKEN = Set.of("Capture", "Kidnapping", "Detention");
  private static final Set<String> DEFINITE = Set.of("the", "that", "this", "those", "these");

  private final WordLists words;
  private @Nullable Candidate loss; // the last that a sentence told
  private int since; // sentences

  Handovers(WordLists words) {
    this.words = words;
  }

  /** What a sentence tells, with whoever had it before. */
  List<Candidate> read(Sentence sentence, List<Candidate> found) {
    since++;
    List<Candidate> all = new ArrayList<>();
    for (Candidate each : found) {
      String other = isSeized(sentence, each) ? loser(each) : null;
      String holder = isTaken(each) ? releaser(each, found) : null;
      String had = other == null ? holder : other;
      all.add(had == null ? each : each.against(had));
      if (each.pattern().event().equals("LosingControl") && each.standing().isAffirmed()) {
        loss = each;
        since = 0;
      }
    }
    return all;
  }

  /** "Took over the base", "it was taken over", "entered the town". */
  private boolean isSeized(Sentence sentence, Candidate each) {
    return each.pattern().event().equals("TakingControl")
        && each.counterparty() == null
        && each.standing().isAffirmed()
        && sentence
            .children(each.word(), "dobj", "nsubjpass")
            .anyMatch(what -> isKnown(sentence, what));
  }

  private boolean isKnown(Sentence sentence, Token what) {
    boolean isPlace =
        words.has(WordList.POSTS, what.lemma()) || words.has(WordList.PLACES, what.lemma());
    return what.tag().equals("PRP")
        || (isPlace
            && sentence.children(what, "det").anyMatch(d -> DEFINITE.contains(d.lemma()))
            && sentence.children(what, "prep", "compound", "nmod").findAny().isEmpty());
  }

  private @Nullable String loser(Candidate taking) {
    Candidate before = loss;
    if (before == null || since > 1) {
      return null;
    }
    String place = before.place();
    String taker = before.counterparty();
    boolean isOfIt =
        (place == null || taking.place() == null || place.equals(taking.place()))
            && (taker == null || taker.equals(taking.actor().groupKey()));
    String loser = isOfIt ? before.actor().groupKey() : null;
    return Objects.equals(loser, taking.actor().groupKey()) ? null : loser;
  }

  /** "Nine men seized in May": nobody is said to have seized them. */
  private static boolean isTaken(Candidate each) {
    return TAKEN.contains(each.pattern().event())
        && each.counterparty() == null
        && each.standing().isAffirmed();
  }

  private @Nullable String releaser(Candidate taken, List<Candidate> found) {
    return found.stream()
        .filter(c -> c.pattern().event().equals("Release") && c.standing().isAffirmed())
        .filter(c -> c.actor() == taken.actor() && c.word().index() > taken.word().index())
        .filter(c -> !words.has(WordList.FREEING, c.word().lemma()))
        .map(Candidate::from)
        .filter(from -> from != null && !from.equals(taken.from()))
        .findFirst()
        .orElse(null);
  }
}
