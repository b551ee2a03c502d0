package org.allegiance.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Graphs;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;

/** What reviewers have decided since a graph was built. */
public final class Backlog {

  private final Sources sources;
  private final Dataset dataset;
  private final Map<Path, Counted> known = new HashMap<>();

  /** A file as it was when its claims were counted. */
  private record Counted(FileTime modified, long size, long claims) {}

  /**
   * @param sources where reviewers work
   * @param dataset what was built of them
   */
  public Backlog(Sources sources, Dataset dataset) {
    this.sources = sources;
    this.dataset = dataset;
  }

  /**
   * The number of claims, accepted or amended, that the graph lacks or tells otherwise, and of
   * those that it tells though they have been withdrawn.
   */
  public synchronized long size() {
    return sources.claims().stream().mapToLong(this::waiting).sum();
  }

  private long waiting(Path file) {
    try {
      FileTime modified = Files.getLastModifiedTime(file);
      long size = Files.size(file);
      Counted before = known.get(file);
      if (before != null && before.modified().equals(modified) && before.size() == size) {
        return before.claims();
      }
      long claims = count(file);
      known.put(file, new Counted(modified, size, claims));
      return claims;
    } catch (IOException | BadInputException e) {
      return 0; // what cannot be read does not join the graph either; 'check' tells why
    }
  }

  private long count(Path file) {
    Model said = Sources.read(file);
    return dataset.isInTransaction()
        ? count(said, file)
        : Txn.calculateRead(dataset, () -> count(said, file));
  }

  private long count(Model said, Path file) {
    String name = Graphs.document(Assembly.key(file));
    Model built = // some datasets make a graph that is asked for, which reading may not
        dataset.containsNamedModel(name)
            ? dataset.getNamedModel(name)
            : ModelFactory.createDefaultModel();
    Stream<Resource> told = reviewed(said).filter(claim -> !isIn(built, claim));
    Stream<Resource> withdrawn =
        reviewed(built).filter(claim -> !Assembly.isReviewed(claim.inModel(said)));
    return Stream.concat(told, withdrawn).count();
  }

  private static Stream<Resource> reviewed(Model claims) {
    return claims.listSubjectsWithProperty(RDF.type, AL.Claim).toList().stream()
        .filter(Assembly::isReviewed);
  }

  /** Whether a graph says the same of a claim and of the event that it reports. */
  private static boolean isIn(Model built, Resource claim) {
    List<Statement> said =
        Stream.concat(
                Stream.of(claim),
                claim.listProperties(AL.reports).mapWith(Statement::getResource).toList().stream())
            .flatMap(thing -> thing.listProperties().toList().stream())
            .filter(s -> !s.getObject().isAnon())
            .toList();
    return said.stream().allMatch(built::contains);
  }
}
