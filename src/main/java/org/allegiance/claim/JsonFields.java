package org.allegiance.claim;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.allegiance.document.Passage;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object. Whatever does not fit is an {@link IllegalArgumentException} that
 * says why.
 */
public record JsonFields(JsonObject object) {

  /** The fields of a line. */
  public static JsonFields parse(String line) {
    try {
      return new JsonFields(JsonParser.parseString(line).getAsJsonObject());
    } catch (JsonParseException | IllegalStateException e) {
      throw new IllegalArgumentException("the line is not one JSON object", e);
    }
  }

  void requireKnown(Set<String> known) {
    for (String key : object.keySet()) {
      if (!known.contains(key)) {
        throw new IllegalArgumentException(
            "unknown field '"
                + key
                + "'; the fields are "
                + String.join(", ", known.stream().sorted().toList()));
      }
    }
  }

  /** A text that must be there. */
  public String text(String key) {
    String value = optional(key);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("field '" + key + "' is missing");
    }
    return value;
  }

  /** A text, or the fallback where there is none. */
  public String text(String key, String fallback) {
    String value = optional(key);
    return value == null ? fallback : value;
  }

  /** The value of a field, null where it is absent or JSON's null. */
  private @Nullable JsonElement present(String key) {
    JsonElement value = object.get(key);
    return value == null || value.isJsonNull() ? null : value;
  }

  /** A text, or null. */
  public @Nullable String optional(String key) {
    JsonElement value = present(key);
    return value == null ? null : asText(key, value);
  }

  private static String asText(String key, JsonElement value) {
    if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
      throw new IllegalArgumentException("field '" + key + "' is not a text: " + value);
    }
    return value.getAsString();
  }

  /** A number, or null. */
  public @Nullable BigDecimal number(String key) {
    JsonElement value = present(key);
    return value == null ? null : asNumber(key, value);
  }

  private static BigDecimal asNumber(String key, JsonElement value) {
    if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isNumber()) {
      throw new IllegalArgumentException("field '" + key + "' is not a number: " + value);
    }
    try {
      return value.getAsBigDecimal();
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("field '" + key + "' is out of range: " + value, e);
    }
  }

  /** A whole number, or null. */
  public @Nullable Integer whole(String key) {
    JsonElement value = object.get(key);
    return value == null || value.isJsonNull() ? null : asWhole(key, value);
  }

  private static int asWhole(String key, JsonElement value) {
    try {
      return asNumber(key, value).intValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "field '" + key + "' is not a whole number of reasonable size: " + value, e);
    }
  }

  /** An object, or null. */
  public @Nullable JsonObject object(String key) {
    JsonElement value = object.get(key);
    if (value == null || value.isJsonNull()) {
      return null;
    }
    if (!value.isJsonObject()) {
      throw new IllegalArgumentException("field '" + key + "' is not an object: " + value);
    }
    return value.getAsJsonObject();
  }

  /** A list, a single value taken as a list of one, or nothing as the empty list. */
  private List<JsonElement> elements(String key) {
    JsonElement value = object.get(key);
    if (value == null || value.isJsonNull()) {
      return List.of();
    }
    return value.isJsonArray() ? value.getAsJsonArray().asList() : List.of(value);
  }

  List<String> list(String key) {
    return elements(key).stream().map(v -> asText(key, v)).toList();
  }

  List<Integer> wholes(String key) {
    return elements(key).stream().map(v -> asWhole(key, v)).toList();
  }

  /** The {@code passages}, else the one from {@code start} to {@code end}, else none. */
  public List<Passage> passages() {
    if (elements("passages").isEmpty()
        && whole("start") instanceof Integer start
        && whole("end") instanceof Integer end) {
      return List.of(new Passage(start, end));
    }
    return elements("passages").stream().map(JsonFields::pair).toList();
  }

  private static Passage pair(JsonElement value) {
    if (!value.isJsonArray() || value.getAsJsonArray().size() != 2) {
      throw new IllegalArgumentException("field 'passages' is not a list of [start, end]");
    }
    List<JsonElement> ends = value.getAsJsonArray().asList();
    return new Passage(asWhole("passages", ends.get(0)), asWhole("passages", ends.get(1)));
  }
}
