package org.allegiance.reason.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.Functor;
import org.apache.jena.reasoner.rulesys.Rule;
import org.junit.jupiter.api.Test;

/** What strata promise, on random programs. */
class RandomStrataTest {

  private static final int PROGRAMS = 3000;

  /**
   * Where there are neither simple rules nor minting, strata are those of the algorithm of the
   * textbooks (Ullman, J. (1988). Principles of Database and Knowledge-Base Systems, vol. 1, 3.6).
   */
  @Test
  void areTheLeastOnes() {
    int stratified = 0;
    for (long seed = 0; seed < PROGRAMS; seed++) {
      List<Rule> rules = RandomProgram.rules(seed, 0, false);
      Strata strata = Strata.of(rules, Map.of());
      int[] least = leastStrata(rules);
      boolean exists = Arrays.stream(least).allMatch(s -> s <= rules.size());
      assertEquals(exists, strata.unsettled().isEmpty(), shown(seed, rules));
      if (exists) {
        stratified++;
        assertEquals(
            Arrays.stream(least).boxed().toList(),
            rules.stream().map(strata::of).toList(),
            shown(seed, rules));
      }
    }
    assertTrue(
        stratified > PROGRAMS / 4 && stratified < PROGRAMS * 3 / 4, stratified + " stratified");
  }

  /** Nothing that a rule negates changes once its stratum has begun, and one pass is enough. */
  @Test
  void settleWhatIsNegated() {
    int negating = 0;
    for (long seed = 0; seed < PROGRAMS; seed++) {
      List<Rule> rules = RandomProgram.rules(seed, 4, true);
      Strata strata = Strata.of(rules, Map.of());
      if (!strata.unsettled().isEmpty() || !strata.endless().isEmpty()) {
        continue;
      }
      Set<Triple> facts = new LinkedHashSet<>(RandomProgram.facts(seed));
      List<Set<Triple>> before = new ArrayList<>();
      for (int i = 1; i <= strata.count(); i++) {
        before.add(new LinkedHashSet<>(facts));
        assertTrue(NaiveEvaluation.close(facts, applying(rules, strata, i), minting(rules)));
      }
      for (int i = 1; i <= strata.count(); i++) {
        for (Triple denied : NaiveEvaluation.denied(own(rules, strata, i), facts)) {
          boolean settled = before.get(i - 1).contains(denied) == facts.contains(denied);
          assertTrue(settled, denied + " in " + shown(seed, rules));
        }
      }
      Set<Triple> again = new LinkedHashSet<>(facts);
      assertTrue(NaiveEvaluation.close(again, rules, minting(rules)));
      assertEquals(facts, again, shown(seed, rules));
      negating += strata.count() > 1 ? 1 : 0;
    }
    assertTrue(negating > PROGRAMS / 10, negating + " programs with several strata");
  }

  /** What is not reported to mint without end ends; some of what is does not. */
  @Test
  void findAllThatMintsWithoutEnd() {
    int reported = 0;
    int unended = 0;
    for (long seed = 0; seed < PROGRAMS; seed++) {
      List<Rule> rules =
          RandomProgram.rules(seed, 2, true).stream()
              .filter(r -> Stream.of(r.getBody()).noneMatch(RandomStrataTest::isNegation))
              .toList();
      boolean endless = !Strata.of(rules, Map.of()).endless().isEmpty();
      reported += endless ? 1 : 0;
      if (!endless || reported < 100) {
        Set<Triple> facts = new LinkedHashSet<>(RandomProgram.facts(seed));
        boolean ended = NaiveEvaluation.close(facts, rules, minting(rules));
        assertTrue(ended || endless, shown(seed, rules));
        unended += ended ? 0 : 1;
      }
    }
    assertTrue(unended > 10, unended + " programs did not end");
  }

  /** In a jointly acyclic program, things are minted from minted ones no oftener than this. */
  private static int minting(List<Rule> rules) {
    return (int) rules.stream().filter(r -> r.toString().contains("mint(")).count();
  }

  private static int[] leastStrata(List<Rule> rules) {
    int[] strata = new int[rules.size()];
    Arrays.fill(strata, 1);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int q = 0; q < strata.length; q++) {
        for (int r = 0; r < strata.length; r++) {
          int least = Math.max(strata[r], strata[q] + feeds(rules.get(q), rules.get(r)));
          changed |= least > strata[r] && least <= rules.size() + 1;
          strata[r] = Math.min(least, rules.size() + 1);
        }
      }
    }
    return strata;
  }

  /** 1 if a rule may yield what another negates, 0 if what it asks for, else less than any. */
  private static int feeds(Rule from, Rule to) {
    return Stream.of(to.getBody())
        .filter(
            c ->
                Stream.of(from.getHead())
                    .filter(
                        h -> Stream.of(from.getBody()).noneMatch(b -> shown(b).equals(shown(h))))
                    .anyMatch(h -> mayEqual((TriplePattern) h, pattern(c))))
        .mapToInt(c -> isNegation(c) ? 1 : 0)
        .max()
        .orElse(-1000);
  }

  private static TriplePattern pattern(Object clause) {
    return clause instanceof Functor f
        ? new TriplePattern(f.getArgs()[0], f.getArgs()[1], f.getArgs()[2])
        : (TriplePattern) clause;
  }

  private static boolean mayEqual(TriplePattern a, TriplePattern b) {
    return a.getPredicate().equals(b.getPredicate())
        && (a.getObject().isVariable()
            || b.getObject().isVariable()
            || a.getObject().equals(b.getObject()));
  }

  private static boolean isNegation(Object clause) {
    return clause instanceof Functor f && f.getName().equals("noValue");
  }

  private static List<Rule> own(List<Rule> rules, Strata strata, int stratum) {
    return rules.stream().filter(r -> !strata.isSimple(r) && strata.of(r) == stratum).toList();
  }

  private static List<Rule> applying(List<Rule> rules, Strata strata, int stratum) {
    return rules.stream().filter(r -> strata.isSimple(r) || strata.of(r) == stratum).toList();
  }

  /** Jena's patterns are equal whatever the names of their variables. */
  private static String shown(Object clause) {
    return clause.toString();
  }

  private static String shown(long seed, List<Rule> rules) {
    return "seed "
        + seed
        + "\n"
        + rules.stream().map(Rule::toString).collect(Collectors.joining("\n"));
  }
}
