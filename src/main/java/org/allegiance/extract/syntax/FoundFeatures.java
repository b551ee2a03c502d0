package org.allegiance.extract.syntax;

import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** The features that are found in a state of parsing, without an object for each of them. */
final class FoundFeatures extends SparseVector {

  private static final long serialVersionUID = 1L;

  private int[] indexes;
  private float[] values;
  private int count;

  /** Room for some, and for one more, which NLP4J may add as a bias. */
  FoundFeatures(int expected) {
    indexes = new int[expected + 1];
    values = new float[expected + 1];
  }

  @Override
  public void add(int index, float value) {
    if (count == indexes.length) {
      indexes = Arrays.copyOf(indexes, 2 * count);
      values = Arrays.copyOf(values, 2 * count);
    }
    indexes[count] = index;
    values[count++] = value;
  }

  @Override
  public void add(SparseItem item) {
    add(item.getIndex(), item.getValue());
  }

  @Override
  public SparseItem get(int place) {
    return new SparseItem(index(place), value(place));
  }

  /** Number of a feature. */
  int index(int place) {
    return indexes[place];
  }

  /** How much it counts. */
  float value(int place) {
    return values[place];
  }

  @Override
  public int size() {
    return count;
  }

  @Override
  public boolean isEmpty() {
    return count == 0;
  }

  @Override
  public List<SparseItem> getVector() {
    return IntStream.range(0, count).mapToObj(this::get).toList();
  }

  @Override
  public Iterator<SparseItem> iterator() {
    return getVector().iterator();
  }
}
