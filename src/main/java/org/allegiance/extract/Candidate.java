package org.allegiance.extract;

import org.allegiance.document.Passage;
import org.allegiance.time.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * One event as one sentence tells it.
 *
 * @param pattern what found it
 * @param actor whose allegiance it is
 * @param source whom the sentence credits
 */
record Candidate(
    Pattern pattern,
    Referent actor,
    @Nullable String from,
    @Nullable String to,
    @Nullable String counterparty,
    @Nullable String place,
    @Nullable Edtf time,
    Verdict.Standing standing,
    @Nullable String source,
    Passage passage) {

  /** With the actor's own group, where the document has told it only later. */
  Candidate completed() {
    String group = actor.isPeople() ? actor.group : null;
    boolean isOpen = from == null && "from".equals(pattern.own());
    return group == null || !isOpen || group.equals(to) || group.equals(counterparty)
        ? this
        : new Candidate(
            pattern, actor, group, to, counterparty, place, time, standing, source, passage);
  }
}
