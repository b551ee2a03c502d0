package org.allegiance.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself.
 *
 * @param date of publication as exactly as stated, {@code 2015-12-23}, {@code 2015-12} or {@code
 *     2015}
 */
public record Front(@Nullable String title, List<String> creators, @Nullable String date) {

  /** What a document says of itself. */
  public Front {
    creators = List.copyOf(creators);
  }

  /** What this says, and the other where this says nothing. */
  Front or(Front other) {
    return new Front(
        title != null ? title : other.title,
        creators.isEmpty() ? other.creators : creators,
        date != null ? date : other.date);
  }
}
