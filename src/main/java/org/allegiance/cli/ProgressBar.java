package org.allegiance.cli;

import java.io.PrintWriter;

/**
 * How far a batch is: on a terminal a bar that moves, elsewhere nothing; above it a line for each
 * thing that is done.
 */
final class ProgressBar {

  private static final int WIDTH = 24;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter out;
  private final boolean onTerminal;
  private final int total;
  private int done;

  ProgressBar(PrintWriter out, boolean onTerminal, int total) {
    this.out = out;
    this.onTerminal = onTerminal;
    this.total = total;
  }

  /** Shows what is being worked at. */
  void at(String what) {
    if (onTerminal) {
      int filled = total == 0 ? WIDTH : WIDTH * done / total;
      out.print(
          CLEAR
              + "█".repeat(filled)
              + "░".repeat(WIDTH - filled)
              + " "
              + done
              + "/"
              + total
              + " "
              + what);
      out.flush();
    }
  }

  /** Says how one thing ended. */
  void done(String line) {
    done++;
    if (onTerminal) {
      out.print(CLEAR);
    }
    out.println(line);
    out.flush();
  }
}
