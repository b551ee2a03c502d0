package org.allegiance.reason;

import java.util.Comparator;
import java.util.List;

/**
 * How firmly a fact stands: as its weakest premise, and as its best derivation. Standings are a
 * lattice: of what rests on two facts, the standing is the {@link #and meet} of theirs. Not every
 * two can be compared; the natural order, in which they are shown, is one that agrees with {@link
 * #isAtLeast}: surer sources first, among equally sure ones what holds whatever the dates.
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

  /** Whether it is as firm as the other in every respect. */
  boolean isAtLeast(Standing other) {
    return and(other).equals(other);
  }

  /** The standings, each that of some single proof, that together make this one, best first. */
  List<Standing> parts() {
    return List.of(this);
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
