package org.allegiance.publish.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.allegiance.claim.Claim;
import org.allegiance.claim.ClaimJson;
import org.allegiance.graph.Amendment;

/**
 * A field of a candidate's form.
 *
 * @param name as {@link Amendment#FIELDS} has it
 * @param value what stands in it
 * @param keys what may stand in it; none for a field that may hold anything
 * @param list the number of those keys among the lists of a form; fields share lists
 */
public record Field(String name, String value, List<String> keys, int list) {

  /** Keys that are few enough to be chosen from; among more, one types. */
  private static final int FEW = 60;

  static List<Field> of(Claim claim, Map<String, String> given, Map<String, List<String>> keys) {
    Map<List<String>, Integer> lists = new HashMap<>();
    List<Field> fields = new ArrayList<>();
    for (String name : Amendment.FIELDS) {
      List<String> known = keys.getOrDefault(name, List.of());
      int list = lists.computeIfAbsent(known, k -> lists.size());
      String value = given.getOrDefault(name, ClaimJson.value(claim, name));
      fields.add(new Field(name, value, known, list));
    }
    return fields;
  }

  /** Its name in words. */
  public String label() {
    return name.replaceFirst("\\.id$", "")
        .replace('.', ' ')
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }

  /** Whether it is chosen from a list, which has its value. */
  public boolean isChosen() {
    return !keys.isEmpty() && keys.size() <= FEW && (value.isEmpty() || keys.contains(value));
  }

  /** Whether it holds more than a few words. */
  public boolean isLong() {
    return name.equals("gloss");
  }
}
