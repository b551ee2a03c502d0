package org.allegiance.reason;

import java.util.Comparator;

/**
 * How firmly a fact stands: as its weakest premise, and as its best derivation. Between
 * derivations, one by surer sources is better; between equally sure ones, one that holds whatever
 * the dates.
 *
 * @param certainty how sure the sources are
 * @param modality whether the dates leave a way in which it does not hold
 */
public record Standing(Certainty certainty, Modality modality) implements Comparable<Standing> {

  static final Standing FIRM = new Standing(Certainty.ASSERTED, Modality.CERTAIN);

  private static final Comparator<Standing> ORDER =
      Comparator.comparing(Standing::certainty).thenComparing(Standing::modality);

  /** What stands on both. */
  Standing and(Standing other) {
    return new Standing(
        certainty.compareTo(other.certainty) <= 0 ? certainty : other.certainty,
        modality.compareTo(other.modality) <= 0 ? modality : other.modality);
  }

  @Override
  public int compareTo(Standing other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return certainty + ", " + modality;
  }
}
