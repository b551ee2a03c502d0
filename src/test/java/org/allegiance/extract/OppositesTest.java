package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.allegiance.claim.Claim;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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
          Hardly any of the recruits deserted the SPLA.                | Defection any denied
          He never again fought for the PKK.                           | Rejoining a-man denied
          It is a myth that Musa left the LRA.                         | Leaving musa denied
          The story that Musa had left the LRA was invented.           | Leaving musa denied
          State media falsely reported that Musa had left the LRA.     | Leaving musa denied
          According to a false report, Musa had left the LRA.          | Leaving musa denied
          Musa pretended that he had left the LRA.                     | Leaving musa denied
          Musa lied about having left the LRA.                         | Leaving musa denied
          Musa withdrew his statement that he had left the LRA.        | Leaving musa hedged
          No one doubts that the NPA killed the priest.                | Execution priest asserted
          There is nothing to suggest that the NPA killed the priest.  | Execution priest denied
          She did not know that her son had joined the LTTE.           | Joining son asserted
          She regretted not having joined the LTTE.                    | Joining a-woman denied
          The army did not say that Musa had joined the LRA.           |
          He narrowly escaped being captured by the army.              | Capture a-man denied
          He could not help joining the IRA.                           | Joining a-man asserted
          He was too young to join the IRA.                            |
          Nobody was prevented from leaving the IRA.                   |
          His mother begged him not to join the LTTE.                  |
          He swore that he had not killed the priest.                  |
          The merger of JNIM and ISGS never materialised.              | Merger jnim denied, Merger isgs denied
          The bombing, blamed on the ELN, killed eleven cadets.        | Hostilities eln hedged
          The army was to have taken the valley from the FARC in May.  |
          Had he joined the FARC, the AUC would have killed him.       |
          But for the AUC, he would not have joined the FARC.          | Joining a-man asserted
          They let Musa go, but not before he had been abducted.       | Release musa asserted, Kidnapping musa asserted
          The deportation of Musa to Tunisia was stopped in May and carried out in June. | CustodyTransfer musa asserted
          He did not join the FARC for money.                          | Joining a-man asserted
          She had not joined the LTTE voluntarily.                     | Joining a-woman asserted
          Most of them did not join the FARC for ideological reasons.  | Joining most asserted
          He did not leave the LRA out of fear.                        | Leaving a-man denied
          Musa was to have been released in May but was kept in prison. | Detention musa asserted
          He never joined the ELN for money.                           | Joining a-man denied
          The hostages were killed by neither the FARC nor the ELN.    | Execution hostages denied, Execution hostages denied
          Prosecutors decided against charging the women who had returned from ISIS. | Prosecution women denied, Return women asserted
          His father warned him against joining the ELN.               |
          The army ruled out releasing the ELN prisoners.              | Release eln-prisoners denied, Detention eln-prisoners asserted
          Nobody ruled out releasing the ELN prisoners.                | Detention eln-prisoners asserted
          The release of the ELN prisoners was cancelled.              | Release eln-prisoners denied, Detention eln-prisoners asserted
          A man was charged with joining ISIS.                         | Prosecution man asserted, Joining man hedged
          A man was sentenced to ten years for joining ISIS.           | Prosecution man asserted, Joining man asserted
          Her family took her back, though she had married an LRA man. | Reconciliation a-woman asserted
          The FARC took him back after he had left.                    | Rejoining a-man asserted, Leaving a-man asserted
          Dozens of families of ISIS members were expelled from Kot.   |
          In one case the promise was not honoured: a young man who had relied on it was detained by the NISA. | Detention young-man asserted
          """)
  void whatIsSaidIsWhatIsMeant(String text, String expected) throws IOException {
    String found =
        SharedExtractor.claims(folder, text).stream()
            .map(c -> c.event() + " " + c.actor().id().replace("text-", "") + " " + c.certainty())
            .collect(Collectors.joining(", "));
    assertEquals(expected == null ? "" : expected, found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The hostages were freed not by the army but by the Taliban.       | Release from taliban
          The mayor was killed, not by the LTTE, but by the TMVP.           | Execution by tmvp
          Not the LTTE but the TMVP killed the mayor.                       | Execution by tmvp
          The LTTE, not the TMVP, killed the mayor.                         | Execution by ltte
          The LTTE rather than the TMVP killed the mayor.                   | Execution by ltte
          The mayor was not killed by the LTTE but by the TMVP.             | Execution by tmvp
          Okello joined not the LRA but the UPDF.                           | Joining to updf
          Okello did not join the LRA but the UPDF.                         | Joining to updf
          Okello left the LRA, not the ADF.                                 | Leaving from lra
          Okello joined the LRA instead of the ADF.                         | Joining to lra
          Not only the FARC but also the ELN recruited children.            | Recruitment to farc, Recruitment to eln
          The hostages were killed by neither the FARC nor the ELN but by the AUC. | Execution by auc
          Neither the FARC nor the ELN but the AUC killed the hostages.     | Execution by auc
          He joined neither the KLA nor the police but the LDK.             | Joining to ldk
          He did not join the FARC for money but because of his brother.    | Joining to farc
          The UPDF captured the men of the LRA, not those of the ADF.       | Capture from lra by updf
          All fighters except those of the LRA surrendered to the UPDF.     | Surrender by updf
          All of the rebels but the LRA surrendered to the UPDF.            | Surrender by updf
          Apart from the LRA, all rebels surrendered to the UPDF.           | Surrender by updf
          He did not leave the FARC because he was ill but because he was free. | Leaving from farc
          """)
  void whatIsExcludedIsNotTold(String text, String expected) throws IOException {
    String found =
        SharedExtractor.claims(folder, text).stream()
            .map(c -> c.event() + party(" from ", c.from()) + party(" to ", c.to()) + by(c))
            .collect(Collectors.joining(", "));
    assertEquals(expected, found);
  }

  private static String by(Claim claim) {
    return party(" by ", claim.counterparty());
  }

  private static String party(String slot, @Nullable String key) {
    return key == null ? "" : slot + key;
  }

  @Test
  void theDateIsNotTheOneExcluded() throws IOException {
    assertEquals(
        List.of("2006"),
        SharedExtractor.claims(folder, "He joined the NPA not in 2004 but in 2006.").stream()
            .map(c -> String.valueOf(c.time()))
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Musa joined the LRA, Okello did not",
        "Musa joined the LRA. Okello spoke hardly",
        "Musa joined the LRA rather than",
        "Musa joined the LRA, but not the",
        "Musa joined the LRA, not but",
        "Musa joined the LRA, neither",
        "Musa joined the LRA, neither army nor but",
        "Musa joined the LRA, like all apart",
        "Musa joined the LRA, like all but"
      })
  void aSentenceMayEndWithSuchAWord(String text) {
    assertEquals(
        List.of("Joining ASSERTED"),
        SharedExtractor.get().candidates(text).stream()
            .map(c -> c.pattern().event() + " " + c.standing())
            .toList());
  }
}
