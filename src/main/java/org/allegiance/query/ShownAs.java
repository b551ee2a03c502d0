package org.allegiance.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The picture that suits an answer.
 *
 * @param form its form
 * @param columns the columns that it is drawn from, by what each is for
 */
public record ShownAs(Form form, Map<String, String> columns) {

  /** The forms that pictures have. */
  public enum Form {
    /** A bar for each value of {@code label}; as long as {@code value}, or as its rows are many. */
    BARS,
    /** What is called {@code label} from {@code from} to {@code to}. */
    TIMELINE,
    /** Bands from {@code from} to {@code to}, as wide as {@code value}. */
    FLOWS;

    /** What there must be a column for. */
    List<String> required() {
      return switch (this) {
        case BARS -> List.of("label");
        case TIMELINE -> List.of("label", "from", "to");
        case FLOWS -> List.of("from", "to");
      };
    }

    /** What there may be a column for. */
    List<String> optional() {
      return this == TIMELINE ? List.of() : List.of("value");
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The column that is for something; empty if there is none. */
  public String column(String purpose) {
    return columns.getOrDefault(purpose, "");
  }
}
