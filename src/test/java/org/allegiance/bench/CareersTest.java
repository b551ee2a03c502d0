package org.allegiance.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.allegiance.graph.Sources;
import org.allegiance.graph.TestProject;
import org.allegiance.reason.Deduction;
import org.allegiance.time.Edtf;
import org.allegiance.vocab.AL;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CareersTest {

  private static final Sources SOURCES = new Sources(TestProject.REPOSITORY);
  private static final int PERSONS = 300;
  private static final long SEED = 1;

  @TempDir static Path folder;
  private static Path file;
  private static long written;
  private static final Graph facts = GraphMemFactory.createDefaultGraph();

  @BeforeAll
  static void write() throws IOException {
    file = folder.resolve("careers.nt");
    written = Careers.write(file, PERSONS, SEED, SOURCES);
    RDFParser.source(file).errorHandler(ErrorHandlerFactory.errorHandlerStrict).parse(facts);
  }

  @Test
  void sameSeedGivesTheSameBytes() throws IOException {
    Path again = folder.resolve("again.nt");
    Careers.write(again, PERSONS, SEED, SOURCES);
    assertEquals(-1, Files.mismatch(file, again));
  }

  @Test
  void anotherSeedGivesOthers() throws IOException {
    Path other = folder.resolve("other.nt");
    Careers.write(other, PERSONS, SEED + 1, SOURCES);
    assertTrue(Files.mismatch(file, other) >= 0);
  }

  @Test
  void aLargerRunHoldsTheCareersOfASmallerOne() throws IOException {
    Path larger = folder.resolve("larger.nt");
    Careers.write(larger, 2 * PERSONS, SEED, SOURCES);
    assertTrue(new HashSet<>(Files.readAllLines(larger)).containsAll(Files.readAllLines(file)));
  }

  @Test
  void saysHowManyFactsItWrote() throws IOException {
    assertEquals(Files.readAllLines(file).size(), written);
  }

  @Test
  void holdsTheWholeOntology() {
    Graph ontology = Sources.read(SOURCES.ontology()).getGraph();
    ontology.stream().filter(CareersTest::isGround).forEach(t -> assertTrue(facts.contains(t)));
  }

  private static boolean isGround(Triple t) {
    return !t.getSubject().isBlank() && !t.getObject().isBlank();
  }

  @Test
  void personsHaveOneToFiveAffiliationsEachAboutAsOften() {
    Map<Node, Set<Node>> groups = new HashMap<>();
    for (int n = 0; n < PERSONS; n++) {
      groups.put(NodeFactory.createURI(Career.iri(n)), new HashSet<>());
    }
    facts.stream(Node.ANY, AL.toGroup.asNode(), Node.ANY)
        .filter(t -> begins(t.getSubject()))
        .forEach(
            t -> {
              Set<Node> entered = groups.get(object(t.getSubject(), AL.actor));
              if (entered != null) {
                entered.add(t.getObject());
              }
            });
    int[] persons = new int[6];
    groups.values().forEach(g -> persons[g.size()]++);
    assertEquals(0, persons[0]);
    for (int n = 1; n <= 5; n++) {
      assertTrue(persons[n] > PERSONS / 10, Arrays.toString(persons));
    }
  }

  private static boolean begins(Node event) {
    return List.of(AL.Joining, AL.Pledge, AL.AllegianceSwitch, AL.Defection, AL.TurningAgainst)
        .stream()
        .anyMatch(kind -> facts.contains(event, RDF.type.asNode(), kind.asNode()));
  }

  private static Node object(Node subject, Property property) {
    return facts.stream(subject, property.asNode(), Node.ANY).findFirst().orElseThrow().getObject();
  }

  @Test
  void everyEventHasAClaimAndEveryClaimItsCertainty() {
    Set<Node> reported = new HashSet<>();
    facts.stream(Node.ANY, AL.reports.asNode(), Node.ANY)
        .forEach(
            t -> {
              reported.add(t.getObject());
              assertTrue(facts.contains(t.getSubject(), RDF.type.asNode(), AL.Claim.asNode()));
              object(t.getSubject(), AL.certainty);
            });
    facts.stream(Node.ANY, AL.actor.asNode(), Node.ANY)
        .forEach(t -> assertTrue(reported.contains(t.getSubject()), t::toString));
  }

  @Test
  void datesAreEdtf() {
    List<Triple> dates = facts.stream(Node.ANY, AL.when.asNode(), Node.ANY).toList();
    assertFalse(dates.isEmpty());
    dates.forEach(t -> Edtf.parse(t.getObject().getLiteralLexicalForm()));
  }

  @Test
  void everyRuleApplies() throws IOException {
    Path many = folder.resolve("many.nt");
    Careers.write(many, 6000, SEED, SOURCES);
    Deduction engine = Deduction.of(SOURCES);
    FactFile.read(
        many,
        new StreamRDFBase() {
          @Override
          public void triple(Triple triple) {
            engine.state(triple);
          }
        });
    engine.complete();
    Set<String> silent = new TreeSet<>();
    engine
        .firings()
        .forEach(
            (rule, count) -> {
              if (count == 0 && !rule.startsWith("axiom-")) {
                silent.add(rule);
              }
            });
    assertEquals(Set.of(), silent);
  }
}
