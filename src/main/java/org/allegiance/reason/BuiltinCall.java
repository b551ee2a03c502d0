package org.allegiance.reason;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.rulesys.BindingEnvironment;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.reasoner.rulesys.RuleContext;
import org.apache.jena.util.iterator.ClosableIterator;

/**
 * What a builtin sees when it is called outside Jena's engine: the closed graph and the bindings so
 * far.
 */
final class BuiltinCall implements RuleContext {
  private final Graph graph;
  private final BindingEnvironment env;
  private Rule rule;

  BuiltinCall(Graph graph, BindingEnvironment env, Rule rule) {
    this.graph = graph;
    this.env = env;
    this.rule = rule;
  }

  @Override
  public BindingEnvironment getEnv() {
    return env;
  }

  @Override
  public InfGraph getGraph() {
    throw onlyReads();
  }

  @Override
  public Rule getRule() {
    return rule;
  }

  @Override
  public void setRule(Rule rule) {
    this.rule = rule;
  }

  @Override
  public boolean contains(Triple t) {
    return graph.contains(t);
  }

  @Override
  public boolean contains(Node s, Node p, Node o) {
    return graph.contains(s, p, o);
  }

  @Override
  public ClosableIterator<Triple> find(Node s, Node p, Node o) {
    return graph.find(s, p, o);
  }

  @Override
  public void silentAdd(Triple t) {
    throw onlyReads();
  }

  @Override
  public void add(Triple t) {
    throw onlyReads();
  }

  @Override
  public void remove(Triple t) {
    throw onlyReads();
  }

  private static IllegalStateException onlyReads() {
    return new IllegalStateException("a builtin in the body of a rule only reads");
  }
}
