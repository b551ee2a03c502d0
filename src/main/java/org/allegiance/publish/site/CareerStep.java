package org.allegiance.publish.site;

import java.util.List;
import java.util.stream.Stream;
import org.allegiance.reason.Citation;

/**
 * An event in the career of an actor.
 *
 * @param roles what it did: 1 left or began, 2 lay on the way, 3 joined or ended
 * @param event the event in words
 * @param kinds what kinds of event documents make of it
 * @param played its roles
 * @param claims who says so
 */
public record CareerStep(
    List<Integer> roles, Link event, List<Link> kinds, List<Role> played, List<Citation> claims) {

  CareerStep alsoAs(int role) {
    return new CareerStep(
        Stream.concat(roles.stream(), Stream.of(role)).toList(), event, kinds, played, claims);
  }

  /** Whether it did that. */
  public boolean is(int role) {
    return roles.contains(role);
  }
}
