package org.allegiance.extract.reference;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which group a text has told last that it was founded: "the new organisation" is that one. */
final class Foundations {

  private @Nullable String last;

  /** A group was founded. */
  void founded(String group) {
    last = group;
  }

  /** Key of the group that was founded last. */
  Optional<String> last() {
    return Optional.ofNullable(last);
  }
}
