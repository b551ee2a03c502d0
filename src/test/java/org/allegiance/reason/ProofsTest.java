package org.allegiance.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.allegiance.reason.Invented.Ways;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search for best proofs, on invented derivations. */
class ProofsTest {

  private static final int FACTS = 7;
  private static final List<Certainty> CERTAINTIES =
      List.of(Certainty.UNKNOWN, Certainty.RUMOURED, Certainty.HEDGED, Certainty.ASSERTED);

  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findsTheBestProofsThatThereAre(long seed) {
    Invented graph = random(new Random(seed));
    BruteForceProofs all = new BruteForceProofs(graph, FACTS);
    for (int i = 0; i < FACTS; i++) {
      Triple fact = Invented.fact(i);
      Proofs proofs = Proofs.of(List.of(fact), graph);
      assertEquals(
          all.best(fact),
          proofs.best(fact).map(p -> Ways.of(p.standing(), treeSize(p, fact))),
          "seed " + seed + ", fact " + i);
      assertEquals(
          all.ways(fact),
          proofs.ways(fact).stream().map(p -> Ways.of(p.standing(), treeSize(p, fact))).toList(),
          "ways, seed " + seed + ", fact " + i);
      proofs.ways(fact).forEach(p -> assertSound(p, graph, seed));
      proofs.best(fact).ifPresent(p -> assertSound(p, graph, seed));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void provesAllFactsAtOnceAsEachByItself(long seed) {
    Invented graph = random(new Random(seed));
    List<Triple> facts = IntStream.range(0, FACTS).mapToObj(Invented::fact).toList();
    Map<Triple, Long> lengths =
        Proofs.of(facts, graph)
            .fold(f -> 0L, (step, premises) -> 1 + premises.stream().mapToLong(n -> n).sum());
    for (Triple fact : facts) {
      assertEquals(
          Proofs.of(List.of(fact), graph).best(fact).map(p -> treeSize(p, fact)).orElse(null),
          lengths.get(fact),
          "seed " + seed);
    }
  }

  /** Circles of derivations, of which some are entered from stated facts and some are not. */
  private static Invented random(Random random) {
    Invented graph = new Invented();
    for (int i = 0; i < FACTS; i++) {
      if (random.nextInt(3) == 0) {
        graph.state(i, CERTAINTIES.get(random.nextInt(4)));
      }
    }
    int derivations = random.nextInt(16);
    for (int i = 0; i < derivations; i++) {
      int[] premises = random.ints(random.nextInt(4), 0, FACTS).toArray();
      graph.derive("r" + i, random.nextInt(FACTS), random.nextInt(4) > 0, premises);
    }
    return graph;
  }

  /** Each premise is proved before it is used, and nothing stands firmer than it should. */
  private static void assertSound(Proof proof, Invented graph, long seed) {
    List<Triple> before = new ArrayList<>();
    for (Proof.Step step : proof.steps().values()) {
      if (step.derivation() instanceof Derivation d) {
        assertTrue(before.containsAll(d.premises()), "seed " + seed);
        Standing weakest =
            d.premises().stream()
                .map(p -> proof.step(p).orElseThrow().standing())
                .reduce(d.standing(), Standing::and);
        assertEquals(weakest, step.standing(), "seed " + seed);
      } else {
        assertEquals(graph.stated(step.fact()).orElseThrow(), step.standing(), "seed " + seed);
      }
      before.add(step.fact());
    }
    assertEquals(proof.fact(), before.getLast());
  }

  private static long treeSize(Proof proof, Triple fact) {
    return proof.step(fact).flatMap(Proof.Step::by).stream()
        .mapToLong(
            d -> 1 + d.premises().stream().distinct().mapToLong(p -> treeSize(proof, p)).sum())
        .sum();
  }

  @Test
  void aMillionStepsDeep() {
    int depth = 1_000_000;
    Invented chain = new Invented().state(0, Certainty.HEDGED);
    for (int i = 1; i <= depth; i++) {
      chain.derive("next", i, true, i - 1);
    }
    Proof proof =
        Proofs.of(List.of(Invented.fact(depth)), chain).best(Invented.fact(depth)).orElseThrow();
    assertEquals(depth, proof.size());
    assertEquals(Certainty.HEDGED, proof.standing().certainty());
  }

  /** Taken apart into a tree it would have 2^5000 steps. */
  @Test
  void sharedStepsAreProvedOnce() {
    int depth = 5000;
    Invented ladder = new Invented().state(0, Certainty.ASSERTED);
    for (int i = 1; i <= depth; i++) {
      ladder.derive("left", 2 * i - 1, true, 2 * i - 2);
      ladder.derive("both", 2 * i, true, 2 * i - 1, 2 * i - 2);
    }
    Triple top = Invented.fact(2 * depth);
    Proofs proofs = Proofs.of(List.of(top), ladder);
    assertEquals(2 * depth, proofs.best(top).orElseThrow().size());
    assertEquals(2 * depth, proofs.ways(top).getFirst().size());
  }

  @Test
  void whatIsBestForAPremiseNeedNotBeBestForWhatFollows() {
    Invented graph =
        new Invented()
            .state(0, Certainty.ASSERTED)
            .state(1, Certainty.HEDGED)
            .derive("surer-but-by-dates", 2, false, 0)
            .derive("hedged-whatever-the-dates", 2, true, 1)
            .derive("both", 3, true, 1, 2);
    Triple premise = Invented.fact(2);
    Triple conclusion = Invented.fact(3);
    Proofs proofs = Proofs.of(List.of(conclusion), graph);
    assertEquals("asserted, possible", proofs.standing(premise).orElseThrow().toString());
    assertEquals("hedged, certain", proofs.standing(conclusion).orElseThrow().toString());
  }

  @Test
  void ofProofsEquallyLongTheOneWithFewerDoubtsIsTaken() {
    Invented graph =
        new Invented()
            .state(0, Certainty.HEDGED)
            .state(1, Certainty.HEDGED)
            .state(2, Certainty.ASSERTED)
            .derive("a-hedged", 3, true, 1)
            .derive("b-asserted", 3, true, 2)
            .derive("end", 4, true, 0, 3);
    Triple end = Invented.fact(4);
    Proof proof = Proofs.of(List.of(end), graph).best(end).orElseThrow();
    assertEquals("b-asserted", rule(proof.step(Invented.fact(3)).orElseThrow()));
  }

  @Test
  void aDerivationThatNeedsTheFactItselfIsNoWay() {
    Invented graph =
        new Invented()
            .state(0, Certainty.ASSERTED)
            .derive("from-outside", 1, true, 0)
            .derive("inverse", 2, true, 1)
            .derive("back", 1, true, 2)
            .derive("itself", 1, true, 1);
    Triple fact = Invented.fact(1);
    List<Proof> ways = Proofs.of(List.of(fact), graph).ways(fact);
    assertEquals(List.of("from-outside"), ways.stream().map(w -> rule(w.last())).toList());
  }

  private static String rule(Proof.Step step) {
    return step.by().orElseThrow().rule().name();
  }
}
