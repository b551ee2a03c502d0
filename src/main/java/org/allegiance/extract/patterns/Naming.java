package org.allegiance.extract.patterns;

import java.util.Locale;

/** How far the passages of a claim name its parties: the less they do, the more is concluded. */
public enum Naming {
  /** Each is named there. */
  ALL,
  /** Some are; others were named elsewhere in the document. */
  SOME,
  /** All were named elsewhere. */
  NONE,
  /** The claim has no party but people of whom nobody says where they belong. */
  NO_PARTY;

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
