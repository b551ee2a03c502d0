package org.allegiance.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Says what long work is at, a line a step, with the seconds that each took. */
final class Progress {

  private final PrintWriter out;
  private String step = "";
  private Instant since = Instant.now();

  Progress(PrintWriter out) {
    this.out = out;
  }

  void begin(String next) {
    finish();
    step = next;
    since = Instant.now();
  }

  void end(String summary) {
    finish();
    step = "";
    out.println(summary);
    out.flush();
  }

  private void finish() {
    if (!step.isEmpty()) {
      out.println(
          String.format(
              Locale.ROOT,
              "%s (%.1f s)",
              step,
              Duration.between(since, Instant.now()).toMillis() / 1000.0));
      out.flush();
    }
  }
}
