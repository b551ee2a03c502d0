package org.allegiance.extract.syntax;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.AbstractNLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.Arrays;
import java.util.Collection;

/**
 * What a trained model looks at, by fingerprints: they are taken first and looked up after, all of
 * them at once, so that the memory is waited for once and not a hundred times.
 */
final class LeanTemplate<N extends AbstractNLPNode<N>, S extends NLPState<N>>
    extends FeatureTemplate<N, S> {

  private static final long serialVersionUID = 1L;
  private static final String JOINT = "_"; // NLP4J's between the parts of a feature

  private final Fingerprints fingerprints;
  private long[] prints = new long[256];

  /** Looks at what another template looks at. */
  @SuppressWarnings("NullAway") // without an element it begins empty
  LeanTemplate(FeatureTemplate<N, S> template, Fingerprints fingerprints) {
    super(null, new HyperParameter());
    this.fingerprints = fingerprints;
    feature_list = template.getFeatureList();
    feature_set = template.getSetFeatureList();
    word_embeddings = template.getEmbeddingFeatureList();
    feature_map = fingerprints;
  }

  @Override
  public SparseVector createSparseVector(S state, boolean isTraining) {
    int count = 0;
    int type = 0;
    for (FeatureItem item : feature_set) {
      Collection<String> values = getFeatures(state, item);
      if (values != null) {
        for (String value : values) {
          count = note(Fingerprints.extended(Fingerprints.ofType(type), value), count);
        }
      }
      type++;
    }
    for (FeatureItem[] items : feature_list) {
      long print = Fingerprints.ofType(type++);
      boolean isThere = true;
      for (int i = 0; i < items.length && isThere; i++) {
        String value = getFeature(state, items[i]);
        isThere = value != null;
        if (isThere) {
          print =
              Fingerprints.extended(i == 0 ? print : Fingerprints.extended(print, JOINT), value);
        }
      }
      count = isThere ? note(print, count) : count;
    }
    SparseVector vector = new FoundFeatures(count);
    for (int index : fingerprints.indexes(prints, count)) {
      if (index > 0) {
        vector.add(index, 1);
      }
    }
    return vector;
  }

  private int note(long print, int count) {
    if (count == prints.length) {
      prints = Arrays.copyOf(prints, 2 * count);
    }
    prints[count] = print;
    return count + 1;
  }
}
