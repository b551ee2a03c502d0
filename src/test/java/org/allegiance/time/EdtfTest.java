package org.allegiance.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {

  @ParameterizedTest(name = "{0} runs from {1} to {2}")
  @CsvSource({
    // years
    "1994, 1994-01-01, 1994-12-31",
    "0000, 0000-01-01, 0000-12-31",
    "-0044, -0044-01-01, -0044-12-31",
    "Y12345, +12345-01-01, +12345-12-31",
    "Y-12345, -12345-01-01, -12345-12-31",
    // months
    "1994-01, 1994-01-01, 1994-01-31",
    "1994-04, 1994-04-01, 1994-04-30",
    "1995-02, 1995-02-01, 1995-02-28",
    "1996-02, 1996-02-01, 1996-02-29",
    "1900-02, 1900-02-01, 1900-02-28",
    "2000-02, 2000-02-01, 2000-02-29",
    "-0044-03, -0044-03-01, -0044-03-31",
    // days
    "1994-07-08, 1994-07-08, 1994-07-08",
    "1996-02-29, 1996-02-29, 1996-02-29",
    "-0044-03-15, -0044-03-15, -0044-03-15",
    "1994-07-08T23:59:59, 1994-07-08, 1994-07-08",
    "1994-07-08T00:00:00Z, 1994-07-08, 1994-07-08",
    "1994-07-08T10:20:30+05:30, 1994-07-08, 1994-07-08",
    "1994-07-08T10:20:30-04, 1994-07-08, 1994-07-08",
    // seasons
    "1994-21, 1994-03-01, 1994-05-31",
    "1994-22, 1994-06-01, 1994-08-31",
    "1994-23, 1994-09-01, 1994-11-30",
    "1994-24, 1993-12-01, 1995-02-28",
    "1995-24, 1994-12-01, 1996-02-29",
    // unspecified digits
    "199X, 1990-01-01, 1999-12-31",
    "19XX, 1900-01-01, 1999-12-31",
    "1996-XX, 1996-01-01, 1996-12-31",
    "1996-XX-XX, 1996-01-01, 1996-12-31",
    "1996-02-XX, 1996-02-01, 1996-02-29",
  })
  void unmarkedDateCoversItsOwnDays(String text, LocalDate first, LocalDate last) {
    assertEquals(days(first, last), Edtf.parse(text).window());
  }

  @ParameterizedTest(name = "{0} runs from {1} to {2}")
  @CsvSource({
    "1994, 1993-01-01, 1995-12-31",
    "0000, -0001-01-01, 0001-12-31",
    "1994-01, 1993-12-01, 1994-02-28",
    "1994-12, 1994-11-01, 1995-01-31",
    "1996-01, 1995-12-01, 1996-02-29",
    "1996-03-01, 1996-02-29, 1996-03-02",
    "1995-01-01, 1994-12-31, 1995-01-02",
    "1994-21, 1993-12-01, 1994-08-31",
    "1994-23, 1994-06-01, 1995-02-28",
    "1994-24, 1993-09-01, 1995-05-31",
    "199X, 1980-01-01, 2009-12-31",
    "19XX, 1800-01-01, 2099-12-31",
    "1996-XX, 1995-01-01, 1997-12-31",
    "1996-02-XX, 1996-01-01, 1996-03-31",
  })
  void everyMarkWidensByOneUnitOnBothSides(String text, LocalDate first, LocalDate last) {
    for (String mark : new String[] {"~", "?", "%"}) {
      assertEquals(days(first, last), Edtf.parse(text + mark).window(), text + mark);
    }
  }

  @ParameterizedTest(name = "{0} runs from {1} to {2}")
  @CsvSource({
    "1994/1996, 1994-01-01, 1996-12-31",
    "1994-02/1994-02, 1994-02-01, 1994-02-28",
    "1994-02-03/1994-02-03, 1994-02-03, 1994-02-03",
    "1994-02-03/1996, 1994-02-03, 1996-12-31",
    "1994/1994-01, 1994-01-01, 1994-01-31",
    "1994~/1996?, 1993-01-01, 1997-12-31",
    "1994-21/1994-23, 1994-03-01, 1994-11-30",
    "199X/2000-XX, 1990-01-01, 2000-12-31",
    "-0045/-0044-03-15, -0045-01-01, -0044-03-15",
  })
  void intervalRunsFromTheFirstDayOfItsBeginToTheLastOfItsEnd(
      String text, LocalDate first, LocalDate last) {
    assertEquals(days(first, last), Edtf.parse(text).window());
  }

  @Test
  void earlyInAYearReachesFromDecemberToMay() {
    assertEquals(
        days(LocalDate.of(2013, 12, 1), LocalDate.of(2014, 5, 31)),
        Edtf.parse("2014-01~/2014-04~").window());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1994-03/..", "1994-03/"})
  void openAndUnknownEndHaveNoBound(String text) {
    assertEquals(
        new Window(LocalDate.of(1994, 3, 1).toEpochDay(), Window.OPEN_FUTURE),
        Edtf.parse(text).window());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../1994-03", "/1994-03"})
  void openAndUnknownBeginHaveNoBound(String text) {
    assertEquals(
        new Window(Window.OPEN_PAST, LocalDate.of(1994, 4, 1).toEpochDay()),
        Edtf.parse(text).window());
  }

  @Test
  void keepsTheTextAsWritten() {
    assertEquals("1994-03~/..", Edtf.parse("1994-03~/..").text());
    assertEquals("1994-03~/..", Edtf.parse("1994-03~/..").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "yesterday",
        "null",
        "94",
        "994",
        " 1994",
        "1994 ",
        "1994\n",
        "19940708",
        "12345",
        "Y1994",
        "Y0012345",
        "Y9999999999",
        "+1994",
        "1994-1",
        "1994-00",
        "1994-13",
        "1994-20",
        "1994-25",
        "1994-21-05",
        "1994-21-XX",
        "1994-01-00",
        "1994-01-32",
        "1994-02-30",
        "1995-02-29",
        "1900-02-29",
        "1994-04-31",
        "1994/07/08",
        "1994--07",
        "1994-07-08T24:00:00",
        "1994-07-08T10:60:00",
        "1994-07-08T10:20",
        "1994-07-XXT10:20:30",
        "1994T10:20:30",
        "1994~~",
        "~1994",
        "1994-~07",
        "199x",
        "1XXX",
        "X994",
        "199X-05",
        "199X-99",
        "1994-XX-31",
        "1994-XX-99",
        "1994-X7",
        "1994-07-0X",
        "/",
        "..",
        "../..",
        "../",
        "/..",
        "a/b/c",
        "1994/1995/1996",
        "////",
        "1994/unknown",
        "1994/...",
        "1996/1994",
        "1994-03/1994-02",
        "1994-03-02/1994-03-01",
        "1994-03-21~/1994-03-19",
        "1995/1994-12-31",
        "[1994,1995]",
        "{1994..1996}",
        "1994..1996",
        "١٩٩٤",
        "1994-0７",
        "𝟏𝟗𝟗𝟒",
        "1994−07",
        "1994\u0000",
      })
  void anythingElseIsRefusedWithTheTextInTheMessage(String text) {
    EdtfException refusal = assertThrows(EdtfException.class, () -> Edtf.parse(text));
    String message = String.valueOf(refusal.getMessage());
    assertTrue(message.contains("is no EDTF date: "), message);
    assertTrue(text.isEmpty() || anyPartIn(text, message), message);
  }

  /** Of an interval, the end that is wrong is enough. */
  private static boolean anyPartIn(String text, String message) {
    for (String part : text.split("/", -1)) {
      if (message.contains("'" + part + "'")) {
        return true;
      }
    }
    return message.contains("'" + text + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "1994-", "1994/", "X", "~", "/"})
  void endlessInputIsRefused(String unit) {
    assertThrows(EdtfException.class, () -> Edtf.parse(unit.repeat(200_000)));
  }

  @Test
  void yearsOutsideTheCalendarAreRefused() {
    assertEquals(
        LocalDate.of(999_999_999, 1, 1).toEpochDay(), Edtf.parse("Y999999999").window().from());
    assertThrows(EdtfException.class, () -> Edtf.parse("Y999999999~"));
    assertThrows(EdtfException.class, () -> Edtf.parse("Y-999999999?"));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.allegiance.time.BruteForce#seeds")
  void randomDateAgreesWithTheCalendarOfTheJdk(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LocalDate day = LocalDate.ofEpochDay(random.nextInt(-700_000, 2_900_000));
    YearMonth month = YearMonth.from(day);
    Year year = Year.from(day);
    assertEquals(days(day, day), Edtf.parse(day.toString()).window());
    assertEquals(
        days(day.minusDays(1), day.plusDays(1)), Edtf.parse(day.toString() + "~").window());
    assertEquals(days(month.atDay(1), month.atEndOfMonth()), Edtf.parse(month.toString()).window());
    assertEquals(
        days(year.atDay(1), year.atDay(year.length())),
        Edtf.parse(day.toString().substring(0, 4)).window());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.allegiance.time.BruteForce#seeds")
  void randomInputIsReadOrRefusedButNeverBreaks(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String alphabet = "0129-X~?%/.TYZ:+ ";
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "1994" : "");
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        Window window = Edtf.parse(text.toString()).window();
        assertTrue(window.from() < window.until(), text.toString());
      } catch (EdtfException e) {
        assertTrue(String.valueOf(e.getMessage()).contains("no EDTF date"), text.toString());
      }
    }
  }

  private static Window days(LocalDate first, LocalDate last) {
    return new Window(first.toEpochDay(), last.toEpochDay() + 1);
  }
}
