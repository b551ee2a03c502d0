package org.allegiance.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.allegiance.BadInputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentKeyTest {

  @ParameterizedTest
  @CsvSource({
    "haid-2017-atarib.txt, haid-2017-atarib",
    "a/b/Report No. 7 (final).PDF, report-no-7-final",
    "Opération Épervier.html, operation-epervier",
    "ﬁrst_draft, first-draft",
    ".hidden, hidden",
    "v1.2.txt, v1-2",
  })
  void aKeyIsMadeOfTheName(String file, String key) {
    assertEquals(key, DocumentKey.of(Path.of(file)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"—.txt", "تقرير.txt", "..."})
  void aNameWithoutLatinLettersIsRefused(String file) {
    BadInputException e =
        assertThrows(BadInputException.class, () -> DocumentKey.of(Path.of(file)));
    assertEquals("no-key", e.problems().get(0).code());
  }
}
