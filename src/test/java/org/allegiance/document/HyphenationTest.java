package org.allegiance.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyphenationTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}{1}")
  @CsvSource({
    "al-, Nusra, al-Nusra",
    "Anti-, Regime, Anti-Regime",
    "US-, led, US-led",
    "26-, year-old, 26-year-old",
    "self-, defence, self-defence",
    "ex-, rebels, ex-rebels",
    "ex-, ample, example",
    "non-, violent, non-violent",
    "non-, etheless, nonetheless",
    "pro-, tection, protection",
    "rebel-, held, rebel-held",
    "three-year-, long, three-year-long",
    "con-, trol, control",
    "al-, lowed, allowed",
    "fight-, ers, fighters",
    "GOVERN-, MENT, GOVERNMENT",
  })
  void hyphenStaysWhereItBelongsToTheWord(String left, String right, String word) {
    String text = "The rebels were violent and " + left + "\n" + right + " it was.\n";
    assertEquals(
        "PARAGRAPH The rebels were violent and " + word + " it was.",
        Sample.told(Layout.of(Sample.text(folder, text.replace("GOVERN-", "\nGOVERN-")))).get(0));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "The ceasefire held. A cease-\\nfire it was., The ceasefire held. A ceasefire it was.",
    "The cease-fire held. A cease-\\nfire it was., The cease-fire held. A cease-fire it was.",
    "It will re-\\nemerge., It will reemerge.",
    "It did re-emerge and will re-\\nemerge., It did re-emerge and will re-emerge.",
  })
  void documentItselfDecides(String written, String read) {
    String text = written.replace("\\n", "\n");
    assertEquals(
        "PARAGRAPH " + read, Sample.told(Layout.of(Sample.text(folder, text + "\n"))).get(0));
  }
}
