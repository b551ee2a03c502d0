package org.allegiance.extract.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A word that was met before has the spellings that NLP4J gives it when it meets it. */
class LeanDecoderTest {

  private static final List<String> WORDS =
      List.of(
          "joined", "JOINED", "2014", "12,500", "...", "www.example.org", "a@b.org", "al-Nusra");

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void theSameSpellings(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    NLPDecoder lean = new LeanDecoder();
    for (int i = 0; i < 2000; i++) {
      String form = random.nextBoolean() ? WORDS.get(random.nextInt(WORDS.size())) : word(random);
      NLPNode ours = lean.create();
      NLPNode theirs = new NLPDecoder().create();
      ours.setWordForm(form);
      theirs.setWordForm(form);
      assertEquals(spellings(theirs), spellings(ours));
    }
  }

  private static String word(SplittableRandom random) {
    return random
        .ints(random.nextInt(1, 4), 0, 4)
        .mapToObj(i -> List.of("a", "B", "7", ".").get(i))
        .collect(Collectors.joining());
  }

  private static List<String> spellings(NLPNode node) {
    return List.of(
        node.getWordForm(),
        node.getWordFormLowercase(),
        node.getWordFormSimplified(),
        node.getWordFormUndigitalized(),
        node.getWordFormSimplifiedLowercase());
  }
}
