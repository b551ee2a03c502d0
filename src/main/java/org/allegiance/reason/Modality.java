package org.allegiance.reason;

import java.util.Locale;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Resource;

/** Whether a fact holds in every way of filling in the dates, or in some. */
public enum Modality {
  POSSIBLE,
  CERTAIN;

  /** The concept of the scheme. */
  Resource concept() {
    return Things.thing("modality", name().toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
