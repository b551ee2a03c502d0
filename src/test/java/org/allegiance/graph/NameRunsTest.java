package org.allegiance.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may be named in a description. */
class NameRunsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ali Musa's brother          | Ali Musa, true
          Ali Musa's brother          | Musa, true
          Ali Musa's brother          | Ali, false
          a son of Commander Ali Musa | Ali Musa, true
          Ali Musa Rao                | Ali Musa, false
          Ali Musa Rao                | Musa Rao, true
          two men of Ali bin Musa     | Ali bin Musa, true
          two men of Ali bin Musa     | bin Musa, true
          Abu Omar al-Shishani, dead  | Abu Omar al-Shishani, true
          Ali Musa of Kalto           | Ali Musa, true
          some men under the Heron    | the Heron, true
          some men under "the Heron"  | the Heron, true
          رجال عمر                    | عمر, true
          nobody at all               | nobody, false
          nobody at all               | nobody at all, true
          """)
  void names(String description, String expected) {
    List<String> parts = List.of(expected.split(", "));
    assertEquals(Boolean.valueOf(parts.get(1)), NameRuns.of(description).contains(parts.get(0)));
  }
}
