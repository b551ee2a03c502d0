package org.allegiance.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.allegiance.extract.Verdict.Standing;
import org.allegiance.extract.syntax.Sentence;

/** Events of a sentence that are told by another of its words already. */
final class Repeats {

  private static final Set<String> PARTS_OF_SWITCH =
      Set.of("Joining", "Leaving", "Defection", "Pledge");

  private Repeats() {}

  /** The others, in the order of their verbs and nouns. */
  static List<Candidate> without(Sentence sentence, List<Candidate> found) {
    return found.stream()
        .filter(c -> !isCarriedOut(c, found) && !isOrdered(c, found))
        .filter(c -> !isPartOfSwitch(c, found) && !isBornOfMerger(c, found))
        .filter(c -> !isSaidByVerb(c, found) && !isRefused(c, found))
        .filter(c -> !isSaidAbove(c, sentence, found))
        .sorted(Comparator.comparingInt(c -> c.word().index()))
        .toList();
  }

  /** Who went over from one group to another has left the one and joined the other. */
  private static boolean isPartOfSwitch(Candidate candidate, List<Candidate> all) {
    return PARTS_OF_SWITCH.contains(candidate.pattern().event())
        && all.stream()
            .filter(c -> c.pattern().event().equals("AllegianceSwitch"))
            .filter(c -> c.actor() == candidate.actor())
            .anyMatch(
                c ->
                    candidate.to() == null
                        ? Objects.equals(c.from(), candidate.from())
                        : candidate.to().equals(c.to()));
  }

  /** "They merged to become the league": neither took another name. */
  private static boolean isBornOfMerger(Candidate candidate, List<Candidate> all) {
    return candidate.pattern().event().equals("Renaming")
        && candidate.word().is("xcomp", "advcl")
        && all.stream()
            .filter(c -> c.pattern().event().equals("Merger"))
            .anyMatch(c -> c.word().index() == candidate.word().head());
  }

  /** "Was accused of arming them", "was formed by the merger of": told by the verb already. */
  private static boolean isSaidAbove(Candidate candidate, Sentence sentence, List<Candidate> all) {
    return all.stream()
        .filter(c -> !c.word().equals(candidate.word()) && c.tells(candidate))
        .anyMatch(c -> sentence.subtree(c.word()).contains(candidate.word()));
  }

  /** "The massacre committed by them": told by the noun and by the participle. */
  private static boolean isCarriedOut(Candidate candidate, List<Candidate> all) {
    return candidate.word().is("acl")
        && all.stream()
            .filter(c -> c.word().index() == candidate.word().head())
            .anyMatch(
                c ->
                    c.actor() == candidate.actor()
                        && c.pattern().event().equals(candidate.pattern().event()));
  }

  /** "Had eleven of them shot": told as an execution already. */
  private static boolean isOrdered(Candidate candidate, List<Candidate> all) {
    return candidate.pattern().event().equals("Hostilities")
        && all.stream()
            .filter(c -> c.word().lemma().equals("have"))
            .filter(c -> c.pattern().event().equals("Execution"))
            .anyMatch(
                c ->
                    c.word().index() < candidate.word().index()
                        && candidate.word().is("acl", "ccomp", "oprd", "advcl", "xcomp")
                        && Objects.equals(c.from(), candidate.counterparty()));
  }

  /** "Refused to take them back": that they did not is the same. */
  private static boolean isRefused(Candidate candidate, List<Candidate> all) {
    boolean isDenied = candidate.standing() == Standing.DENIED;
    boolean isOfReturn =
        candidate.pattern().event().equals("ResettlementDenial")
            || (isDenied && candidate.pattern().event().equals("Reconciliation"));
    return candidate.word().is("acl", "xcomp")
        && all.stream()
            .filter(c -> c.word().index() == candidate.word().head())
            .anyMatch(
                c ->
                    c.pattern().event().equals("ResettlementDenial")
                        ? isOfReturn
                        : isDenied
                            && c.actor() == candidate.actor()
                            && c.standing() != Standing.DENIED);
  }

  /** "Announced a pardon for them": told by the verb already. */
  private static boolean isSaidByVerb(Candidate candidate, List<Candidate> all) {
    return candidate.word().isNoun()
        && candidate.word().is("dobj", "nsubjpass")
        && all.stream()
            .filter(c -> c.word().index() == candidate.word().head())
            .anyMatch(
                c ->
                    c.actor() == candidate.actor()
                        && c.pattern().event().equals(candidate.pattern().event()));
  }
}
