package org.allegiance.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.allegiance.extract.Known;
import org.junit.jupiter.api.Test;

/** What extraction learns from the register, in one order whatever the order of its statements. */
class KnownNamesTest {

  private static final Path FILE = Path.of("actors.ttl");
  private static final String PREFIXES =
      """
      PREFIX al:    <https://w3id.org/allegiance/ontology#>
      PREFIX group: <https://w3id.org/allegiance/id/group/>
      PREFIX place: <https://w3id.org/allegiance/id/place/>
      PREFIX rdfs:  <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos:  <http://www.w3.org/2004/02/skos/core#>
      """;

  @Test
  void aGroupOfSeveralClassesIsOfTheFirst() {
    assertEquals(
        List.of(
            new Known(
                Known.Kind.GROUP, "reeds", "Reeds", "ArmedGroup", List.of("Old Reeds", "RDS")),
            new Known(Known.Kind.GROUP, "willows", "Willows", "Coalition", List.of()),
            new Known(Known.Kind.PLACE, "mill", "Mill", null, List.of("The Mill"))),
        KnownNames.in(
            Sources.parse(
                PREFIXES
                    + """
                    place:mill a al:Place ; skos:prefLabel "Mill" ; skos:altLabel "The Mill" .
                    group:willows a al:Coalition ; skos:prefLabel "Willows" .
                    group:reeds a al:Coalition, al:ArmedGroup ;
                      skos:prefLabel "Reeds" ; skos:altLabel "RDS", "Old Reeds" .
                    """,
                FILE)));
  }
}
