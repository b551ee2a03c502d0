package org.allegiance.query;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.allegiance.BadInputException;

/** Reads the fields of a header that say how a query is put before readers. */
final class PresentationHeader {

  static final List<String> FIELDS = List.of("ask", "topic", "start", "shown-as");

  private final Path file;
  private final Map<?, ?> fields;

  PresentationHeader(Path file, Map<?, ?> fields) {
    this.file = file;
    this.fields = fields;
  }

  /**
   * Reads them.
   *
   * @param parameters the parameters that the question may have slots for
   * @param columns the columns that the picture may be drawn from
   * @throws BadInputException if they are not well formed
   */
  Presentation read(List<Parameter> parameters, List<String> columns) {
    Presentation presentation =
        new Presentation(text("ask"), text("topic"), start(), shownAs(columns));
    List<String> names = parameters.stream().map(Parameter::name).toList();
    for (String slot : presentation.slots()) {
      if (!names.contains(slot)) {
        throw StoredQuery.broken(
            file,
            "'ask' has a slot {" + slot + "}, which is no parameter",
            "the parameters are " + names);
      }
    }
    if (new TreeSet<>(presentation.slots()).size() < presentation.slots().size()) {
      throw StoredQuery.broken(
          file, "'ask' has a slot twice", "write each parameter once in 'ask'");
    }
    return presentation;
  }

  private String text(String field) {
    return fields.get(field) instanceof Object value ? value.toString().strip() : "";
  }

  private int start() {
    Object value = fields.get("start");
    if (value == null) {
      return 0;
    }
    if (value instanceof Integer place && place > 0) {
      return place;
    }
    throw StoredQuery.broken(file, "'start' is " + value, "write a whole number from 1");
  }

  private Optional<ShownAs> shownAs(List<String> columns) {
    Object value = fields.get("shown-as");
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof Map<?, ?> given)) {
      throw StoredQuery.broken(
          file, "'shown-as' is " + value, "write it as {form: bars, label: COLUMN}");
    }
    ShownAs.Form form = form(given.get("form") instanceof Object name ? name.toString() : "");
    Map<String, String> drawn = new LinkedHashMap<>();
    given.forEach((k, v) -> drawn.put(String.valueOf(k), String.valueOf(v)));
    drawn.remove("form");
    for (Map.Entry<String, String> one : drawn.entrySet()) {
      if (!form.required().contains(one.getKey()) && !form.optional().contains(one.getKey())) {
        throw StoredQuery.broken(
            file,
            "'shown-as' has the unknown field '" + one.getKey() + "'",
            "the fields of "
                + form
                + " are "
                + form.required()
                + " and perhaps "
                + form.optional());
      }
      if (!columns.contains(one.getValue())) {
        throw StoredQuery.broken(
            file,
            "'shown-as' names the column '" + one.getValue() + "', which the answer has not",
            "its columns are " + columns);
      }
    }
    for (String required : form.required()) {
      if (!drawn.containsKey(required)) {
        throw StoredQuery.broken(
            file, "'shown-as' has no '" + required + "'", "name the column for it");
      }
    }
    return Optional.of(new ShownAs(form, Map.copyOf(drawn)));
  }

  private ShownAs.Form form(String name) {
    try {
      return ShownAs.Form.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw StoredQuery.broken(
          file,
          "'shown-as' has the unknown form '" + name + "'",
          "use one of " + List.of(ShownAs.Form.values()));
    }
  }
}
