package org.allegiance.extract;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.extract.lexicon.Lexemes;
import org.allegiance.extract.lexicon.Lexemes.Kind;
import org.allegiance.extract.lexicon.Phrases;
import org.allegiance.extract.lexicon.YamlFile;
import org.allegiance.extract.names.Mention;

/**
 * Reads who spoke from notes such as "Interview with a baker, Kalto, May 2018". The words are in
 * {@code ontology/lexicon/notes.yaml}.
 */
final class Interviews {

  private static final int LONGEST_SPEAKER = 14; // words
  private static final Set<String> OF = Set.of("with", "of", "from", "to");
  private static final Set<String> CIRCUMSTANCES = Set.of("in", "at", "near", "on", "by");
  private static final Pattern ARTICLE = Pattern.compile("^(?:an?|the) ", Pattern.CASE_INSENSITIVE);

  private final Phrases<Boolean> talks = new Phrases<>(); // whether it is spoken
  private final Phrases<Boolean> means = new Phrases<>();
  private final Phrases<Boolean> listeners = new Phrases<>();
  private final Phrases<Boolean> telling = new Phrases<>();
  private final Phrases<Boolean> nameless = new Phrases<>();
  private final Phrases<Boolean> published = new Phrases<>();
  private final Set<String> kinds;

  private Interviews(YamlFile.Fields fields) {
    fields.only(
        "talks",
        "written",
        "kinds",
        "by",
        "means",
        "listeners",
        "telling",
        "nameless",
        "published");
    Set<String> written = Set.copyOf(fields.texts("written"));
    fields.texts("talks").forEach(t -> add(talks, t, !written.contains(t)));
    for (String by : fields.texts("by")) {
      fields.texts("means").forEach(m -> add(means, by + " " + m, true));
    }
    fields.texts("listeners").forEach(l -> add(listeners, l, true));
    fields.texts("telling").forEach(t -> add(telling, t, true));
    fields.texts("nameless").forEach(n -> add(nameless, n, true));
    fields.texts("published").forEach(p -> add(published, p, true));
    kinds =
        Stream.concat(fields.texts("kinds").stream(), Stream.of("-", "'"))
            .flatMap(k -> k.equals("-") ? Stream.of(k) : Stream.of(k.split("-")))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static void add(Phrases<Boolean> phrases, String phrase, boolean value) {
    phrases.add(phrase.replace("-", " - "), value);
  }

  /**
   * Reads the file.
   *
   * @throws BadInputException if it is not well formed, with file and line
   */
  static Interviews read(Path file) {
    return new Interviews(YamlFile.read(file).root());
  }

  /**
   * Who spoke, as far as the note says.
   *
   * @param names those in the note
   * @return "interviewee" where the note names nobody; nothing if it cites what was written
   */
  Optional<String> speaker(String note, List<Mention> names) {
    return new Note(note, names).speaker();
  }

  private final class Note {
    private final String note;
    private final List<Mention> names;
    private final Lexemes text;
    private final int end;

    Note(String note, List<Mention> names) {
      this.note = note;
      this.names = names;
      this.text = new Lexemes(note);
      this.end = endOfStatement();
    }

    Optional<String> speaker() {
      if (any(published, 0) >= 0) {
        return Optional.empty();
      }
      int told = any(telling, 1);
      int listener = told < 0 ? -1 : listeners.end(text, telling.end(text, told));
      if (listener >= 0 && told <= LONGEST_SPEAKER) {
        return name(0, told, true);
      }
      int talk = 0;
      while (talk < end && talks.at(text, talk) == null) {
        if (!kinds.contains(text.word(talk)) && !text.is(talk, Kind.NUMBER)) {
          return Optional.empty();
        }
        talk++;
      }
      Phrases.Match<Boolean> match = talks.at(text, talk);
      if (match == null || talk >= end || (!match.value() && any(listeners, 0) < 0)) {
        return Optional.empty();
      }
      String nobody = text.word(match.end() - 1).endsWith("s") ? "interviewees" : "interviewee";
      return named(match.end()).or(() -> Optional.of(nobody));
    }

    /** Who is named after the word for the talk, the means and the author aside. */
    private Optional<String> named(int from) {
      boolean isWith = false;
      for (int at = from; at < end; ) {
        int next = means.end(text, at);
        int listener = OF.contains(text.word(at)) ? listeners.end(text, at + 1) : -1;
        if (next > 0 || listener > 0) {
          at = Math.max(next, listener);
        } else if (CIRCUMSTANCES.contains(text.word(at))) {
          at = afterCircumstance(at);
        } else if (OF.contains(text.word(at)) || text.word(at).equals("\"")) {
          isWith = true;
          at++;
        } else if (text.is(at, Kind.SIGN) || (!isWith && isNumbering(at))) {
          isWith = false;
          at++;
        } else {
          int stop = endOfName(at);
          Optional<String> name = name(at, stop, isWith);
          if (name.isPresent()) {
            return name;
          }
          isWith = false;
          at = Math.max(stop, at + 1);
        }
      }
      return Optional.empty();
    }

    /** "in Kalto with a baker", "by a colleague, Kalto". */
    private int afterCircumstance(int from) {
      for (int at = from; at < end; at++) {
        if (text.word(at).equals("with") || text.isPause(at)) {
          return at;
        }
      }
      return end;
    }

    /** "no. 12", "31", "A-7". */
    private boolean isNumbering(int at) {
      return Set.of("no", "nr", "number", "nos", "conducted", "held").contains(text.word(at))
          || text.is(at, Kind.NUMBER)
          || text.is(at, Kind.CODE);
    }

    private int endOfName(int from) {
      int at = from;
      while (at < end
          && !text.isPause(at)
          && !"([".contains(text.word(at))
          && means.at(text, at) == null
          && !isAside(at)
          && !isWhere(from, at)) {
        at++;
      }
      return at;
    }

    /** "Selma in Kalto", but not "a baker in Kalto". */
    private boolean isWhere(int from, int at) {
      return at > from
          && CIRCUMSTANCES.contains(text.word(at))
          && text.get(at - 1).capital()
          && text.get(at + 1).capital();
    }

    /** "under condition of anonymity", "who asked not to be named". */
    private boolean isAside(int at) {
      return (Set.of("under", "on").contains(text.word(at))
              && (text.word(at + 1).equals("condition") || text.word(at + 2).equals("condition")))
          || (text.word(at).equals("who") && text.word(at + 2).matches("not|to|anonymity"))
          || nameless.at(text, at) != null;
    }

    /**
     * The words from one lexeme to another, if they are neither a place nor a date. Where "with"
     * does not introduce them, capitals alone do not make a person.
     */
    private Optional<String> name(int from, int to, boolean isWith) {
      if (to <= from || to - from > LONGEST_SPEAKER) {
        return Optional.empty();
      }
      int start = text.get(from).start();
      int stop = text.get(to - 1).end();
      boolean isPerson =
          isWith
              || IntStream.range(from, to)
                  .anyMatch(i -> text.is(i, Kind.WORD) && !text.get(i).capital())
              || isNamed(Mention.Kind.PERSON, start, stop);
      boolean isDated = text.is(to - 1, Kind.NUMBER) || text.is(from, Kind.NUMBER);
      String words = ARTICLE.matcher(note.substring(start, stop)).replaceFirst("").strip();
      return !isPerson || isDated || isNamed(Mention.Kind.PLACE, start, stop) || words.isEmpty()
          ? Optional.empty()
          : Optional.of(words);
    }

    private boolean isNamed(Mention.Kind kind, int start, int stop) {
      return names.stream()
          .anyMatch(n -> n.kind() == kind && n.start() == start && n.end() >= stop);
    }

    /** The first of several sources is what counts. */
    private int endOfStatement() {
      for (int i = 0; i < text.size(); i++) {
        boolean isStop =
            text.word(i).equals(".")
                && text.is(i + 1, Kind.WORD)
                && text.get(i + 1).capital()
                && text.word(i - 1).length() > 2;
        if (text.word(i).equals(";") || isStop) {
          return i;
        }
      }
      return text.size();
    }

    private int any(Phrases<Boolean> phrases, int from) {
      for (int i = from; i < end; i++) {
        if (phrases.at(text, i) != null) {
          return i;
        }
      }
      return -1;
    }
  }

  /** Whether a note refers to the source of the one before. */
  static boolean isIbidem(String note) {
    return note.strip().toLowerCase(Locale.ROOT).matches("(ibid|ibidem|idem|same interview)\\b.*");
  }
}
