package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.allegiance.time.Edtf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where and when an event happened is told by its clause, or by one that it goes on from. */
class CircumstancesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Detention   | The trader walked to Gulu, where the army held him for a month.    | gulu
          Detention   | The trader was arrested by soldiers of the LRA in Gulu.            | gulu
          Prosecution | A court in Juba sentenced the rebel to death.                      | juba
          Kidnapping  | The LRA kidnapped a trader at Entebbe airport.                     | entebbe
          Surrender   | The fighter fled to Gao and surrendered to the army.               | gao
          Kidnapping  | The LRA took twelve boys from a school near Gulu.                  | gulu
          CustodyTransfer | He was caught in Gao and handed over to the Taliban.           | none
          TakingControl | The Taliban took Achin, Kot and part of Nangarhar.                 | achin, kot, nangarhar
          LosingControl | ISKP lost Achin and Kot to the Taliban.                            | achin, kot
          Backing     | Kigali accuses Libya of supplying the LRA with weapons.            | none
          """)
  void places(String event, String sentence, String place) {
    assertEquals(
        place,
        SharedExtractor.get().candidates(sentence).stream()
            .filter(c -> c.pattern().event().equals(event))
            .map(c -> shown(c.place()))
            .distinct()
            .collect(Collectors.joining(", ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Release     | He was jailed by the army in February 2018, and he was freed that November.       | 2018-11
          Hostilities | Numbers rose after January 2009, when Rwandan troops came and attacked the FDLR.  | 2009-01
          Leaving     | The war began in May 1998, when Adam Okello left the LRA.                         | 1998-05
          Kidnapping  | In May 2020 the court jailed two LRA fighters for the abduction of a nurse in 2018. | 2018
          Release     | He surrendered to the army in May 2009 and was let go in June 2011.               | 2011-06
          Backing     | Libya stopped arming the IRA in 1987.                                             | ../1987
          Backing     | Sudan ended its support for the LRA in 2005.                                      | ../2005
          Hostilities | The fighting between the LRA and the UPDF ended in August 2006.                   | ../2006-08
          Joining     | The police stopped Musa from joining the LRA in 2005.                             | 2005
          Execution   | In 2018 the Taliban caught the spy and cut his throat.                            | 2018
          """)
  void times(String event, String sentence, String time) {
    assertEquals(
        time,
        SharedExtractor.get().candidates(sentence).stream()
            .filter(c -> c.pattern().event().equals(event))
            .map(c -> shown(c.time()))
            .distinct()
            .collect(Collectors.joining(", ")));
  }

  private static String shown(@Nullable String key) {
    return key == null ? "none" : key;
  }

  private static String shown(@Nullable Edtf time) {
    return time == null ? "none" : time.text();
  }
}
