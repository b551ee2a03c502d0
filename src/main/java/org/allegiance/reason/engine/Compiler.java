package org.allegiance.reason.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allegiance.reason.engine.Builtins.Maker;
import org.allegiance.reason.engine.Builtins.Test;
import org.allegiance.reason.engine.CompiledRule.Ask;
import org.allegiance.reason.engine.CompiledRule.Make;
import org.apache.jena.graph.Node;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.Functor;
import org.apache.jena.reasoner.rulesys.Node_RuleVariable;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/** Turns Jena's rules into rules over numbers. */
final class Compiler {

  private static final Node TYPE = RDF.type.asNode();

  private final Terms terms;
  private final Builtins builtins;
  private final Map<Integer, Integer> classes;
  private final Map<List<Object>, SkolemTable> mintings = new HashMap<>();

  Compiler(Terms terms, Builtins builtins, List<Integer> classes) {
    this.terms = terms;
    this.builtins = builtins;
    this.classes = new HashMap<>();
    classes.forEach(c -> this.classes.put(c, this.classes.size()));
  }

  /** The terms of the classes that rules name. */
  static List<Integer> classes(List<Rule> rules, Terms terms) {
    Set<Integer> found = new LinkedHashSet<>();
    for (Rule rule : rules) {
      for (ClauseEntry[] clauses : List.of(rule.getBody(), rule.getHead())) {
        for (ClauseEntry clause : clauses) {
          TriplePattern pattern = clause instanceof Functor f ? negated(f) : (TriplePattern) clause;
          if (pattern != null
              && pattern.getPredicate().equals(TYPE)
              && isTerm(pattern.getObject())) {
            found.add(terms.of(pattern.getObject()));
          }
        }
      }
    }
    return List.copyOf(found);
  }

  private static boolean isTerm(Node node) {
    return node.isConcrete() && !Functor.isFunctor(node);
  }

  /** The pattern that a functor denies; null if it is another functor. */
  static @Nullable TriplePattern negated(Functor functor) {
    if (!functor.getName().equals("noValue") || functor.getArgLength() < 2) {
      return null;
    }
    Node[] args = functor.getArgs();
    Node object = functor.getArgLength() > 2 ? args[2] : Node_RuleVariable.WILD;
    return new TriplePattern(args[0], args[1], object);
  }

  /** A rule's slots while it is compiled. */
  private final class Slots {
    private final List<Integer> constants = new ArrayList<>();
    private final Map<Object, Integer> numbers = new HashMap<>();

    /** Jena takes all variables of rules to be equal, hence their indexes. */
    int of(Node node) {
      Object key = node instanceof Node_RuleVariable v ? v.getIndex() : node;
      return isWild(node) ? add(node) : numbers.computeIfAbsent(key, k -> add(node));
    }

    /** A slot for each wildcard, or for all of them the one that stands for anything. */
    int orAny(Node node) {
      return isWild(node) ? CompiledRule.ANY : of(node);
    }

    private static boolean isWild(Node node) {
      return node instanceof Node_RuleVariable v && v.getIndex() < 0;
    }

    private int add(Node node) {
      constants.add(isTerm(node) ? terms.of(node) : Terms.NONE);
      return constants.size() - 1;
    }

    int[] of(Node[] nodes, int from) {
      int[] slots = new int[nodes.length - from];
      for (int i = from; i < nodes.length; i++) {
        slots[i - from] = of(nodes[i]);
      }
      return slots;
    }

    SlotPattern absent(int position, TriplePattern p) {
      SlotPattern asBody = atom(position, p);
      return new SlotPattern(
          position,
          orAny(p.getSubject()),
          orAny(p.getPredicate()),
          orAny(p.getObject()),
          asBody.ofPredicate(),
          asBody.ofClass());
    }

    SlotPattern atom(int position, TriplePattern pattern) {
      boolean isClass = pattern.getPredicate().equals(TYPE) && isTerm(pattern.getObject());
      return new SlotPattern(
          position,
          of(pattern.getSubject()),
          of(pattern.getPredicate()),
          of(pattern.getObject()),
          isTerm(pattern.getPredicate()) ? terms.of(pattern.getPredicate()) : Terms.NONE,
          isClass ? classes.getOrDefault(terms.of(pattern.getObject()), Terms.NONE) : Terms.NONE);
    }

    int[] constants() {
      return constants.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  CompiledRule compile(Rule rule, int number, int stratum, boolean isRecursive) {
    Slots slots = new Slots();
    List<SlotPattern> body = new ArrayList<>();
    List<SlotPattern> absent = new ArrayList<>();
    List<Ask> asks = new ArrayList<>();
    List<Make> makes = new ArrayList<>();
    for (ClauseEntry clause : rule.getBody()) {
      if (clause instanceof TriplePattern pattern) {
        body.add(slots.atom(body.size(), pattern));
      } else if (clause instanceof Functor call) {
        TriplePattern negated = negated(call);
        Test test = builtins.test(call.getName());
        Maker maker = builtins.makers().get(call.getName());
        if (negated != null) {
          absent.add(slots.absent(absent.size(), negated));
        } else if (test != null) {
          boolean ofOracle = builtins.oracle().tests().containsKey(call.getName());
          asks.add(new Ask(call.getName(), test, ofOracle, slots.of(call.getArgs(), 0)));
        } else if (maker != null) {
          makes.add(
              new Make(
                  minting(call, maker), slots.of(call.getArgs()[0]), slots.of(call.getArgs(), 1)));
        } else {
          throw new UnsupportedRuleException(rule, "calls the builtin " + call.getName());
        }
      } else {
        throw new UnsupportedRuleException(rule, "has a rule in its body");
      }
    }
    List<SlotPattern> heads = new ArrayList<>();
    for (ClauseEntry clause : rule.getHead()) {
      if (!(clause instanceof TriplePattern pattern)) {
        throw new UnsupportedRuleException(rule, "concludes something other than triples");
      }
      heads.add(slots.atom(heads.size(), pattern));
    }
    return new CompiledRule(
        rule, number, stratum, isRecursive, slots.constants(), body, absent, asks, makes, heads);
  }

  /** One for each builtin, constant kind and number of arguments, whatever rules call it. */
  private SkolemTable minting(Functor call, Maker maker) {
    return mintings.computeIfAbsent(
        List.of(call.getName(), call.getArgLength()),
        k -> new SkolemTable(terms, maker, call.getArgLength() - 1));
  }
}
