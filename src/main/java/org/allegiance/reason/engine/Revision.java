package org.allegiance.reason.engine;

import java.util.function.LongConsumer;
import org.allegiance.reason.engine.Facts.View;

/** What the update under way has touched, how that was before, and what of it is in doubt. */
final class Revision {

  private final Facts facts;
  private final Kinds kinds;
  private final LongMap oldRows = new LongMap(); // readings of touched facts of relations
  private final LongMap oldKinds = new LongMap(); // kinds of touched things
  private final LongMap doubted = new LongMap();
  private int following; // the place of the doubted fact that is followed
  private int next;

  Revision(Facts facts, Kinds kinds) {
    this.facts = facts;
    this.kinds = kinds;
  }

  /** The readings of a touched fact of a relation. */
  int readings(long fact, int now, View view) {
    return switch (view) {
      case OLD -> oldRows.value(oldRows.find(fact));
      case SURE -> doubted.contains(fact) ? 0 : now;
      case KEPT -> isFollowed(fact) ? 0 : now & oldRows.value(oldRows.find(fact));
      default -> now;
    };
  }

  /**
   * The readings in which a thing has a class.
   *
   * @param now its kind now
   */
  int classReadings(int thing, int ofClass, int now, View view) {
    int is = kinds.readings(now, ofClass);
    int touched = oldKinds.find(thing);
    if (touched < 0) {
      return is;
    }
    return switch (view) {
      case OLD -> kinds.readings(oldKinds.value(touched), ofClass);
      case SURE -> doubted.contains(Facts.fact(~ofClass, thing)) ? 0 : is;
      case KEPT ->
          isFollowed(Facts.fact(~ofClass, thing))
              ? 0
              : is & kinds.readings(oldKinds.value(touched), ofClass);
      default -> is;
    };
  }

  private boolean isFollowed(long fact) {
    int place = doubted.find(fact);
    return place >= 0 && place < following;
  }

  /** Remembers what a fact was, before it is changed. */
  void touch(long fact) {
    if (Facts.isClass(fact)) {
      touchThing(Facts.index(fact));
    } else if (oldRows.add(fact, facts.readings(fact, View.NOW))) {
      facts.setTouched(fact, true);
    }
  }

  /** Remembers what classes a thing had, before they are changed. */
  void touchThing(int thing) {
    oldKinds.add(thing, facts.kind(thing));
  }

  /** What classes a thing had. */
  int oldKind(int thing) {
    int touched = oldKinds.find(thing);
    return touched < 0 ? facts.kind(thing) : oldKinds.value(touched);
  }

  /** Finds the facts that hold in other readings now. */
  void changed(LongList changed) {
    for (int i = 0; i < oldRows.size(); i++) {
      if (facts.readings(oldRows.key(i), View.NOW) != oldRows.value(i)) {
        changed.add(oldRows.key(i));
      }
    }
    for (int i = 0; i < oldKinds.size(); i++) {
      int thing = (int) oldKinds.key(i);
      for (int c : kinds.differing(oldKinds.value(i), facts.kind(thing))) {
        changed.add(Facts.fact(~c, thing));
      }
    }
  }

  /** Puts a fact in doubt. */
  void doubt(long fact) {
    touch(fact);
    doubted.add(fact, 0);
  }

  boolean isDoubted(long fact) {
    return doubted.contains(fact);
  }

  /**
   * The next fact in doubt, of which to follow what rests on it; those before it are now followed.
   * {@link Facts#NONE} if all are.
   */
  long follow() {
    following = next;
    return next < doubted.size() ? doubted.key(next++) : Facts.NONE;
  }

  /**
   * Takes what is in doubt for lost.
   *
   * @param losing told of each fact, before any is lost
   */
  void loseDoubted(LongConsumer losing) {
    for (int i = 0; i < doubted.size(); i++) {
      losing.accept(doubted.key(i));
    }
    for (int i = 0; i < doubted.size(); i++) {
      facts.setNow(doubted.key(i), 0);
      facts.setSeen(doubted.key(i), 0);
    }
    clearDoubted();
  }

  private void clearDoubted() {
    doubted.clear();
    following = 0;
    next = 0;
  }

  /** Makes all facts again what they were. */
  void restore() {
    LongList changed = new LongList();
    changed(changed);
    for (int i = 0; i < changed.size(); i++) {
      int old = facts.readings(changed.get(i), View.OLD);
      facts.setNow(changed.get(i), old);
      facts.setSeen(changed.get(i), old);
    }
  }

  /** Ends the update. */
  void settle() {
    for (int i = 0; i < oldRows.size(); i++) {
      facts.setTouched(oldRows.key(i), false);
    }
    oldRows.clear();
    oldKinds.clear();
    clearDoubted();
  }
}
