package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notes say who was heard; notes that cite what was written do not. */
class InterviewsTest {

  private static final Interviews INTERVIEWS =
      Interviews.read(SharedExtractor.HOME.resolve("ontology/lexicon/notes.yaml"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Interview with a former commander, Kalto, March 2015.                        | former commander
          Interview with former commander in Kalto, March 2015                         | former commander in Kalto
          Interview with Selma in Kalto, March 2015                                    | Selma
          Author's interview, local teacher, Kalto, 3 May 2016.                        | local teacher
          Authors' interviews with two bakers, Kalto, 2016.                            | two bakers
          Author interview via Signal with local baker Selma, June 2019.               | local baker Selma
          Interview by the author with a miller, June 2019.                            | miller
          Interview in Kalto with a miller, June 2019.                                 | miller
          Phone conversation with the elder of the quarter, 2 June 2019                | elder of the quarter
          Skype interview with "Abu Kamal", June 2019                                  | Abu Kamal
          Follow-up interview with R7, 12 July 2018.                                   | R7
          Interview with local resident under condition of anonymity, May 2011.        | local resident
          Interview with a judge who asked not to be named, Kalto, May 2011.           | judge
          Interview with a baker (name changed), Kalto, May 2011.                      | baker
          Interview no. 12, former militiaman, Kalto, May 2011.                        | former militiaman
          Interview with a baker, Kalto, May 2011; see also Ormond (2012), p. 4.       | baker
          Interview with a baker, Kalto, May 2011. She has since moved away.           | baker
          The miller told the author in June 2019.                                     | miller
          Letter from Zehra K. to the author, 9 January 2013.                          | Zehra K
          Conversation with the author, Kalto, March 2012.                             | interviewee
          Interviews, Kalto, 2016.                                                     | interviewees
          Interview, 12 June 2014, Kalto.                                              | interviewee
          Ormond, P. (2012), Interviews with bakers, Journal of Bread 3(1), pp. 1-27.  | -
          Letter from the council to the governor, 3 June 1911.                        | -
          See the interview with the governor in the evening paper.                    | -
          Interview with the governor, broadcast on state television, 3 June 2011.     | -
          Minutes of the council, 4 June 2012.                                         | -
          The army has always denied this.                                             | -
          """)
  void speakers(String note, String speaker) {
    assertEquals(speaker, INTERVIEWS.speaker(note, List.of()).orElse("-"));
  }
}
