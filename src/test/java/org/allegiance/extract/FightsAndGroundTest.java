package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who fights beside or against whom, who helps whom, and who holds what ground. */
class FightsAndGroundTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The LRA raided Obo together with the Janjaweed.       | Alliance lra janjaweed; Hostilities lra null; Hostilities janjaweed null
          Together with the Janjaweed, the LRA raided Obo.      | Alliance lra janjaweed; Hostilities lra null; Hostilities janjaweed null
          The Taliban seized Kunduz together with the IMU.      | TakingControl taliban null; TakingControl imu null
          Jointly with the Janjaweed, the LRA raided Obo.       | Alliance lra janjaweed; Hostilities lra null; Hostilities janjaweed null
          Malian soldiers and Wagner fighters attacked Moura.   | Hostilities malian-army null; Hostilities wagner null
          """)
  void whoIsTogetherWithThoseWhoActActsToo(String text, String told) throws IOException {
    assertEquals(told, told(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The M23, armed and trained by Rwanda, grew.                            | asserted
          Eritrea rejects the allegation that it armed al-Shabaab.               | denied
          There is no evidence that Eritrea armed al-Shabaab, the experts wrote. | denied
          Eritrea was accused by the United Nations of arming al-Shabaab.        | hedged
          Rwanda denies any support for the M23.                                 | denied
          """)
  void whoArmsWhom(String text, String certainty) throws IOException {
    assertEquals(
        "Backing " + certainty,
        SharedExtractor.claims(folder, text).stream()
            .map(c -> c.event() + " " + c.certainty())
            .distinct()
            .collect(Collectors.joining("; ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The M23 took Goma in May and withdrew in June.                   | TakingControl m23 null; LosingControl m23 null
          The Taliban seized Ghazni in May. They left the talks in June.   | TakingControl taliban null
          Boko Haram captured Gwoza in May. In June the town fell.         | TakingControl boko-haram null; LosingControl boko-haram null
          ISIS fought al-Nusra. Then al-Nusra expelled its rival from Kot. | Hostilities isis nusra; LosingControl isis nusra
          The Taliban's attempt to capture Kunduz was repelled.            | TakingControl taliban null
          Nine Kenyan soldiers died when they hit a mine laid by al-Shabaab. | Hostilities al-shabaab kenyan-army
          """)
  void whoHeldTheGround(String text, String told) throws IOException {
    assertEquals(told, told(text));
  }

  private String told(String text) throws IOException {
    return SharedExtractor.claims(folder, text).stream()
        .map(c -> c.event() + " " + c.actor().id().replace("text-", "") + " " + c.counterparty())
        .collect(Collectors.joining("; "));
  }
}
