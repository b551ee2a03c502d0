package org.allegiance.extract.names;

import java.util.regex.Pattern;
import org.allegiance.extract.names.Mention.Kind;
import org.allegiance.extract.names.NameTrie.Match;
import org.allegiance.extract.names.NameTrie.Name;
import org.jspecify.annotations.Nullable;

/**
 * Further names of groups: "the Victory Brigade (Liwa al-Nasr)", "the Night Owls, better known as
 * the Owls", but not "formerly known as", which tells of a change.
 */
final class GroupAliases {

  private static final Pattern CHANGED =
      Pattern.compile(
          "\\b(?:former|formerly|previously|originally|once|initially|now|later|today|since)\\b");
  private static final Pattern OPEN = Pattern.compile("\\s?\\([\"“‘']?(?:or |also )?(?:the )?");
  private static final Pattern CLOSED = Pattern.compile("[\"”’']?\\).*", Pattern.DOTALL);
  private static final int LONGEST = 5;

  private final Lexicon lexicon;
  private final Words words;
  private final Aliases aliases;

  GroupAliases(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.words = lexicon.words();
    this.aliases = new Aliases(words.alias());
  }

  void read(Tokens text) {
    for (Match match : lexicon.matches(text)) {
      Entry group = match.name().entry();
      if (group.kind() == Kind.GROUP) {
        Run further = bracketed(text, match.last());
        bind(text, match, further == null ? called(text, match.last()) : further);
      }
    }
  }

  /** One of the two names is of the group that the gazetteer has, or that the text told first. */
  private void bind(Tokens text, Match match, @Nullable Run further) {
    if (further == null) {
      return;
    }
    Entry group = match.name().entry();
    String name = further.text(text);
    Entry other =
        lexicon.known(name).stream()
            .map(Name::entry)
            .filter(e -> e.kind() == Kind.GROUP)
            .findFirst()
            .orElse(null);
    if (other == null) {
      lexicon.bind(name, group);
    } else if (lexicon.isProposed(group)) {
      lexicon.bind(text.text(match.first(), match.last()), other);
    }
  }

  private @Nullable Run called(Tokens text, int last) {
    Run run = aliases.after(text, last);
    boolean isChanged = run != null && CHANGED.matcher(between(text, last, run.first())).find();
    return isChanged ? null : run;
  }

  /** A name in brackets right behind: its first word or its kind is one of groups' names. */
  private @Nullable Run bracketed(Tokens text, int last) {
    int first = last + 1;
    if (first < text.size() && text.get(first).form().equals("the")) {
      first++;
    }
    if (first >= text.size()
        || isOfAnotherTime(text.get(first).form()) // "(formerly the Owls)"
        || !OPEN.matcher(between(text, last, first)).matches()) {
      return null;
    }
    int end = first;
    while (end + 1 < text.size() && end - first < LONGEST && text.joined(end + 1)) {
      end++;
    }
    Run run = new Run(first, end);
    boolean isGroup =
        words.leading().contains(text.get(first).form())
            || NewGroups.type(text, run, words) != null;
    return end > first && isGroup && CLOSED.matcher(rest(text, end)).matches() ? run : null;
  }

  /** "Formerly", "later": what follows is another name of another time. */
  static boolean isOfAnotherTime(String word) {
    return CHANGED.matcher(word).matches();
  }

  private static String between(Tokens text, int last, int next) {
    return text.text().substring(text.get(last).end(), text.get(next).start());
  }

  private static String rest(Tokens text, int last) {
    return text.text().substring(text.get(last).end());
  }
}
