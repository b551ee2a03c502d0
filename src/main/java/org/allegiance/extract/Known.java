package org.allegiance.extract;

import java.util.List;
import org.allegiance.extract.names.Entry;
import org.allegiance.extract.names.Mention;
import org.jspecify.annotations.Nullable;

/**
 * A group or a place that the graph already knows.
 *
 * @param kind whether it is a place
 * @param type local name of a group's class
 * @param names further names
 */
public record Known(
    Kind kind, String key, String label, @Nullable String type, List<String> names) {

  /** What a name may name. */
  public enum Kind {
    GROUP,
    PLACE
  }

  /** Something known. */
  public Known {
    names = List.copyOf(names);
  }

  Entry entry() {
    Mention.Kind named = kind == Kind.PLACE ? Mention.Kind.PLACE : Mention.Kind.GROUP;
    return Entry.of(named, key, label, type, names);
  }
}
