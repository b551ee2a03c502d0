package org.allegiance.publish.site;

import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * Puts words for the local names that answers have for terms of the ontology, such as {@code
 * CustodyTransfer}. A name alone could be anything: only a column in which nothing else stands
 * holds terms.
 */
final class TermWords {

  private final Labels labels;

  TermWords(Labels labels) {
    this.labels = labels;
  }

  /** The rows of an answer with words for terms. */
  List<Row> in(List<String> columns, List<Row> rows) {
    List<String> ofTerms = columns.stream().filter(column -> holdsTerms(column, rows)).toList();
    return ofTerms.isEmpty() ? rows : rows.stream().map(row -> worded(row, ofTerms)).toList();
  }

  private boolean holdsTerms(String column, List<Row> rows) {
    List<RDFNode> values = rows.stream().flatMap(row -> row.value(column).stream()).toList();
    return values.stream().allMatch(v -> isOther(v) || word(v).isPresent())
        && values.stream().anyMatch(v -> word(v).isPresent());
  }

  /** A term that answers have beside those of the ontology, and that is a word already. */
  private static boolean isOther(RDFNode value) {
    return value.isLiteral() && value.asLiteral().getLexicalForm().equals(RDF.type.getLocalName());
  }

  private Optional<String> word(RDFNode value) {
    return value.isLiteral() && value.asLiteral().getLanguage().isEmpty()
        ? labels.term(value.asLiteral().getLexicalForm())
        : Optional.empty();
  }

  private Row worded(Row row, List<String> columns) {
    Row worded = row;
    for (String column : columns) {
      Optional<String> word = row.value(column).flatMap(this::word);
      if (word.isPresent()) {
        worded = worded.with(column, ResourceFactory.createStringLiteral(word.get()));
      }
    }
    return worded;
  }
}
