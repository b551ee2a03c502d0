package org.allegiance.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Graphs;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The trees of all that rules yield in the stories of {@code explanations/stories}. */
class WhyTest {

  static Stream<String> stories() throws IOException {
    try (Stream<Path> files = Files.list(Told.FOLDER.resolve("stories"))) {
      return files
          .map(f -> f.getFileName().toString().replace(".ttl", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static List<Triple> facts(Told told) {
    return told.dataset()
        .getNamedModel(Graphs.PROOFS)
        .listSubjectsWithProperty(RDF.type, AL.Inference)
        .mapWith(
            i ->
                Triple.create(
                    i.getProperty(RDF.subject).getObject().asNode(),
                    i.getProperty(RDF.predicate).getObject().asNode(),
                    i.getProperty(RDF.object).getObject().asNode()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void tellsEachFactAndClaimOnce(String story) {
    Told told = Told.story(story);
    List<Triple> facts = facts(told);
    assertFalse(facts.isEmpty());
    for (Triple fact : facts) {
      Why why = told.explanation().tree(fact).orElseThrow();
      assertEquals(told.reasoning().standing(fact), Optional.of(why.conclusion().standing()));
      new Reader().read(why.conclusion());
    }
  }

  /** Follows a tree in the order of reading. */
  private static final class Reader {
    private final Map<Triple, Integer> numbers = new HashMap<>();
    private final Set<Resource> claims = new HashSet<>();

    void read(Why.Step step) {
      assertNull(numbers.put(step.fact().triple(), step.number()));
      assertFalse(step.ways().isEmpty());
      for (Why.Way way : step.ways()) {
        assertFalse(way.grounds().isEmpty());
        assertFalse(way.rule().sentence().isEmpty());
        assertEquals(way.rule().isAxiom(), way.rule().logic().isEmpty(), way.rule().name());
        way.grounds().forEach(this::read);
      }
    }

    private void read(Why.Ground ground) {
      switch (ground) {
        case Why.Follows follows -> read(follows.step());
        case Why.Mentioned mentioned ->
            assertEquals(numbers.getOrDefault(mentioned.fact().triple(), 0), mentioned.number());
        case Why.Claimed claimed ->
            assertEquals(!claims.add(claimed.claim().claim()), claimed.isRepeated());
        case Why.Stated stated -> assertFalse(stated.sentence().isEmpty());
      }
    }
  }

  /** What is told of a document is what comes out where its claims were never made. */
  @ParameterizedTest
  @MethodSource("stories")
  void tellsWhatWouldBeLeftWithoutADocument(String story) {
    Told told = Told.story(story);
    Model stated = told.reasoning().statedModel();
    Set<Resource> documents =
        stated
            .listSubjectsWithProperty(RDF.type, AL.Claim)
            .mapWith(c -> c.getPropertyResourceValue(DCTerms.source))
            .toSet();
    for (Resource document : documents) {
      Reasoning without = without(stated, document);
      for (Triple fact : facts(told)) {
        assertEquals(without.standing(fact), told.reasoning().grounds().without(fact, document));
      }
    }
    assertTrue(documents.size() > 0);
  }

  private static Reasoning without(Model stated, Resource document) {
    Model rest = ModelFactory.createDefaultModel().add(stated);
    Set<Resource> claims =
        rest.listSubjectsWithProperty(DCTerms.source, document)
            .filterKeep(c -> c.hasProperty(RDF.type, AL.Claim))
            .toSet();
    Set<Resource> events = new HashSet<>();
    for (Resource claim : claims) {
      events.addAll(claim.listProperties(AL.reports).mapWith(Statement::getResource).toList());
      claim.removeProperties();
    }
    events.stream()
        .filter(e -> !rest.contains(null, AL.reports, e))
        .forEach(Resource::removeProperties);
    Dataset dataset = DatasetFactory.createGeneral();
    dataset.addNamedModel(Graphs.document("rest"), rest);
    return Reasoning.over(dataset, Told.SOURCES);
  }
}
