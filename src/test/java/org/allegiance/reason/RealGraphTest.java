package org.allegiance.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.allegiance.document.Library;
import org.allegiance.graph.Assembly;
import org.allegiance.graph.Sources;
import org.allegiance.vocab.AL;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.InfModel;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The engine on the project's own data. */
class RealGraphTest {

  private static final Sources SOURCES = new Sources(Path.of("."));
  private static final Graph stated = GraphFactory.createDefaultGraph();

  @BeforeAll
  static void assemble() {
    Dataset dataset = new Assembly(SOURCES).dataset(new Library(Path.of("no-documents")), false);
    dataset.asDatasetGraph().stream().forEach(q -> stated.add(q.asTriple()));
  }

  private static Deduction deduction(Iterable<Triple> facts) {
    Deduction deduction = Deduction.of(SOURCES);
    facts.forEach(deduction::state);
    deduction.complete();
    return deduction;
  }

  private static Set<Triple> inferred(Deduction deduction) {
    Set<Triple> found = new HashSet<>();
    deduction.forEachInferred(found::add);
    return found;
  }

  @Test
  void infersWhatJenasEngineInfers() {
    Set<Triple> theirs = Program.of(SOURCES).closure(stated, new JenaEngine()).find().toSet();
    theirs.removeIf(stated::contains);
    assertTrue(theirs.size() > 20_000);
    assertEquals(theirs, inferred(deduction(stated.find().toList())));
  }

  @Test
  void keptUpIsAsBuiltAnew() {
    long seed = 20261122;
    Random random = new Random(seed);
    Model model = ModelFactory.createModelForGraph(stated);
    List<Resource> claims = model.listSubjectsWithProperty(AL.reports).toList();
    Deduction kept = deduction(stated.find().toList());
    Set<Triple> before = inferred(kept);
    Set<Triple> rest = stated.find().toSet();
    for (int round = 0; round < 4; round++) {
      Set<Triple> withdrawn = new HashSet<>();
      for (int i = 0; i < 40; i++) {
        Resource claim = claims.get(random.nextInt(claims.size()));
        claim.listProperties().mapWith(Statement::asTriple).forEach(withdrawn::add);
        claim
            .getPropertyResourceValue(AL.reports)
            .listProperties()
            .mapWith(Statement::asTriple)
            .forEach(withdrawn::add);
      }
      withdrawn.retainAll(rest);
      kept.update(List.of(), withdrawn);
      rest.removeAll(withdrawn);
      assertEquals(inferred(deduction(rest)), inferred(kept), "seed " + seed);
    }
    kept.update(stated.find().toList(), List.of());
    assertEquals(before, inferred(kept), "seed " + seed);
  }

  @Test
  void aJenaProgramCanBindIt() {
    Model own = ModelFactory.createDefaultModel().add(ModelFactory.createModelForGraph(stated));
    InfModel inferred = ModelFactory.createInfModel(Deduction.reasoner(SOURCES), own);
    Resource fighters =
        own.createResource("https://w3id.org/allegiance/id/collective/haid-ex-isis-joined-nusra");
    Resource isis = own.createResource("https://w3id.org/allegiance/id/group/isis");
    Statement former = own.createStatement(fighters, AL.formerMemberOf, isis);
    assertTrue(inferred.contains(former));
    assertTrue(inferred.getDerivation(former).hasNext());
    assertFalse(own.contains(former));
  }
}
