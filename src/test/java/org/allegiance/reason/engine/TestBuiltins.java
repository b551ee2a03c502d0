package org.allegiance.reason.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.reason.engine.Builtins.Change;
import org.allegiance.reason.engine.Builtins.Oracle;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.rulesys.Builtin;
import org.apache.jena.reasoner.rulesys.MapBuiltinRegistry;
import org.apache.jena.reasoner.rulesys.builtins.BaseBuiltin;

/**
 * Builtins for random programs: {@code doubtful(?x)} holds in some readings, depending on x; {@code
 * make(?x, ?a …)} makes a node; {@code near(?a, ?b)} asks an oracle whether a fact {@code a q b} is
 * there, or in some readings only if just {@code b q a} is.
 */
final class TestBuiltins {

  static final Node Q = NodeFactory.createURI("urn:q");
  static final Map<String, Set<Node>> CONSULTED = Map.of("near", Set.of(Q));
  private static final int SOME = 0x1F;

  static int doubtful(Node x) {
    return switch (Math.floorMod(x.toString().hashCode(), 4)) {
      case 0 -> Readings.DENIED;
      case 1 -> 0x007;
      case 2 -> 0x033;
      default -> Readings.ALL;
    };
  }

  static Node make(Node[] of) {
    return NodeFactory.createURI(
        Stream.of(of)
            .map(n -> n.toString().replace("urn:", ""))
            .collect(Collectors.joining(".", "urn:made.", "")));
  }

  int near(Node a, Node b, Set<Triple> facts) {
    return facts.contains(Triple.create(a, Q, b))
        ? Readings.ALL
        : facts.contains(Triple.create(b, Q, a)) ? SOME : 0;
  }

  static Builtins builtins() {
    return new Builtins(
        Map.of("doubtful", (terms, of, asBefore) -> doubtful(terms.node(of[0]))),
        Map.of("make", TestBuiltins::make),
        new Neighbours());
  }

  /** Names for Jena's parser of rules. */
  static MapBuiltinRegistry registry() {
    MapBuiltinRegistry registry = new MapBuiltinRegistry();
    for (String name : List.of("noValue", "notEqual", "make", "doubtful", "near")) {
      Builtin named =
          new BaseBuiltin() {
            @Override
            public String getName() {
              return name;
            }
          };
      registry.register(named);
    }
    return registry;
  }

  private static final class Neighbours implements Oracle {
    private final Set<List<Integer>> now = new HashSet<>();
    private Set<List<Integer>> before = new HashSet<>();

    @Override
    public Set<Node> reads() {
      return Set.of(Q);
    }

    @Override
    public Map<String, Builtins.Test> tests() {
      return Map.of(
          "near",
          (terms, of, asBefore) -> {
            Set<List<Integer>> pairs = asBefore ? before : now;
            return pairs.contains(List.of(of[0], of[1]))
                ? Readings.ALL
                : pairs.contains(List.of(of[1], of[0])) ? SOME : 0;
          });
    }

    @Override
    public int[] revise(Terms terms, Iterable<Change> changes) {
      before = Set.copyOf(now);
      List<Integer> touched = new ArrayList<>();
      for (Change c : changes) {
        List<Integer> pair = List.of(c.subject(), c.object());
        boolean changed = c.holds() ? now.add(pair) : now.remove(pair);
        if (changed) {
          touched.addAll(pair);
        }
      }
      return touched.stream().mapToInt(Integer::intValue).distinct().toArray();
    }

    @Override
    public void settle() {
      before = Set.copyOf(now);
    }
  }

  static String show(Object[] things) {
    return Arrays.stream(things).map(Object::toString).collect(Collectors.joining("\n"));
  }
}
