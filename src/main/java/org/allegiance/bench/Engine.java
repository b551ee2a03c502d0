package org.allegiance.bench;

import java.util.Locale;
import org.allegiance.graph.Sources;

/** The engines that can be measured. */
public enum Engine {
  /** That of this project. */
  OWN,
  /** Jena's forward engine (RETE). */
  JENA;

  /**
   * A contender with this engine.
   *
   * @param updatable whether it has to be able to take updates
   */
  Contender contender(Sources sources, boolean updatable) {
    return switch (this) {
      case OWN -> new OwnContender(sources);
      case JENA -> new JenaContender(sources, updatable);
    };
  }

  /** How many single updates of those wanted are measured: fewer where they take long. */
  int updates(int wanted) {
    return switch (this) {
      case OWN -> wanted;
      case JENA -> Math.min(wanted, 200);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
