package org.allegiance.reason.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a program may call, beside {@code equal}, {@code notEqual} and {@code noValue},
 * which the engine knows by itself.
 *
 * @param tests tests of terms alone, by name
 * @param makers what makes nodes out of others, by name
 * @param oracle what answers tests from facts
 */
public record Builtins(Map<String, Test> tests, Map<String, Maker> makers, Oracle oracle) {

  /** None of one's own. */
  public static final Builtins NONE = new Builtins(Map.of(), Map.of(), Oracle.SILENT);

  /** Says in which readings something holds of some terms. */
  @FunctionalInterface
  public interface Test {
    /**
     * The readings in which it holds.
     *
     * @param of the terms it is asked about
     * @param asBefore whether to answer as before the oracle's last revision
     */
    int readings(Terms terms, int[] of, boolean asBefore);
  }

  /** Makes a node out of others: the same out of the same, always. */
  @FunctionalInterface
  public interface Maker {
    Node make(Node[] of);
  }

  /**
   * Knowledge that is built from facts of some predicates, kept up with them, and asked by tests. A
   * rule that asks is applied when those facts are settled.
   */
  public interface Oracle {

    /** Knows nothing. */
    Oracle SILENT =
        new Oracle() {
          @Override
          public Set<Node> reads() {
            return Set.of();
          }

          @Override
          public Map<String, Test> tests() {
            return Map.of();
          }

          @Override
          public int[] revise(Terms terms, Iterable<Change> changes) {
            return new int[0];
          }

          @Override
          public void settle() {}
        };

    /** The predicates of the facts that it is built from. */
    Set<Node> reads();

    /** The tests that ask it, by name. */
    Map<String, Test> tests();

    /**
     * Takes up facts that have come and gone.
     *
     * @return the terms about which it may now answer otherwise
     */
    int[] revise(Terms terms, Iterable<Change> changes);

    /** Forgets how it answered before the last revision. */
    void settle();
  }

  /**
   * A fact that an oracle reads and that has come or gone.
   *
   * @param holds whether it has come
   */
  public record Change(Node predicate, int subject, int object, boolean holds) {}

  private static final Map<String, Test> OWN =
      Map.of(
          "equal", (terms, of, asBefore) -> same(terms, of) ? Readings.ALL : 0,
          "notEqual", (terms, of, asBefore) -> same(terms, of) ? 0 : Readings.ALL);

  /** As Jena has it: literals are the same if their values are. */
  private static boolean same(Terms terms, int[] of) {
    return of[0] == of[1]
        || (terms.isLiteral(of[0])
            && terms.isLiteral(of[1])
            && terms.node(of[0]).sameValueAs(terms.node(of[1])));
  }

  @Nullable Test test(String name) {
    Map<String, Test> all = new HashMap<>(OWN);
    all.putAll(tests);
    all.putAll(oracle.tests());
    return all.get(name);
  }
}
