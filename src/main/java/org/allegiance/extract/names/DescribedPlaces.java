package org.allegiance.extract.names;

import java.util.Set;
import org.allegiance.extract.names.Token.Shape;

/** Names behind which words say that they are places: "Gikalo, a mining town in the hills,". */
final class DescribedPlaces {

  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Set<String> BEHIND =
      Set.of(
          "of", "in", "on", "near", "at", "where", "which", "that", "some", "about", "with",
          "held");
  private static final Set<String> AREAS =
      Set.of("area", "region", "district", "neighbourhood", "neighborhood", "suburb");
  private static final Set<String> ADJECTIVE_ENDINGS =
      Set.of("ian", "ish", "ese", "ic", "ni", "ite");
  private static final Set<String> MEASURED = Set.of("some", "about", "around", "roughly", "just");
  private static final Set<String> UNITS = Set.of("km", "kilometres", "kilometers", "miles");
  private static final Set<String> DIRECTIONS =
      Set.of(
          "north",
          "south",
          "east",
          "west",
          "northeast",
          "northwest",
          "southeast",
          "southwest",
          "north-east",
          "north-west",
          "south-east",
          "south-west");
  private static final int FAR = 5;

  private final Words words;

  DescribedPlaces(Words words) {
    this.words = words;
  }

  /** "In the Gikalo area", but not "in the Christian area". */
  boolean isArea(Tokens text, Run run) {
    int noun = run.last() + 1;
    return noun < text.size()
        && text.joined(noun)
        && AREAS.contains(text.get(noun).form())
        && (isLast(text, noun + 1) || DIRECTIONS.contains(text.get(noun + 1).form()))
        && ADJECTIVE_ENDINGS.stream().noneMatch(text.get(run.last()).form()::endsWith);
  }

  /** Whether they say so: "Gikalo, a mining town", but not "Gikalo, a town councillor". */
  boolean isOne(Tokens text, Run run) {
    int article = run.last() + 1;
    if (isPlacedByDistance(text, article)) {
      return true;
    }
    if (article >= text.size()
        || !text.gap(article).equals(", ")
        || !ARTICLES.contains(text.get(article).form())) {
      return false;
    }
    for (int i = article + 1; i < Math.min(text.size(), article + FAR) && text.joined(i); i++) {
      if (words.sites().contains(text.get(i).form()) && isLast(text, i + 1)) {
        return true; // "a hill town"
      }
    }
    return false;
  }

  /** "Gikalo, 80 km south of Juba", "Gikalo, some 12 miles from the border", "Gikalo, north of". */
  private static boolean isPlacedByDistance(Tokens text, int behind) {
    if (behind >= text.size() || !text.gap(behind).equals(", ")) {
      return false;
    }
    int at = MEASURED.contains(text.get(behind).form()) ? behind + 1 : behind;
    boolean isCounted = isUnit(text, at + 1) && text.get(at).shape() == Shape.NUMBER;
    int where = isCounted ? at + 2 : at;
    return where + 1 < text.size()
        && text.joined(where)
        && ((isCounted && text.get(where).form().equals("from"))
            || (DIRECTIONS.contains(text.get(where).form())
                && text.get(where + 1).form().equals("of")));
  }

  private static boolean isUnit(Tokens text, int index) {
    return index < text.size() && text.joined(index) && UNITS.contains(text.get(index).form());
  }

  private static boolean isLast(Tokens text, int then) {
    return then == text.size() || !text.joined(then) || BEHIND.contains(text.get(then).form());
  }
}
