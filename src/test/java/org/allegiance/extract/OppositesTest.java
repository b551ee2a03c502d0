package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that turn what is told into its opposite, and words that only seem to. */
class OppositesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          No sooner had he joined al-Shabaab than he was ill.          | Joining a-man asserted
          Hardly a dozen fighters surrendered to the UPDF.             | Surrender a-dozen-fighters asserted
          Barely forty fighters surrendered to the UPDF.               | Surrender forty-fighters asserted
          Hardly anyone joined the LRA.                                | Joining anyone denied
          He all but joined the PKK.                                   | Joining a-man denied
          He was released without having been tried.                   | Release a-man asserted, Prosecution a-man denied
          He could have joined the Taliban but stayed at home.         |
          The claim that Kony was captured turned out to be wrong.     | Capture kony denied
          The claim that Kony was captured was wrong.                  | Capture kony denied
          Al-Shabaab has ceased to control Baidoa.                     | TakingControl al-shabaab denied
          Everyone but Okello surrendered to the UPDF.                 | Surrender everyone asserted
          Nobody was convicted of the killing of the deserters.        | Execution deserters asserted
          He died before being released by the FARC.                   | Release a-man denied
          She was shot before the FARC could release her.              | Execution a-woman asserted
          He left the LRA before he was released by the UPDF.          | Leaving a-man asserted, Release a-man asserted
          Rather than surrender to the army, Musa shot himself.        | Surrender musa denied
          Far from joining ISIS, Omar fought it.                       | Hostilities omar asserted
          Not a single fighter surrendered to the UPDF.                | Surrender single-fighter denied
          """)
  void whatIsSaidIsWhatIsMeant(String text, String expected) throws IOException {
    String found =
        SharedExtractor.claims(folder, text).stream()
            .map(c -> c.event() + " " + c.actor().id().replace("text-", "") + " " + c.certainty())
            .collect(Collectors.joining(", "));
    assertEquals(expected == null ? "" : expected, found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Musa joined the LRA, Okello did not", "Musa joined the LRA. Okello spoke hardly"})
  void aSentenceMayEndWithSuchAWord(String text) {
    assertEquals(
        List.of("Joining ASSERTED"),
        SharedExtractor.get().candidates(text).stream()
            .map(c -> c.pattern().event() + " " + c.standing())
            .toList());
  }
}
