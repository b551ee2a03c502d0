package org.allegiance.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.allegiance.graph.Conformance;
import org.allegiance.reason.Explanation.Format;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Graphs;
import org.allegiance.vocab.PROV;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proofs in PROV-O, as a program reads them back. */
class ProvenanceGraphTest {

  private static final String JOINED = "person/ilyas al:laterJoined group/river-guard";
  private static final Told STORY = Told.story("two-sources");

  private static Model read(boolean all) {
    String turtle =
        STORY.explanation().why(List.of(JOINED.split(" ", -1)), Format.TURTLE, all, null);
    return ModelFactory.createDefaultModel().read(new StringReader(turtle), null, "TTL");
  }

  @Test
  void leadsFromTheFactToTheDocumentsItRestsOn() {
    Model proof = read(false);
    Resource fact = only(proof, AL.laterJoined);
    assertEquals(Certainty.HEDGED.concept(), fact.getPropertyResourceValue(AL.certainty));
    assertEquals(Modality.POSSIBLE.concept(), fact.getPropertyResourceValue(AL.modality));
    assertEquals(Set.of("ledger", "diary"), sources(fact));
  }

  private static Resource only(Model proof, Property predicate) {
    List<Resource> found = proof.listSubjectsWithProperty(RDF.predicate, predicate).toList();
    assertEquals(1, found.size());
    return found.getFirst();
  }

  private static Set<String> sources(Resource entity) {
    Set<String> found =
        entity
            .listProperties(PROV.hadPrimarySource)
            .mapWith(s -> Things.key(s.getResource()))
            .toSet();
    for (Statement s : entity.listProperties(PROV.wasDerivedFrom).toList()) {
      found.addAll(sources(s.getResource()));
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everythingUsedIsThereAndSaysWhatItIs(boolean all) {
    Model proof = read(all);
    List<Resource> used =
        proof.listObjectsOfProperty(PROV.used).mapWith(n -> n.asResource()).toList();
    assertFalse(used.isEmpty());
    for (Resource entity : used) {
      assertTrue(entity.hasProperty(RDF.type, PROV.Entity), entity.toString());
      assertTrue(entity.hasProperty(RDF.type, RDF.Statement), entity.toString());
      for (Property part : List.of(RDF.subject, RDF.predicate, RDF.object)) {
        assertEquals(1, entity.listProperties(part).toList().size(), entity.toString());
      }
      assertEquals(
          entity.hasProperty(RDF.type, AL.Inference), entity.hasProperty(PROV.wasGeneratedBy));
    }
    for (Statement s : proof.listStatements(null, PROV.wasGeneratedBy, (Resource) null).toList()) {
      assertTrue(s.getResource().hasProperty(RDF.type, PROV.Activity));
      assertTrue(s.getResource().hasProperty(PROV.used));
    }
  }

  /** Nothing is both a relation and an activity, nor an activity and an entity. */
  @Test
  void keepsEntitiesActivitiesAndDerivationsApart() {
    Model proof = read(true);
    for (Resource thing : proof.listSubjects().toList()) {
      long kinds =
          List.of(PROV.Entity, PROV.Activity, AL.Derivation).stream()
              .filter(k -> thing.hasProperty(RDF.type, k))
              .count();
      assertTrue(kinds <= 1, thing.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void hasTheShapesOfInferences(boolean all) {
    Model known = read(all).add(STORY.dataset().getNamedModel(Graphs.ONTOLOGY));
    assertEquals(List.of(), Conformance.problems(known, Told.SOURCES));
  }

  /** One way of writing inferences: what the build writes of a fact, the export writes too. */
  @Test
  void writesInferencesAsTheBuildDoes() {
    Model built = STORY.dataset().getNamedModel(Graphs.PROOFS);
    Model proof = read(true);
    Resource fact = only(proof, AL.laterJoined);
    assertEquals(described(fact.inModel(built)), described(fact));
  }

  private static Set<String> described(Resource inference) {
    return inference
        .listProperties()
        .filterKeep(
            s ->
                s.getPredicate().getURI().startsWith(AL.NS)
                    || Set.of(RDF.subject, RDF.predicate, RDF.object).contains(s.getPredicate()))
        .toList()
        .stream()
        .map(s -> s.getPredicate().getLocalName() + " " + s.getObject())
        .collect(Collectors.toSet());
  }

  @Test
  void hostileLabelsComeThrough() {
    String turtle =
        Told.story("hostile-labels")
            .explanation()
            .why(
                List.of("person/ilyas", "al:formerMemberOf", "group/harbour-front"),
                Format.TURTLE,
                false,
                null);
    Model proof = ModelFactory.createDefaultModel().read(new StringReader(turtle), null, "TTL");
    assertEquals(
        "</text><script>alert('gloss')</script><text onload=\"alert('gloss')\">",
        proof.listObjectsOfProperty(AL.gloss).next().asLiteral().getString());
  }
}
