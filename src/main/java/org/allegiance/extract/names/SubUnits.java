package org.allegiance.extract.names;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.allegiance.extract.names.Mention.Kind;
import org.allegiance.extract.names.NameTrie.Match;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a group that have a number or a small name, where the text says of which group: "its
 * 12th Front", "the Karvian Army's 3rd Brigade", "the Oka battalion of the KLA". Their people are
 * the group's.
 */
final class SubUnits {

  private static final Pattern NUMBER = Pattern.compile("\\d+(st|nd|rd|th)");
  private static final Set<String> ITS = Set.of("its", "their");

  private static final int FAR = 200; // words: some sentences of the same paragraph

  private final Words words;
  private @Nullable Entry[] beginning = {}; // groups of the text at hand, by first word
  private @Nullable Entry[] ending = {}; // and by last word
  private int[] last = {}; // the last word of each, by first word

  SubUnits(Words words) {
    this.words = words;
  }

  /** Turns to a text whose names are known. */
  void turnTo(Tokens text, List<Match> matches) {
    beginning = new Entry[text.size() + 1];
    ending = new Entry[text.size() + 1];
    last = new int[text.size() + 1];
    for (Match match : matches) {
      Entry entry = match.name().entry();
      if (entry.kind() == Kind.GROUP && !"CivilBody".equals(entry.type())) {
        beginning[match.first()] = entry;
        ending[match.last()] = entry;
        last[match.first()] = match.last();
      }
    }
  }

  /** The group that a name is a part of, if the text says so. */
  Optional<Entry> whole(Tokens text, Run run) {
    if (!words.parts().contains(text.get(run.last()).form())) {
      return isNumbered(text, run) ? within(text, run) : ofCommand(text, run);
    }
    return owner(text, run)
        .or(() -> beginning[run.first()] == null ? after(text, run.last()) : Optional.empty())
        .or(() -> isNumbered(text, run) ? before(text, run) : Optional.empty());
  }

  /** "The KLA's 12th Brigade", "FARC 47th Front". */
  private Optional<Entry> owner(Tokens text, Run run) {
    Entry first = beginning[run.first()];
    if (first != null && isNumber(text, last[run.first()] + 1)) {
      return Optional.of(first);
    }
    boolean isOwned =
        first == null
            && run.first() > 0
            && text.joined(run.first())
            && (text.get(run.first() - 1).possessive() || isNumbered(text, run));
    return isOwned ? Optional.ofNullable(ending[run.first() - 1]) : Optional.empty();
  }

  /** "The Northern Command of the Armed Forces of the Philippines", all of it one name. */
  private Optional<Entry> ofCommand(Tokens text, Run run) {
    for (int i = run.first() + 1; i < run.last(); i++) {
      if (words.commands().contains(text.get(i).form())) {
        return after(text, i).filter(whole -> "State".equals(whole.type()));
      }
    }
    return Optional.empty();
  }

  /** "The 47th Front of the FARC", all of it one name. */
  private Optional<Entry> within(Tokens text, Run run) {
    for (int i = run.first() + 1; i < run.last(); i++) {
      if (words.parts().contains(text.get(i).form())) {
        return after(text, i);
      }
    }
    return Optional.empty();
  }

  /** "The Oka battalion of the KLA". */
  private Optional<Entry> after(Tokens text, int unit) {
    int of = unit + 1;
    if (of + 1 >= text.size() || !text.joined(of) || !text.get(of).form().equals("of")) {
      return Optional.empty();
    }
    return Optional.ofNullable(beginning[text.get(of + 1).form().equals("the") ? of + 2 : of + 1]);
  }

  /** "Its 12th Front", and "the 12th Front", which guerrillas have: of the group named last. */
  private Optional<Entry> before(Tokens text, Run run) {
    boolean isIts = run.first() > 0 && ITS.contains(text.get(run.first() - 1).form());
    boolean isFront = words.fronts().contains(text.get(run.last()).form());
    for (int i = run.first() - 1; (isIts || isFront) && i >= Math.max(0, run.first() - FAR); i--) {
      Entry entry = ending[i];
      if (entry != null && (isIts || "ArmedGroup".equals(entry.type()))) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  private static boolean isNumbered(Tokens text, Run run) {
    return isNumber(text, run.first());
  }

  private static boolean isNumber(Tokens text, int index) {
    return index < text.size() && NUMBER.matcher(text.text(index, index)).matches();
  }
}
