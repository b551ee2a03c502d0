package org.allegiance.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters of a request. */
final class Given {

  private Given() {}

  /**
   * Each with its value.
   *
   * @throws IllegalArgumentException if they cannot be read, or one is given twice
   */
  static Map<String, String> once(HttpServletRequest request) {
    Map<String, String[]> all;
    try {
      all = request.getParameterMap();
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("The parameters of the request cannot be read.", e);
    }
    Map<String, String> once = new LinkedHashMap<>();
    all.forEach(
        (name, values) -> {
          if (values.length > 1) {
            throw new IllegalArgumentException("The parameter '" + name + "' is given twice.");
          }
          once.put(name, values[0]);
        });
    return once;
  }
}
