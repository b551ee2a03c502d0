package org.allegiance.extract.evaluation;

import java.util.Locale;

/** By what standard a pair counts as right. */
enum Level {
  /** Every slot agrees. */
  STRICT {
    @Override
    boolean holds(Pair pair) {
      return pair.strict();
    }
  },
  /** Every group agrees. */
  RELAXED {
    @Override
    boolean holds(Pair pair) {
      return pair.relaxed();
    }
  },
  /** Event and passage suffice. */
  LOOSE {
    @Override
    boolean holds(Pair pair) {
      return true;
    }
  };

  abstract boolean holds(Pair pair);

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
