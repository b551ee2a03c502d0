package org.allegiance.extract.times;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.time.Edtf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatingTest {
  private static final Path HOME =
      Path.of(System.getProperty("allegiance.home", "")).toAbsolutePath();
  private static final Path LEXICON = HOME.resolve("ontology/lexicon/times.yaml");
  private static final TimeWords WORDS = TimeWords.read(LEXICON);

  private static final String NEXT_BLOCK = " ¶ ";
  private static final Pattern MARKED = Pattern.compile("\\{([^=}]*)=[^}]*}");
  private static final Pattern PUBLISHED = Pattern.compile("@(\\S+) .*");

  static Stream<String> sentences() throws IOException {
    return Files.readAllLines(HOME.resolve("src/test/resources/extract/times.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  @Test
  void thereAreSentences() throws IOException {
    assertTrue(sentences().count() > 300);
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void findsTheTimesOfASentenceAndNoOthers(String line) {
    var dated = PUBLISHED.matcher(line);
    LocalDate published = dated.matches() ? LocalDate.parse(dated.group(1)) : null;
    String marked = line.replaceFirst("^@\\S+ ", "");
    assertEquals(marked, marked(MARKED.matcher(marked).replaceAll("$1"), published));
  }

  /** A text with its times marked as in the file of sentences. */
  private static String marked(String text, @Nullable LocalDate published) {
    Dating dating = new Dating(WORDS, published);
    List<String> blocks = new ArrayList<>();
    for (String block : text.split(NEXT_BLOCK, -1)) {
      StringBuilder marked = new StringBuilder();
      int at = 0;
      for (TimeExpression time : dating.in(block)) {
        marked
            .append(block, at, time.start())
            .append('{')
            .append(block, time.start(), time.end())
            .append('=')
            .append(time.value())
            .append('}');
        at = time.end();
      }
      blocks.add(marked.append(block.substring(at)).toString());
    }
    return String.join(NEXT_BLOCK, blocks);
  }

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aDayComesBackHoweverItIsWritten(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LocalDate day = LocalDate.ofEpochDay(random.nextInt(-25_000, 25_000));
    for (String format :
        List.of(
            "d MMMM uuuu",
            "dd MMMM uuuu",
            "d MMM uuuu",
            "d MMMM, uuuu",
            "d-MMM-uuuu",
            "'the' d 'of' MMMM uuuu",
            "MMMM d, uuuu",
            "MMMM d uuuu",
            "MMM. d, uuuu",
            "EEEE, d MMMM uuuu",
            "EEEE d MMMM uuuu",
            "EEEE, MMMM d, uuuu",
            "EEE, d MMM uuuu",
            "uuuu-MM-dd",
            "dd.MM.uuuu")) {
      String written = DateTimeFormatter.ofPattern(format, Locale.ENGLISH).format(day);
      written = written.replace("May.", "May");
      comesBack(written, "on", day.toString());
    }
    String month = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH).format(day);
    comesBack(month, "in", day.toString().substring(0, 7));
    comesBack("early " + day.getYear(), "in", "%1$s-01~/%1$s-04~".formatted(day.getYear()));
    comesBack(String.valueOf(day.getYear()), "in", String.valueOf(day.getYear()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aStretchComesBackHoweverItIsWritten(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LocalDate from = LocalDate.ofEpochDay(random.nextInt(-25_000, 25_000));
    LocalDate to = from.plusDays(random.nextInt(1, 5_000));
    DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    String value = from + "/" + to;
    comesBack("from " + day.format(from) + " to " + day.format(to), "", value);
    comesBack("between " + day.format(from) + " and " + day.format(to), "", value);
    comesBack(day.format(from) + " – " + day.format(to), "in the weeks of", value);
    comesBack("since " + day.format(from), "", from + "/..");
    comesBack("until " + day.format(to), "", "../" + to);
  }

  private static void comesBack(String written, String preposition, String value) {
    for (String after : List.of(".", ", they said.", " and fled.", " Kolo fled.")) {
      String text = ("The men fell back " + preposition + " ").replace("  ", " ") + written + after;
      List<TimeExpression> found = new Dating(WORDS, null).in(text);
      assertEquals(1, found.size(), text);
      assertEquals(value, found.getFirst().value().text(), text);
      assertEquals(written, text.substring(found.getFirst().start(), found.getFirst().end()), text);
    }
  }

  /** Random words of the lexicon, which make every sense and none. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whateverTheTextTimesAreInOrderAndReadable(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> words =
        List.of(Files.readString(LEXICON).replaceAll("(?m)^#.*$", " ").split("[\\s,:\\[\\]]+"));
    List<String> more =
        List.of(
            "2014", "1999", "5", "31", "May", "March", "(", ")", "–", "3rd", "Tuesday", "1990s");
    LocalDate published = random.nextBoolean() ? LocalDate.of(2014, 6, 18) : null;
    Dating dating = new Dating(WORDS, published);
    for (int block = 0; block < 20; block++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        List<String> from = random.nextInt(3) == 0 ? more : words;
        text.append(from.get(random.nextInt(from.size())))
            .append(random.nextInt(9) == 0 ? "" : " ");
      }
      int at = 0;
      for (TimeExpression time : dating.in(text.toString())) {
        assertTrue(time.start() >= at && time.end() > time.start(), text.toString());
        assertEquals(time.value(), Edtf.parse(time.value().text()));
        at = time.end();
      }
      assertTrue(at <= text.length());
    }
  }

  /** Five million characters of prose, two of what is no prose; by the square it would not end. */
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "In March 2014 the siege began, and two years later they left. ",
        "January, ",
        "from from between ",
        "(January 2014, ",
        "2014-",
        "1,111.",
        "the end of the first half of ",
        "http://2014",
        "(((["
      })
  void longTextsEnd(String unit) {
    int length = unit.startsWith("In March") ? 5_000_000 : 2_000_000;
    String text = unit.repeat(length / unit.length());
    List<TimeExpression> times = new Dating(WORDS, null).in(text);
    assertTrue(times.size() <= text.length() / 4);
  }

  @Test
  void aMistakeInTheWordListIsToldWithItsLine(@TempDir Path folder) throws IOException {
    Path broken = folder.resolve("times.yaml");
    String right = Files.readString(LEXICON);
    for (String[] change :
        new String[][] {
          {"    year: 1~/4~", "    year: soon", "'soon' is no part of a year"},
          {"    year: 1~/4~", "    yaer: 1~/4~", "'yaer' is no unit"},
          {"  2001-09-11:", "  2001-09-31:", "'2001-09-31' is no day"},
          {"  12: [december, dec]", "  13: [december, dec]", "'13' is no number from 1 to 12"},
          {"determiners:", "articles:", "unknown field 'articles'"},
        }) {
      Files.writeString(broken, right.replaceFirst(Pattern.quote(change[0]), change[1]));
      BadInputException told =
          assertThrows(BadInputException.class, () -> TimeWords.read(broken), change[1]);
      String message = String.valueOf(told.getMessage());
      assertTrue(message.contains(change[2]), message);
      assertTrue(message.matches("(?s).*times\\.yaml:\\d+: .*"), message);
    }
  }
}
