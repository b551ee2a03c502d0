package org.allegiance.extract.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.allegiance.extract.names.Mention.Kind;
import org.allegiance.extract.names.NameTrie.Match;
import org.allegiance.extract.names.Token.Shape;
import org.jspecify.annotations.Nullable;

/** Persons whom a document names, and the shorter and further names that it has for them. */
final class NewPersons {

  private static final int LONGEST = 5;
  private static final int SHORTEST_SURNAME = 3;

  private final Lexicon lexicon;
  private final Words words;
  private final PersonCues cues;
  private final Aliases aliases;
  private final Set<String> surnames = new HashSet<>(); // in small letters

  NewPersons(Lexicon lexicon, List<Tokens> document) {
    this.lexicon = lexicon;
    this.words = lexicon.words();
    this.cues = new PersonCues(words, document);
    this.aliases = new Aliases(words.alias());
  }

  /** Finds those named in several words, whose surnames are then known. */
  void readFull(Tokens text) {
    read(text, true);
  }

  /** Finds those named in one word. */
  void readShort(Tokens text) {
    read(text, false);
  }

  private void read(Tokens text, boolean several) {
    Match[] named = new Match[text.size()];
    for (Match match : lexicon.matches(text)) {
      for (int i = match.first(); i <= match.last(); i++) {
        named[i] = match;
      }
    }
    for (int i = 0; i < text.size(); ) {
      Run run = run(text, i, named);
      if (run == null) {
        i++;
      } else {
        if (run.length() > 1 == several
            && !isNamed(run, named)
            && (cues.speakFor(text, run) || isNamesake(text, run))) {
          add(text, run);
        }
        i = run.last() + 1;
      }
    }
  }

  private static boolean isNamed(Run run, Match[] named) {
    Match match = named[run.first()];
    return match != null && match.last() >= run.last();
  }

  /** "Rahim Khan", where the text has named Omar Khan. */
  private boolean isNamesake(Tokens text, Run run) {
    return run.length() > 1 && surnames.contains(text.get(run.last()).form());
  }

  /** Words that may be a name: capitals and particles, after titles and before other names. */
  private @Nullable Run run(Tokens text, int first, Match[] named) {
    if (text.titleCase() || !isPart(text, first, first, named) || isTitle(text, first)) {
      return null;
    }
    int last = first;
    int i = first + 1;
    while (i < text.size() && text.joined(i) && i - first < LONGEST) {
      if (text.get(i - 1).possessive()) {
        break;
      }
      if (isPart(text, first, i, named)) {
        last = i++;
        continue;
      }
      boolean particle = words.particles().contains(text.get(i).form()) || text.get(i).article();
      if (!particle || i + 1 >= text.size() || !text.joined(i + 1)) {
        break;
      }
      i++;
    }
    return bare(text, first, last);
  }

  /** Without the common words at the start: "Whereas Ojok", "Director Ojok". */
  private Run bare(Tokens text, int first, int last) {
    int from = first;
    while (from < last
        && text.get(from + 1).capital()
        && cues.isCommon(text.get(from).form())
        && !words.kunyas().contains(text.get(from).form())) {
      from++;
    }
    return new Run(from, last);
  }

  private boolean isPart(Tokens text, int first, int index, Match[] named) {
    Token token = text.get(index);
    Match match = named[index];
    boolean kunya = words.kunyas().contains(token.form()) && token.capital();
    boolean written = token.capital() || (token.article() && index > first);
    if (!written
        || text.shouted(index)
        || (match != null && match.name().entry().kind() == Kind.GROUP)
        || token.shape() == Shape.CAPITALS) {
      return kunya && match == null;
    }
    if (token.end() - token.start() == 1) {
      return index > first && text.text().startsWith(".", token.end());
    }
    boolean placed = match != null && match.name().entry().kind() != Kind.PERSON;
    boolean within =
        index > first
            && (text.get(index - 1).article()
                || words.given().contains(text.get(index - 1).form())
                || words.kunyas().contains(text.get(index - 1).form()));
    if (placed && !within && !words.given().contains(token.form())) {
      return false;
    }
    return kunya || !isOther(token.form());
  }

  private boolean isOther(String form) {
    return words.openers().contains(form)
        || words.peoples().contains(form)
        || words.others().contains(form)
        || words.sites().contains(form)
        || words.isHead(form);
  }

  private boolean isTitle(Tokens text, int index) {
    String form = text.get(index).form();
    return words.titles().contains(form) && !words.given().contains(form);
  }

  private void add(Tokens text, Run run) {
    String full = run.text(text);
    List<String> names = new ArrayList<>(shorter(text, run));
    Run further = aliases.after(text, run.last());
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
    boolean surname = text.get(last).end() - text.get(last).start() >= SHORTEST_SURNAME;
    boolean initial = text.get(last).end() - text.get(last).start() == 1;
    if (surname && (!kunya || article)) {
      names.add(text.text(article ? last - 1 : last, last));
      surnames.add(text.get(last).form());
    }
    if (surname && article && !kunya && !words.given().contains(text.get(last).form())) {
      names.add(text.text(last, last));
    }
    if (kunya && run.length() > 3) {
      names.add(text.text(run.first(), run.first() + 1));
    } else if (!kunya && (initial || words.given().contains(text.get(run.first()).form()))) {
      names.add(text.text(run.first(), run.first()));
    }
    return names;
  }
}
