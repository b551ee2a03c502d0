package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes of allegiance that a sentence tells beside something else, or seems to tell. */
class ToldInPassingTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTS (formerly the Nusra Front) spoke.                 | Renaming nusra nusra hts
          The Nusra Front, now HTS, spoke.                      | Renaming nusra nusra hts
          Officers of HTS, the former Nusra Front, spoke.       | Renaming nusra nusra hts
          Six former Taliban spoke to HTS.                      |
          The Nusra Front and now HTS spoke.                    |
          """)
  void oneNameBesideAnother(String text, String expected) throws IOException {
    assertEquals(expected == null ? "" : expected, told(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The RUF and the LRA, which had merged to become the MCC, spoke. | Merger ruf null mcc, Merger lra null mcc
          Musa, whose oath to the Taliban was known, spoke.               | Pledge musa null taliban
          Talks on a merger of the RUF and the LRA came to nothing.       |
          Omar had taken money from the Taliban.                          |
          Asked why he had left the PKK, he laughed.                      | Leaving a-man pkk null
          She does not regret leaving the PKK.                            | Leaving a-woman pkk null
          Omar explained how to leave the PKK.                            |
          The planned merger of the RUF and the LRA alarmed the MCC.      |
          The accord provides for the dissolution of the RUF.             |
          Several RUF fighters were absorbed by the LTTE.                 | Joining several-ruf-fighters ruf ltte
          """)
  void clausesAndNounsBeside(String text, String expected) throws IOException {
    assertEquals(expected == null ? "" : expected, told(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Since its creation in 1987 the LRA has grown.                        | Formation lra null lra
          After its split from the LTTE, the TMVP had camps.                   | Split tmvp ltte null
          After it was disbanded, the RUF was forgotten.                       | Dissolution ruf null null
          The RUF spoke. After its return to Kot, the LRA spoke.               |
          The MNLA spoke. Until its dissolution in 2006, the AUC was rich.     | Dissolution auc null null
          Ali spoke. Since his desertion from the LRA, Omar has lived in Gulu. | Defection omar lra null
          """)
  void whoseItIsComesAfter(String text, String expected) throws IOException {
    assertEquals(expected == null ? "" : expected, told(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Of the respondents, 14 per cent had left the RUF.   | Leaving 14-per-cent ruf null
          The police met former fighters of the RUF in Bo.    | Leaving former-fighters-of-revolutionary-united-front ruf null
          """)
  void partsOfPeople(String text, String expected) throws IOException {
    assertEquals(expected == null ? "" : expected, told(text));
  }

  private String told(String text) throws IOException {
    return SharedExtractor.claims(folder, text).stream()
        .map(
            c ->
                c.event()
                    + " "
                    + c.actor().id().replace("text-", "")
                    + " "
                    + c.from()
                    + " "
                    + c.to())
        .collect(Collectors.joining(", "));
  }
}
