package org.allegiance.extract;

import org.allegiance.extract.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Whether something happened, as its sentence tells it.
 *
 * @param standing how sure the words are
 * @param source the head of whom the words credit, if anyone
 */
record Verdict(Standing standing, @Nullable Token source) {

  /** How sure words are of what they tell. */
  enum Standing {
    ASSERTED,
    HEDGED,
    RUMOURED,
    DENIED,
    /** A plan, a wish, a condition, a question: nothing that is said to have happened. */
    UNREAL;

    /** Whether it is said to have happened, surely or perhaps. */
    boolean isAffirmed() {
      return this != DENIED && this != UNREAL;
    }

    /** What a statement is where it stands within another. */
    Standing within(Standing outer) {
      if (this == UNREAL || outer == UNREAL) {
        return UNREAL;
      }
      if (outer == DENIED) {
        return this == DENIED ? ASSERTED : DENIED;
      }
      return this == DENIED || compareTo(outer) > 0 ? this : outer;
    }
  }
}
