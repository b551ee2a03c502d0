package org.allegiance.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageTest {

  @ParameterizedTest
  @CsvSource({"-1, 3", "3, 3", "3, 2", "0, 0", "2147483647, -2147483648"})
  void emptyBackwardAndNegativeSpansAreRefused(int start, int end) {
    assertThrows(IllegalArgumentException.class, () -> new Passage(start, end));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 4, false",
    "0, 5, true",
    "1, 20, true",
    "4, 6, true",
    "5, 6, true",
    "8, 9, true",
    "9, 10, false"
  })
  void overlapsWhatSharesACharacter(int start, int end, boolean overlaps) {
    Passage passage = new Passage(4, 9);
    Passage other = new Passage(start, end);
    assertEquals(overlaps, passage.overlaps(other));
    assertEquals(overlaps, other.overlaps(passage));
  }

  @Test
  void standsInTheOrderOfTheText() {
    Passage early = new Passage(1, 9);
    Passage shorter = new Passage(2, 3);
    Passage longer = new Passage(2, 4);
    assertEquals(
        List.of(early, shorter, longer),
        List.of(longer, early, shorter).stream().sorted().toList());
  }
}
