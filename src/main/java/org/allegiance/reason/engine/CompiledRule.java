package org.allegiance.reason.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.allegiance.reason.engine.Builtins.Test;
import org.allegiance.reason.engine.Kinds.ClassRule;
import org.apache.jena.reasoner.rulesys.Rule;

/**
 * A rule with a slot for each of its variables and constants.
 *
 * @param stratum when it is applied, from 1; {@link #ALWAYS} for a simple rule
 * @param isRecursive whether what it yields may come to be among its own premises
 * @param constants the terms of the slots, {@link Terms#NONE} for those of variables
 * @param absent what must not hold; slots that are {@link #ANY} match everything
 */
@SuppressWarnings("ArrayRecordComponent") // matched in inner loops
record CompiledRule(
    Rule rule,
    int number,
    int stratum,
    boolean isRecursive,
    int[] constants,
    List<SlotPattern> body,
    List<SlotPattern> absent,
    List<Ask> asks,
    List<Make> makes,
    List<SlotPattern> heads) {

  /** The stratum of rules that apply in all of them. */
  static final int ALWAYS = 0;

  /** A slot that stands for anything. */
  static final int ANY = -1;

  /** A call of a test. */
  @SuppressWarnings("ArrayRecordComponent") // matched in inner loops
  record Ask(String name, Test test, boolean ofOracle, int[] slots) {}

  /** A call that binds a slot to the node made out of others. */
  @SuppressWarnings("ArrayRecordComponent") // matched in inner loops
  record Make(SkolemTable made, int bound, int[] slots) {}

  boolean appliesIn(int someStratum) {
    return stratum == ALWAYS || stratum == someStratum;
  }

  boolean appliesFrom(int someStratum) {
    return stratum == ALWAYS || stratum >= someStratum;
  }

  boolean appliesUpTo(int someStratum) {
    return stratum <= someStratum;
  }

  /** Whether it speaks of the classes of one thing alone, so that kinds close it. */
  boolean isAboutKinds() {
    return !body.isEmpty()
        && asks.isEmpty()
        && makes.isEmpty()
        && absent.isEmpty()
        && heads.stream().allMatch(h -> h.isClass() && h.subject() == body.get(0).subject())
        && constants[body.get(0).subject()] == Terms.NONE
        && body.stream().allMatch(a -> a.isClass() && a.subject() == body.get(0).subject());
  }

  /** As rules about the classes of a thing, one for each conclusion. */
  Stream<ClassRule> classRules() {
    int[] classes = body.stream().mapToInt(SlotPattern::ofClass).toArray();
    return heads.stream().map(h -> new ClassRule(classes, h.ofClass()));
  }

  /** The same, applied in every stratum. */
  CompiledRule inEveryStratum() {
    return new CompiledRule(
        rule, number, ALWAYS, isRecursive, constants, body, absent, asks, makes, heads);
  }

  /** The slots' terms before anything is matched. */
  int[] fresh() {
    return Arrays.copyOf(constants, constants.length);
  }
}
