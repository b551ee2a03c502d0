package org.allegiance.cli;

/** What the program exits with. */
final class Exit {
  static final int DONE = 0;
  static final int FINDINGS = 1;
  static final int USAGE = 2;
  static final int BAD_INPUT = 3;

  private Exit() {}
}
