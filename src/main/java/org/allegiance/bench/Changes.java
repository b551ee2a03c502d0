package org.allegiance.bench;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;

/** Facts withdrawn and added, in the order in which it happened. */
final class Changes {

  /**
   * @param added whether the fact was added, not withdrawn
   */
  record Change(Triple fact, boolean added) {}

  private final List<Change> all = new ArrayList<>();

  void add(Triple fact) {
    all.add(new Change(fact, true));
  }

  void withdraw(Triple fact) {
    all.add(new Change(fact, false));
  }

  /** All until now; what is added later is not in it. */
  List<Change> untilNow() {
    return List.copyOf(all);
  }
}
