package org.allegiance.extract.syntax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights without zeros give the scores that the model's own give, to the last bit. */
class WeightsTest {

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theSameScores(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int labels = random.nextInt(1, 257);
    int features = random.nextInt(1, 500);
    ColumnMajorVector dense = new ColumnMajorVector();
    dense.expand(labels, features);
    for (int feature = 0; feature < features; feature++) {
      double share = random.nextDouble();
      for (int label = 0; label < labels; label++) {
        if (random.nextDouble() < share * share) {
          dense.set(dense.indexOf(label, feature), (float) random.nextDouble(-1, 1));
        }
      }
    }
    Weights sparse = new Weights(dense);
    assertEquals(dense.size(), sparse.size());
    for (int i = 0; i < dense.size(); i++) {
      assertEquals(dense.get(i), sparse.get(i));
    }
    for (int i = 0; i < 200; i++) {
      SparseVector seen = new SparseVector();
      FoundFeatures found = new FoundFeatures(3);
      for (int k = random.nextInt(60); k > 0; k--) {
        int feature = random.nextInt(features + 5);
        int value = random.nextInt(1, 4);
        seen.add(feature, value);
        found.add(feature, value);
      }
      float[] expected = new float[labels];
      float[] scores = new float[labels];
      dense.addScores(seen, expected);
      sparse.addScores(seen, scores);
      assertArrayEquals(expected, scores);
      float[] ofFound = new float[labels];
      sparse.addScores(found, ofFound);
      assertArrayEquals(expected, ofFound);
      float[] ofDense = new float[labels];
      dense.addScores(found, ofDense);
      assertArrayEquals(expected, ofDense);
    }
  }
}
