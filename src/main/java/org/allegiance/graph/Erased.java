package org.allegiance.graph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.allegiance.Problem;
import org.allegiance.claim.Candidates;
import org.allegiance.claim.Claim;
import org.allegiance.vocab.AL;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.RDF;

/** Whoever was erased does not come back: not by import, not by extraction, not by hand. */
final class Erased {

  static final String REASON = "this speaks of somebody who was erased";

  private Erased() {}

  /** Claims in which somebody has a role, or is credited, who was erased. */
  static Predicate<Claim> in(Sources sources) {
    Tombstones tombstones = Tombstones.of(sources);
    if (tombstones.isEmpty()) {
      return claim -> false;
    }
    Set<String> groups = Register.of(sources.background()).keys("group");
    Map<String, Boolean> known = new ConcurrentHashMap<>();
    return claim ->
        called(claim)
            .filter(name -> !groups.contains(name))
            .anyMatch(name -> known.computeIfAbsent(name, tombstones::holdActor));
  }

  private static Stream<String> called(Claim c) {
    return Stream.of(
            c.actor().id(), c.actor().label(), c.from(), c.to(), c.counterparty(), c.attributedTo())
        .flatMap(Stream::ofNullable);
  }

  /** What was found, without claims about whom nothing is kept. */
  static Candidates without(Candidates found, Sources sources) {
    Predicate<Claim> erased = in(sources);
    return new Candidates(
        found.claims().stream().filter(erased.negate()).toList(),
        found.proposals(),
        found.unreal().stream().filter(erased.negate()).toList());
  }

  /** Persons and collectives in files of the data who were erased. */
  static List<Problem> problems(Sources sources, Map<Path, Model> files) {
    Tombstones tombstones = Tombstones.of(sources);
    List<Problem> problems = new ArrayList<>();
    if (tombstones.isEmpty()) {
      return problems;
    }
    Blocks blocks = new Blocks();
    new TreeMap<>(files)
        .forEach(
            (file, model) ->
                Stream.of(AL.Person, AL.Collective)
                    .flatMap(
                        kind -> model.listSubjectsWithProperty(RDF.type, kind).toList().stream())
                    .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
                    .parallel()
                    .filter(tombstones::hold)
                    .map(actor -> problem(file, blocks.line(file, actor)))
                    .forEachOrdered(problems::add));
    return problems;
  }

  private static Problem problem(Path file, int line) {
    return Problem.at(
        file,
        line,
        "erased",
        REASON,
        "take it out with 'erase', which also finishes an erasure that was broken off");
  }
}
