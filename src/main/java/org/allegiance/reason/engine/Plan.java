package org.allegiance.reason.engine;

/**
 * An order in which to match what remains of a rule's body once some of its slots are bound.
 *
 * @param slots room for the terms of a match
 * @param first the first step
 */
@SuppressWarnings("ArrayRecordComponent") // matched in inner loops
record Plan(int[] slots, Step first) {}
