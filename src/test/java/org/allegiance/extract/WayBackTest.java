package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.allegiance.claim.Claim;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refusals, and the way back, as prose tells them beside other things. */
class WayBackTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Musa, a fighter of the RUF, had been told to burn a hut, but he refused. | musa asserted
          The LTTE told its fighters to attack the town. Two of them declined.     | two-of-liberation-tigers-of-tamil-eelam asserted
          Ordered to march on Malakal, two commanders of the SPLA-IO balked.       | two-commanders-of-splm-io asserted
          Musa of the RUF was told to burn a hut. He would not do so.              | musa asserted
          Ravi joined the LTTE. Ordered to shoot prisoners, he would not.          | ravi asserted
          Musa of the RUF was told to sweep the hut. He refused.                   |
          Fighters of the RUF were told to attack the town. They did not refuse.   |
          """)
  void whoRefusesWhatHeWasOrderedToDoNeedNotSayWhat(String text, String expected)
      throws IOException {
    assertEquals(expected == null ? "" : expected, told(text, "RefusalToFight"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Under an amnesty, fighters of Renamo came home.                        | Return asserted, ProtectionGuarantee asserted
          Fighters of Renamo gave up their guns in return for immunity.          | Disarmament asserted, ProtectionGuarantee asserted
          The LRA would disarm in exchange for an amnesty.                       |
          The army let the former members of ISIS go without any supervision.    | Release asserted, Leaving asserted, MissingFollowUp asserted
          """)
  void aClauseIsAboutWhomeverItsCircumstanceConcerns(String text, String expected)
      throws IOException {
    String found =
        SharedExtractor.claims(folder, text).stream()
            .map(c -> c.event() + " " + c.certainty())
            .collect(Collectors.joining(", "));
    assertEquals(expected == null ? "" : expected, found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The homes of suspected members of ISIS were burned.         | Execution | ''
          Three of the Britons who joined ISIS came home.             | Return | three asserted
          The former fighters of the NPFL were run out of Ganta.      | LosingControl | ''
          Militiamen drove families of ISIS members out of Mosul.     | LosingControl | ''
          The militia drove ISIS out of Mosul.                        | LosingControl | isis asserted
          The clan was reconciled with a former fighter of the LRA.   | Reconciliation | former-fighter-of-lords-resistance-army asserted
          Uganda ruled out an amnesty for the LRA.                    | ProtectionGuarantee | lra denied
          Iraq lacks a programme for former members of ISIS.          | RehabilitationProgramme | ''
          """)
  void whoIsMeantIsWhomItBefalls(String text, String event, String expected) throws IOException {
    assertEquals(expected, told(text, event));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Most former fighters of the RUF were accepted by their families. | families
          The former fighter of the RUF was turned away by his brothers.   | brothers
          """)
  void kinAreNotTheGroupWhoseFightersKinTheyAre(String text, String expected) throws IOException {
    assertEquals(
        expected,
        SharedExtractor.claims(folder, text).stream()
            .filter(c -> !c.event().equals("Leaving"))
            .map(Claim::counterparty)
            .collect(Collectors.joining(", ")));
  }

  private String told(String text, String event) throws IOException {
    return SharedExtractor.claims(folder, text).stream()
        .filter(c -> c.event().equals(event))
        .map(c -> c.actor().id().replace("text-", "") + " " + c.certainty())
        .collect(Collectors.joining(", "));
  }
}
