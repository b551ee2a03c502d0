package org.allegiance.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathNameTest {

  private static final String ODD = "aZ09-_.~/ %?#&<>\"'\\:*|\u0000\n\u00e9\u1e24\ud83d\ude00";

  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  @ParameterizedTest
  @CsvSource({
    "group/isis, group/isis",
    "a b, a~20b",
    "a~b, a~7Eb",
    "a%20b, a~2520b",
    "../x, ~2E./x",
    "a//b, a/~2Fb",
    "é, ~C3~A9",
    "a.ttl, a.ttl"
  })
  void namesAreSafe(String end, String name) {
    assertEquals(name, PathName.of(end));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyEndHasOneNameAndComesBackFromIt(long seed) {
    Random random = new Random(seed);
    int[] odd = ODD.codePoints().toArray();
    StringBuilder end = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      end.appendCodePoint(odd[random.nextInt(odd.length)]);
    }

    String name = PathName.of(end.toString());

    assertTrue(name.matches("[A-Za-z0-9._/~-]+"), () -> "seed " + seed + ": " + name);
    assertFalse(("/" + name).contains("/."), () -> "seed " + seed + ": " + name);
    assertEquals(Optional.of(end.toString()), PathName.end(name), () -> "seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a~", "a~2", "a~zz", "a~2f", "a~41", "a b", "../x", "a~FF", "é"})
  void nothingElseIsAName(String name) {
    assertEquals(Optional.empty(), PathName.end(name));
  }
}
