package org.allegiance.extract.syntax;

import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.AbstractNLPNode;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.WeightVector;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.magicwerk.brownies.collections.primitive.FloatGapList;

/** Makes NLP4J's models smaller and faster as they are loaded, with the same answers. */
final class LeanModel {

  private LeanModel() {}

  /** The component itself, made lean. */
  static <N extends AbstractNLPNode<N>> NLPComponent<N> of(NLPComponent<N> component) {
    if (component instanceof OnlineComponent<?, ?> trained) {
      flatten(trained.getOptimizer().getWeightVector());
      shortenFeatures(trained.getFeatureTemplate());
    } else if (component instanceof GlobalLexica<?> lexica) {
      share(lexica.getWordClusters());
    }
    return component;
  }

  /** As a model is loaded, its list of weights is an array without gaps. */
  private static void flatten(WeightVector weights) {
    MajorVector vector = weights.getSparseWeightVector();
    try {
      Object list = field(MajorVector.class, "weights").get(vector);
      float[] values = (float[]) field(FloatGapList.class, "values").get(list);
      if (values.length == vector.size()) {
        weights.setSparseWeightVector(new Weights(vector, values));
      }
    } catch (ReflectiveOperationException e) {
      throw otherVersion(e);
    }
  }

  private static void shortenFeatures(FeatureTemplate<?, ?> template) {
    try {
      Field features = field(FeatureTemplate.class, "feature_map");
      features.set(template, new Fingerprints((FeatureMap) features.get(template)));
    } catch (ReflectiveOperationException e) {
      throw otherVersion(e);
    }
  }

  private static Field field(Class<?> of, String name) throws NoSuchFieldException {
    Field field = of.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  private static IllegalStateException otherVersion(ReflectiveOperationException e) {
    return new IllegalStateException("this is another version of NLP4J", e);
  }

  /** Words of one cluster have equal sets of names; one set does for all of them. */
  private static void share(GlobalLexicon<Map<String, Set<String>>> clusters) {
    Map<Set<String>, Set<String>> sets = new HashMap<>();
    clusters.getLexicon().replaceAll((word, set) -> sets.computeIfAbsent(set, s -> s));
  }
}
