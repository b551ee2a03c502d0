package org.allegiance.reason.engine;

import java.util.function.LongPredicate;
import org.allegiance.reason.engine.Facts.View;

/** Finds the facts that hold in some reading by any of their terms. */
final class Lookup {

  private final Facts facts;
  private final View view;

  Lookup(Facts facts, View view) {
    this.facts = facts;
    this.view = view;
  }

  /**
   * Shows facts until one is refused.
   *
   * @param subject a term, or {@link Terms#NONE} for any; so are predicate and object
   * @return whether none was refused
   */
  boolean all(int subject, int predicate, int object, LongPredicate visitor) {
    if (predicate != Terms.NONE) {
      Relation relation = facts.existing(predicate);
      return (relation == null || rows(relation, subject, object, visitor))
          && (predicate != facts.type || classes(subject, object, visitor));
    }
    int relations = facts.relations().size(); // the visitor may add more
    for (int i = 0; i < relations; i++) {
      if (!rows(facts.relations().get(i), subject, object, visitor)) {
        return false;
      }
    }
    return classes(subject, object, visitor);
  }

  private boolean rows(Relation r, int subject, int object, LongPredicate visitor) {
    if (subject != Terms.NONE && object != Terms.NONE) {
      int row = r.find(subject, object);
      return row == Index.END || show(r, row, visitor);
    }
    if (subject == Terms.NONE && object == Terms.NONE) {
      int size = r.size();
      for (int row = 0; row < size; row++) {
        if (!show(r, row, visitor)) {
          return false;
        }
      }
      return true;
    }
    Index index = subject != Terms.NONE ? r.bySubject() : r.byObject();
    int key = subject != Terms.NONE ? subject : object;
    for (int row = index.first(key); row != Index.END; row = index.next(row)) {
      if (!show(r, row, visitor)) {
        return false;
      }
    }
    return true;
  }

  private boolean show(Relation r, int row, LongPredicate visitor) {
    return facts.readings(r, row, view) == 0 || visitor.test(Facts.fact(r.number, row));
  }

  private boolean classes(int subject, int object, LongPredicate visitor) {
    int wanted = object == Terms.NONE ? Terms.NONE : facts.classNumber(object);
    if (object != Terms.NONE && wanted == Terms.NONE) {
      return true;
    }
    int from = subject == Terms.NONE ? 0 : subject;
    int until = subject == Terms.NONE ? facts.terms.size() : subject + 1;
    for (int thing = from; thing < until; thing++) {
      if (!classesOf(thing, wanted, visitor)) {
        return false;
      }
    }
    return true;
  }

  private boolean classesOf(int thing, int wanted, LongPredicate visitor) {
    int from = wanted == Terms.NONE ? 0 : wanted;
    int until = wanted == Terms.NONE ? facts.classes() : wanted + 1;
    for (int c = from; c < until; c++) {
      if (facts.classReadings(thing, c, view) != 0 && !visitor.test(Facts.fact(~c, thing))) {
        return false;
      }
    }
    return true;
  }
}
