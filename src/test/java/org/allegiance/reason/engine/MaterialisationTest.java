package org.allegiance.reason.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine gives the answers that plainer ways give, on thousands of small random programs. */
class MaterialisationTest {

  private static final long LIMIT = 100_000;
  private static final int PROGRAMS = Integer.getInteger("allegiance.programs", 1500);

  private static Materialisation materialise(List<Rule> program, Set<Triple> facts) {
    Materialisation m = new Materialisation(program, TestBuiltins.builtins(), LIMIT);
    facts.forEach(m::state);
    m.complete();
    return m;
  }

  private static Map<Triple, Integer> readings(Materialisation m) {
    Map<Triple, Integer> found = new HashMap<>();
    m.find(Triple.ANY, t -> found.put(t, m.readings(t)));
    return found;
  }

  private static String told(long seed, List<Rule> program, Object facts) {
    return "seed " + seed + "\n" + TestBuiltins.show(program.toArray()) + "\nfacts " + facts;
  }

  @ParameterizedTest
  @ValueSource(longs = 20260101)
  void answersAsNaiveMaterialisation(long firstSeed) {
    for (long seed = firstSeed; seed < firstSeed + PROGRAMS; seed++) {
      RandomPrograms random = new RandomPrograms(new Random(seed), false);
      List<Rule> program = random.program();
      Set<Triple> facts = random.facts(15);
      NaiveMaterialisation expected = NaiveMaterialisation.of(facts, program, new TestBuiltins());
      Materialisation actual = materialise(program, facts);
      assertEquals(expected.readings(), readings(actual), told(seed, program, facts));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = 20260201)
  void givesAllDerivationsAndCountsThem(long firstSeed) {
    for (long seed = firstSeed; seed < firstSeed + PROGRAMS; seed++) {
      RandomPrograms random = new RandomPrograms(new Random(seed), false);
      List<Rule> program = random.program();
      Set<Triple> facts = random.facts(15);
      NaiveMaterialisation expected = NaiveMaterialisation.of(facts, program, new TestBuiltins());
      Materialisation actual = materialise(program, facts);
      Set<List<Object>> found = new LinkedHashSet<>();
      for (Triple fact : readings(actual).keySet()) {
        for (Derivation d : actual.derivations(fact)) {
          found.add(List.of(d.rule().getName(), d.premises(), d.conclusion()));
        }
      }
      assertEquals(expected.derivations(), found, told(seed, program, facts));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = 20260301)
  void answersAsJena(long firstSeed) {
    for (long seed = firstSeed; seed < firstSeed + PROGRAMS; seed++) {
      RandomPrograms random = new RandomPrograms(new Random(seed), true);
      List<Rule> program = random.program();
      Set<Triple> facts = random.facts(15);
      Graph graph = GraphFactory.createDefaultGraph();
      facts.forEach(graph::add);
      GenericRuleReasoner reasoner = new GenericRuleReasoner(jenas(program));
      reasoner.setMode(GenericRuleReasoner.FORWARD_RETE);
      InfGraph closed = reasoner.bind(graph);
      Set<Triple> expected = closed.find().toSet();
      assertEquals(
          expected, readings(materialise(program, facts)).keySet(), told(seed, program, facts));
    }
  }

  private static List<Rule> jenas(List<Rule> program) {
    return Rule.parseRules(TestBuiltins.show(program.toArray()));
  }

  @ParameterizedTest
  @ValueSource(longs = 20260401)
  void keptUpIsAsBuiltAnew(long firstSeed) {
    for (long seed = firstSeed; seed < firstSeed + PROGRAMS; seed++) {
      RandomPrograms random = new RandomPrograms(new Random(seed), false);
      Random choice = new Random(seed);
      List<Rule> program = random.program();
      Set<Triple> facts = random.facts(15);
      Materialisation kept = materialise(program, facts);
      List<Object> history = new ArrayList<>(List.of(Set.copyOf(facts)));
      for (int step = 0; step < 8; step++) {
        Set<Triple> added = random.facts(3);
        Set<Triple> withdrawn = new LinkedHashSet<>(random.facts(1));
        facts.stream().filter(t -> choice.nextInt(5) == 0).forEach(withdrawn::add);
        history.add("+" + added + " -" + withdrawn);
        kept.update(added, withdrawn);
        facts.removeAll(withdrawn);
        facts.addAll(added);
        assertEquals(
            readings(materialise(program, facts)), readings(kept), () -> told(0, program, history));
      }
    }
  }

  /** Where terms are in many facts, plans go by classes of few things, which come and go. */
  @ParameterizedTest
  @ValueSource(longs = 20260501)
  void keptUpAmongCommonTermsIsAsNaiveMaterialisation(long firstSeed) {
    for (long seed = firstSeed; seed < firstSeed + PROGRAMS / 15; seed++) {
      RandomPrograms random = new RandomPrograms(new Random(seed), false);
      Random choice = new Random(seed);
      List<Rule> program = random.program();
      Set<Triple> facts = random.crowd(120);
      Materialisation kept = materialise(program, facts);
      List<Object> history = new ArrayList<>(List.of(Set.copyOf(facts)));
      for (int step = 0; step < 6; step++) {
        Set<Triple> added = random.facts(4);
        added.addAll(random.crowd(20));
        Set<Triple> withdrawn = new LinkedHashSet<>();
        facts.stream().filter(t -> choice.nextInt(15) == 0).forEach(withdrawn::add);
        withdrawn.removeAll(added);
        history.add("+" + added + " -" + withdrawn);
        kept.update(added, withdrawn);
        facts.removeAll(withdrawn);
        facts.addAll(added);
        assertEquals(
            readings(materialise(program, facts)), readings(kept), () -> told(0, program, history));
      }
      NaiveMaterialisation expected = NaiveMaterialisation.of(facts, program, new TestBuiltins());
      assertEquals(expected.readings(), readings(kept), told(seed, program, history));
    }
  }
}
