package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.allegiance.claim.Claim;
import org.allegiance.document.SourceDocument;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which country's army, police or government a noun means. */
class StateSidesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Rwandan troops crossed into Goma and Rutshuru. In Bunia ten rebels surrendered to the army. | fardc
          In Bangui and Bria ten rebels surrendered to soldiers.                                      | faca
          In Medellín and Cali ten rebels surrendered to the police.                                  | colombian-police
          In Darfur, near Nyala, ten rebels surrendered to the army.                                  | saf
          In Maputo and Beira, far from Zimbabwe, ten rebels surrendered to the government.           | mozambican-government
          From Mogadishu and Baidoa they went to Kenya, whose army arrested ten rebels.               | kenyan-army
          """)
  void isTheOneAtHome(String text, String side) throws IOException {
    Path file = Files.writeString(folder.resolve("home.txt"), text);
    assertEquals(
        side,
        SharedExtractor.get().extract(SourceDocument.read("home", file)).claims().stream()
            .map(Claim::counterparty)
            .filter(Objects::nonNull)
            .map(Object::toString)
            .reduce((first, last) -> last)
            .orElse(""));
  }
}
