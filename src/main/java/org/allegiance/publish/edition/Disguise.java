package org.allegiance.publish.edition;

import org.allegiance.publish.edition.Disclosure.Fate;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Resource;

/** Under which IRIs and names things stand in the public edition. */
final class Disguise {

  /** Stands for every document whose name would tell of whom it speaks. */
  static final Resource DOCUMENT = Things.thing("document", "withheld");

  /** Stands for every source that is not credited by name. */
  static final Resource SOURCE = Things.thing("source", "withheld");

  private final OpaqueKeys keys;
  private final Disclosure disclosure;

  Disguise(OpaqueKeys keys, Disclosure disclosure) {
    this.keys = keys;
    this.disclosure = disclosure;
  }

  /** The thing as everybody may name it. */
  Resource of(Resource thing) {
    if (disclosure.of(thing) != Fate.RESTRICTED) {
      return thing;
    }
    return Things.kind(thing).equals("source") ? SOURCE : keys.opaque(thing);
  }

  /** What somebody or something is called who is not named. */
  String label(Resource thing) {
    String digits = Things.key(of(thing)).substring(0, 6);
    return switch (Things.kind(thing)) {
      case "person" -> "person " + digits + " (not named)";
      case "collective" -> "people " + digits + " (not described)";
      default -> "group " + digits + " (not named)";
    };
  }
}
