package org.allegiance.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.allegiance.extract.Mention.Kind;
import org.allegiance.extract.NameTrie.Match;
import org.allegiance.extract.Token.Shape;
import org.jspecify.annotations.Nullable;

/** Persons: by title, given name or kunya, or by what is said of them; and their further names. */
final class NewPersons {

  private static final int LONGEST = 5;
  private static final int ALIAS_WITHIN = 60;
  private static final Set<String> NAMED = Set.of("named", "called", "nicknamed");
  private static final Set<String> OF_PERSONS = Set.of("who", "himself", "herself", "whose");
  private static final Set<String> APPOSED =
      Set.of("who", "a", "an", "then", "now", "one", "whose", "his", "her", "known", "born");

  private final Lexicon lexicon;
  private final Words words;
  private final Pattern alias;

  NewPersons(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.words = lexicon.words();
    String phrases = words.alias().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    this.alias =
        Pattern.compile(
            "[\\s,(\"“‘']{0,3}(?:[\\p{Ll}]+[\\s,]{1,2}){0,4}?(?:"
                + phrases
                + ")[\\s:,]{0,2}(?:the )?[\"“‘'(]{0,2}(?=\\p{Lu})");
  }

  void read(Tokens text) {
    Kind[] named = new Kind[text.size()];
    for (Match match : lexicon.matches(text)) {
      for (int i = match.first(); i <= match.last(); i++) {
        named[i] = match.name().entry().kind();
      }
    }
    for (int i = 0; i < text.size(); ) {
      Run run = run(text, i, named);
      if (run == null) {
        i++;
      } else {
        if (isPerson(text, run, named)) {
          add(text, run);
        }
        i = run.last() + 1;
      }
    }
  }

  /** Words that may be a name: capitals and particles, after titles and before other names. */
  private @Nullable Run run(Tokens text, int first, Kind[] named) {
    if (!isPart(text, first, named) || isTitle(text, first)) {
      return null;
    }
    if (text.get(first).opens() && words.openers().contains(text.get(first).form())) {
      return null;
    }
    int last = first;
    int i = first + 1;
    while (i < text.size() && text.joined(i) && i - first < LONGEST) {
      if (text.get(i - 1).possessive()) {
        break;
      }
      if (isPart(text, i, named)) {
        last = i++;
        continue;
      }
      boolean particle = words.particles().contains(text.get(i).form()) || text.get(i).article();
      if (!particle || i + 1 >= text.size() || !text.joined(i + 1)) {
        break;
      }
      i++;
    }
    return new Run(first, last);
  }

  private boolean isPart(Tokens text, int index, Kind[] named) {
    Token token = text.get(index);
    boolean article = token.article() && index + 1 < text.size() && text.get(index + 1).capital();
    boolean kunya = words.kunyas().contains(token.form());
    if (text.titleCase()
        || text.shouted(index)
        || !(token.capital() || (article && index > 0))
        || named[index] == Kind.GROUP
        || (token.shape() == Shape.CAPITALS && token.end() - token.start() > 1)) {
      return kunya && token.capital();
    }
    boolean placed = named[index] == Kind.PLACE || named[index] == Kind.NATIONALITY;
    boolean within =
        index > 0
            && text.joined(index)
            && (text.get(index - 1).article()
                || words.given().contains(text.get(index - 1).form())
                || words.kunyas().contains(text.get(index - 1).form()));
    if (placed && !within && !words.given().contains(token.form())) {
      return false;
    }
    return !words.openers().contains(token.form())
        && !words.peoples().contains(token.form())
        && !words.others().contains(token.form())
        && !words.sites().contains(token.form())
        && !(words.isHead(token.form()) && !kunya);
  }

  private boolean isTitle(Tokens text, int index) {
    return words.titles().contains(text.get(index).form())
        && !words.given().contains(text.get(index).form());
  }

  private boolean isPerson(Tokens text, Run run, Kind[] named) {
    Token first = text.get(run.first());
    String form = first.form();
    boolean several = run.length() > 1;
    boolean common = !several && first.opens() && words.openers().contains(form);
    if (common || (run.length() == 1 && named[run.first()] != null)) {
      return false;
    }
    if (words.kunyas().contains(form)) {
      return several;
    }
    return isTitled(text, run)
        || words.given().contains(form)
        || isNamedBefore(text, run)
        || isSpeaker(text, run)
        || isAged(text, run.last())
        || (several && isApposed(text, run.last()));
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

  private boolean isNamedBefore(Tokens text, Run run) {
    int before = run.first() - 1;
    return before >= 0 && NAMED.contains(text.get(before).form());
  }

  private boolean isSpeaker(Tokens text, Run run) {
    int after = run.last() + 1;
    boolean then =
        after < text.size()
            && text.joined(after)
            && words.sayings().contains(text.get(after).form());
    int before = run.first() - 1;
    boolean first =
        before > 0
            && text.joined(run.first())
            && words.sayings().contains(text.get(before).form())
            && text.gap(before).matches(".*[,?!][\"”’'].*");
    return (then || first) && !text.get(run.last()).possessive();
  }

  /** "Wilmer, 34," or "Wilmer (34)". */
  private static boolean isAged(Tokens text, int last) {
    int after = last + 1;
    if (after >= text.size() || text.get(after).shape() != Shape.NUMBER) {
      return false;
    }
    Token number = text.get(after);
    String gap = text.gap(after);
    String then = after + 1 < text.size() ? text.gap(after + 1) : text.gap(text.size());
    return number.end() - number.start() == 2
        && (gap.equals(", ")
            ? then.startsWith(",") || then.startsWith(".")
            : gap.equals(" (") && then.startsWith(")"));
  }

  private static boolean isApposed(Tokens text, int last) {
    int after = last + 1;
    if (after >= text.size()) {
      return false;
    }
    String next = text.get(after).form();
    return text.joined(after)
        ? OF_PERSONS.contains(next) || next.equals("alias")
        : text.gap(after).equals(", ") && APPOSED.contains(next);
  }

  private void add(Tokens text, Run run) {
    String full = run.text(text);
    List<String> names = new ArrayList<>(shorter(text, run));
    Run further = alias(text, run.last());
    if (further != null) {
      names.add(further.text(text));
    }
    lexicon.propose(Kind.PERSON, Entry.slug(full), full, "Person", names);
  }

  /** The surname, and the given name too; of a kunya, what stands before and from its article. */
  private List<String> shorter(Tokens text, Run run) {
    if (run.length() < 2) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    int last = run.last();
    boolean article = text.get(last - 1).article();
    boolean kunya = words.kunyas().contains(text.get(run.first()).form());
    if (!kunya || article) {
      int from = article ? last - 1 : last;
      if (text.get(last).end() - text.get(last).start() > 2) {
        names.add(text.text(from, last));
      }
    }
    if (kunya && run.length() > 3) {
      names.add(text.text(run.first(), run.first() + 1));
    } else if (!kunya && words.given().contains(text.get(run.first()).form())) {
      names.add(text.text(run.first(), run.first()));
    }
    return names;
  }

  /** The name that "alias", "known as" or "nom de guerre" brings in after a person. */
  private @Nullable Run alias(Tokens text, int last) {
    int from = text.get(last).end();
    Matcher matcher = alias.matcher(text.text());
    matcher.region(from, Math.min(text.text().length(), from + ALIAS_WITHIN));
    matcher.useTransparentBounds(true);
    if (!matcher.lookingAt()) {
      return null;
    }
    int first = last + 1;
    while (first < text.size() && text.get(first).start() < matcher.end()) {
      first++;
    }
    if (first == text.size() || text.get(first).start() != matcher.end()) {
      return null;
    }
    int end = first;
    while (end + 1 < text.size()
        && end - first < 3
        && text.joined(end + 1)
        && (text.get(end + 1).capital() || text.get(end + 1).article())) {
      end++;
    }
    return new Run(first, end);
  }
}
