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
          Two brothers did not join the Taliban until May 2012.               | asserted
          Two brothers declined an invitation to join the Taliban.            | denied
          Two brothers made an attempt to join the Taliban.                   | unreal
          Nor did two brothers join the Taliban.                              | denied
          Two brothers neither left the valley nor joined the Taliban.        | denied
          The elders met no brothers who had joined the Taliban.              | denied
          Two brothers did not refuse to join the Taliban.                    | asserted
          Two brothers managed to join the Taliban.                           | asserted
          Two brothers failed to join the Taliban.                            | denied
          The elders dismissed as untrue reports that two brothers had joined the Taliban. | denied
          False claims that two brothers had joined the Taliban were printed. | denied
          The elders told two brothers: join the Taliban or leave.            | unreal
          Two brothers are to be sent to join the Taliban.                    | unreal
          Two brothers wanted to join the Taliban.                            | unreal
          Two brothers were prevented from joining the Taliban.               | denied
          The uncle stopped two brothers from joining the Taliban.            | denied
          Two brothers were forced to join the Taliban.                       | asserted
          Two brothers may have joined the Taliban.                           | hedged
          Two brothers reportedly joined the Taliban.                         | hedged
          Two brothers are said to have joined the Taliban.                   | hedged
          Two brothers are believed to have joined the Taliban.               | hedged
          The elders rumoured that two brothers joined the Taliban.           | rumoured
          The elders denied that two brothers joined the Taliban.             | denied
          The elders alleged that two brothers joined the Taliban.            | hedged
          The elders said that two brothers joined the Taliban.               | asserted
          If two brothers join the Taliban, the family will be punished.      | unreal
          Two brothers should join the Taliban.                               | unreal
          Whether two brothers joined the Taliban or fled is disputed.        | unreal
          Two brothers had not so much joined the Taliban as stayed put.      | denied
          Two brothers will join the Taliban.                                 | unreal
          Two brothers would later join the Taliban.                          | asserted
          Two brothers could not join the Taliban.                            | denied
          The reports that two brothers had joined the Taliban were denied.   | denied
          Two brothers left the valley rather than join the Taliban.          | denied
          Did two brothers join the Taliban?                                  | unreal
          Two brothers left without joining the Taliban.                      | denied
          Two brothers were unwilling to join the Taliban.                    | denied
          Two brothers were eager to join the Taliban.                        | unreal
          Two brothers were reluctant to join the Taliban.                    | unreal
          Two brothers tried in vain to join the Taliban.                     | denied
          Two brothers tried to join the Taliban but did not succeed.         | denied
          Two brothers wished to join the Taliban but were turned away.       | denied
          The rumours that two brothers joined the Taliban were false.        | denied
          Two brothers had tried to join the Taliban in May.                  | unreal
          Two brothers almost joined the Taliban.                             | denied
          Two brothers were told to join the Taliban.                         | unreal
          Two brothers could not pay and joined the Taliban.                  | asserted
          Brothers who joined the Taliban would be paid.                      | unreal
          There is talk in the town that two brothers joined the Taliban.     | rumoured
          The rumour is that two brothers joined the Taliban.                 | rumoured
          The judges cannot exclude that two brothers joined the Taliban.     | hedged
          In the prosecution's submission two brothers joined the Taliban.    | hedged
          Instead of joining the Taliban, two brothers fled to Quetta.        | denied
          Two brothers agreed to join the Taliban and did so.                 | asserted
          Two brothers left home only to join the Taliban.                    | asserted
          Not only did two brothers join the Taliban, they also led a raid.   | asserted
          It is not known when two brothers joined the Taliban.               | asserted
          There is no evidence that two brothers joined the Taliban.          | denied
          There was insufficient evidence that two brothers joined the Taliban. | denied
          It was not disputed that two brothers joined the Taliban.           | asserted
          It is not in dispute that two brothers joined the Taliban.          | asserted
          There is no doubt that two brothers joined the Taliban.             | asserted
          There is no proof that two brothers joined the Taliban.             | denied
          It is not true that two brothers joined the Taliban.                | denied
          It was not two brothers who joined the Taliban.                     | denied
          It was two brothers who joined the Taliban.                         | asserted
          It was not the first time that two brothers joined the Taliban.     | asserted
          Two brothers pretended to join the Taliban.                         | denied
          The panel could not verify that two brothers joined the Taliban.    | hedged
          The claim that two brothers joined the Taliban was not proven.      | denied
          The refusal of two brothers to join the Taliban is remembered.      | denied
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TakingControl | Boko Haram entered the town, but was quickly repelled.             | denied
          TakingControl | Boko Haram began to arm, and in turn moved to take control of the city. | unreal
          Alliance      | There was no alliance between the LTTE and Hezbollah.              | denied
          Alliance      | A truce was agreed between the LTTE and Hezbollah.                 | asserted
          Backing       | Rwanda's patronage of the M23 was no secret.                       | asserted
          Backing       | Rwanda has stopped backing the M23.                                | asserted
          Detention     | The trader hid when soldiers came to arrest him.                   | unreal
          Formation     | The LTTE refused to merge with the TELO within the newly formed PKK. | asserted
          Backing       | Kigali accuses Libya of supplying the LRA with weapons.            | hedged
          Recruitment   | No instance of the recruitment of boys by the LRA was confirmed.   | denied
          Recruitment   | The recruitment of boys by the LRA is not disputed.                | asserted
          Recruitment   | The recruitment of boys by the LRA has not been confirmed.         | hedged
          Support       | He was named as a supporter of ISIS, an accusation he disputes.     | hedged
          Disarmament   | Under the pact 900 FARC fighters were to be disarmed.              | unreal
          Disarmament   | The pact bound the RUF to hand in its weapons by May.              | unreal
          Release       | Students signed a petition for the release of three RUF fighters.  | unreal
          Surrender     | The mayor said that no one who surrendered to the army would be shot. | unreal
          Prosecution   | It is not our task to inquire into why the LRA's men were not tried. | denied
          Detention     | Uganda should publish a list of persons held for membership of the LRA. | unreal
          Detention     | Uganda should name the LRA fighters who were held by the army in 2004. | asserted
          Defection     | Okot of the LRA tried to flee and was brought back by a patrol.     | denied
          """)
  void others(String event, String sentence, String standing) {
    String told =
        SharedExtractor.get().candidates(sentence).stream()
            .filter(c -> c.pattern().event().equals(event))
            .map(c -> c.standing().name().toLowerCase(Locale.ROOT))
            .distinct()
            .collect(Collectors.joining(", "));
    assertEquals(standing, told);
  }
}
