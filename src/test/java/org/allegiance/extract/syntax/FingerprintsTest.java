package org.allegiance.extract.syntax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fingerprints answer as the map of texts does. */
class FingerprintsTest {

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theSameIndices(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    FeatureMap texts = new FeatureMap();
    int count = random.nextInt(20_000);
    for (int i = 0; i < count; i++) {
      texts.add(random.nextInt(7), text(random));
    }
    Fingerprints prints = new Fingerprints(texts);
    assertEquals(texts.size(), prints.size());
    long[] asked = new long[50_000];
    int[] expected = new int[asked.length];
    for (int i = 0; i < asked.length; i++) {
      int type = random.nextInt(9);
      String text = text(random);
      asked[i] = Fingerprints.print(type, text);
      expected[i] = texts.index(type, text);
      assertEquals(expected[i], prints.index(type, text), type + " " + text);
    }
    assertArrayEquals(expected, prints.indexes(asked, asked.length));
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(5);
    for (int i = 0; i < length; i++) {
      text.append((char) (random.nextInt(40) == 0 ? 'ш' : 'a' + random.nextInt(4)));
    }
    return text.toString();
  }
}
