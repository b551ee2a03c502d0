package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happened is told from what was denied, hedged, planned, asked for or feared. */
class JudgementTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Two brothers joined the Taliban in 2009.                            | asserted
          Two brothers never joined the Taliban.                              | denied
          Two brothers refused to join the Taliban.                           | denied
          Two brothers did not refuse to join the Taliban.                    | asserted
          Two brothers managed to join the Taliban.                           | asserted
          Two brothers failed to join the Taliban.                            | denied
          Two brothers wanted to join the Taliban.                            | unreal
          Two brothers were prevented from joining the Taliban.               | denied
          Two brothers were forced to join the Taliban.                       | asserted
          Two brothers may have joined the Taliban.                           | hedged
          Two brothers reportedly joined the Taliban.                         | hedged
          Two brothers are said to have joined the Taliban.                   | asserted
          Two brothers are believed to have joined the Taliban.               | hedged
          The elders rumoured that two brothers joined the Taliban.           | rumoured
          The elders denied that two brothers joined the Taliban.             | denied
          The elders alleged that two brothers joined the Taliban.            | hedged
          The elders said that two brothers joined the Taliban.               | asserted
          If two brothers join the Taliban, the family will be punished.      | unreal
          Two brothers should join the Taliban.                               | unreal
          Two brothers will join the Taliban.                                 | unreal
          Two brothers would later join the Taliban.                          | asserted
          Two brothers could not join the Taliban.                            | denied
          The reports that two brothers had joined the Taliban were denied.   | denied
          Two brothers left the valley rather than join the Taliban.          | denied
          Did two brothers join the Taliban?                                  | unreal
          Two brothers left without joining the Taliban.                      | denied
          Two brothers were unwilling to join the Taliban.                    | denied
          Two brothers were eager to join the Taliban.                        | unreal
          """)
  void joining(String sentence, String standing) {
    List<Candidate> found = SharedExtractor.get().candidates(sentence);
    String joined =
        found.stream()
            .filter(c -> c.pattern().event().equals("Joining"))
            .map(c -> c.standing().name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    assertEquals(standing, joined);
  }
}
