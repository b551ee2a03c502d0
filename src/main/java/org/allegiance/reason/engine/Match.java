package org.allegiance.reason.engine;

import org.allegiance.reason.engine.Facts.View;

/** A match of a rule's body under way: what its slots stand for and in which readings it holds. */
final class Match {

  /** Told of each full match. */
  @FunctionalInterface
  interface Sink {
    void accept(Match match);
  }

  final Facts facts;
  int[] slots = new int[0];
  int readings;
  View view = View.SEEN;
  Sink sink = m -> {};

  /** Whether absence and tests are as before the update under way. */
  boolean asBefore;

  /** Set by a sink that has seen enough. */
  boolean isDone;

  /** The fact that the match begins with; patterns before its own do not match it again. */
  long delta = Facts.NONE;

  int deltaPosition;

  Match(Facts facts) {
    this.facts = facts;
  }

  /** Whether a pattern leaves out a row because a match that begins with it finds it elsewhere. */
  boolean leavesOut(int position, int tag, int index) {
    return position < deltaPosition && delta == Facts.fact(tag, index);
  }
}
