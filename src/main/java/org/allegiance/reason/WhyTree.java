package org.allegiance.reason;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.allegiance.reason.Outline.Ground;
import org.allegiance.reason.Outline.Point;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** An outline as a tree in which each fact is told once, as deep as a reader can follow. */
final class WhyTree {

  private static final int DEEPEST = 7;

  private final Outline outline;
  private final Wording wording;
  private final Map<Triple, Integer> told = new HashMap<>();
  private final Set<Resource> claims = new HashSet<>();

  private WhyTree(Outline outline, Wording wording) {
    this.outline = outline;
    this.wording = wording;
  }

  static Why.Step of(Outline outline, Wording wording) {
    return new WhyTree(outline, wording).step(outline.conclusion(), 1);
  }

  /** The last step alone, the facts that it uses only mentioned. */
  static Why.Way lastStep(Outline outline, Wording wording) {
    WhyTree tree = new WhyTree(outline, wording);
    return tree.way(outline.conclusion().ways().getFirst(), DEEPEST);
  }

  static Why.Fact fact(Triple fact, Wording wording) {
    return new Why.Fact(fact, wording.sentence(fact), ProofGraph.iri(fact));
  }

  private Why.Step step(Point point, int depth) {
    told.put(point.fact(), point.number());
    return new Why.Step(
        point.number(),
        fact(point.fact(), wording),
        point.standing(),
        point.ways().stream().map(w -> way(w, depth)).toList());
  }

  private Why.Way way(Outline.Way way, int depth) {
    Derivation d = way.derivation();
    return new Why.Way(
        new Why.Rule(
            d.rule().name(),
            d.rule().isAxiom(),
            d.rule().sentence(),
            d.rule().logic(),
            d.rule().file()),
        d.conditions().stream().map(c -> condition(c)).toList(),
        d.absent().stream().map(wording::absence).toList(),
        way.grounds().stream().map(g -> ground(g, depth)).toList());
  }

  private Why.Condition condition(Derivation.Condition condition) {
    return new Why.Condition(
        wording.condition(condition),
        condition.isPossibleOnly(),
        condition.about().stream()
            .filter(Outline::isEvent)
            .map(event -> ResourceFactory.createResource(event.getURI()))
            .toList());
  }

  private Why.Ground ground(Ground ground, int depth) {
    return switch (ground) {
      case Outline.Claimed c -> new Why.Claimed(Citation.of(c.claim()), !claims.add(c.claim()));
      case Outline.Stated s -> new Why.Stated(wording.sentence(s.fact()));
      case Outline.Derived d -> {
        Point point = outline.at(d.fact());
        yield depth < DEEPEST && !told.containsKey(d.fact())
            ? new Why.Follows(step(point, depth + 1))
            : new Why.Mentioned(
                told.getOrDefault(d.fact(), 0), fact(d.fact(), wording), point.standing());
      }
    };
  }
}
