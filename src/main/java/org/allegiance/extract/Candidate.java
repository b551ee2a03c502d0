package org.allegiance.extract;

import java.util.List;
import java.util.stream.Stream;
import org.allegiance.document.Passage;
import org.allegiance.extract.patterns.Pattern;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.syntax.Token;
import org.allegiance.time.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * One event as one sentence tells it.
 *
 * @param pattern what found it
 * @param actor whose allegiance it is
 * @param motives keys of the reasons given for it
 * @param source whom the text credits
 * @param word the verb or noun that tells it
 */
record Candidate(
    Pattern pattern,
    Referent actor,
    @Nullable String from,
    @Nullable String to,
    @Nullable String counterparty,
    @Nullable String place,
    @Nullable Edtf time,
    List<String> motives,
    Verdict.Standing standing,
    @Nullable String source,
    Passage passage,
    Token word) {

  /** Whether the two may tell of one event: no slot of the one speaks against the other. */
  boolean agreesWith(Candidate other) {
    return agree(from, other.from)
        && agree(to, other.to)
        && agree(counterparty, other.counterparty)
        && agree(place, other.place)
        && (time == null || other.time == null || time.text().equals(other.time.text()));
  }

  /** Whether it tells all that another tells. */
  boolean tells(Candidate other) {
    return pattern.event().equals(other.pattern.event())
        && actor == other.actor
        && standing == other.standing
        && tells(from, other.from)
        && tells(to, other.to)
        && tells(counterparty, other.counterparty)
        && tells(place, other.place)
        && (other.time == null || (time != null && time.text().equals(other.time.text())));
  }

  private static boolean tells(@Nullable String one, @Nullable String other) {
    return other == null || other.equals(one);
  }

  private static boolean agree(@Nullable String one, @Nullable String other) {
    return one == null || other == null || one.equals(other);
  }

  /** This one with what the other tells more. */
  Candidate joinedWith(Candidate other) {
    return new Candidate(
        pattern,
        actor,
        from == null ? other.from : from,
        to == null ? other.to : to,
        counterparty == null ? other.counterparty : counterparty,
        place == null ? other.place : place,
        time == null ? other.time : time,
        Stream.concat(motives.stream(), other.motives.stream()).distinct().sorted().toList(),
        standing,
        source == null ? other.source : source,
        passage,
        word);
  }

  /** With the actor's own group and holder, where the document has told them only later. */
  Candidate completed() {
    String group = actor.isPeople() ? actor.group : null;
    boolean isVictim = pattern.event().equals("Kidnapping"); // what he became after it is no matter
    boolean isOpen =
        from == null && "from".equals(pattern.own()) && !isVictim && !isBeforeJoining();
    boolean isOwn = isOpen && group != null && !group.equals(to) && !group.equals(counterparty);
    return (isOwn ? with(group, counterparty, motives, source) : this).heldByWhom();
  }

  /** "He was arrested … In 2004 he joined the front": he was not of it when he was arrested. */
  private boolean isBeforeJoining() {
    boolean isAfterAll =
        time != null
            && actor.joined != null
            && actor.joined.window().until() <= time.window().from();
    return actor.hasJoinedThen && !isAfterAll;
  }

  /** "He was released last week … the army had held him": by the army, if nobody else held him. */
  private Candidate heldByWhom() {
    String holder = actor.onlyHolder();
    if (holder == null || holder.equals(to) || holder.equals(from)) {
      return this;
    }
    return switch (pattern.event()) {
      case "Release", "CustodyTransfer" ->
          with(from == null ? holder : from, counterparty, motives, source);
      case "Detention", "Execution" ->
          with(from, counterparty == null ? holder : counterparty, motives, source);
      default -> this;
    };
  }

  /** Credited to somebody, where its sentence credits nobody. */
  Candidate creditedTo(@Nullable String speaker) {
    return source == null && speaker != null ? with(from, counterparty, motives, speaker) : this;
  }

  /** What the same words tell of somebody else who went over to where its actor did. */
  Candidate as(Pattern event, Referent who) {
    return new Candidate(
        event, who, null, to, null, place, time, motives, standing, source, passage, word);
  }

  /** With whoever is its other side. */
  Candidate against(@Nullable String other) {
    return with(from, other, motives, source);
  }

  /** With the reasons given for it. */
  Candidate motivatedBy(List<String> reasons) {
    return with(from, counterparty, reasons, source);
  }

  private Candidate with(
      @Nullable String newFrom,
      @Nullable String newCounterparty,
      List<String> newMotives,
      @Nullable String newSource) {
    return new Candidate(
        pattern,
        actor,
        newFrom,
        to,
        newCounterparty,
        place,
        time,
        newMotives,
        standing,
        newSource,
        passage,
        word);
  }
}
