package org.allegiance.publish.linked;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.allegiance.publish.Edition;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionBuilder;
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
   * Where a dataset can be had.
   *
   * @param base where it is published, ending in a slash
   * @param edition which it is
   * @param dump the address of the whole as N-Quads
   * @param endpoint the address of the SPARQL endpoint, if there is one
   * @param checksum the SHA-256 of the dump where that is a compressed file
   * @param bytes the length of that file, 0 where it is none
   */
  public record Access(
      String base,
      Edition edition,
      String dump,
      Optional<String> endpoint,
      Optional<String> checksum,
      long bytes) {

    /** From a server that answers. */
    public static Access toServer(String base, Edition edition) {
      return new Access(
          base, edition, base + "data", Optional.of(base + "sparql"), Optional.empty(), 0);
    }

    /** From files. */
    public static Access toFile(
        String base, Edition edition, String dump, String checksum, long bytes) {
      return new Access(base, edition, dump, Optional.empty(), Optional.of(checksum), bytes);
    }
  }

  /** The description of a dataset. */
  public RdfDocument of(LinkedData data, Access access) {
    Dataset dataset = data.dataset();
    return dataset.isInTransaction()
        ? describe(dataset, access)
        : Txn.calculateRead(dataset, () -> describe(dataset, access));
  }

  private RdfDocument describe(Dataset dataset, Access access) {
    Set<Triple> said = new LinkedHashSet<>();
    QueryExecutionBuilder builder =
        QueryExecution.dataset(dataset)
            .query(QueryFactory.create(text()))
            .substitution("base", ResourceFactory.createStringLiteral(access.base()))
            .substitution(
                "edition", ResourceFactory.createStringLiteral(access.edition().toString()))
            .substitution("dump", ResourceFactory.createResource(access.dump()));
    access
        .endpoint()
        .ifPresent(e -> builder.substitution("endpoint", ResourceFactory.createResource(e)));
    access
        .checksum()
        .ifPresent(
            c ->
                builder
                    .substitution(
                        "sum", ResourceFactory.createTypedLiteral(c, XSDDatatype.XSDhexBinary))
                    .substitution(
                        "bytes",
                        ResourceFactory.createTypedLiteral(
                            Long.toString(access.bytes()), XSDDatatype.XSDnonNegativeInteger)));
    try (QueryExecution asked = builder.build()) {
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
