package org.allegiance.extract.names;

import java.util.Set;

/** Names behind which words say that they are places: "Gikalo, a mining town in the hills,". */
final class DescribedPlaces {

  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Set<String> BEHIND =
      Set.of(
          "of", "in", "on", "near", "at", "where", "which", "that", "some", "about", "with",
          "held");
  private static final int FAR = 5;

  private final Words words;

  DescribedPlaces(Words words) {
    this.words = words;
  }

  /** Whether they say so: "Gikalo, a mining town", but not "Gikalo, a town councillor". */
  boolean isOne(Tokens text, Run run) {
    int article = run.last() + 1;
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

  private static boolean isLast(Tokens text, int then) {
    return then == text.size() || !text.joined(then) || BEHIND.contains(text.get(then).form());
  }
}
