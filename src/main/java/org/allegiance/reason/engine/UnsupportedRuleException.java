package org.allegiance.reason.engine;

import org.apache.jena.reasoner.rulesys.Rule;

/** A rule that this engine cannot apply. */
public final class UnsupportedRuleException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  UnsupportedRuleException(Rule rule, String reason) {
    super("rule " + rule.getName() + " " + reason + ": it cannot be applied");
  }
}
