package org.allegiance.publish.site;

import java.util.ArrayList;
import java.util.List;

/**
 * Those who went from one group to another.
 *
 * @param from the group that they left
 * @param to the group that they joined
 * @param address the query part of the address of their list
 * @param moves a row for each of them: {@code who}, {@code certainty}, {@code modality}, {@code
 *     transition} and the bounds of the time
 */
public record Flow(Link from, Link to, String address, List<Row> moves) {

  static Flow between(Link from, Link to, String address) {
    return new Flow(from, to, address, new ArrayList<>());
  }

  /** How many of them are named persons. */
  public long persons() {
    return moves.stream().filter(m -> m.link("who").kind().equals("person")).count();
  }

  /** How many of the moves are asserted and certain in time. */
  public long firm() {
    return moves.stream()
        .filter(m -> m.text("certainty").equals("asserted") && m.text("modality").equals("certain"))
        .count();
  }

  /** Whether all of them are. */
  public boolean isFirm() {
    return firm() == moves.size();
  }
}
