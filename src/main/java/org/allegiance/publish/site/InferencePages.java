package org.allegiance.publish.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allegiance.reason.Citation;
import org.allegiance.reason.Explanation;
import org.allegiance.reason.Why;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;

/** The page that tells why a fact holds, with the proof as files beside it. */
final class InferencePages implements Pages {

  private static final Map<String, Explanation.Format> FILES =
      Map.of(
          "proof.ttl", Explanation.Format.TURTLE,
          "proof.json", Explanation.Format.JSON,
          "proof.svg", Explanation.Format.SVG);

  private static final Map<Explanation.Format, String> TYPES =
      Map.of(
          Explanation.Format.TURTLE, "text/turtle; charset=utf-8",
          Explanation.Format.JSON, "application/json",
          Explanation.Format.SVG, "image/svg+xml");

  private final Asking asking;
  private final Html html;
  private final References references;
  private final Reasons reasons;

  InferencePages(Asking asking, Html html, References references, Reasons reasons) {
    this.asking = asking;
    this.html = html;
    this.references = references;
    this.reasons = reasons;
  }

  @Override
  public Optional<String> of(Resource inference) {
    return row(inference)
        .flatMap(
            row ->
                reasons
                    .ask(explanation -> explanation.tree(References.fact(row)))
                    .map(why -> page(inference, row, why)))
        .or(() -> withheld(inference));
  }

  private Optional<Row> row(Resource inference) {
    return asking.rows("inference", Map.of("inference", inference)).stream().findFirst();
  }

  private String page(Resource inference, Row row, Why why) {
    return html.page(
        "inference",
        Site.path(inference),
        Map.of("iri", inference.getURI(), "row", row, "why", why, "references", references));
  }

  private Optional<String> withheld(Resource inference) {
    List<Row> rows = asking.rows("withheld", Map.of("inference", inference));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Row row = rows.getFirst();
    List<Citation> denials =
        rows.stream().flatMap(r -> r.value("denial").stream()).map(references::claim).toList();
    String sentence = reasons.ask(e -> e.fact(References.fact(row)).sentence());
    return Optional.of(
        html.page(
            "withheld",
            Site.path(inference),
            Map.of(
                "iri", inference.getURI(),
                "sentence", sentence,
                "row", row,
                "denials", denials,
                "references", references)));
  }

  /** A proof as a file of its inference: {@code proof.ttl}, {@code .json} or {@code .svg}. */
  Optional<PageFile> file(Resource inference, String name) {
    Explanation.Format format = FILES.get(name);
    if (format == null) {
      return Optional.empty();
    }
    return row(inference)
        .map(References::fact)
        .flatMap((Triple fact) -> reasons.ask(explanation -> explanation.file(fact, format)))
        .map(text -> new PageFile(TYPES.getOrDefault(format, "text/plain"), text));
  }

  /** The names of the files that every proof has; a picture only some have. */
  static List<String> files() {
    return FILES.keySet().stream().sorted().toList();
  }
}
