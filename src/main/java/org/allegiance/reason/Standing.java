package org.allegiance.reason;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How firmly a fact stands: as its weakest premise, and as its best derivation. Standings are a
 * lattice: of what rests on two facts, the standing is the {@link #and meet} of theirs. Not every
 * two can be compared; the natural order, in which they are shown, is one that agrees with {@link
 * #isAtLeast}: surer sources first, among equally sure ones what holds whatever the dates.
 *
 * @param certainty how sure the sources are, if the dates are filled in so that it holds
 * @param anyway how sure they are of what holds however the dates are filled in; null if it does
 *     not
 */
public record Standing(Certainty certainty, @Nullable Certainty anyway)
    implements Comparable<Standing> {

  static final Standing FIRM = new Standing(Certainty.ASSERTED, Modality.CERTAIN);

  private static final Comparator<Standing> ORDER =
      Comparator.comparing(Standing::certainty)
          .thenComparing(Standing::modality)
          .thenComparing(Standing::anyway, nullsFirst(naturalOrder()));

  /** As sure in every way of filling in the dates, or in some alone. */
  Standing(Certainty certainty, Modality modality) {
    this(certainty, modality == Modality.CERTAIN ? certainty : null);
  }

  /** Whether it stands as surely as this whatever the dates. */
  public Modality modality() {
    return certainty == anyway ? Modality.CERTAIN : Modality.POSSIBLE;
  }

  /** What stands on both. */
  Standing and(Standing other) {
    return new Standing(
        weaker(certainty, other.certainty),
        anyway == null || other.anyway == null ? null : weaker(anyway, other.anyway));
  }

  private static Certainty weaker(Certainty a, Certainty b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  /** Whether it is as firm as the other in every respect. */
  boolean isAtLeast(Standing other) {
    return and(other).equals(other);
  }

  /** The standings, each that of some single proof, that together make this one, best first. */
  public List<Standing> parts() {
    Standing best = new Standing(certainty, modality());
    return anyway == null || anyway == certainty
        ? List.of(best)
        : List.of(best, new Standing(anyway, Modality.CERTAIN));
  }

  @Override
  public int compareTo(Standing other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    String best = certainty + ", " + modality();
    return anyway == null || anyway == certainty ? best : best + "; " + anyway + ", certain";
  }
}
