package org.allegiance.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.names.Entry;
import org.allegiance.extract.reference.Discourse;
import org.allegiance.extract.reference.Referent;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks in a printed conversation, where each turn begins with a name and a colon: "AUMA: I
 * was in the third battalion." A paragraph without a name goes on with the turn before.
 */
final class Turns {

  private static final int FEWEST = 3; // paragraphs with a name, or it is no conversation
  private static final Pattern LABEL =
      Pattern.compile("^(\\p{Lu}[\\p{L}\\d.'’-]*(?: [\\p{L}\\d.'’-]+){0,3}): ?(?=\\S)");

  private final Set<String> speakers = new HashSet<>();
  private final Map<String, Referent> persons = new HashMap<>();
  private final Discourse discourse;
  private final WordLists words;
  private @Nullable Referent speaking;

  /** Those of a document, by its paragraphs. */
  Turns(List<String> texts, Discourse discourse, WordLists words) {
    this.discourse = discourse;
    this.words = words;
    Map<String, Integer> counts = new HashMap<>();
    texts.forEach(text -> counts.merge(label(text), 1, Integer::sum));
    counts.remove("");
    if (counts.values().stream().filter(turns -> turns >= FEWEST).count() > 1) {
      speakers.addAll(counts.keySet());
    }
  }

  /** Who speaks in a paragraph, the next of the document; null if that is not told so. */
  @Nullable Referent speaker(String text) {
    String label = label(text);
    if (speakers.contains(label)) {
      speaking = persons.computeIfAbsent(label, this::person);
    }
    return speaking;
  }

  /** "Auma" is a name, "Q" and "Respondent 14" are none. */
  private Referent person(String label) {
    String word = label.toLowerCase(Locale.ROOT).replaceFirst(" .*", "");
    boolean isName = word.length() > 1 && !words.has(WordList.PEOPLE, word);
    return isName ? discourse.person(Entry.slug(label), label) : discourse.somebody(label);
  }

  private static String label(String text) {
    Matcher label = LABEL.matcher(text);
    return label.find() ? label.group(1) : "";
  }
}
