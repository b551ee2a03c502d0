package org.allegiance.publish.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2014-01-03 | 3 January 2014",
        "2014-01-03T10:00:00Z | 3 January 2014",
        "2014-01 | January 2014",
        "2014 | 2014",
        "2014~ | about 2014",
        "2014-05? | May 2014 (uncertain)",
        "2014-05% | about May 2014 (uncertain)",
        "2014-24 | winter 2014",
        "201X | the 2010s",
        "20XX | the 2000s",
        "2014-XX | 2014",
        "2014-03-XX | March 2014",
        "2014-01~/2014-04~ | between about January 2014 and about April 2014",
        "../2013 | in or before 2013",
        "/2013-07 | in or before July 2013",
        "2013/.. | in or after 2013",
        "some day | some day"
      })
  void saysDatesAsPeopleDo(String edtf, String words) {
    assertEquals(words, EdtfWords.of(edtf));
  }
}
