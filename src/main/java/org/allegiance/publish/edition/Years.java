package org.allegiance.publish.edition;

import java.time.LocalDate;
import org.allegiance.time.Edtf;
import org.allegiance.time.Window;

/** Dates told by the year. */
final class Years {

  private Years() {}

  /** The years in which a date lies, EDTF: one, or from the first to the last. */
  static String of(String edtf) {
    Window window = Edtf.parse(edtf).window();
    String from =
        window.from() <= Window.OPEN_PAST ? ".." : year(LocalDate.ofEpochDay(window.from()));
    String until =
        window.until() >= Window.OPEN_FUTURE
            ? ".."
            : year(LocalDate.ofEpochDay(window.until() - 1));
    return from.equals(until) ? from : from + "/" + until;
  }

  /** Whether a date tells no more than years. */
  static boolean areAll(String edtf) {
    return edtf.matches("(?:-?\\d{4}|\\.\\.)(?:/(?:-?\\d{4}|\\.\\.))?");
  }

  private static String year(LocalDate day) {
    return (day.getYear() < 0 ? "-" : "") + "%04d".formatted(Math.abs(day.getYear()));
  }
}
