package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.allegiance.extract.lexicon.YamlFile;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why people joined and left, where the clause says so. */
class MotivesTest {

  private static final Path ONTOLOGY = SharedExtractor.HOME.resolve("ontology");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Okot Peter joined the Taliban for money.                                        | financial
          Okot Peter joined the Taliban because he needed money.                          | financial
          Okot Peter joined the Taliban to avenge his brother.                            | reprisals
          Okot Peter joined the Taliban out of fear.                                      | fear
          Poverty drove Okot Peter to join the Taliban.                                   | financial
          Okot Peter was driven by poverty to join the Taliban.                           | financial
          Okot Peter decided to join the Taliban because of the airstrikes.               | -
          Okot Peter decided to join the Taliban because of his debts.                    | financial
          Okot Peter joined the Taliban, not for money but out of conviction.             | ideology
          Okot Peter left the Taliban over unpaid wages.                                  | unkept-promises
          Okot Peter defected from the Taliban because of corruption and brutality.       | brutality, corruption
          Okot Peter left the Taliban because he was disillusioned.                       | disillusionment
          Okot Peter joined the Taliban. He had money.                                    | -
          Okot Peter joined the Taliban with his money.                                   | -
          Okot Peter did not join the Taliban for money.                                  | -
          The army captured Okot Peter for money.                                         | -
          """)
  void motives(String sentence, String motives) {
    String found =
        SharedExtractor.get().candidates(sentence).stream()
            .flatMap(c -> c.motives().stream())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    assertEquals(motives, found.isEmpty() ? "-" : found);
  }

  @Test
  void eachMotiveIsOneOfItsDirection() {
    Model scheme = RDFDataMgr.loadModel(ONTOLOGY.resolve("motives.ttl").toString());
    YamlFile.Fields root = YamlFile.read(ONTOLOGY.resolve("lexicon/motives.yaml")).root();
    for (String direction : root.keys()) {
      Resource top = scheme.createResource(Things.iri("motive", direction));
      for (YamlFile.Fields motive : root.map(direction).maps("motives")) {
        Resource concept = scheme.createResource(Things.iri("motive", motive.text("motive")));
        List<Resource> above =
            scheme
                .listObjectsOfProperty(concept, SKOS.broader)
                .mapWith(o -> o.asResource())
                .toList();
        assertTrue(
            above.stream().anyMatch(b -> scheme.contains(b, SKOS.broader, top)),
            motive.text("motive") + " as a motive of " + direction);
      }
    }
  }
}
