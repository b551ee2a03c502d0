package org.allegiance.claim;

import java.util.List;

/**
 * A group or place that a text names and that no register describes yet.
 *
 * @param key under which claims name it
 * @param type local name of its class: ArmedGroup, CivilBody, State, Coalition or Place
 * @param label its name
 * @param aliases other names that the text has for it, without the label
 */
public record Proposal(String key, String type, String label, List<String> aliases) {

  /** The class of what is a place and no group. */
  public static final String PLACE = "Place";

  /** Defends against later changes of the list. */
  public Proposal {
    aliases = List.copyOf(aliases);
  }

  /** Whether it is a place, else it is a group. */
  public boolean isPlace() {
    return type.equals(PLACE);
  }
}
