package org.allegiance.extract.names;

import java.util.List;
import java.util.Set;
import org.allegiance.extract.names.Mention.Kind;
import org.allegiance.extract.names.NameTrie.Match;
import org.allegiance.extract.names.Token.Shape;
import org.jspecify.annotations.Nullable;

/** Groups that the gazetteer does not have, known by the words of their names or their people. */
final class NewGroups {

  private static final int SHORTEST_ACRONYM = 3;
  private static final int LONGEST_ACRONYM = 6;
  private static final Set<String> OFFICES = Set.of("police", "government");

  private final Lexicon lexicon;
  private final Words words;

  private final ShortForms shortForms;
  private final SubUnits subUnits;

  NewGroups(Lexicon lexicon, List<Tokens> document) {
    this.lexicon = lexicon;
    this.words = lexicon.words();
    this.subUnits = new SubUnits(words);
    document.forEach(this::readLong); // a title may have the short form before the text has it all
    this.shortForms = new ShortForms(lexicon, document);
  }

  /** "The Donetsk Volunteer Battalion", of which "the Volunteer Battalion" is a shorter form. */
  private void readLong(Tokens text) {
    List<Match> matches = lexicon.matches(text);
    subUnits.turnTo(text, matches);
    for (int i = 0; i < text.size(); ) {
      Run whole = Run.at(text, i, words);
      Run run = whole == null ? null : whole.trimmed(text, words);
      i = whole == null ? i + 1 : whole.last() + 1;
      if (run != null && run.length() >= ShortForms.LONG && isFree(run, matches)) {
        String type = type(text, run, words);
        if (type != null && !type.equals("CivilBody")) {
          propose(text, run, type);
        }
      }
    }
  }

  private static boolean isFree(Run run, List<Match> matches) {
    return matches.stream().allMatch(m -> m.last() < run.first() || run.last() < m.first());
  }

  void read(Tokens text) {
    Kind[] named = new Kind[text.size()];
    int[] end = new int[text.size()];
    List<Match> matches = lexicon.matches(text);
    subUnits.turnTo(text, matches);
    for (Match match : matches) {
      for (int i = match.first(); i <= match.last(); i++) {
        named[i] = match.name().entry().kind();
        end[i] = match.last();
      }
    }
    for (int i = 0; i < text.size(); i++) {
      acronym(text, i, named);
      faction(text, i, named);
    }
    for (int i = 0; i < text.size(); ) {
      Run whole = Run.at(text, i, words);
      Run run = whole == null ? null : whole.trimmed(text, words);
      if (whole == null) {
        i++;
        continue;
      }
      if (run != null && named[run.first()] != null && end[run.first()] >= run.last()) {
        office(text, run, named);
      } else if (run != null && !isOfPerson(text, run, named, end)) {
        run(text, run, named);
      }
      i = whole.last() + 1;
    }
  }

  /** "The Anti-Terrorist Unit of Charles Taylor" is the Anti-Terrorist Unit. */
  private static boolean isOfPerson(Tokens text, Run run, Kind[] named, int[] end) {
    int of = end[run.first()] + 1;
    return named[run.first()] == Kind.GROUP
        && of + 1 <= run.last()
        && text.get(of).form().equals("of")
        && named[of + 1] == Kind.PERSON;
  }

  private void run(Tokens text, Run run, Kind[] named) {
    String type = type(text, run, words);
    if (type != null) {
      shortForms
          .of(text, run)
          .ifPresentOrElse(
              entry -> lexicon.bind(run.text(text), entry), () -> propose(text, run, type));
      return;
    }
    boolean word = run.length() == 1 && text.get(run.first()).opens();
    boolean plain =
        named[run.last()] == null
            && !word
            && !isAmong(text, run, words.peoples())
            && !isAmong(text, run, words.others());
    String next = next(text, run);
    if (plain && next != null && words.units().contains(next)) {
      propose(text, new Run(run.first(), run.last() + 1), "ArmedGroup");
    } else {
      office(text, run, named);
    }
  }

  /** "Aravan police", "Tomarsk government", after a known place. */
  private void office(Tokens text, Run run, Kind[] named) {
    String next = next(text, run);
    if (named[run.last()] == Kind.PLACE && next != null && OFFICES.contains(next)) {
      String type = next.equals("police") ? "CivilBody" : "State";
      propose(text, new Run(run.first(), run.last() + 1), type);
    }
  }

  private static @Nullable String next(Tokens text, Run run) {
    int next = run.last() + 1;
    boolean joined = text.joined(next) && !text.get(run.last()).possessive();
    return joined ? text.get(next).form() : null;
  }

  private void propose(Tokens text, Run run, String type) {
    String name = run.text(text);
    subUnits
        .whole(text, run)
        .ifPresentOrElse(
            whole -> lexicon.bind(name, whole),
            () -> lexicon.propose(Kind.GROUP, Entry.slug(name), name, type, List.of()));
  }

  /** "XYZ fighters". */
  private void acronym(Tokens text, int index, Kind[] named) {
    Token token = text.get(index);
    int length = token.end() - token.start();
    boolean alone =
        named[index] == null
            && token.shape() == Shape.CAPITALS
            && !text.shouted(index)
            && length >= SHORTEST_ACRONYM
            && length <= LONGEST_ACRONYM
            && !words.notGroups().contains(token.form())
            && !lexicon.isRefused(text.text(index, index));
    if (alone && isOfPeople(text, index)) {
      String acronym = text.text(index, index);
      String full = lexicon.kept(acronym);
      lexicon.propose(
          Kind.GROUP,
          Entry.slug(acronym),
          full == null ? acronym : full,
          "ArmedGroup",
          List.of(acronym));
    }
  }

  /** "SLA-Minawi", "RCD-Goma": a faction is called after its head or seat. */
  private void faction(Tokens text, int index, Kind[] named) {
    int next = index + 1;
    boolean isTied =
        named[index] == Kind.GROUP
            && next < text.size()
            && text.get(index).shape() == Shape.CAPITALS
            && text.gap(next).matches("[-‐‑/]");
    if (isTied
        && text.get(next).capital()
        && named[next] != Kind.GROUP
        && named[next] != Kind.NATIONALITY
        && !words.peoples().contains(text.get(next).form())) {
      String name = text.text().substring(text.get(index).start(), text.get(next).end());
      lexicon.propose(Kind.GROUP, Entry.slug(name), name, "ArmedGroup", List.of());
    }
  }

  private boolean isOfPeople(Tokens text, int index) {
    return index + 1 < text.size()
        && text.joined(index + 1)
        && words.people().contains(text.get(index + 1).form());
  }

  /** The type of group that a name is of by its words, if they make it one. */
  static @Nullable String type(Tokens text, Run run, Words words) {
    int head = head(text, run, words);
    if (head < 0
        || run.length() < 2
        || words.others().contains(text.get(run.last()).form())
        || isTitle(text, run, words)) {
      return null;
    }
    boolean own = false;
    boolean warlike = false;
    for (int i = run.first(); i <= run.last(); i++) {
      String form = text.get(i).form();
      own |=
          i != head
              && (text.get(i).shape() != Shape.SMALL || !words.bodies().contains(form(text, head)))
              && !words.generic().contains(form)
              && !words.isHead(form);
      warlike |= words.warlike().contains(form);
    }
    String form = form(text, head);
    if (!own && !(warlike && words.armed().contains(form) && run.length() > 2)) {
      return null;
    }
    if (words.coalitions().contains(form)) {
      return "Coalition";
    }
    return words.bodies().contains(form) && !warlike ? "CivilBody" : "ArmedGroup";
  }

  /** Whether a run Has Capitals Where No Name Has Them. */
  private static boolean isTitle(Tokens text, Run run, Words words) {
    for (int i = run.first() + 1; i <= run.last(); i++) {
      Token token = text.get(i);
      if (token.shape() == Shape.CAPITAL
          && !words.generic().contains(token.form())
          && words.openers().contains(token.form())
          && !words.isHead(token.form())
          && !words.people().contains(token.form())
          && !words.owners().contains(token.form())) {
        return true;
      }
    }
    return false;
  }

  private static String form(Tokens text, int index) {
    return text.get(index).form();
  }

  /** The word of a name that says what it is: before "of" or "for", the last, or the first. */
  private static int head(Tokens text, Run run, Words words) {
    for (int i = run.first() + 1; i <= run.last(); i++) {
      Token token = text.get(i);
      boolean tie = token.form().equals("of") || token.form().equals("for");
      if (tie && words.isHead(text.get(i - 1).form())) {
        return i - 1;
      }
    }
    if (words.isHead(text.get(run.last()).form())) {
      return run.last();
    }
    return words.leading().contains(text.get(run.first()).form()) ? run.first() : -1;
  }

  private static boolean isAmong(Tokens text, Run run, Set<String> forms) {
    for (int i = run.first(); i <= run.last(); i++) {
      if (forms.contains(text.get(i).form())) {
        return true;
      }
    }
    return false;
  }
}
