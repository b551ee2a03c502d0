package org.allegiance.publish.site;

import java.util.HashMap;
import java.util.Map;
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

  Labels(Dataset dataset) {
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
    return new Link(labels.getOrDefault(uri, key), Site.path(thing), Things.kind(thing));
  }

  private static String shortened(Resource thing) {
    return thing.getNameSpace().equals(RDFS.getURI()) || !thing.getLocalName().isEmpty()
        ? thing.getLocalName()
        : thing.getURI();
  }
}
