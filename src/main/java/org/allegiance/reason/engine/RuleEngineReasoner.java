package org.allegiance.reason.engine;

import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.reasoner.BaseInfGraph;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.Reasoner;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.ReasonerVocabulary;

/**
 * The engine behind Jena's own interface: {@code ModelFactory.createInfModel(reasoner, model)}
 * gives a model that holds what follows, is kept up as statements are added and removed, and gives
 * all derivations of each.
 */
public final class RuleEngineReasoner implements Reasoner {

  private final List<Rule> rules;
  private final Supplier<Builtins> builtins;
  private final long limit;
  private final Graph schema;

  /**
   * A reasoner.
   *
   * @param rules forward rules of which {@link Strata} finds nothing unsettled
   * @param builtins gives what the rules call, anew for each graph
   * @param limit number of facts and nodes above which a graph gives up
   */
  public RuleEngineReasoner(List<Rule> rules, Supplier<Builtins> builtins, long limit) {
    this(rules, builtins, limit, Graph.emptyGraph);
  }

  private RuleEngineReasoner(
      List<Rule> rules, Supplier<Builtins> builtins, long limit, Graph schema) {
    this.rules = List.copyOf(rules);
    this.builtins = builtins;
    this.limit = limit;
    this.schema = schema;
  }

  /** The same, with facts that hold in every graph. */
  @Override
  public Reasoner bindSchema(Graph facts) {
    Graph all = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(all, schema);
    GraphUtil.addInto(all, facts);
    return new RuleEngineReasoner(rules, builtins, limit, all);
  }

  @Override
  public Reasoner bindSchema(Model facts) {
    return bindSchema(facts.getGraph());
  }

  /**
   * The graph with all that follows from it, found when it is first asked for.
   *
   * @throws UnsupportedRuleException if a rule is none that can be applied
   */
  @Override
  public InfGraph bind(Graph data) {
    return new RuleEngineGraph(data, this);
  }

  Materialisation materialisation() {
    return new Materialisation(rules, builtins.get(), limit);
  }

  Graph schema() {
    return schema;
  }

  /** Derivations are always to be had. */
  @Override
  public void setDerivationLogging(boolean logOn) {}

  /** There are none to set. */
  @Override
  public void setParameter(Property parameter, Object value) {
    throw new IllegalArgumentException("no such parameter: " + parameter);
  }

  @Override
  public Model getReasonerCapabilities() {
    return ModelFactory.createDefaultModel();
  }

  @Override
  public void addDescription(Model configSpec, Resource base) {
    rules.forEach(
        r ->
            configSpec.add(
                base, ReasonerVocabulary.PROPruleSet, configSpec.createLiteral(r.toString())));
  }

  @Override
  public boolean supportsProperty(Property property) {
    return false;
  }

  @Override
  @SuppressWarnings({"deprecation", "removal"}) // the interface asks for it
  public org.apache.jena.graph.Capabilities getGraphCapabilities() {
    return BaseInfGraph.reasonerInfCapabilities;
  }
}
