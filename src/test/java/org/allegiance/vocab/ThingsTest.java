package org.allegiance.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.jena.rdf.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThingsTest {

  @ParameterizedTest
  @CsvSource({"group, river-guard", "claim, ilmar-1911-004", "passage, ilmar-1911/8-19"})
  void kindAndKeyComeBackOutOfTheIri(String kind, String key) {
    Resource thing = Things.thing(kind, key);
    assertEquals("https://w3id.org/allegiance/id/" + kind + "/" + key, thing.getURI());
    assertEquals(kind, Things.kind(thing));
    assertEquals(key, Things.key(thing));
  }
}
