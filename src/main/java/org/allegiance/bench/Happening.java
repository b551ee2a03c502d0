package org.allegiance.bench;

import org.apache.jena.rdf.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * An event before it is told.
 *
 * @param kind its class
 * @param actor IRI of whom it is about
 * @param from IRI of the group left, or whose hands are left
 * @param to IRI of the group entered, or whose hands are entered
 * @param counterparty IRI of the other party
 * @param day when it truly happened, in days since 1970-01-01
 */
record Happening(
    Resource kind,
    String actor,
    @Nullable String from,
    @Nullable String to,
    @Nullable String counterparty,
    int day) {

  static Happening of(Resource kind, String actor, int day) {
    return new Happening(kind, actor, null, null, null, day);
  }

  Happening from(String group) {
    return new Happening(kind, actor, group, to, counterparty, day);
  }

  Happening to(String group) {
    return new Happening(kind, actor, from, group, counterparty, day);
  }

  Happening with(String party) {
    return new Happening(kind, actor, from, to, party, day);
  }
}
