package org.allegiance.serve;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.jspecify.annotations.Nullable;

/** The forms in which the answers of stored queries can be had. */
final class Forms {
  /** Rows: SPARQL 1.1 Query Results in JSON, CSV, TSV, XML. */
  static final Forms ROWS =
      new Forms(
          Map.of(
              "json", ResultSetLang.RS_JSON,
              "csv", ResultSetLang.RS_CSV,
              "tsv", ResultSetLang.RS_TSV,
              "xml", ResultSetLang.RS_XML),
          Map.of(
              "application/json", ResultSetLang.RS_JSON, "application/xml", ResultSetLang.RS_XML),
          "json");

  /** Statements: Turtle, N-Triples, JSON-LD, RDF/XML. */
  static final Forms STATEMENTS =
      new Forms(
          Map.of(
              "turtle",
              Lang.TURTLE,
              "nt",
              Lang.NTRIPLES,
              "json-ld",
              Lang.JSONLD,
              "xml",
              Lang.RDFXML),
          Map.of("application/json", Lang.JSONLD),
          "turtle");

  private final Map<String, Lang> byName;
  private final Map<String, Lang> byOtherType;
  private final String first;

  Forms(Map<String, Lang> byName, Map<String, Lang> byOtherType, String first) {
    this.byName = byName;
    this.byOtherType = byOtherType;
    this.first = first;
  }

  /** The names that {@code format=} takes. */
  Map<String, Lang> byName() {
    return byName;
  }

  /**
   * The form that a client wants.
   *
   * @param name what it gave as {@code format=}; null if nothing
   * @param accept its header {@code Accept}; null if it has none
   * @return empty if there is no form that it would take
   */
  Optional<Lang> chosen(@Nullable String name, @Nullable String accept) {
    if (name != null) {
      return Optional.ofNullable(byName.get(name));
    }
    if (accept == null || accept.isBlank()) {
      return Optional.ofNullable(byName.get(first));
    }
    String offered =
        Stream.of(
                Stream.of(type(byName.get(first))),
                byName.values().stream().map(Forms::type),
                byOtherType.keySet().stream())
            .flatMap(types -> types)
            .distinct()
            .collect(Collectors.joining(", "));
    MediaType type = AcceptList.match(new AcceptList(accept), new AcceptList(offered));
    if (type == null) {
      return Optional.empty();
    }
    String plain = type.getContentTypeStr();
    return byName.values().stream()
        .filter(lang -> type(lang).equals(plain))
        .findFirst()
        .or(() -> Optional.ofNullable(byOtherType.get(plain)));
  }

  static String type(@Nullable Lang lang) {
    return lang == null ? "" : lang.getContentType().getContentTypeStr();
  }
}
