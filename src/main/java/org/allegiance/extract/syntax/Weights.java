package org.allegiance.extract.syntax;

import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;

/**
 * The weights of a model without most of its zeros, in compressed sparse rows, a row a feature. Of
 * NLP4J's weights for parsing one in sixteen is not zero: the same scores from a tenth of the
 * memory.
 */
final class Weights extends ColumnMajorVector {

  private static final long serialVersionUID = 1L;
  private static final int MOST_LABELS = 1 << Byte.SIZE;

  /** A row with a larger share of weights keeps its zeros too, and is added as a whole. */
  private static final int FULL = 5;

  /** Where the row of each feature begins; one more at the end. */
  private final int[] rows;

  private final byte[] labels;
  private final float[] values;

  /** A copy of a whole row: Java adds arrays from their beginnings many numbers at a time. */
  private final float[] row;

  /**
   * The weights of another vector.
   *
   * @throws IllegalArgumentException if it tells more than 256 labels apart
   */
  Weights(MajorVector vector) {
    setSizes(vector.getLabelSize(), vector.getFeatureSize());
    if (getLabelSize() > MOST_LABELS) {
      throw new IllegalArgumentException(getLabelSize() + " labels");
    }
    rows = new int[getFeatureSize() + 1];
    for (int feature = 0; feature < getFeatureSize(); feature++) {
      rows[feature + 1] = rows[feature] + length(vector, feature);
    }
    labels = new byte[rows[getFeatureSize()]];
    values = new float[labels.length];
    row = new float[getLabelSize()];
    for (int feature = 0; feature < getFeatureSize(); feature++) {
      int at = rows[feature];
      boolean isWhole = rows[feature + 1] - at == getLabelSize();
      for (int label = 0; label < getLabelSize(); label++) {
        float weight = vector.get(feature * getLabelSize() + label);
        if (isWhole || weight != 0) {
          labels[at] = (byte) label;
          values[at++] = weight;
        }
      }
    }
  }

  private static int length(MajorVector vector, int feature) {
    int from = feature * vector.getLabelSize();
    int count = 0;
    for (int i = from; i < from + vector.getLabelSize(); i++) {
      count += vector.get(i) == 0 ? 0 : 1;
    }
    return count * FULL > vector.getLabelSize() ? vector.getLabelSize() : count;
  }

  @Override
  public int size() {
    return getFeatureSize() * getLabelSize();
  }

  @Override
  public float get(int index) {
    int feature = index / getLabelSize();
    for (int i = rows[feature]; i < rows[feature + 1]; i++) {
      if ((labels[i] & 0xFF) == index % getLabelSize()) {
        return values[i];
      }
    }
    return 0;
  }

  @Override
  public void addScores(SparseVector features, float[] scores) {
    int known = getFeatureSize();
    for (SparseItem item : features) {
      if (item.getIndex() < known) {
        float value = item.getValue();
        int from = rows[item.getIndex()];
        int end = rows[item.getIndex() + 1];
        if (end - from == row.length) {
          System.arraycopy(values, from, row, 0, row.length);
          for (int i = 0; i < row.length; i++) {
            scores[i] += row[i] * value;
          }
        } else {
          for (int i = from; i < end; i++) {
            scores[labels[i] & 0xFF] += values[i] * value;
          }
        }
      }
    }
  }
}
