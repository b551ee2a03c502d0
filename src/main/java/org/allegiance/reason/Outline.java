package org.allegiance.reason;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/**
 * An account as a reader wants it: rules and claims. In short form, steps by axioms and steps from
 * a claim to its event are passed over for what they rest on, and what the ontology states is left
 * out.
 */
final class Outline {

  private static final Set<Node> PLAIN =
      Set.of(
          AL.affirms.asNode(),
          AL.involves.asNode(),
          AL.beginsMembershipIn.asNode(),
          AL.endsMembershipIn.asNode());

  /** What a step rests on. */
  sealed interface Ground {}

  /** A claim of a document. */
  record Claimed(Resource claim) implements Ground {}

  /** A fact that the data state, but no claim of a document. */
  record Stated(Triple fact) implements Ground {}

  /** A fact that follows, and is told at a point of its own. */
  record Derived(Triple fact) implements Ground {}

  /** One derivation and what it rests on. */
  record Way(Derivation derivation, List<Ground> grounds) {}

  /**
   * A fact that follows, with a number from 1 on in the order of reading.
   *
   * @param circular see {@link Account.Entry#circular}
   */
  record Point(int number, Triple fact, Standing standing, List<Way> ways, int circular) {}

  private final Model stated;
  private final Account account;
  private final boolean whole;
  private final Map<List<Object>, Triple> applications = new HashMap<>();
  private final SequencedMap<Triple, Point> points = new LinkedHashMap<>();

  private Outline(Model stated, Account account, boolean whole) {
    this.stated = stated;
    this.account = account;
    this.whole = whole;
    if (!whole) {
      account.entries().forEach(this::conclude);
    }
    Deque<Triple> open = new ArrayDeque<>(List.of(account.conclusion().fact()));
    while (!open.isEmpty()) {
      Triple next = open.pop();
      if (!points.containsKey(next)) {
        Point point = point(account.told(next));
        points.put(next, point);
        point.ways().reversed().stream()
            .flatMap(w -> w.grounds().reversed().stream())
            .forEach(
                g -> {
                  if (g instanceof Derived d) {
                    open.push(d.fact());
                  }
                });
      }
    }
  }

  /** Rules and claims only. */
  static Outline brief(Model stated, Account account) {
    return new Outline(stated, account, false);
  }

  /** Every step and every premise. */
  static Outline whole(Model stated, Account account) {
    return new Outline(stated, account, true);
  }

  /**
   * Of the facts that one application of a rule yields, one stands for all: what kind of thing the
   * rule made, if it made one.
   */
  private void conclude(Account.Entry entry) {
    if (entry.derivations().size() == 1) {
      applications.merge(
          application(entry.derivations().getFirst()),
          entry.fact(),
          (a, b) -> b.getPredicate().equals(RDF.type.asNode()) ? b : a);
    }
  }

  private static List<Object> application(Derivation d) {
    return List.of(d.rule().name(), d.premises(), d.conditions());
  }

  private Derived derived(Triple fact, List<Derivation> derivations) {
    return new Derived(
        derivations.size() == 1
            ? applications.getOrDefault(application(derivations.getFirst()), fact)
            : fact);
  }

  private Point point(Account.Entry entry) {
    return new Point(
        points.size() + 1,
        entry.fact(),
        entry.standing(),
        entry.derivations().stream().map(d -> new Way(d, grounds(d))).toList(),
        entry.circular());
  }

  private List<Ground> grounds(Derivation derivation) {
    Set<Ground> grounds = new LinkedHashSet<>();
    Set<Triple> seen = new HashSet<>();
    Deque<Triple> open = new ArrayDeque<>(derivation.premises());
    while (!open.isEmpty()) {
      Triple next = open.pop();
      if (!seen.add(next)) {
        continue;
      }
      List<Derivation> derivations = account.told(next).derivations();
      if (derivations.isEmpty()) {
        // An order is told where a rule asks for it, not where an axiom only turns it round.
        boolean asked = whole || derivation.premises().contains(next);
        leaf(next, asked, grounds);
      } else if (!whole && isPassedOver(derivations)) {
        derivations.getFirst().premises().reversed().forEach(open::push);
      } else {
        grounds.add(derived(next, derivations));
      }
    }
    return List.copyOf(grounds);
  }

  private static boolean isPassedOver(List<Derivation> ways) {
    return ways.stream().allMatch(d -> d.rule().isAxiom())
        || (ways.size() == 1 && PLAIN.contains(ways.getFirst().conclusion().getPredicate()));
  }

  private void leaf(Triple fact, boolean asked, Set<Ground> into) {
    Node predicate = fact.getPredicate();
    if (predicate.equals(AL.reports.asNode())) {
      into.add(new Claimed(resource(fact.getSubject())));
    } else if (predicate.equals(AL.contradicts.asNode())) {
      into.add(new Claimed(resource(fact.getSubject())));
      into.add(new Claimed(resource(fact.getObject())));
    } else if (whole
        || predicate.equals(AL.partOf.asNode())
        || (asked && predicate.equals(AL.follows.asNode()))) {
      into.add(new Stated(fact));
    } else if (isEvent(fact.getSubject())) {
      claims(fact.getSubject()).forEach(c -> into.add(new Claimed(c)));
    }
  }

  private Resource resource(Node node) {
    return stated.asRDFNode(node).asResource();
  }

  static boolean isEvent(Node node) {
    return node.isURI() && node.getURI().startsWith(Things.iri("event", ""));
  }

  /** The claims that report an event and do not deny it: those of the proof, if it uses any. */
  private Collection<Resource> claims(Node event) {
    List<Resource> affirming = new ArrayList<>();
    List<Resource> used = new ArrayList<>();
    stated
        .listSubjectsWithProperty(AL.reports, resource(event))
        .filterDrop(c -> c.hasProperty(AL.certainty, Certainty.DENIED.concept()))
        .forEach(
            c -> {
              affirming.add(c);
              if (account
                  .entry(Triple.create(c.asNode(), AL.reports.asNode(), event))
                  .isPresent()) {
                used.add(c);
              }
            });
    return (used.isEmpty() ? affirming : used)
        .stream().sorted(Comparator.comparing(Resource::getURI)).toList();
  }

  Point conclusion() {
    return points.firstEntry().getValue();
  }

  /** All facts that follow and are told, in the order of their numbers. */
  Collection<Point> points() {
    return points.values();
  }

  Point at(Triple fact) {
    Point point = points.get(fact);
    if (point == null) {
      throw new IllegalArgumentException("not told: " + fact);
    }
    return point;
  }
}
