package org.allegiance.reason;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.allegiance.vocab.AL;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.impl.BindingVector;
import org.apache.jena.sparql.graph.GraphFactory;

/** Claims whose sources deny what a fact would follow from. */
final class Denials {

  /** A denial that would have more consequences than this is not followed to the end. */
  static final int MOST_CONSEQUENCES = 500;

  private final Graph closed;
  private final List<ProgramRule> rules;

  private Denials(Graph closed, List<ProgramRule> rules) {
    this.closed = closed;
    this.rules = rules;
  }

  /** The claims of denial, each of which would yield the fact if it affirmed its event. */
  static List<Resource> of(Triple fact, Reasoning reasoning) {
    Denials denials = new Denials(reasoning.closed(), reasoning.rules());
    Model stated = reasoning.statedModel();
    return stated
        .listSubjectsWithProperty(AL.certainty, Certainty.DENIED.concept())
        .filterKeep(c -> c.hasProperty(AL.reports))
        .toList()
        .stream()
        .filter(c -> denials.wouldYield(fact, affirmed(c)))
        .sorted(Comparator.comparing(Resource::getURI))
        .toList();
  }

  private static Triple affirmed(Resource claim) {
    return Triple.create(
        claim.asNode(),
        AL.affirms.asNode(),
        claim.getRequiredProperty(AL.reports).getObject().asNode());
  }

  /** Whether a fact follows from what is known and one fact more. */
  private boolean wouldYield(Triple fact, Triple more) {
    Graph supposed = GraphFactory.createDefaultGraph();
    Graph all = new Union(closed, supposed);
    Deque<Triple> open = new ArrayDeque<>(List.of(more));
    while (!open.isEmpty() && supposed.size() < MOST_CONSEQUENCES) {
      Triple next = open.remove();
      if (next.equals(fact)) {
        return true;
      }
      if (!all.contains(next)) {
        supposed.add(next);
        rules.forEach(r -> open.addAll(consequences(r, next, all)));
      }
    }
    return false;
  }

  /** What a rule yields with a fact as one of its premises. */
  private static List<Triple> consequences(ProgramRule rule, Triple premise, Graph all) {
    List<Triple> consequences = new ArrayList<>();
    for (ClauseEntry clause : rule.rule().getBody()) {
      BindingVector env = new BindingVector(rule.rule().getNumVars());
      if (clause instanceof TriplePattern p && NearMissSearch.unify(p, premise, env)) {
        consequences.addAll(NearMissSearch.conclusions(all, rule, env));
      }
    }
    return consequences;
  }
}
