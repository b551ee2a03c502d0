package org.allegiance.reason.engine;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;

/** Small random programs and graphs over the same few names. */
final class RandomPrograms {

  static {
    JenaSystem.init();
  }

  private static final List<String> PROPERTIES = List.of("urn:p", "urn:q", "urn:r", "urn:s");
  private static final List<String> CLASSES = List.of("urn:A", "urn:B", "urn:C", "urn:D");
  private static final String TYPE = RDF.type.getURI();

  private final Random random;
  private final boolean onlyJenas;

  RandomPrograms(Random random, boolean onlyJenas) {
    this.random = random;
    this.onlyJenas = onlyJenas;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** A program that can be put in strata and that ends. */
  List<Rule> program() {
    while (true) {
      int size = 1 + random.nextInt(7);
      String text = IntStream.range(0, size).mapToObj(this::rule).collect(Collectors.joining("\n"));
      List<Rule> rules =
          Rule.parseRules(
              Rule.rulesParserFromReader(
                  new BufferedReader(new StringReader(text)), TestBuiltins.registry()));
      Strata strata = Strata.of(rules, TestBuiltins.CONSULTED);
      if (strata.unsettled().isEmpty() && strata.endless().isEmpty()) {
        return rules;
      }
    }
  }

  private String rule(int number) {
    int patterns = 1 + random.nextInt(3);
    List<String> body = new ArrayList<>();
    Set<String> variables = new LinkedHashSet<>();
    for (int i = 0; i < patterns; i++) {
      body.add(pattern(variables, true));
    }
    List<String> bound = List.copyOf(variables);
    if (!bound.isEmpty()) {
      Map<Integer, String> calls = new LinkedHashMap<>();
      calls.put(0, "notEqual(" + any(bound) + ", " + any(bound) + ")");
      if (!onlyJenas) {
        calls.put(1, "noValue(" + any(bound) + ", <" + any(PROPERTIES) + ">)");
        calls.put(2, "noValue(" + any(bound) + ", <" + any(PROPERTIES) + ">, " + any(bound) + ")");
        calls.put(3, "noValue(" + any(bound) + ", <" + TYPE + ">, <" + any(CLASSES) + ">)");
        calls.put(4, "doubtful(" + any(bound) + ")");
        calls.put(5, "near(" + any(bound) + ", " + any(bound) + ")");
        calls.put(6, "make(?m, 'k', " + any(bound) + ", " + any(bound) + ")");
      }
      for (Map.Entry<Integer, String> call : calls.entrySet()) {
        if (random.nextInt(6) == 0) {
          body.add(call.getValue());
          if (call.getKey() == 6) {
            variables.add("?m");
          }
        }
      }
    }
    List<String> heads = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      heads.add(pattern(variables, false));
    }
    return "[r" + number + ": " + String.join(" ", body) + " -> " + String.join(" ", heads) + "]";
  }

  private String pattern(Set<String> variables, boolean inBody) {
    String subject = term(variables, inBody);
    if (random.nextInt(3) == 0) {
      String type =
          inBody && !onlyJenas && random.nextInt(8) == 0
              ? variable(variables)
              : "<" + any(CLASSES) + ">";
      return "(" + subject + " <" + TYPE + "> " + type + ")";
    }
    String predicate =
        inBody && !onlyJenas && random.nextInt(12) == 0
            ? variable(variables)
            : "<" + any(PROPERTIES) + ">";
    String object = term(variables, inBody);
    if (onlyJenas && inBody && object.equals(subject)) {
      object = "<" + thing() + ">"; // Jena misses matches of a variable that stands twice
    }
    return "(" + subject + " " + predicate + " " + object + ")";
  }

  private String term(Set<String> variables, boolean inBody) {
    if (random.nextInt(10) == 0 || (!inBody && variables.isEmpty())) {
      return "<" + thing() + ">";
    }
    return inBody ? variable(variables) : any(List.copyOf(variables));
  }

  private String variable(Set<String> variables) {
    String variable = "?" + "xyzw".charAt(random.nextInt(4));
    variables.add(variable);
    return variable;
  }

  private String thing() {
    return "urn:" + (char) ('a' + random.nextInt(5));
  }

  /** A fact over the same names. */
  Triple fact() {
    boolean isClass = random.nextInt(3) == 0;
    Node predicate = NodeFactory.createURI(isClass ? TYPE : any(PROPERTIES));
    Node object = NodeFactory.createURI(isClass ? any(CLASSES) : thing());
    if (random.nextInt(12) == 0) {
      object = NodeFactory.createURI(thing());
    }
    return Triple.create(NodeFactory.createURI(thing()), predicate, object);
  }

  /** Facts of so many things, few of them of a class, with those that the other facts are about. */
  Set<Triple> crowd(int size) {
    Set<Triple> facts = new LinkedHashSet<>();
    for (int i = 0; i < size; i++) {
      Node one = NodeFactory.createURI("urn:one" + i);
      Node common = NodeFactory.createURI(thing());
      Node predicate = NodeFactory.createURI(any(PROPERTIES));
      boolean isSubject = random.nextBoolean();
      facts.add(Triple.create(isSubject ? one : common, predicate, isSubject ? common : one));
      if (random.nextInt(20) == 0) {
        Node ofClass = NodeFactory.createURI(any(CLASSES));
        facts.add(Triple.create(one, RDF.type.asNode(), ofClass));
      }
    }
    return facts;
  }

  Set<Triple> facts(int atMost) {
    Set<Triple> facts = new LinkedHashSet<>();
    for (int i = random.nextInt(atMost + 1); i > 0; i--) {
      facts.add(fact());
    }
    return facts;
  }
}
