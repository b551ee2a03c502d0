package org.allegiance.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chooses what a client gets by its {@code Accept} (RFC 9110, section 12.5.1). */
final class Negotiation {

  private static final String TOKEN = "[-!#$%&'*+.^_`|~0-9A-Za-z]+";
  private static final Pattern RANGE =
      Pattern.compile("\\s*(" + TOKEN + ")/(" + TOKEN + ")\\s*((?:;[^;]*)*)");
  private static final Pattern QUALITY =
      Pattern.compile("(?i);\\s*q\\s*=\\s*(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)\\s*(?:;|$)");
  private static final Pattern ANY_QUALITY = Pattern.compile("(?i);\\s*q\\s*=");

  private record Range(String type, String subtype, double quality) {

    /** How exactly it names a media type: 2 by itself, 1 by its family, 0 as any; -1 if not. */
    int exactness(String mediaType) {
      String[] parts = mediaType.split("/", 2);
      if (type.equals("*")) {
        return subtype.equals("*") ? 0 : -1;
      }
      if (!type.equals(parts[0])) {
        return -1;
      }
      return subtype.equals("*") ? 1 : subtype.equals(parts[1]) ? 2 : -1;
    }
  }

  private Negotiation() {}

  /**
   * The offer that a client likes best.
   *
   * @param accept the header; none, or one in which nothing can be read, accepts everything
   * @param offers media types in lower case; of those liked equally the first is chosen
   * @return empty if none is accepted
   */
  static Optional<String> best(@Nullable String accept, List<String> offers) {
    List<Range> ranges = ranges(accept == null ? "" : accept);
    if (ranges.isEmpty()) {
      return offers.stream().findFirst();
    }
    String best = null;
    double liking = 0;
    for (String offer : offers) {
      double quality = quality(offer, ranges);
      if (quality > liking) {
        best = offer;
        liking = quality;
      }
    }
    return Optional.ofNullable(best);
  }

  private static double quality(String offer, List<Range> ranges) {
    int exactness = -1;
    double quality = 0;
    for (Range range : ranges) {
      int exact = range.exactness(offer);
      if (exact > exactness || (exact == exactness && exact >= 0 && range.quality > quality)) {
        exactness = exact;
        quality = range.quality;
      }
    }
    return quality;
  }

  private static List<Range> ranges(String accept) {
    List<Range> ranges = new ArrayList<>();
    for (String part : accept.split(",", -1)) {
      Matcher range = RANGE.matcher(part);
      if (!range.matches()) {
        continue;
      }
      Matcher quality = QUALITY.matcher(range.group(3));
      boolean said = quality.find();
      if (said || !ANY_QUALITY.matcher(range.group(3)).find()) {
        ranges.add(
            new Range(
                range.group(1).toLowerCase(Locale.ROOT),
                range.group(2).toLowerCase(Locale.ROOT),
                said ? Double.parseDouble(quality.group(1)) : 1));
      }
    }
    return ranges;
  }
}
