package org.allegiance.publish.site;

import java.util.function.Function;
import org.allegiance.graph.Sources;
import org.allegiance.reason.Explanation;
import org.allegiance.reason.Reasoning;
import org.apache.jena.query.Dataset;
import org.jspecify.annotations.Nullable;

/**
 * Why facts of a dataset hold. What follows from it is drawn when this is first asked, which takes
 * seconds, and kept. One thread asks at a time: to tell what a document carries, the engine
 * withdraws the document for a moment.
 */
final class Reasons {

  private final Dataset dataset;
  private final Sources sources;
  private @Nullable Explanation explanation;

  Reasons(Dataset dataset, Sources sources) {
    this.dataset = dataset;
    this.sources = sources;
  }

  /** Asks something. The caller has a transaction open. */
  synchronized <T> T ask(Function<Explanation, T> question) {
    Explanation asked = explanation;
    if (asked == null) {
      asked = Explanation.of(Reasoning.over(dataset, sources));
      explanation = asked;
    }
    return question.apply(asked);
  }
}
