package org.allegiance.reason.engine;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.allegiance.reason.engine.Facts.View;

/**
 * What is known of a thing's classes from what is stated of it, from single facts that it is in,
 * and from rules about classes: in one go, however many classes and rules there are. Only facts of
 * those predicates are looked for that say nothing of the thing but what is known of it.
 */
final class ThingKinds {

  private final Facts facts;
  private final Kinds kinds;
  private final Consequences.ByRelation consequences;
  private int[][] sides = new int[0][]; // relation * 2, 1 added for the object's side; by kind

  ThingKinds(Facts facts, Kinds kinds, Consequences.ByRelation consequences) {
    this.facts = facts;
    this.kinds = kinds;
    this.consequences = consequences;
  }

  /**
   * The classes that a thing surely keeps: they do not rest on what is in doubt, nor on themselves.
   */
  int sure(int thing) {
    return from(thing, facts.statedKind(thing), facts.kind(thing), View.SURE);
  }

  /**
   * The classes of a thing that follow from what is known now.
   *
   * @param before the kind that it was before facts were lost
   */
  int now(int thing, int before) {
    return from(thing, kinds.closed(facts.kind(thing)), before, View.NOW);
  }

  private int from(int thing, int start, int most, View view) {
    int kind = start;
    for (int side : sides(most)) {
      if (kinds.joined(kind, most, Readings.ALL) == kind) {
        return kind;
      }
      kind = onSide(side, thing, kind, view);
    }
    return kind;
  }

  private int onSide(int side, int thing, int start, View view) {
    boolean asSubject = (side & 1) == 0;
    Consequences drawn = consequences.at(side >> 1);
    Relation relation = facts.relations().get(side >> 1);
    Index index = asSubject ? relation.bySubject() : relation.byObject();
    int all = drawn.of(asSubject, false);
    int kind = start;
    int row = index.first(thing);
    while (row != Index.END && kinds.joined(kind, all, Readings.ALL) != kind) {
      int readings = facts.readings(relation, row, view);
      boolean surely = view == View.SURE && !facts.isStated(Facts.fact(relation.number, row));
      kind = readings == 0 ? kind : kinds.joined(kind, drawn.of(asSubject, surely), readings);
      row = index.next(row);
    }
    return kind;
  }

  /** The sides of relations on which a thing of some kind may stand. */
  private int[] sides(int kind) {
    if (kind >= sides.length) {
      sides = Arrays.copyOf(sides, kind + kind / 2 + 1);
    }
    if (sides[kind] == null) {
      sides[kind] =
          IntStream.range(0, consequences.size() * 2).filter(s -> mayStand(kind, s)).toArray();
    }
    return sides[kind];
  }

  private boolean mayStand(int kind, int side) {
    int all = consequences.at(side >> 1).of((side & 1) == 0, false);
    return all != Kinds.NONE
        && IntStream.of(kinds.classes(all)).allMatch(c -> kinds.readings(kind, c) != 0);
  }
}
