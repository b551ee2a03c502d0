package org.allegiance.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.allegiance.graph.Sources;
import org.allegiance.vocab.AL;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class OntologyTest {

  private static final Sources SOURCES = new Sources(Path.of("."));

  @Test
  void isInRlConsistentAndWithoutEmptyClasses() {
    assertEquals(List.of(), Ontology.load(SOURCES).problems());
  }

  @Test
  void everyAxiomThatYieldsFactsHasARule() {
    AxiomRules axioms = AxiomRules.of(Ontology.load(SOURCES).axioms());

    assertEquals(Map.of(), axioms.untranslated());
    assertTrue(axioms.rules().size() > 100, "only " + axioms.rules().size() + " rules");
  }

  @Test
  void everyTermIsLabelledDefinedExemplifiedAndSourced() {
    Model ontology = Sources.read(SOURCES.ontology());
    for (Property needed :
        List.of(RDFS.label, SKOS.definition, SKOS.example, DCTerms.source, RDFS.isDefinedBy)) {
      Set<String> without =
          ontology
              .listSubjectsWithProperty(RDF.type)
              .filterKeep(t -> t.isURIResource() && t.getURI().startsWith(AL.NS))
              .filterDrop(t -> t.hasProperty(needed))
              .mapWith(Resource::getLocalName)
              .toList()
              .stream()
              .collect(Collectors.toSet());
      assertEquals(Set.of(), without, "terms without " + needed.getLocalName());
    }
  }
}
