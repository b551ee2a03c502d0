package org.allegiance.publish.site;

import java.util.List;

/**
 * Who or what plays a role in an event.
 *
 * @param name the role
 * @param players things, or values in words
 */
public record Role(String name, List<Player> players) {

  /**
   * One of them.
   *
   * @param link the thing; for a value its words, without page
   * @param note what picks out a collective, or a value as it is written; may be empty
   */
  public record Player(Link link, String note) {}
}
