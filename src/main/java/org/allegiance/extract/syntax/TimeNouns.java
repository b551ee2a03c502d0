package org.allegiance.extract.syntax;

import java.util.Set;

/** Words for times and distances, which parsers take for parties and which are none. */
public final class TimeNouns {

  private static final Set<String> WHEN =
      Set.of(
          "time",
          "second",
          "minute",
          "hour",
          "day",
          "night",
          "morning",
          "evening",
          "afternoon",
          "week",
          "weekend",
          "month",
          "season",
          "year",
          "decade",
          "century",
          "today",
          "yesterday",
          "tomorrow",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "spring",
          "summer",
          "autumn",
          "fall",
          "winter",
          "mile",
          "kilometre",
          "kilometer",
          "metre",
          "meter",
          "percent",
          "way");

  private TimeNouns() {}

  /** "Sunday", "week", "2014". */
  public static boolean isTime(Token word) {
    return WHEN.contains(word.lemma()) || word.tag().equals("CD");
  }
}
