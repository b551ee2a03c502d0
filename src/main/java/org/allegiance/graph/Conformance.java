package org.allegiance.graph;

import java.util.List;
import org.allegiance.Problem;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.Severity;

/**
 * Whether what rules yield has the shapes that it should have: {@code ontology/shapes/derived.ttl}.
 */
public final class Conformance {

  private Conformance() {}

  /**
   * What does not fit.
   *
   * @param graph everything stated and derived
   */
  public static List<Problem> problems(Model graph, Sources sources) {
    Shapes shapes = Shapes.parse(Sources.read(sources.derivedShapes()));
    return ShaclValidator.get().validate(shapes, graph.getGraph()).getEntries().stream()
        .filter(e -> e.severity().equals(Severity.Violation))
        .map(
            e ->
                new Problem(
                    "derived-shape",
                    "ontology/rules",
                    Names.show(graph.asRDFNode(e.focusNode())) + " does not fit",
                    e.message()))
        .distinct()
        .toList();
  }
}
