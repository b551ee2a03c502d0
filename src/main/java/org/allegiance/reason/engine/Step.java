package org.allegiance.reason.engine;

import java.util.function.LongPredicate;
import org.allegiance.reason.engine.CompiledRule.Ask;
import org.allegiance.reason.engine.CompiledRule.Make;
import org.allegiance.reason.engine.Facts.View;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan: it finds what fits the slots that are bound, binds others, and hands each
 * find to the step after it.
 */
abstract class Step {

  private Step next = this;

  void then(Step after) {
    next = after;
  }

  abstract void run(Match m);

  /** Goes on where the find holds in some of the readings in which the match does. */
  final void follow(Match m, int readings) {
    int before = m.readings;
    if ((before & readings) != 0) {
      m.readings = before & readings;
      next.run(m);
      m.readings = before;
    }
  }

  /** Tells of a full match. */
  static final class Done extends Step {
    @Override
    void run(Match m) {
      m.sink.accept(m);
    }
  }

  /** A relation's row of which subject and object are bound. */
  static final class Probe extends Step {
    private final SlotPattern atom;
    private final Relation relation;

    Probe(SlotPattern atom, Relation relation) {
      this.atom = atom;
      this.relation = relation;
    }

    @Override
    void run(Match m) {
      int row = relation.find(m.slots[atom.subject()], m.slots[atom.object()]);
      if (row != Index.END && !m.leavesOut(atom.position(), relation.number, row)) {
        follow(m, m.facts.readings(relation, row, m.view));
      }
    }
  }

  /** A relation's rows with a bound term in one column. */
  static final class Chain extends Step {
    private final SlotPattern atom;
    private final Relation relation;
    private final boolean fromSubject;

    Chain(SlotPattern atom, Relation relation, boolean fromSubject) {
      this.atom = atom;
      this.relation = relation;
      this.fromSubject = fromSubject;
    }

    @Override
    void run(Match m) {
      Index index = fromSubject ? relation.bySubject() : relation.byObject();
      int key = m.slots[fromSubject ? atom.subject() : atom.object()];
      int bound = fromSubject ? atom.object() : atom.subject();
      for (int row = index.first(key); row != Index.END && !m.isDone; row = index.next(row)) {
        if (!m.leavesOut(atom.position(), relation.number, row)) {
          m.slots[bound] = fromSubject ? relation.object(row) : relation.subject(row);
          follow(m, m.facts.readings(relation, row, m.view));
        }
      }
    }
  }

  /** The rows with a bound term in one column and a thing of a certain class in the other. */
  static final class Selected extends Step {
    private final SlotPattern atom;
    private final Selection selection;

    Selected(SlotPattern atom, Selection selection) {
      this.atom = atom;
      this.selection = selection;
    }

    @Override
    void run(Match m) {
      Relation relation = selection.relation;
      int key = m.slots[selection.ofSubject ? atom.object() : atom.subject()];
      int bound = selection.ofSubject ? atom.subject() : atom.object();
      for (int at = selection.first(key); at != Index.END && !m.isDone; at = selection.next(at)) {
        int row = selection.row(at);
        if (!m.leavesOut(atom.position(), relation.number, row)) {
          m.slots[bound] = selection.ofSubject ? relation.subject(row) : relation.object(row);
          follow(m, m.facts.readings(relation, row, m.view));
        }
      }
    }
  }

  /** All rows of a relation. */
  static final class Scan extends Step {
    private final SlotPattern atom;
    private final Relation relation;

    Scan(SlotPattern atom, Relation relation) {
      this.atom = atom;
      this.relation = relation;
    }

    @Override
    void run(Match m) {
      int size = relation.size();
      for (int row = 0; row < size && !m.isDone; row++) {
        int subject = relation.subject(row);
        int object = relation.object(row);
        if ((atom.subject() != atom.object() || subject == object)
            && !m.leavesOut(atom.position(), relation.number, row)) {
          m.slots[atom.subject()] = subject;
          m.slots[atom.object()] = object;
          follow(m, m.facts.readings(relation, row, m.view));
        }
      }
    }
  }

  /** That a bound thing has a class. */
  static final class HasClass extends Step {
    private final SlotPattern atom;

    HasClass(SlotPattern atom) {
      this.atom = atom;
    }

    @Override
    void run(Match m) {
      int thing = m.slots[atom.subject()];
      if (!m.leavesOut(atom.position(), ~atom.ofClass(), thing)) {
        follow(m, m.facts.classReadings(thing, atom.ofClass(), m.view));
      }
    }
  }

  /** All things of a class. */
  static final class Members extends Step {
    private final SlotPattern atom;
    private final @Nullable LongMap few;

    /**
     * @param few the things to look through; all if null
     */
    Members(SlotPattern atom, @Nullable LongMap few) {
      this.atom = atom;
      this.few = few;
    }

    @Override
    void run(Match m) {
      int size = few == null ? m.facts.terms.size() : few.size();
      for (int i = 0; i < size && !m.isDone; i++) {
        int thing = few == null ? i : (int) few.key(i);
        if (!m.leavesOut(atom.position(), ~atom.ofClass(), thing)) {
          m.slots[atom.subject()] = thing;
          follow(m, m.facts.classReadings(thing, atom.ofClass(), m.view));
        }
      }
    }
  }

  /** A pattern of variable predicate or variable class. */
  static final class Anything extends Step {
    private final SlotPattern atom;
    private final boolean subjectBound;
    private final boolean predicateBound;
    private final boolean objectBound;

    Anything(SlotPattern atom, boolean subjectBound, boolean predicateBound, boolean objectBound) {
      this.atom = atom;
      this.subjectBound = subjectBound;
      this.predicateBound = predicateBound;
      this.objectBound = objectBound;
    }

    @Override
    void run(Match m) {
      int[] bound = m.slots.clone();
      LongPredicate found =
          fact -> {
            System.arraycopy(bound, 0, m.slots, 0, bound.length);
            if (!m.leavesOut(atom.position(), Facts.tag(fact), Facts.index(fact))
                && bind(m, fact)) {
              follow(m, m.facts.readings(fact, m.view));
            }
            return !m.isDone;
          };
      new Lookup(m.facts, m.view)
          .all(
              subjectBound ? bound[atom.subject()] : Terms.NONE,
              predicateBound ? bound[atom.predicate()] : Terms.NONE,
              objectBound ? bound[atom.object()] : Terms.NONE,
              found);
    }

    /** Binds what is free; a variable that stands twice must find the same term twice. */
    private boolean bind(Match m, long fact) {
      int subject = m.facts.subject(fact);
      int predicate = m.facts.predicate(fact);
      int object = m.facts.object(fact);
      m.slots[atom.subject()] = subject;
      m.slots[atom.predicate()] = predicate;
      m.slots[atom.object()] = object;
      return m.slots[atom.subject()] == subject && m.slots[atom.predicate()] == predicate;
    }
  }

  /** That nothing fits a pattern. */
  static final class Absent extends Step {
    private final SlotPattern atom;
    private final Lookup now;
    private final Lookup before;
    private final LongPredicate isNotNow;
    private final LongPredicate wasNot;

    Absent(SlotPattern atom, Facts facts) {
      this.atom = atom;
      this.now = new Lookup(facts, View.NOW);
      this.before = new Lookup(facts, View.OLD);
      this.isNotNow = fact -> !Readings.arePlain(facts.readings(fact, View.NOW));
      this.wasNot = fact -> !Readings.arePlain(facts.readings(fact, View.OLD));
    }

    @Override
    void run(Match m) {
      boolean absent =
          (m.asBefore ? before : now)
              .all(
                  term(m, atom.subject()),
                  term(m, atom.predicate()),
                  term(m, atom.object()),
                  m.asBefore ? wasNot : isNotNow);
      if (absent) {
        follow(m, Readings.ALL);
      }
    }

    private static int term(Match m, int slot) {
      return slot == CompiledRule.ANY ? Terms.NONE : m.slots[slot];
    }
  }

  /** That a test holds. */
  static final class Asked extends Step {
    private final Ask ask;
    private final int[] of;

    Asked(Ask ask) {
      this.ask = ask;
      this.of = new int[ask.slots().length];
    }

    @Override
    void run(Match m) {
      for (int i = 0; i < of.length; i++) {
        of[i] = m.slots[ask.slots()[i]];
      }
      follow(m, ask.test().readings(m.facts.terms, of, m.asBefore));
    }
  }

  /** Makes a node, or sees that a bound one is what would be made. */
  static final class Made extends Step {
    private final Make make;
    private final boolean isBound;

    Made(Make make, boolean isBound) {
      this.make = make;
      this.isBound = isBound;
    }

    @Override
    void run(Match m) {
      int made = make.made().of(m.slots, make.slots());
      if (!isBound) {
        m.slots[make.bound()] = made;
        follow(m, Readings.ALL);
      } else if (m.slots[make.bound()] == made) {
        follow(m, Readings.ALL);
      }
    }
  }

  /** What a bound node was made out of. */
  static final class Unmade extends Step {
    private final Make make;
    private final boolean[] isBound;

    Unmade(Make make, boolean[] isBound) {
      this.make = make;
      this.isBound = isBound;
    }

    @Override
    void run(Match m) {
      SkolemTable minting = make.made();
      int node = m.slots[make.bound()];
      for (int row = minting.first(node); row != Index.END && !m.isDone; row = minting.next(row)) {
        if (bind(m, row)) {
          follow(m, Readings.ALL);
        }
      }
    }

    private boolean bind(Match m, int row) {
      int[] slots = make.slots();
      for (int i = 0; i < slots.length; i++) {
        int source = make.made().source(row, i);
        if (isBound[i] && m.slots[slots[i]] != source) {
          return false;
        }
        m.slots[slots[i]] = source;
      }
      return true;
    }
  }
}
