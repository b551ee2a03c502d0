package org.allegiance.cli;

/** Whether somebody looks on; the launcher, which knows, says so. */
final class Terminal {

  private Terminal() {}

  /** Whether standard output is a terminal that understands control sequences. */
  static boolean isOut() {
    return is("allegiance.terminal.out");
  }

  /** Whether standard error is. */
  static boolean isErr() {
    return is("allegiance.terminal.err");
  }

  private static boolean is(String property) {
    return Boolean.getBoolean(property) && !"dumb".equals(System.getenv("TERM"));
  }
}
