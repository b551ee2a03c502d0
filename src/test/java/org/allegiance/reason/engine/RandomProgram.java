package org.allegiance.reason.engine;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.rulesys.Rule;

/** Rules over a few predicates and classes, with negation and minting, and facts for them. */
final class RandomProgram {

  private final Random random;

  private RandomProgram(long seed) {
    random = new Random(seed);
  }

  /**
   * A program.
   *
   * @param simple number of rules with a single pattern
   * @param mints whether some of the others mint
   */
  static List<Rule> rules(long seed, int simple, boolean mints) {
    RandomProgram program = new RandomProgram(seed);
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < simple; i++) {
      rules.append("[simple-" + i + ": " + program.simple() + "]\n");
    }
    for (int i = 2 + program.random.nextInt(5); i > 0; i--) {
      rules.append("[rule-" + i + ": " + program.complex(mints) + "]\n");
    }
    return Rules.parse(rules.toString());
  }

  /** Facts about three things. */
  static List<Triple> facts(long seed) {
    RandomProgram program = new RandomProgram(seed);
    return IntStream.range(0, 8)
        .mapToObj(
            i ->
                program.likely(2)
                    ? triple(program.any("abc"), program.any("pqrs"), program.any("abc"))
                    : triple(program.any("abc"), "type", program.any("CDE")))
        .toList();
  }

  private String simple() {
    return likely(2)
        ? link("xy") + " -> " + (likely(1) ? kind("xy") : link("yx"))
        : kind("x") + " -> " + (likely(2) ? kind("x") : link("xx"));
  }

  private String complex(boolean mints) {
    boolean minting = mints && !likely(2);
    String body =
        link("xy")
            + (likely(1) ? kind("xy") : link("yz"))
            + (likely(1) ? kind("xy") : "")
            + (likely(1) ? " noValue" + (likely(1) ? kind("xy") : link("yx")) : "");
    return minting
        ? body
            + mint()
            + " -> "
            + (likely(1) ? kind("m") : "")
            + (likely(1) ? link("mx") : link("ym"))
        : body + " -> " + (likely(1) ? kind("xy") : link("yx"));
  }

  private String mint() {
    return " mint(?m, 'k" + random.nextInt(2) + "', ?" + any("xy") + ")";
  }

  private String link(String ends) {
    return " (?" + ends.charAt(0) + " " + any("pqrs") + " ?" + ends.charAt(1) + ")";
  }

  private String kind(String of) {
    return " (?" + any(of) + " type " + any("CDE") + ")";
  }

  private String any(String names) {
    return String.valueOf(names.charAt(random.nextInt(names.length())));
  }

  /** True in so many of one more cases. */
  private boolean likely(int times) {
    return random.nextInt(times + 1) > 0;
  }

  private static Triple triple(String s, String p, String o) {
    return Triple.create(
        NodeFactory.createURI(s), NodeFactory.createURI(p), NodeFactory.createURI(o));
  }
}
