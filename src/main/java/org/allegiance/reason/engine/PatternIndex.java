package org.allegiance.reason.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * Things filed under triple patterns, to be found by any pattern that may unify with theirs: one
 * that, position by position, has the same term or a variable on either side. Variables of the two
 * patterns are distinct, even where they have the same name.
 */
final class PatternIndex<T> {

  private record Entry<T>(Node subject, T thing) {}

  private final Map<Node, Map<Node, List<Entry<T>>>> byPredicateAndObject = new HashMap<>();

  void add(Atom pattern, T thing) {
    byPredicateAndObject
        .computeIfAbsent(key(pattern.predicate()), k -> new HashMap<>())
        .computeIfAbsent(key(pattern.object()), k -> new ArrayList<>())
        .add(new Entry<>(pattern.subject(), thing));
  }

  /** What is filed under patterns that may unify with this one. */
  Stream<T> unifying(Atom pattern) {
    return under(byPredicateAndObject, pattern.predicate())
        .flatMap(byObject -> under(byObject, pattern.object()))
        .flatMap(List::stream)
        .filter(e -> mayEqual(e.subject, pattern.subject()))
        .map(Entry::thing);
  }

  private static <V> Stream<V> under(Map<Node, V> map, Node term) {
    return term.isConcrete()
        ? Stream.of(term, Node.ANY).map(map::get).filter(Objects::nonNull)
        : map.values().stream();
  }

  private static Node key(Node term) {
    return term.isConcrete() ? term : Node.ANY;
  }

  private static boolean mayEqual(Node a, Node b) {
    return !a.isConcrete() || !b.isConcrete() || a.equals(b);
  }
}
