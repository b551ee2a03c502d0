package org.allegiance.extract.names;

import java.util.Comparator;
import java.util.List;
import org.allegiance.extract.names.Mention.Kind;
import org.allegiance.extract.names.NameTrie.Match;
import org.allegiance.extract.names.NameTrie.Name;
import org.allegiance.extract.names.Token.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Short names that a document brings in by brackets: "the Lord's Resistance Army (LRA)", "LRA
 * (Lord's Resistance Army)".
 */
final class Introductions {

  private static final int LONGEST = 10;

  private final Lexicon lexicon;
  private final Words words;

  Introductions(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.words = lexicon.words();
  }

  void read(Tokens text) {
    List<Match> matches = lexicon.matches(text);
    int next = 0;
    for (int i = 1; i < text.size(); i++) {
      if (text.gap(i).indexOf('(') < 0) {
        continue;
      }
      while (next < matches.size() && matches.get(next).last() < i - 1) {
        next++;
      }
      Match before =
          next < matches.size() && matches.get(next).last() == i - 1 ? matches.get(next) : null;
      read(text, i, before);
    }
  }

  private void read(Tokens text, int open, @Nullable Match before) {
    int first = open;
    while (first < text.size()
        && !text.get(first).capital()
        && isInside(text, open, first + 1)
        && first - open < 3) {
      if (GroupAliases.isOfAnotherTime(text.get(first).form())) {
        return; // "the Front (later VF)"
      }
      first++;
    }
    int last = first;
    while (last + 1 < text.size() && text.hyphenated(last + 1)) {
      last++;
    }
    if (first >= text.size() || !isAcronym(text, first, last)) {
      if (!hereinafter(text, open, first, before)) {
        inverse(text, open);
      }
      return;
    }
    String acronym = text.text(first, last);
    Entry entry = before == null ? null : before.name().entry();
    if (before != null && entry != null && entry.kind() == Kind.GROUP && isNoMore(text, before)) {
      lexicon.bind(acronym, entry);
      return;
    }
    if (isSpeltSmall(text, open - 1, acronym)) {
      lexicon.refuse(acronym);
    } else if (entry == null || entry.kind() == Kind.GROUP || entry.kind() == Kind.PLACE) {
      Run name = spelt(text, open - 1, acronym);
      boolean place = before != null && name != null && before.first() == name.first();
      if (name != null && !(place && entry != null && entry.kind() == Kind.PLACE)) {
        introduce(text, name, acronym);
      }
    }
  }

  /** The Sultan Murad Division (hereinafter "the Division"). */
  private boolean hereinafter(Tokens text, int open, int first, @Nullable Match before) {
    boolean said =
        first > open && first < text.size() && text.get(open).form().equals("hereinafter");
    if (said && before != null && before.name().entry().kind() == Kind.GROUP) {
      int last = first;
      while (last + 1 < text.size() && text.joined(last + 1) && text.get(last + 1).capital()) {
        last++;
      }
      lexicon.bind(text.text(first, last), before.name().entry());
    }
    return said;
  }

  /** Whether a known name is not the end of a longer one: "Karvian [Liberation Army]". */
  private boolean isNoMore(Tokens text, Match match) {
    int before = match.first() - 1;
    return before < 0
        || !text.joined(match.first())
        || !text.get(before).capital()
        || words.openers().contains(text.get(before).form())
        || words.titles().contains(text.get(before).form());
  }

  /** "LRA (Lord's Resistance Army)". */
  private void inverse(Tokens text, int open) {
    int from = open - 1;
    while (from > 0 && text.hyphenated(from)) {
      from--;
    }
    if (!isAcronym(text, from, open - 1)) {
      return;
    }
    int first = open;
    while (first < text.size() && !text.get(first).capital() && first - open < 2) {
      first++;
    }
    Run run = first < text.size() ? Run.at(text, first, words) : null;
    String acronym = text.text(from, open - 1);
    if (run != null && run.length() > 1 && isSpelt(text, run, acronym)) {
      introduce(text, run, acronym);
    }
  }

  private void introduce(Tokens text, Run name, String acronym) {
    String full = name.text(text);
    Entry known = known(text, name, acronym);
    String type = NewGroups.type(text, name, words);
    if (known != null) {
      lexicon.bind(full, known);
      lexicon.bind(acronym, known);
    } else if (type != null) {
      lexicon
          .evidence()
          .add(lexicon.propose(Kind.GROUP, Entry.slug(acronym), full, type, List.of(acronym)));
    } else {
      lexicon.keep(acronym, full);
    }
  }

  /**
   * The group of the gazetteer that is meant: one of that name, or one of that acronym whose name
   * is much the same or stands in another language.
   */
  private @Nullable Entry known(Tokens text, Run name, String acronym) {
    for (Name known : lexicon.known(name.text(text))) {
      if (known.entry().kind() == Kind.GROUP) {
        return known.entry();
      }
    }
    boolean foreign = !isSpelt(text, name, acronym);
    return lexicon.known(acronym).stream()
        .map(Name::entry)
        .filter(e -> e.kind() == Kind.GROUP && lexicon.evidence().isAtHome(e))
        .filter(e -> foreign || lexicon.isLike(e, text, name))
        .max(
            Comparator.<Entry, Boolean>comparing(e -> lexicon.isLike(e, text, name))
                .thenComparingInt(lexicon.evidence()::weight))
        .orElse(null);
  }

  /** The name before a bracket that an acronym stands for: as many words as spell it, or all. */
  private @Nullable Run spelt(Tokens text, int last, String acronym) {
    Run longest = null;
    for (int first = last; first >= 0 && last - first < LONGEST; first--) {
      Run run = Run.at(text, first, words);
      if (run != null && run.last() == last) {
        Run trimmed = run.trimmed(text, words);
        if (trimmed == null || trimmed.first() != first) {
          continue;
        }
        longest = run;
        if (run.length() > 1 && isSpelt(text, run, acronym)) {
          return run;
        }
      }
      if (first > 0 && !text.joined(first)) {
        break;
      }
    }
    return longest == null || longest.length() < 2 ? null : longest;
  }

  /** "foreign terrorist fighters (FTF)". */
  private static boolean isSpeltSmall(Tokens text, int last, String acronym) {
    int length = acronym.length();
    if (last - length + 1 < 0) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      Token token = text.get(last - length + 1 + i);
      boolean begins =
          token.shape() == Shape.SMALL
              && token.form().charAt(0) == Character.toLowerCase(acronym.charAt(i));
      if (!begins) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpelt(Tokens text, Run run, String acronym) {
    StringBuilder initials = new StringBuilder();
    for (int i = run.first(); i <= run.last(); i++) {
      if (text.get(i).capital()) {
        initials.append(text.text().charAt(text.get(i).start()));
      }
    }
    String letters = acronym.replaceAll("[^\\p{Lu}]", "");
    return initials.toString().equals(letters)
        || (initials.length() > 2 && letters.startsWith(initials.toString()));
  }

  private static boolean isAcronym(Tokens text, int first, int last) {
    for (int i = first; i <= last; i++) {
      Token token = text.get(i);
      long capitals =
          text.text()
              .substring(token.start(), token.end())
              .chars()
              .filter(Character::isUpperCase)
              .count();
      boolean part = i > first && token.end() - token.start() < 3;
      if (capitals < 2 && token.shape() != Shape.CAPITALS && !part) {
        return false;
      }
    }
    return text.get(last).end() - text.get(first).start() <= LONGEST;
  }

  private static boolean isInside(Tokens text, int open, int index) {
    for (int i = open + 1; i <= index && i < text.size(); i++) {
      if (text.gap(i).indexOf(')') >= 0) {
        return false;
      }
    }
    return index < text.size();
  }
}
