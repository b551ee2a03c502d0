package org.allegiance.publish.site;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and intervals of the Extended Date/Time Format, levels 0 and 1, as people say them. */
final class EdtfWords {

  private static final Pattern DATE =
      Pattern.compile(
          "(?<year>-?\\d{4}|\\d{3}X|\\d{2}XX|Y-?\\d+)"
              + "(?:-(?<month>\\d\\d|XX)(?:-(?<day>\\d\\d|XX)(?:T.*)?)?)?(?<mark>[~?%])?");

  private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

  private EdtfWords() {}

  /** A value in words; as it stands if it is none of those levels. */
  static String of(String edtf) {
    String[] ends = edtf.split("/", -1);
    if (ends.length != 2) {
      return date(edtf);
    }
    if (isOpen(ends[0])) {
      return "in or before " + date(ends[1]);
    }
    if (isOpen(ends[1])) {
      return "in or after " + date(ends[0]);
    }
    return "between " + date(ends[0]) + " and " + date(ends[1]);
  }

  private static boolean isOpen(String end) {
    return end.isEmpty() || end.equals("..");
  }

  private static String date(String text) {
    Matcher m = DATE.matcher(text);
    if (!m.matches()) {
      return text;
    }
    String year = year(m.group("year"));
    String month = m.group("month");
    String day = m.group("day");
    String said = year;
    if (month != null && !month.equals("XX")) {
      int number = Integer.parseInt(month);
      if (number > 20 && number < 25) {
        said = SEASONS.get(number - 21) + " " + year;
      } else if (number >= 1 && number <= 12) {
        String name = Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        said = (day == null || day.equals("XX") ? "" : Integer.parseInt(day) + " ") + name;
        said += " " + year;
      } else {
        return text;
      }
    }
    return marked(said, m.group("mark"));
  }

  private static String year(String digits) {
    if (digits.endsWith("XX")) {
      return "the " + digits.replace("XX", "00") + "s";
    }
    return digits.endsWith("X") ? "the " + digits.replace("X", "0") + "s" : digits.replace("Y", "");
  }

  private static String marked(String said, String mark) {
    return switch (mark == null ? "" : mark) {
      case "~" -> "about " + said;
      case "?" -> said + " (uncertain)";
      case "%" -> "about " + said + " (uncertain)";
      default -> said;
    };
  }
}
