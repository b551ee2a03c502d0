package org.allegiance.reason;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.allegiance.vocab.Things;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/** The names of inferences: the same fact has the same name in every build. */
final class Inferences {

  private Inferences() {}

  static String iri(Triple fact) {
    String text =
        NodeFmtLib.strNT(fact.getSubject())
            + ' '
            + NodeFmtLib.strNT(fact.getPredicate())
            + ' '
            + NodeFmtLib.strNT(fact.getObject());
    return Things.iri(
        "inference", UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString());
  }
}
