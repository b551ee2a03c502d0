package org.allegiance.extract.names;

import org.jspecify.annotations.Nullable;

/**
 * A name in a text.
 *
 * @param start index of its first character in the text of its block
 * @param end index after its last character; a possessive "'s" stands outside
 * @param key key of what it names; for a {@link Kind#NATIONALITY} that of the country or region
 * @param label preferred name of what it names
 * @param type local name of the class of actors, where it names one; a country has "State", since
 *     its name may stand for its government ({@link Gazetteer#party})
 * @param known whether the gazetteer has it, as against a name met for the first time
 * @param ofOne whether the name is for one of the people of a group: "Houthi", "Tiger"
 */
public record Mention(
    int start,
    int end,
    Kind kind,
    String key,
    String label,
    @Nullable String type,
    boolean known,
    boolean ofOne) {

  /** What is named. A nationality is an adjective or a noun: "Syrian", "Syrians". */
  public enum Kind {
    GROUP,
    PLACE,
    PERSON,
    NATIONALITY
  }

  /** Whether it names a group, and neither a state nor a civil body. */
  public boolean isArmed() {
    return kind == Kind.GROUP && !"State".equals(type) && !"CivilBody".equals(type);
  }

  /** The same name where the text before it is longer by that much. */
  public Mention movedBy(int characters) {
    return new Mention(start + characters, end + characters, kind, key, label, type, known, ofOne);
  }
}
