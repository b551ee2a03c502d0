package org.allegiance.extract.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allegiance.extract.names.Token.Shape;

/**
 * What makes words with capitals the name of a person: a kunya, a given name, a title before it, an
 * age after it, that it speaks, or that its last word comes back alone, as surnames do.
 */
final class PersonCues {

  private static final Set<String> NAMED =
      Set.of("named", "called", "nicknamed", "alias", "codenamed");
  private static final Set<String> OF_PERSONS = Set.of("who", "himself", "herself", "whose");
  private static final Set<String> APPOSED =
      Set.of(
          "who",
          "a",
          "an",
          "then",
          "now",
          "one",
          "whose",
          "his",
          "her",
          "known",
          "born",
          "alias",
          "aka",
          "nicknamed",
          "codenamed");
  private static final Set<String> WHERE =
      Set.of("in", "at", "near", "to", "from", "around", "outside", "of");
  private static final Set<String> WITHIN =
      Set.of("in", "at", "near", "into", "around", "outside", "across");
  private static final int TIMES_ALONE = 2;

  private final Words words;
  private final DescribedPlaces places;
  private final Map<String, Integer> alone = new HashMap<>();
  private final Set<String> small = new HashSet<>();

  PersonCues(Words words, List<Tokens> document) {
    this.words = words;
    this.places = new DescribedPlaces(words);
    for (Tokens text : document) {
      for (int i = 0; i < text.size(); i++) {
        if (text.get(i).shape() == Shape.SMALL) {
          small.add(text.get(i).form());
        }
        if (text.get(i).shape() == Shape.CAPITAL && !text.titleCase() && isAlone(text, i)) {
          alone.merge(text.get(i).form(), 1, Integer::sum);
        }
      }
    }
  }

  private static boolean isAlone(Tokens text, int index) {
    boolean before = index > 0 && text.joined(index) && text.get(index - 1).capital();
    boolean after =
        index + 1 < text.size() && text.joined(index + 1) && text.get(index + 1).capital();
    return !before && !after;
  }

  /** Whether the document has a word in small letters too, and it is no given name. */
  boolean isCommon(String form) {
    return small.contains(form) && !words.given().contains(form);
  }

  private boolean isUncommon(Tokens text, Run run) {
    for (int i = run.first(); i <= run.last(); i++) {
      if (text.get(i).capital() && isCommon(text.get(i).form())) {
        return false;
      }
    }
    return true;
  }

  boolean speakFor(Tokens text, Run run) {
    String form = text.get(run.first()).form();
    boolean several = run.length() > 1;
    if (words.kunyas().contains(form)) {
      return several;
    }
    return isTitled(text, run)
        || words.given().contains(form)
        || isNamedBefore(text, run)
        || (isUncommon(text, run)
            && (isSpeaker(text, run)
                || isAged(text, run.last())
                || isApposed(text, run, several)
                || (several && comesBack(text, run))));
  }

  private boolean isTitled(Tokens text, Run run) {
    int before = run.first() - 1;
    if (before < 0 || !text.joined(run.first()) || text.get(before).possessive()) {
      return false;
    }
    Token title = text.get(before);
    boolean small = title.shape() == Shape.SMALL;
    return words.titles().contains(title.form()) || (small && words.roles().contains(title.form()));
  }

  private static boolean isNamedBefore(Tokens text, Run run) {
    int before = run.first() - 1;
    return before >= 0 && NAMED.contains(text.get(before).form());
  }

  /** "Ojok said", "Hodan Ojok, said", "…," said Ojok. */
  private boolean isSpeaker(Tokens text, Run run) {
    if (text.get(run.last()).possessive()) {
      return false;
    }
    int after = run.last() + 1;
    boolean then =
        after < text.size()
            && words.sayings().contains(text.get(after).form())
            && (text.joined(after) || (run.length() > 1 && text.gap(after).equals(", ")));
    int before = run.first() - 1;
    boolean first =
        before > 0
            && text.joined(run.first())
            && words.sayings().contains(text.get(before).form())
            && text.gap(before).matches(".*[,?!][\"”’'].*");
    return then || first;
  }

  /** "Wilmer, 34,", "Wilmer B., 34," or "Wilmer (34)". */
  private static boolean isAged(Tokens text, int last) {
    int after = last + 1;
    if (after >= text.size() || text.get(after).shape() != Shape.NUMBER) {
      return false;
    }
    Token number = text.get(after);
    Token name = text.get(last);
    boolean isInitial = name.end() - name.start() == 1;
    String gap = isInitial ? text.gap(after).replaceFirst("^\\.", "") : text.gap(after);
    String then = text.gap(after + 1);
    return number.end() - number.start() == 2
        && (gap.equals(", ")
            ? then.startsWith(",") || then.startsWith(".")
            : gap.equals(" (") && then.startsWith(")"));
  }

  private boolean isApposed(Tokens text, Run run, boolean several) {
    int after = run.last() + 1;
    if (after >= text.size()) {
      return false;
    }
    String next = text.get(after).form();
    if (!text.joined(after)) {
      boolean comma = text.gap(after).equals(", ");
      return comma
          && (several ? APPOSED.contains(next) : next.equals("who") && !isWithin(text, run))
          && !places.isOne(text, run);
    }
    return several && (OF_PERSONS.contains(next) || next.equals("alias"));
  }

  /** "An officer in Tarvek, who would not be named": who is in a place, not it. */
  private static boolean isWithin(Tokens text, Run run) {
    int before = run.first() - 1;
    return before >= 0 && text.joined(run.first()) && WITHIN.contains(text.get(before).form());
  }

  private boolean comesBack(Tokens text, Run run) {
    int before = run.first() - 1;
    boolean placed =
        before >= 0 && text.joined(run.first()) && WHERE.contains(text.get(before).form());
    return !placed && alone.getOrDefault(text.get(run.last()).form(), 0) >= TIMES_ALONE;
  }
}
