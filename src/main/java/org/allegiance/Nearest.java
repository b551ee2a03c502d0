package org.allegiance;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The name that somebody who misspelt one most likely meant. */
public final class Nearest {

  private static final double ALIKE = 0.8;

  private Nearest() {}

  /** The known name most alike to the one given, if any is alike enough. */
  public static Optional<String> to(String name, Collection<String> known) {
    JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
    return known.stream()
        .filter(k -> similarity.apply(name, k) >= ALIKE)
        .max(
            Comparator.comparingDouble((String k) -> similarity.apply(name, k))
                .thenComparing(Comparator.reverseOrder()));
  }

  /** {@code did you mean 'x'?}, or the fallback where nothing is alike enough. */
  public static String didYouMean(String name, Collection<String> known, String fallback) {
    return to(name, known).map(k -> "did you mean '" + k + "'?").orElse(fallback);
  }
}
