package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What judgments, reports of panels and chronologies tell in nouns, participles and lists. */
class FormalProseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Panel noted the surrender, on 3 May, of forty fighters of the LRA to the Ugandan army. | Surrender lra null updf
          The arrest by Turkish police of three members of the PKK was reported.                     | Detention pkk null turkish-police
          The abduction and later killing of two nurses by the LRA took place near Gulu.             | Kidnapping null null lra; Execution null null lra
          The Chamber heard evidence of the beheading of two nurses by Abu Sayyaf.                   | Execution null null asg
          The capture by the LTTE, and the execution at Jaffna, of two policemen were described.     | Capture sri-lankan-police null ltte; Execution sri-lankan-police null ltte
          The truce was preceded by the release of two nurses by the FARC.                           | Release farc null null
          The pact signed by the LTTE with Hezbollah in 1994 was kept secret.                        | Alliance null null hezbollah
          The refusal of elders in Kenema to receive former fighters of the RUF was noted.           | ResettlementDenial ruf null elders
          The storming of Kidal by the MNLA took place in May.                                       | Hostilities null null null
          The prisoners were stripped, beaten and executed by the LTTE.                              | Execution null null ltte
          The nurses handed to the Taliban by the FARC were shot.                                    | CustodyTransfer farc taliban null; Execution null null taliban
          Neither his recruitment by the LTTE nor his escape from it could be verified.              | Recruitment null ltte null; Leaving ltte null null
          The seven, among them a captain, deserted from the FARDC and joined the M23.               | AllegianceSwitch fardc m23 null
          Three nurses, one of them a Belgian, were abducted by the LRA.                             | Kidnapping null null lra
          After eleven months in the hands of the LTTE, the constable was shot.                      | Detention null null ltte; Execution null null ltte
          The witness told of a school in which ISIS kept prisoners.                                 | Detention null null isis
          He was seized at Kot in 1974, interned at Kesh and released by the LTTE in 1977.           | Kidnapping null null ltte; Detention null null ltte; Release ltte null null
          Musa said in evidence that he tried to go home, that he was caught by the PKK, and that two nurses were freed by the LRA. | Capture null null pkk; Release lra null null
          Her father had himself been taken by the RUF.                                              | Kidnapping null null ruf
          The second time the LTTE took her son.                                                     | Kidnapping null null ltte
          The LRA claimed responsibility for the beheading of two nurses.                            | Execution null null lra
          Sixty joined the RUF; 410 more were abducted by the LRA.                                   | Joining null ruf null; Kidnapping null null lra
          It is common ground that the deceased had left the PKK in 1999.                            | Leaving pkk null null
          Sixty had joined the RUF, 41 had enlisted in the Kamajors.                                 | Joining null ruf null; Joining null kamajors null
          The war between UNITA and the MPLA ended with the latter's surrender to South Africa.      | Hostilities null null mpla; Surrender null null south-african-government
          """)
  void isFound(String sentence, String told) {
    assertEquals(told, told(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Omar Aziz was a baker. 1994: joins the Taliban. 2001 – captured by the LTTE in Jaffna. | Joining null taliban null; Capture taliban null ltte
          May 2013: The commander of the brigade pledges allegiance to ISIS.                 | Pledge null isis null
          Caption: Fighters of the LTTE hand in their rifles to the Turkish army at Jaffna.  | Disarmament ltte null turkish-army
          The year saw (a) the release of two nurses by the LRA; (b) the arrest of three by the PKK. | Release lra null null; Detention null null pkk
          """)
  void ofEntriesAndLists(String text, String told) {
    assertEquals(told, told(text));
  }

  private static String told(String text) {
    return SharedExtractor.get().candidates(text).stream()
        .map(c -> c.pattern().event() + " " + c.from() + " " + c.to() + " " + c.counterparty())
        .collect(Collectors.joining("; "));
  }
}
