package org.allegiance.publish.linked;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.system.Txn;

/**
 * What the dataset is, where it lies and how it can be asked: CONSTRUCT queries in {@code
 * web/descriptions}.
 */
public enum Descriptions {
  /** VoID (W3C Interest Group Note, 2011): its size, its vocabularies, its partitions. */
  VOID("void"),
  /** DCAT 3 (W3C Recommendation, 2024): its distributions. */
  DCAT("dcat"),
  /** SPARQL 1.1 Service Description (W3C Recommendation, 2013): what the endpoint can do. */
  SERVICE("service");

  private final String query;

  Descriptions(String query) {
    this.query = query;
  }

  /** How the names of its files begin. */
  public String fileName() {
    return query;
  }

  /**
   * The description.
   *
   * @param data what to describe
   * @param base where it is published, ending in a slash
   * @param edition the name of the edition
   */
  public RdfDocument of(LinkedData data, String base, String edition) {
    Dataset dataset = data.dataset();
    return dataset.isInTransaction()
        ? describe(dataset, base, edition)
        : Txn.calculateRead(dataset, () -> describe(dataset, base, edition));
  }

  private RdfDocument describe(Dataset dataset, String base, String edition) {
    Set<Triple> said = new LinkedHashSet<>();
    try (QueryExecution asked =
        QueryExecution.dataset(dataset)
            .query(QueryFactory.create(text()))
            .substitution("base", ResourceFactory.createStringLiteral(base))
            .substitution("edition", ResourceFactory.createStringLiteral(edition))
            .build()) {
      asked.execConstructTriples().forEachRemaining(said::add);
    }
    return new RdfDocument(said);
  }

  private String text() {
    String file = "/web/descriptions/" + query + ".rq";
    try (InputStream in = Descriptions.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the program was packed without " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
