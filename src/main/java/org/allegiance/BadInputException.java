package org.allegiance;

import java.util.List;
import java.util.stream.Collectors;

/** Input that cannot be worked with. Whoever throws it has changed nothing. */
public final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** One or more problems, all that were found. */
  public BadInputException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** A single problem. */
  public BadInputException(String code, String place, String reason, String wayOut) {
    this(List.of(new Problem(code, place, reason, wayOut)));
  }

  /** What was found, in the order in which it was found. */
  public List<Problem> problems() {
    return problems;
  }
}
