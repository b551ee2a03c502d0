package org.allegiance.reason.engine;

/**
 * A triple pattern of a rule, its nodes given by the rule's slots.
 *
 * @param position its place among the patterns of its rule
 * @param ofPredicate the term of its predicate, {@link Terms#NONE} if that is a variable
 * @param ofClass the number of its class, for {@code (x rdf:type C)} of a C that is constant; else
 *     {@link Terms#NONE}
 */
record SlotPattern(
    int position, int subject, int predicate, int object, int ofPredicate, int ofClass) {

  /** Whether it says that a thing has a certain class. */
  boolean isClass() {
    return ofClass != Terms.NONE;
  }
}
