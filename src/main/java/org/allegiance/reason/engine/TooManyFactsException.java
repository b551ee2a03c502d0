package org.allegiance.reason.engine;

/** Rules yield more facts than there is room for. */
public final class TooManyFactsException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final long limit;
  private final String rule;

  TooManyFactsException(long limit, String rule) {
    this.limit = limit;
    this.rule = rule;
  }

  /** What happened, in words. */
  @Override
  public String getMessage() {
    return "rules yield more than " + limit + " facts; the last came from rule " + rule;
  }

  /** The rule that was being applied. */
  public String rule() {
    return rule;
  }
}
