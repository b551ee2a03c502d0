package org.allegiance.graph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.allegiance.Problem;
import org.allegiance.claim.Candidates;
import org.allegiance.claim.Claim;
import org.allegiance.vocab.AL;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.RDF;

/** Whoever was erased does not come back: not by import, not by extraction, not by hand. */
public final class Erased {

  static final String REASON = "this speaks of somebody who was erased";

  private final Tombstones tombstones;
  private final Set<String> groups;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  private Erased(Tombstones tombstones, Set<String> groups) {
    this.tombstones = tombstones;
    this.groups = groups;
  }

  /** Those of a project. */
  public static Erased of(Sources sources) {
    Tombstones tombstones = Tombstones.of(sources);
    return new Erased(
        tombstones,
        tombstones.isEmpty() ? Set.of() : Register.of(sources.background()).keys("group"));
  }

  /** Whether a claim gives a role to somebody, or credits somebody, who was erased. */
  boolean isIn(Claim claim) {
    return Stream.of(
            claim.actor().id(),
            claim.actor().label(),
            claim.from(),
            claim.to(),
            claim.counterparty(),
            claim.attributedTo())
        .flatMap(Stream::ofNullable)
        .filter(name -> !groups.contains(name))
        .anyMatch(this::isIn);
  }

  /** Whether a text that describes something names somebody who was erased. */
  public boolean isIn(String text) {
    return !tombstones.isEmpty()
        && NameRuns.of(text).stream()
            .anyMatch(name -> known.computeIfAbsent(name, tombstones::holdActor));
  }

  /** What was found, without claims about whom nothing is kept. */
  public Candidates without(Candidates found) {
    return new Candidates(
        found.claims().stream().filter(c -> !isIn(c)).toList(),
        found.proposals(),
        found.unreal().stream().filter(c -> !isIn(c)).toList());
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
