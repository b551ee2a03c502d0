package org.allegiance.extract.syntax;

import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.AbstractNLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.WeightVector;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Makes NLP4J's models smaller and faster as they are loaded, with the same answers. */
final class LeanModel {

  private LeanModel() {}

  /** The component itself, made lean. */
  static <N extends AbstractNLPNode<N>> NLPComponent<N> of(NLPComponent<N> component) {
    if (component instanceof OnlineComponent<?, ?> trained) {
      lighten(trained);
    } else if (component instanceof GlobalLexica<?> lexica) {
      share(lexica.getWordClusters());
    }
    return component;
  }

  private static <N extends AbstractNLPNode<N>, S extends NLPState<N>> void lighten(
      OnlineComponent<N, S> trained) {
    WeightVector weights = trained.getOptimizer().getWeightVector();
    weights.setSparseWeightVector(new Weights(weights.getSparseWeightVector()));
    FeatureTemplate<N, S> template = trained.getFeatureTemplate();
    trained.setFeatureTemplate(new LeanTemplate<>(template, new Fingerprints(features(template))));
  }

  private static FeatureMap features(FeatureTemplate<?, ?> template) {
    try {
      Field features = FeatureTemplate.class.getDeclaredField("feature_map");
      features.setAccessible(true);
      return (FeatureMap) features.get(template);
    } catch (ReflectiveOperationException e) {
      throw otherVersion(e);
    }
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
