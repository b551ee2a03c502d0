package org.allegiance.publish.site;

import java.util.Map;

/** What a reader gave with the address of a page. */
record Given(Map<String, String> values) {

  /** The text given under a name, without blanks around it; empty if there is none. */
  String text(String name) {
    return values.getOrDefault(name, "").strip();
  }

  /** A whole number from 0, 0 where none is given. */
  int number(String name) {
    String text = text(name);
    return text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : 0;
  }
}
