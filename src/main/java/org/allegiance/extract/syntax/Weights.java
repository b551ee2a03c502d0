package org.allegiance.extract.syntax;

import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;

/** The weights of a model in a plain array, which is faster to go through than a list with gaps. */
final class Weights extends ColumnMajorVector {

  private static final long serialVersionUID = 1L;

  private final float[] values;

  /**
   * The weights of another vector.
   *
   * @param values in the vector's own order
   */
  Weights(MajorVector vector, float[] values) {
    setSizes(vector.getLabelSize(), vector.getFeatureSize());
    this.values = values;
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public float get(int index) {
    return values[index];
  }

  @Override
  public void addScores(SparseVector features, float[] scores) {
    int labels = getLabelSize();
    int known = getFeatureSize();
    for (SparseItem item : features) {
      if (item.getIndex() < known) {
        int from = item.getIndex() * labels;
        float value = item.getValue();
        for (int i = 0; i < scores.length; i++) {
          scores[i] += values[from + i] * value;
        }
      }
    }
  }
}
