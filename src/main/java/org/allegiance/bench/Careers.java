package org.allegiance.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.allegiance.graph.Sources;

/**
 * Synthetic careers in the shape of the real graph: persons with one to five affiliations each,
 * {@value Lineage#GROUPS} groups with a history, crowds, and a claim or two for every event. A
 * person's career hangs on the seed and the person's number alone, so that a larger run holds the
 * persons of a smaller one.
 */
public final class Careers {

  private static final long GROUPS = -1;
  private static final long CROWDS = 1L << 40;

  private Careers() {}

  /**
   * Writes careers, and the ontology with its schemes, as N-Triples.
   *
   * @return number of facts written
   */
  public static long write(Path file, int persons, long seed, Sources sources) throws IOException {
    long size;
    try (FactFile facts = new FactFile(file)) {
      Lineage lineage = Lineage.tell(facts, random(seed, GROUPS));
      for (int n = 0; n < persons; n++) {
        Career.tell(n, random(seed, n), lineage, facts);
        if (n % Crowd.PERSONS == 0) {
          Crowd.tell(n, persons, random(seed, CROWDS + n), lineage, facts);
        }
      }
      size = facts.size();
    }
    return size + OntologyFacts.append(file, sources.ontology());
  }

  private static RandomGenerator random(long seed, long story) {
    return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + story * 0xC2B2AE3D27D4EB4FL);
  }
}
