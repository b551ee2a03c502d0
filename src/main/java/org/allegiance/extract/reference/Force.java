package org.allegiance.extract.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who used force last in a text, and against whom: "the LRA overran the army's camp". */
public final class Force {

  private int sentence;
  private int usedIn = Integer.MIN_VALUE / 2;
  private @Nullable String by;
  private @Nullable String against;
  private final Map<String, String> foes = new HashMap<>(); // the last of each

  /** The next sentence begins. */
  void turnTo() {
    sentence++;
  }

  /** Notes the keys of a group that uses force and of whom it uses it against, as far as told. */
  public void used(@Nullable String group, @Nullable String foe) {
    if (group == null && foe == null) {
      return;
    }
    boolean isOfSameFight = Objects.equals(group, by) && isLate();
    if (foe != null || !isOfSameFight) { // "it stormed the camp and killed forty": of those there
      against = Objects.equals(group, foe) ? null : foe;
    }
    by = group;
    usedIn = sentence;
    if (group != null && foe != null && !group.equals(foe)) {
      foes.put(group, foe);
      foes.put(foe, group);
    }
  }

  /** Key of the group that used force in this sentence or the one before. */
  Optional<String> by() {
    return isLate() ? Optional.ofNullable(by) : Optional.empty();
  }

  /** Key of the group against which it used it. */
  Optional<String> against() {
    return isLate() ? Optional.ofNullable(against) : Optional.empty();
  }

  /** Key of the group with which one fought last. */
  Optional<String> foeOf(String group) {
    return Optional.ofNullable(foes.get(group));
  }

  /** Whether the sentence at hand tells it. */
  boolean isNow() {
    return sentence == usedIn;
  }

  private boolean isLate() {
    return sentence - usedIn <= 1;
  }
}
