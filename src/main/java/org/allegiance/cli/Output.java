package org.allegiance.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stream that remembers why it could not be written to. A reader that has had enough, such as
 * {@code head}, is no failure.
 */
final class Output extends FilterOutputStream {

  private @Nullable IOException failure;
  private boolean closedByReader;

  Output(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    attempt(() -> out.write(bytes, offset, length));
  }

  @Override
  public void flush() {
    attempt(out::flush);
  }

  private interface Step {
    void run() throws IOException;
  }

  private void attempt(Step step) {
    if (failure != null || closedByReader) {
      return;
    }
    try {
      step.run();
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
      if (message.contains("broken pipe") || message.contains("pipe is being closed")) {
        closedByReader = true;
      } else {
        failure = e;
      }
    }
  }

  /** What went wrong, if anything did. */
  Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }
}
