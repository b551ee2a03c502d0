package org.allegiance.extract.times;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.extract.lexicon.Lexemes;
import org.allegiance.extract.lexicon.Phrases;
import org.allegiance.extract.lexicon.Phrases.Match;
import org.allegiance.extract.lexicon.YamlFile;
import org.jspecify.annotations.Nullable;

/** The words by which English texts say when, from the file {@code ontology/lexicon/times.yaml}. */
public final class TimeWords {

  private static final Pattern BOUNDS = Pattern.compile("(\\d+)(~?)/(\\d+)(~?)");

  private static final List<String> LISTS =
      List.of(
          "since",
          "until",
          "not until",
          "onwards",
          "around",
          "nights",
          "from",
          "to",
          "between",
          "later",
          "earlier",
          "after",
          "before that",
          "ago",
          "followed",
          "preceded",
          "following",
          "preceding",
          "recent",
          "later in",
          "earlier in",
          "publication");

  private static final List<String> SETS =
      List.of(
          "within",
          "roughly",
          "lately",
          "numbered",
          "writings",
          "happenings",
          "counted",
          "not counted",
          "money",
          "citing",
          "reference",
          "function words",
          "determiners",
          "seasons only with year");

  private static final List<String> MAPS =
      List.of(
          "months",
          "weekdays",
          "seasons",
          "units",
          "numbers",
          "ordinals",
          "decades",
          "parts",
          "published",
          "before",
          "days",
          "named");

  /** A unit counted from the day of publication, or from the time of which the text spoke last. */
  record Step(boolean fromPublication, int units) {}

  final Phrases<Integer> months = new Phrases<>();
  final Phrases<DayOfWeek> weekdays = new Phrases<>();
  final Phrases<Integer> seasons = new Phrases<>();
  final Phrases<Grain> units = new Phrases<>();
  final Phrases<Integer> numbers = new Phrases<>();
  final Phrases<Integer> ordinals = new Phrases<>();
  final Phrases<Integer> decades = new Phrases<>();
  final Phrases<PartOfTime> parts = new Phrases<>();
  final Phrases<Step> steps = new Phrases<>();
  final Phrases<Integer> days = new Phrases<>();
  final Phrases<Period> named = new Phrases<>();

  private final YamlFile.Fields fields;
  private final Map<String, Phrases<Boolean>> lists = new HashMap<>();
  private final Map<String, Set<String>> sets = new HashMap<>();

  /** Nearly all words of a text begin no time, and are passed over at once. */
  private final Set<String> firstWords = new HashSet<>(Set.of("'", "’", "‘"));

  /** Full names, which need neither day nor year beside them. */
  private final Set<String> fullNames = new HashSet<>();

  private TimeWords(YamlFile.Fields fields) {
    this.fields = fields;
    fields.only(Stream.of(LISTS, SETS, MAPS).flatMap(List::stream).toArray(String[]::new));
    for (String key : LISTS) {
      Phrases<Boolean> phrases = new Phrases<>();
      texts(key).forEach(phrase -> phrases.add(phrase, true));
      lists.put(key, phrases);
    }
    SETS.forEach(key -> sets.put(key, Set.copyOf(texts(key))));
    numbered("months", months, 1, 12, n -> n);
    numbered("weekdays", weekdays, 1, 7, DayOfWeek::of);
    numbered("seasons", seasons, 21, 24, n -> n);
    numbered("numbers", numbers, 0, 999, n -> n);
    numbered("ordinals", ordinals, 1, 31, n -> n);
    numbered("decades", decades, 0, 90, n -> n);
    numbered("published", steps, -1, 1, n -> new Step(true, n));
    numbered("before", steps, -1, 1, n -> new Step(false, n));
    numbered("days", days, -9, 9, n -> n);
    readUnits();
    fields.maps("parts").forEach(this::readPart);
    readNamed();
    for (String names : List.of("months", "weekdays")) {
      YamlFile.Fields listed = fields.map(names);
      listed.keys().forEach(key -> fullNames.add(listed.texts(key).getFirst()));
    }
    Stream.of(months, weekdays, seasons, units, numbers, ordinals, parts, steps, days, named)
        .forEach(phrases -> firstWords.addAll(phrases.firstWords()));
    lists.values().forEach(phrases -> firstWords.addAll(phrases.firstWords()));
    firstWords.addAll(texts("determiners"));
  }

  /**
   * Reads the file.
   *
   * @throws BadInputException if a word stands for something that cannot be, with file and line
   */
  public static TimeWords read(Path file) {
    return new TimeWords(YamlFile.read(file).root());
  }

  /** Whether a time may begin with a lexeme. */
  boolean canBegin(Lexemes.Lexeme lexeme) {
    return lexeme.number() >= 0 || firstWords.contains(lexeme.word());
  }

  /** Whether a month or a day of the week is written in full. */
  boolean isFullName(String word) {
    return fullNames.contains(word);
  }

  /** The month that begins at a lexeme, with the stop of an abbreviation. */
  @Nullable Match<Integer> monthAt(Lexemes text, int index) {
    Match<Integer> month = text.get(index).capital() ? months.at(text, index) : null;
    return month == null || isFullName(text.word(index)) || !text.word(month.end()).equals(".")
        ? month
        : new Match<>(month.value(), month.end() + 1);
  }

  /** Whether a day of the week or a month begins at a lexeme. */
  boolean isWeekdayOrMonth(Lexemes text, int index) {
    return weekdays.at(text, index) != null || months.at(text, index) != null;
  }

  /** Phrases of a kind that need no further meaning. */
  Phrases<Boolean> list(String key) {
    return Objects.requireNonNull(lists.get(key), key);
  }

  /** Whether a single word is of a kind. */
  boolean is(String key, String word) {
    return Objects.requireNonNull(sets.get(key), key).contains(word);
  }

  private List<String> texts(String key) {
    List<String> texts = fields.texts(key).stream().distinct().toList();
    if (texts.isEmpty()) {
      throw fields.wrong("the list '" + key + "' is missing", "add '" + key + ": [word, phrase]'");
    }
    return texts;
  }

  private interface Meaning<T> {
    T of(int number);
  }

  private <T> void numbered(
      String key, Phrases<T> phrases, int least, int most, Meaning<T> meaning) {
    YamlFile.Fields listed = fields.map(key);
    for (String number : listed.keys()) {
      if (!number.matches("-?\\d{1,4}")
          || Integer.parseInt(number) < least
          || Integer.parseInt(number) > most) {
        throw listed.wrong(
            number,
            "'" + number + "' is no number from " + least + " to " + most,
            "write '<number>: [word, phrase]'");
      }
      T value = meaning.of(Integer.parseInt(number));
      listed.texts(number).forEach(phrase -> phrases.add(phrase, value));
    }
  }

  private void readUnits() {
    YamlFile.Fields listed = fields.map("units");
    for (String unit : listed.keys()) {
      Grain grain = grain(listed, unit);
      listed.texts(unit).forEach(word -> units.add(word, grain));
    }
  }

  private void readPart(YamlFile.Fields part) {
    Map<Grain, PartOfTime.Bounds> bounds = new EnumMap<>(Grain.class);
    for (String key : part.keys()) {
      if (key.equals("words") || key.equals("edge")) {
        continue;
      }
      Matcher written = BOUNDS.matcher(part.text(key));
      if (!written.matches()) {
        throw part.wrong(
            key, "'" + part.text(key) + "' is no part of a " + key, "write it as 1/6 or 1~/4~");
      }
      bounds.put(
          grain(part, key),
          new PartOfTime.Bounds(
              Integer.parseInt(written.group(1)),
              Integer.parseInt(written.group(3)),
              !written.group(2).isEmpty()));
    }
    PartOfTime value = new PartOfTime(part.has("edge"), bounds);
    part.texts("words").forEach(phrase -> parts.add(phrase, value));
  }

  private static Grain grain(YamlFile.Fields fields, String name) {
    try {
      return Grain.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw fields.wrong(
          name, "'" + name + "' is no unit", "use day, week, month, season, year, decade, century");
    }
  }

  private void readNamed() {
    YamlFile.Fields listed = fields.map("named");
    for (String date : listed.keys()) {
      try {
        Period day = Period.of(Stamp.of(LocalDate.parse(date), Grain.DAY));
        listed.texts(date).forEach(phrase -> named.add(phrase, day));
      } catch (DateTimeParseException e) {
        throw listed.wrong(date, "'" + date + "' is no day", "write it as 2001-09-11");
      }
    }
  }
}
