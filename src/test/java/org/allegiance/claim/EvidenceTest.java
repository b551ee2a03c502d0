package org.allegiance.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.allegiance.document.Passage;
import org.allegiance.document.SourceDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {

  private static final Passage CAPTAIN = new Passage(36, 43);

  @TempDir Path folder;

  @Test
  void holdsWhileThePassageSaysTheSame() throws IOException {
    SourceDocument document = ClaimTexts.in(folder);
    Evidence evidence = Evidence.in(document, CAPTAIN);
    assertEquals(document.salt(CAPTAIN), evidence.salt());
    assertTrue(evidence.holdsIn(document));
    assertTrue(evidence.holdsIn(changed(" later", " too")));
    assertFalse(evidence.holdsIn(changed("Captain", "Captein")));
    assertFalse(evidence.holdsIn(changed("In spring", "By spring,")));
    assertFalse(
        new Evidence(new Passage(36, 44), evidence.salt(), evidence.hash()).holdsIn(document));
  }

  @Test
  void doesNotHoldInATextThatIsTooShort() throws IOException {
    Evidence evidence = Evidence.in(ClaimTexts.in(folder), CAPTAIN);
    assertFalse(evidence.holdsIn(text("In spring")));
    assertFalse(evidence.holdsIn(text("")));
  }

  @Test
  void passagePastTheEndIsNoEvidence() throws IOException {
    SourceDocument document = ClaimTexts.in(folder);
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> Evidence.in(document, new Passage(0, document.length() + 1)));
  }

  private SourceDocument changed(String from, String to) throws IOException {
    return text(ClaimTexts.TEXT.replace(from, to));
  }

  private SourceDocument text(String text) throws IOException {
    return SourceDocument.read("changed", Files.writeString(folder.resolve("changed.txt"), text));
  }
}
