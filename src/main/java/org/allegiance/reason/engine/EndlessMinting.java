package org.allegiance.reason.engine;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.reasoner.rulesys.Rule;

/**
 * A circle in which things are minted from things that were minted, so that a program need not end.
 *
 * @param links each flows into the minting of the next, the last into that of the first
 */
public record EndlessMinting(List<Link> links) {

  /**
   * A rule that mints, and how what it mints gets to where the next mints from it.
   *
   * @param rule the rule that mints
   * @param minted the variable in it that stands for what is minted
   * @param path the rules by which it gets into the next minting rule, that one included
   */
  public record Link(Rule rule, Node minted, List<Rule> path) {}
}
