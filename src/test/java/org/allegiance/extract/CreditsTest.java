package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.allegiance.claim.Claim;
import org.allegiance.document.SourceDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who spoke reaches the claims: from the sentence itself, or from its note. */
class CreditsTest {

  @TempDir Path folder;

  @Test
  void notesCreditTheirSentences() throws IOException {
    assertEquals(
        List.of(
            "Joining former tailor",
            "Surrender null",
            "Capture local teacher",
            "Defection elder",
            "Execution null",
            "Release local teacher"),
        credited(
            """
            The road to Gulu

            In March 2004 Okot Peter joined the Lord's Resistance Army.1 A month later Ojok Simon
            surrendered to the Ugandan army.2 Soldiers of the Ugandan army captured Odong James near
            Gulu.3 According to an elder, Onen Charles defected from the Lord's Resistance Army.4

            Rebels executed Okello David. The Ugandan army released Odong James in May 2005.5

            1 Interview with a former tailor, Gulu, May 2012.
            2 Ormond, P. (2012), A Northern Winter, pp. 4-9.
            3 Author's interview, local teacher, Gulu, 12 May 2012.
            4 Interview with a nurse, Gulu, May 2012.
            5 Interview with local teacher, Gulu, May 2012.
            """));
  }

  @Test
  void whoSpeaksIsCreditedHoweverTheTextPutsIt() throws IOException {
    assertEquals(
        List.of(
            "Joining elders",
            "Surrender Odong James",
            "Capture Uganda People's Defence Force",
            "Release null"),
        credited(
            """
            The elders said that Okot Peter had joined the Lord's Resistance Army. "Ojok Simon
            surrendered to the Ugandan army," Odong James told researchers.

            The army reported that its soldiers had captured Onen Charles.

            The Ugandan army released Onen Charles in May 2005.
            """));
  }

  @Test
  void whoIsAnnouncedSpeaksInTheQuotation() throws IOException {
    assertEquals(
        List.of("Joining Okot Peter: Okot Peter", "Release Onen Charles: interviewee"),
        extract(
                """
                The road to Gulu

                Okot Peter, a carpenter, recalls:

                    I joined the Lord's Resistance Army in March 2004, when I was young and had
                    nothing, and nobody asked me whether I could carry a rifle or a book.

                The years after that were quiet, and the town grew, and nobody spoke of them.
                The market was built anew, the school had a roof again, and those who had been
                away came home one by one, on foot or by bus, with little in their hands.

                    The Ugandan army released Onen Charles in the spring, and he went home on foot
                    over the hills and through the river. (Interview 12, Gulu, May 2012)
                """)
            .stream()
            .map(c -> c.event() + " " + c.actor().label() + ": " + c.attributedTo())
            .toList());
  }

  private List<String> credited(String text) throws IOException {
    return extract(text).stream().map(c -> c.event() + " " + c.attributedTo()).toList();
  }

  private List<Claim> extract(String text) throws IOException {
    SourceDocument document =
        SourceDocument.read("text", Files.writeString(folder.resolve("text.txt"), text));
    return SharedExtractor.get().extract(document).claims();
  }
}
