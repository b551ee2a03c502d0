package org.allegiance.extract.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allegiance.extract.names.Mention.Kind;
import org.allegiance.extract.names.NameTrie.Match;
import org.allegiance.extract.names.Token.Shape;

/**
 * First words of names of groups by which a document calls them for short: "Tarvek gunmen", "fell
 * out with Tarvek", where it has named the Tarvek Mujahideen and nothing else of that name.
 */
final class FirstWords {

  private static final int SHORTEST = 4;
  private static final Set<String> PLACED =
      Set.of("in", "at", "near", "around", "into", "outside", "across", "towards", "toward");

  private final Lexicon lexicon;
  private final List<Tokens> document;
  private final Words words;

  FirstWords(Lexicon lexicon, List<Tokens> document) {
    this.lexicon = lexicon;
    this.document = document;
    this.words = lexicon.words();
  }

  /** Makes them mean those groups. */
  void read() {
    Map<String, Entry> groups = new HashMap<>(); // by the first word of their names
    Set<String> others = new HashSet<>(); // first words of several, or of what is no armed group
    Map<String, String> written = new HashMap<>();
    for (Tokens text : document) {
      for (Match match : lexicon.matches(text)) {
        Entry entry = match.name().entry();
        Token first = text.get(match.first());
        if (!isLong(match) || !"ArmedGroup".equals(entry.type())) {
          others.add(first.form());
        } else if (mayStand(text, match)) {
          Entry before = groups.putIfAbsent(first.form(), entry);
          if (before != null && !before.key().equals(entry.key())) {
            others.add(first.form());
          }
          written.putIfAbsent(first.form(), text.text(match.first(), match.first()));
        }
      }
    }
    groups.keySet().removeAll(others);
    groups.forEach(
        (word, group) -> {
          if (isUsed(word)) {
            lexicon.bind(written.getOrDefault(word, word), group);
          }
        });
  }

  private static boolean isLong(Match match) {
    return match.length() > 1 && match.name().entry().kind() == Kind.GROUP;
  }

  private boolean mayStand(Tokens text, Match match) {
    Token first = text.get(match.first());
    String form = first.form();
    return first.shape() == Shape.CAPITAL
        && first.end() - first.start() >= SHORTEST
        && lexicon.known(text.text(match.first(), match.first())).isEmpty()
        && !words.generic().contains(form)
        && !words.isHead(form)
        && !words.leading().contains(form)
        && !words.armed().contains(form)
        && !words.warlike().contains(form)
        && !words.peoples().contains(form)
        && !words.owners().contains(form)
        && !words.openers().contains(form)
        && !words.given().contains(form)
        && !words.titles().contains(form);
  }

  /** Whether the word stands alone before people, and never as an ordinary word or a place's. */
  private boolean isUsed(String word) {
    boolean isBeforePeople = false;
    for (Tokens text : document) {
      for (int i = 0; i < text.size(); i++) {
        if (!text.get(i).form().equals(word)) {
          continue;
        }
        String before = i == 0 ? "" : text.get(i - 1).form();
        boolean isBehindName =
            text.joined(i)
                && text.get(i - 1).capital()
                && !words.openers().contains(text.get(i - 1).form());
        boolean isAlone = i + 1 >= text.size() || !text.joined(i + 1) || !text.get(i + 1).capital();
        if (!text.get(i).capital() || (isAlone && (isBehindName || PLACED.contains(before)))) {
          return false;
        }
        isBeforePeople |= isAlone && (isOfPeople(text, i) || before.equals("with"));
      }
    }
    return isBeforePeople;
  }

  private boolean isOfPeople(Tokens text, int index) {
    int next = index + 1;
    if (next >= text.size() || !text.joined(next)) {
      return false;
    }
    String form = text.get(next).form();
    return words.people().contains(form)
        || words.gunmen().contains(form)
        || words.roles().contains(form);
  }
}
