package org.allegiance.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.Nearest;
import org.allegiance.vocab.Things;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.vocabulary.RDF;

/** The stored queries of a folder. The front door of this package. */
public final class Catalogue {

  private final Map<String, StoredQuery> queries = new TreeMap<>();

  /**
   * Reads the queries of a folder.
   *
   * @throws BadInputException if there is no such folder, or a query is not well formed
   */
  public Catalogue(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new BadInputException(
          "no-queries",
          folder.toString(),
          "there is no such folder",
          "put the stored queries there");
    }
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(f -> f.getFileName().toString().endsWith(".rq"))
          .sorted()
          .map(StoredQuery::read)
          .forEach(q -> queries.put(q.name(), q));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** These queries. */
  public Catalogue(Collection<StoredQuery> queries) {
    queries.forEach(q -> this.queries.put(q.name(), q));
  }

  /** All queries, by name. */
  public Collection<StoredQuery> all() {
    return queries.values();
  }

  /**
   * The query of that name.
   *
   * @throws BadInputException if there is none
   */
  public StoredQuery get(String name) {
    StoredQuery query = queries.get(name);
    if (query == null) {
      throw new BadInputException(
          "unknown-query",
          name,
          "there is no stored query of this name",
          Nearest.didYouMean(name, queries.keySet(), "see them all with 'query --list'"));
    }
    return query;
  }

  /**
   * A query with its parameters bound, ready to run.
   *
   * @param values values by the names of parameters; those not given take their defaults
   * @throws BadInputException if a parameter is unknown, missing, of the wrong type, or names
   *     something that the graph does not hold
   */
  public static QueryExecution bind(
      StoredQuery query, Map<String, String> values, Dataset dataset) {
    return QueryExecution.dataset(dataset).query(bound(query, values, dataset)).build();
  }

  /**
   * A query with its parameters bound.
   *
   * @param values values by the names of parameters; those not given take their defaults
   * @throws BadInputException if a parameter is unknown, missing, of the wrong type, or names
   *     something that the graph does not hold
   */
  public static Query bound(StoredQuery query, Map<String, String> values, Dataset dataset) {
    Map<String, Parameter> known = new TreeMap<>();
    query.parameters().forEach(p -> known.put(p.name(), p));
    for (String name : values.keySet()) {
      if (!known.containsKey(name)) {
        String wayOut =
            known.isEmpty()
                ? "it takes none"
                : Nearest.didYouMean(
                    name,
                    known.keySet(),
                    "its parameters are " + String.join(", ", known.keySet()));
        throw new BadInputException(
            "unknown-parameter", query.name(), "the query has no parameter '" + name + "'", wayOut);
      }
    }
    Map<Var, Node> bound = new HashMap<>();
    for (Parameter p : known.values()) {
      String value = values.getOrDefault(p.name(), p.fallback());
      if (value != null) {
        bound.put(Var.alloc(p.name()), term(query, p, value, dataset.getUnionModel()));
      } else if (p.required()) {
        String wayOut = "give one with --param " + p.name() + "=…: " + p.description();
        throw new BadInputException(
            "missing-parameter",
            query.name(),
            "the query needs a value for '" + p.name() + "'",
            wayOut);
      }
    }
    return QueryTransformOps.replaceVars(query.query(), bound);
  }

  private static Node term(StoredQuery query, Parameter p, String value, Model graph) {
    Node term;
    try {
      term = p.term(value);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          "wrong-value",
          query.name(),
          "'" + value + "' is no value for '" + p.name() + "'",
          String.valueOf(e.getMessage()));
    }
    if (p.type().isThing() && !graph.contains(graph.asRDFNode(term).asResource(), RDF.type)) {
      Resource wanted = graph.asRDFNode(term).asResource();
      String kind = Things.kind(wanted);
      String base = Things.iri(kind, "");
      Collection<String> keys =
          graph
              .listSubjectsWithProperty(RDF.type)
              .filterKeep(s -> s.isURIResource() && s.getURI().startsWith(base))
              .mapWith(Things::key)
              .toList();
      throw new BadInputException(
          "unknown-" + kind,
          query.name(),
          "the graph holds no " + kind + " '" + Things.key(wanted) + "'",
          Nearest.didYouMean(Things.key(wanted), keys, "see them with 'query actors' or in data/"));
    }
    return term;
  }
}
