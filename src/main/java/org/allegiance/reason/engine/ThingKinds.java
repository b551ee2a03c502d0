package org.allegiance.reason.engine;

import org.allegiance.reason.engine.Facts.View;

/**
 * What is known of a thing's classes from what is stated of it, from single facts that it is in,
 * and from rules about classes: in one go, however many classes and rules there are.
 */
final class ThingKinds {

  private final Facts facts;
  private final Kinds kinds;
  private final Consequences.ByRelation consequences;
  private final LongMap known = new LongMap(); // by thing, while nothing is lost

  ThingKinds(Facts facts, Kinds kinds, Consequences.ByRelation consequences) {
    this.facts = facts;
    this.kinds = kinds;
    this.consequences = consequences;
  }

  /** Forgets what was found, since facts have gone. */
  void forget() {
    known.clear();
  }

  /**
   * The classes that a thing surely keeps: they do not rest on what is in doubt, nor on themselves.
   */
  int sure(int thing) {
    int place = known.find(thing);
    if (place >= 0) {
      return known.value(place);
    }
    int kind = from(thing, facts.statedKind(thing), View.SURE);
    known.add(thing, kind);
    return kind;
  }

  /** The classes of a thing that follow from what is known now. */
  int now(int thing) {
    return from(thing, kinds.closed(facts.kind(thing)), View.NOW);
  }

  private int from(int thing, int start, View view) {
    int kind = start;
    for (int i = 0; i < facts.relations().size(); i++) {
      Consequences drawn = consequences.of(i);
      if (drawn != null) {
        Relation relation = facts.relations().get(i);
        kind = from(thing, kind, drawn, relation, true, view);
        kind = from(thing, kind, drawn, relation, false, view);
      }
    }
    return kind;
  }

  private int from(
      int thing, int start, Consequences drawn, Relation relation, boolean asSubject, View view) {
    int all = asSubject ? drawn.ofSubject(false) : drawn.ofObject(false);
    int kind = start;
    if (all != Kinds.NONE) {
      Index index = asSubject ? relation.bySubject() : relation.byObject();
      int row = index.first(thing);
      while (row != Index.END && kinds.joined(kind, all, Readings.ALL) != kind) {
        int readings = facts.readings(relation, row, view);
        boolean surely = view == View.SURE && !facts.isStated(Facts.fact(relation.number, row));
        int by = asSubject ? drawn.ofSubject(surely) : drawn.ofObject(surely);
        kind = readings == 0 ? kind : kinds.joined(kind, by, readings);
        row = index.next(row);
      }
    }
    return kind;
  }
}
