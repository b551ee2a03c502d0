package org.allegiance.reason.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * Stated and derived facts. That a thing has a class which the program names is kept with the
 * thing, as its kind; every other fact is a row of its predicate's relation.
 *
 * <p>A fact is given by a number: the relation's number and the row, or the class's number, turned
 * negative, and the thing.
 */
final class Facts {

  /** Which readings of a fact to look at. */
  enum View {
    /** All that is known. */
    NOW,
    /** What has been matched with all else that has been seen. */
    SEEN,
    /** As it was before the update under way. */
    OLD,
    /** What is known and not in doubt. */
    SURE,
    /** What was before the update under way, still is, and has not been followed in its doubt. */
    KEPT
  }

  static final long NONE = Long.MIN_VALUE;

  private static final int ALL = Readings.ALL;
  private static final int SEEN_SHIFT = Readings.BITS;
  private static final int STATED = 1 << 18;
  private static final int TOUCHED = 1 << 19;

  final Terms terms;
  final int type;
  private final int[] classNumbers; // by term, up to the last that is a class
  private final int[] classTerms;
  final Revision revision;
  final Extensions extensions;
  private final Kinds kinds;
  private final List<Relation> relations = new ArrayList<>();
  private final LongMap byPredicate = new LongMap(); // numbers of relations
  private int[] stated = new int[0]; // kinds of things, by term
  private int[] now = new int[0];
  private int[] seen = new int[0];
  private long size;

  /**
   * @param classes the terms of the classes that the program names
   */
  Facts(Terms terms, List<Integer> classes, Kinds kinds) {
    this.terms = terms;
    this.type = terms.of(RDF.type.asNode());
    this.kinds = kinds;
    this.revision = new Revision(this, kinds);
    this.extensions = new Extensions(this, kinds, classes.size());
    this.classTerms = classes.stream().mapToInt(Integer::intValue).toArray();
    this.classNumbers = new int[IntStream.of(classTerms).max().orElse(-1) + 1];
    Arrays.fill(classNumbers, Terms.NONE);
    for (int i = 0; i < classTerms.length; i++) {
      classNumbers[classTerms[i]] = i;
    }
  }

  static long fact(int tag, int index) {
    return (long) tag << 32 | index;
  }

  static int tag(long fact) {
    return (int) (fact >> 32);
  }

  static int index(long fact) {
    return (int) fact;
  }

  static boolean isClass(long fact) {
    return fact < 0;
  }

  static int classOf(long fact) {
    return ~tag(fact);
  }

  /** The class's number, or {@link Terms#NONE} if the program does not name it. */
  int classNumber(int term) {
    return term < classNumbers.length ? classNumbers[term] : Terms.NONE;
  }

  int classes() {
    return classTerms.length;
  }

  /** Number of facts that are known or were; nothing is ever taken out. */
  long size() {
    return size;
  }

  List<Relation> relations() {
    return relations;
  }

  Relation relation(int predicate) {
    if (byPredicate.add(predicate, relations.size())) {
      relations.add(new Relation(relations.size(), predicate));
    }
    return relations.get(byPredicate.value(byPredicate.find(predicate)));
  }

  @Nullable Relation existing(int predicate) {
    int place = byPredicate.find(predicate);
    return place < 0 ? null : relations.get(byPredicate.value(place));
  }

  /** The number of a fact, whether it is known or not. */
  long of(int subject, int predicate, int object) {
    if (predicate == type) {
      int ofClass = classNumber(object);
      if (ofClass != Terms.NONE) {
        return fact(~ofClass, subject);
      }
    }
    Relation relation = relation(predicate);
    int rows = relation.size();
    int row = relation.add(subject, object);
    size += relation.size() - rows;
    return fact(relation.number, row);
  }

  long of(Triple triple) {
    return of(
        terms.of(triple.getSubject()),
        terms.of(triple.getPredicate()),
        terms.of(triple.getObject()));
  }

  /** The number of a fact, {@link #NONE} if its nodes never were in one. */
  long find(int subject, int predicate, int object) {
    if (subject == Terms.NONE || predicate == Terms.NONE || object == Terms.NONE) {
      return NONE;
    }
    if (predicate == type) {
      int ofClass = classNumber(object);
      if (ofClass != Terms.NONE) {
        return fact(~ofClass, subject);
      }
    }
    Relation relation = existing(predicate);
    int row = relation == null ? Index.END : relation.find(subject, object);
    return row == Index.END || relation == null ? NONE : fact(relation.number, row);
  }

  long find(Triple triple) {
    return find(
        terms.find(triple.getSubject()),
        terms.find(triple.getPredicate()),
        terms.find(triple.getObject()));
  }

  int subject(long fact) {
    return isClass(fact) ? index(fact) : relations.get(tag(fact)).subject(index(fact));
  }

  int predicate(long fact) {
    return isClass(fact) ? type : relations.get(tag(fact)).predicate;
  }

  int object(long fact) {
    return isClass(fact) ? classTerms[classOf(fact)] : relations.get(tag(fact)).object(index(fact));
  }

  Triple triple(long fact) {
    Node predicate = terms.node(predicate(fact));
    return Triple.create(terms.node(subject(fact)), predicate, terms.node(object(fact)));
  }

  int readings(long fact, View view) {
    return isClass(fact)
        ? classReadings(index(fact), classOf(fact), view)
        : readings(relations.get(tag(fact)), index(fact), view);
  }

  int readings(Relation relation, int row, View view) {
    int state = relation.state(row);
    if (view == View.SEEN) {
      return state >> SEEN_SHIFT & ALL;
    }
    return view == View.NOW || (state & TOUCHED) == 0
        ? state & ALL
        : revision.readings(fact(relation.number, row), state & ALL, view);
  }

  int classReadings(int thing, int ofClass, View view) {
    if (thing >= now.length) {
      return 0;
    }
    int kind = view == View.SEEN ? seen[thing] : now[thing];
    return view == View.SEEN || view == View.NOW
        ? kinds.readings(kind, ofClass)
        : revision.classReadings(thing, ofClass, kind, view);
  }

  boolean isStated(long fact) {
    if (isClass(fact)) {
      int thing = index(fact);
      return thing < stated.length && kinds.readings(stated[thing], classOf(fact)) != 0;
    }
    return (relations.get(tag(fact)).state(index(fact)) & STATED) != 0;
  }

  void setStated(long fact, boolean isStated) {
    if (isClass(fact)) {
      int thing = index(fact);
      cover(thing);
      stated[thing] = kinds.with(stated[thing], classOf(fact), isStated ? ALL : 0);
    } else {
      Relation relation = relations.get(tag(fact));
      int state = relation.state(index(fact));
      relation.setState(index(fact), isStated ? state | STATED : state & ~STATED);
    }
  }

  /** The readings in which a fact holds because it is stated, or because stated classes are. */
  int statedReadings(long fact) {
    if (!isClass(fact)) {
      return isStated(fact) ? ALL : 0;
    }
    int thing = index(fact);
    return thing < stated.length ? kinds.readings(kinds.closed(stated[thing]), classOf(fact)) : 0;
  }

  /** What follows from the stated classes of a thing alone. */
  int statedKind(int thing) {
    return thing < stated.length ? kinds.closed(stated[thing]) : Kinds.NONE;
  }

  Kinds kinds() {
    return kinds;
  }

  /** Room for a thing's kinds. */
  private void cover(int thing) {
    if (thing >= now.length) {
      int capacity = Math.max(terms.size() + (terms.size() >> 1), 1 << 10);
      stated = Arrays.copyOf(stated, capacity);
      now = Arrays.copyOf(now, capacity);
      seen = Arrays.copyOf(seen, capacity);
    }
  }

  /** Marks a fact of a relation of which the revision knows what it was. */
  void setTouched(long fact, boolean isTouched) {
    Relation relation = relations.get(tag(fact));
    int state = relation.state(index(fact));
    relation.setState(index(fact), isTouched ? state | TOUCHED : state & ~TOUCHED);
  }

  /** Sets what is known of a fact; of a class, without what follows from it. */
  void setNow(long fact, int readings) {
    if (isClass(fact)) {
      setKind(index(fact), kinds.with(kind(index(fact)), classOf(fact), readings));
    } else {
      Relation relation = relations.get(tag(fact));
      relation.setState(index(fact), (relation.state(index(fact)) & ~ALL) | readings);
    }
  }

  void setSeen(long fact, int readings) {
    if (isClass(fact)) {
      cover(index(fact));
      seen[index(fact)] = kinds.with(seen[index(fact)], classOf(fact), readings);
    } else {
      Relation relation = relations.get(tag(fact));
      int state = relation.state(index(fact));
      relation.setState(index(fact), (state & ~(ALL << SEEN_SHIFT)) | readings << SEEN_SHIFT);
    }
  }

  /** What is known of a thing's classes, as a kind. */
  int kind(int thing) {
    return thing < now.length ? now[thing] : Kinds.NONE;
  }

  void setKind(int thing, int kind) {
    cover(thing);
    extensions.turn(thing, now[thing], kind);
    now[thing] = kind;
  }

  /** Takes all stated facts as known and seen, the kinds of things closed. */
  void beginWithStated() {
    for (int thing = 0; thing < Math.min(terms.size(), stated.length); thing++) {
      setKind(thing, kinds.closed(stated[thing]));
      seen[thing] = now[thing];
    }
    for (Relation relation : relations) {
      for (int row = 0; row < relation.size(); row++) {
        if ((relation.state(row) & STATED) != 0) {
          relation.setState(row, STATED | ALL << SEEN_SHIFT | ALL);
        }
      }
    }
  }
}
