package org.allegiance.extract.syntax;

import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.Arrays;

/**
 * The weights of a model without most of its zeros, in compressed sparse rows, a row a feature. Of
 * NLP4J's weights for parsing one in sixteen is not zero: the same scores from a tenth of the
 * memory. A row's labels stand beside its weights, so that the memory is waited for once.
 */
final class Weights extends ColumnMajorVector {

  private static final long serialVersionUID = 1L;
  private static final int MOST_LABELS = 1 << Byte.SIZE;
  private static final int LABELS = Integer.SIZE / Byte.SIZE; // in a word

  /** A row with a larger share of weights keeps its zeros too, and is added as a whole. */
  private static final int FULL = 5;

  /** Where the words of each feature begin; one more at the end. */
  private final int[] rows;

  /**
   * Of each row its labels, four in a word, and then its weights, a word each; of a row with its
   * zeros the one word that tells where it begins among the whole ones.
   */
  private final int[] words;

  private final float[] whole;

  /** A copy of a whole row: Java adds arrays from their beginnings many numbers at a time. */
  private final float[] row;

  private int[] begins = new int[256]; // of the rows that are asked for
  private int[] ends = new int[256];
  private int[] heads = new int[256]; // their first words
  private float[] factors = new float[256];

  /**
   * The weights of another vector.
   *
   * @throws IllegalArgumentException if it tells more than 256 labels apart
   */
  Weights(MajorVector vector) {
    setSizes(vector.getLabelSize(), vector.getFeatureSize());
    int size = getLabelSize();
    if (size > MOST_LABELS) {
      throw new IllegalArgumentException(size + " labels");
    }
    rows = new int[getFeatureSize() + 1];
    int wholes = 0;
    for (int feature = 0; feature < getFeatureSize(); feature++) {
      int count = count(vector, feature);
      rows[feature + 1] = rows[feature] + (count == size ? 1 : count + labelWords(count));
      wholes += count == size ? 1 : 0;
    }
    words = new int[rows[getFeatureSize()] + 1]; // an empty last row is read ahead too
    whole = new float[wholes * size];
    row = new float[size];
    int next = 0;
    for (int feature = 0; feature < getFeatureSize(); feature++) {
      if (rows[feature + 1] - rows[feature] == 1) {
        words[rows[feature]] = next;
        for (int label = 0; label < size; label++) {
          whole[next++] = vector.get(feature * size + label);
        }
      } else {
        fill(vector, feature);
      }
    }
  }

  private static int labelWords(int count) {
    return (count + LABELS - 1) / LABELS;
  }

  /** How many weights a row of so many words has: the inverse of adding the words for labels. */
  private static int count(int length) {
    return length - (length + LABELS) / (LABELS + 1);
  }

  private static int count(MajorVector vector, int feature) {
    int from = feature * vector.getLabelSize();
    int count = 0;
    for (int i = from; i < from + vector.getLabelSize(); i++) {
      count += vector.get(i) == 0 ? 0 : 1;
    }
    return count * FULL > vector.getLabelSize() ? vector.getLabelSize() : count;
  }

  private void fill(MajorVector vector, int feature) {
    int count = count(rows[feature + 1] - rows[feature]);
    int at = 0;
    for (int label = 0; at < count; label++) {
      float weight = vector.get(feature * getLabelSize() + label);
      if (weight != 0) {
        words[rows[feature] + at / LABELS] |= label << (at % LABELS * Byte.SIZE);
        words[rows[feature] + labelWords(count) + at] = Float.floatToRawIntBits(weight);
        at++;
      }
    }
  }

  @Override
  public int size() {
    return getFeatureSize() * getLabelSize();
  }

  @Override
  public float get(int index) {
    float[] scores = new float[getLabelSize()];
    int feature = index / getLabelSize();
    add(rows[feature], rows[feature + 1], words[rows[feature]], 1, scores);
    return scores[index % getLabelSize()];
  }

  @Override
  public void addScores(SparseVector features, float[] scores) {
    int count = features instanceof FoundFeatures found ? begin(found) : begin(features);
    for (int i = 0; i < count; i++) {
      heads[i] = words[begins[i]];
    }
    for (int i = 0; i < count; i++) {
      add(begins[i], ends[i], heads[i], factors[i], scores);
    }
  }

  /** Where the rows of features begin; returns how many of these are known. */
  private int begin(FoundFeatures features) {
    int count = 0;
    for (int i = 0; i < features.size(); i++) {
      count = begin(features.index(i), features.value(i), count);
    }
    return count;
  }

  private int begin(Iterable<SparseItem> features) {
    int count = 0;
    for (SparseItem item : features) {
      count = begin(item.getIndex(), item.getValue(), count);
    }
    return count;
  }

  private int begin(int feature, float factor, int count) {
    if (feature >= getFeatureSize()) {
      return count;
    }
    if (count == begins.length) {
      grow();
    }
    begins[count] = rows[feature];
    ends[count] = rows[feature + 1];
    factors[count] = factor;
    return count + 1;
  }

  private void grow() {
    begins = Arrays.copyOf(begins, 2 * begins.length);
    ends = Arrays.copyOf(ends, begins.length);
    heads = Arrays.copyOf(heads, begins.length);
    factors = Arrays.copyOf(factors, begins.length);
  }

  private void add(int begin, int end, int head, float factor, float[] scores) {
    if (end - begin == 1) {
      System.arraycopy(whole, head, row, 0, row.length);
      for (int i = 0; i < row.length; i++) {
        scores[i] += row[i] * factor;
      }
      return;
    }
    int count = count(end - begin);
    int weights = begin + labelWords(count);
    int labels = head;
    for (int i = 0; i < count; i++) {
      if (i % LABELS == 0 && i > 0) {
        labels = words[begin + i / LABELS];
      }
      scores[labels & 0xFF] += Float.intBitsToFloat(words[weights + i]) * factor;
      labels >>>= Byte.SIZE;
    }
  }
}
