package org.allegiance.publish;

import java.util.Locale;

/** For whom a dataset is made. */
public enum Edition {
  /** Everything, for the analyst's own machine. */
  FULL,
  /** What the publication policy lets everybody see. */
  PUBLIC;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
