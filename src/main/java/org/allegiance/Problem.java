package org.allegiance;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * Something wrong with what a person gave the program, said so that the person can mend it.
 *
 * @param code short stable name of the kind of problem, as the documentation lists it
 * @param place where it is: a file, a file and line, an option
 * @param reason what is wrong
 * @param wayOut what to do about it
 */
public record Problem(String code, String place, String reason, String wayOut) {

  private static final String LINE = ":[0-9]{1,9}$";

  /** By file, and in a file by line. */
  public static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::file).thenComparingLong(Problem::line);

  private String file() {
    return place.replaceFirst(LINE, "");
  }

  private int line() {
    String file = file();
    return file.equals(place) ? 0 : Integer.parseInt(place.substring(file.length() + 1));
  }

  /** A problem on a line of a file; lines count from 1, 0 where there is none to name. */
  public static Problem at(Path file, long line, String code, String reason, String wayOut) {
    return new Problem(code, line > 0 ? file + ":" + line : file.toString(), reason, wayOut);
  }

  @Override
  public String toString() {
    return place + ": " + code + ": " + reason + "\n    " + wayOut;
  }
}
