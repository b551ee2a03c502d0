package org.allegiance.publish.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;

/** A row of an answer, in a form that templates can show. */
public final class Row {

  private final Map<String, RDFNode> values;
  private final Labels labels;

  Row(Map<String, RDFNode> values, Labels labels) {
    this.values = values;
    this.labels = labels;
  }

  /** Whether a column has a value. */
  public boolean has(String column) {
    return values.containsKey(column);
  }

  /** The text of a literal, or what a thing is called; empty if there is no value. */
  public String text(String column) {
    RDFNode value = values.get(column);
    return value == null ? "" : labels.of(value).label();
  }

  /** A thing with its page; without label and page if there is no value. */
  public Link link(String column) {
    RDFNode value = values.get(column);
    return value == null ? new Link("", "", "") : labels.of(value);
  }

  /** The IRI in a column, if it is one of the web that may be followed; else empty. */
  public String iri(String column) {
    RDFNode value = values.get(column);
    return value != null
            && value.isURIResource()
            && value.asResource().getURI().matches("https?://.*")
        ? value.asResource().getURI()
        : "";
  }

  /** The number in a column, 0 if there is none. */
  public long number(String column) {
    RDFNode value = values.get(column);
    return value == null ? 0 : value.asLiteral().getLong();
  }

  /** The days in two columns, between which something lies. */
  public Period period(String first, String last) {
    return Period.of(this, first, last);
  }

  /** The same row with another value in a column. */
  Row with(String column, RDFNode value) {
    Map<String, RDFNode> changed = new HashMap<>(values);
    changed.put(column, value);
    return new Row(changed, labels);
  }

  Resource resource(String column) {
    RDFNode value = values.get(column);
    if (value == null) {
      throw new IllegalArgumentException("no " + column);
    }
    return value.asResource();
  }

  Optional<RDFNode> value(String column) {
    return Optional.ofNullable(values.get(column));
  }
}
