package org.allegiance.publish.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;

/** What things are called. */
final class Labels {

  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, String> wholes;

  /**
   * @param wholes of things that are parts of another, and have no page, that one
   */
  Labels(Dataset dataset, Map<String, String> wholes) {
    this.wholes = wholes;
    try (QueryExecution execution =
        QueryExecution.dataset(dataset).query(Queries.named("labels")).build()) {
      ResultSet rows = execution.execSelect();
      rows.forEachRemaining(
          row ->
              labels.putIfAbsent(
                  row.getResource("thing").getURI(), row.getLiteral("label").getLexicalForm()));
    }
  }

  Link of(RDFNode node) {
    if (node.isLiteral()) {
      return new Link(node.asLiteral().getLexicalForm(), "", "");
    }
    Resource thing = node.asResource();
    if (thing.isAnon()) {
      return new Link("…", "", "");
    }
    String uri = thing.getURI();
    if (!uri.startsWith(Things.BASE)) {
      return new Link(labels.getOrDefault(uri, shortened(thing)), "", "");
    }
    String key = Things.key(thing);
    String path = Site.path(wholes.getOrDefault(uri, uri));
    return new Link(labels.getOrDefault(uri, key), path, Things.kind(thing));
  }

  /** What a term of the ontology is called, by its local name; empty if there is none. */
  Optional<String> term(String localName) {
    return Optional.ofNullable(labels.get(AL.NS + localName));
  }

  /** Whether a thing is part of another, and told with it. */
  boolean isPart(RDFNode node) {
    return node.isURIResource() && wholes.containsKey(node.asResource().getURI());
  }

  private static String shortened(Resource thing) {
    return thing.getNameSpace().equals(RDFS.getURI()) || !thing.getLocalName().isEmpty()
        ? thing.getLocalName()
        : thing.getURI();
  }
}
