package org.allegiance.publish.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.allegiance.reason.Citation;
import org.allegiance.reason.Why;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;

/** What pages refer to: claims with their passages, and inferences with their reasons. */
public final class References {

  private final Dataset dataset;
  private final Asking asking;
  private final Reasons reasons;
  private final Quotations quotations;

  References(Dataset dataset, Asking asking, Reasons reasons, Quotations quotations) {
    this.dataset = dataset;
    this.asking = asking;
    this.reasons = reasons;
    this.quotations = quotations;
  }

  /** A thing with its page. */
  public Link link(RDFNode thing) {
    return asking.link(thing);
  }

  /** A fact with the page that tells why it holds; without page if no rule takes part in it. */
  public Link link(Why.Fact fact) {
    Resource inference = ResourceFactory.createResource(fact.inference());
    boolean told =
        dataset
            .asDatasetGraph()
            .contains(Node.ANY, inference.asNode(), RDF.type.asNode(), AL.Inference.asNode());
    return new Link(fact.sentence(), told ? Site.path(inference) : "", "inference");
  }

  /** The passages of a claim, in order. */
  public List<Quotation> passages(Citation claim) {
    return quotations.of(Things.key(claim.document()), claim.evidence());
  }

  /** A claim of the dataset. */
  Citation claim(RDFNode claim) {
    return Citation.of(claim.inModel(dataset.getUnionModel()).asResource());
  }

  /** The claims that report an event. */
  List<Citation> claimsOf(RDFNode event) {
    List<Citation> claims = new ArrayList<>();
    for (Row row : asking.rows("claims-of", Map.of("event", event))) {
      row.value("claim").ifPresent(claim -> claims.add(claim(claim)));
    }
    return claims;
  }

  /**
   * Facts with their reasons.
   *
   * @param rows with columns inference, subject, relation, object, certainty and modality
   */
  List<Inferred> inferred(List<Row> rows) {
    return rows.isEmpty()
        ? List.of()
        : reasons.ask(why -> rows.stream().map(row -> inferred(row, why.fact(fact(row)))).toList());
  }

  private static Inferred inferred(Row row, Why.Fact fact) {
    return new Inferred(
        new Link(fact.sentence(), row.link("inference").path(), "inference"),
        row.text("certainty"),
        row.text("modality"));
  }

  /** The fact that a row with columns subject, relation and object holds. */
  static Triple fact(Row row) {
    return Triple.create(
        row.value("subject").orElseThrow().asNode(),
        row.value("relation").orElseThrow().asNode(),
        row.value("object").orElseThrow().asNode());
  }
}
