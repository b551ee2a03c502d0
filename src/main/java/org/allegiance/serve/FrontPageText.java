package org.allegiance.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allegiance.query.Parameter;
import org.allegiance.query.StoredQuery;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;

/** The words of the front page: what the graph holds and what can be asked of it. */
public final class FrontPageText {

  private static final String PREFIXES =
      """
      PREFIX al: <https://w3id.org/allegiance/ontology#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      """;

  private static final String CONTENTS =
      PREFIXES
          + """
          SELECT ?what (COUNT(DISTINCT ?x) AS ?n) WHERE {
            VALUES (?class ?what) { (al:Claim "claims") (al:Event "events") (al:Statistic "figures") (al:Person "persons") (al:Collective "collectives of unnamed people")
                                    (al:Group "groups, bodies and states") (al:Inference "inferences") }
            ?x a ?class
          } GROUP BY ?what ORDER BY ?what
          """;

  private static final String DOCUMENTS =
      PREFIXES
          + """
          SELECT ?what (COUNT(DISTINCT ?claim) AS ?n) WHERE { ?claim a al:Claim ; dcterms:source ?d . ?d dcterms:title ?what } GROUP BY ?d ?what ORDER BY ?what
          """;

  private static final Pattern PLACE =
      Pattern.compile("\\{\\{(contents|documents|queries|example)}}");

  private FrontPageText() {}

  /** The page as HTML. */
  public static String of(Dataset dataset, Collection<StoredQuery> queries) {
    StringBuilder listed = new StringBuilder();
    queries.forEach(
        q ->
            listed
                .append("<tr><td>")
                .append(link(q))
                .append("</td><td>")
                .append(escape(q.question()))
                .append("</td></tr>\n"));
    String example =
        queries.stream()
            .filter(q -> q.name().equals("former-isis-later-nusra"))
            .map(StoredQuery::withDefaults)
            .findFirst()
            .orElse(PREFIXES + "SELECT * WHERE { ?claim a al:Claim } LIMIT 10");
    Map<String, String> parts =
        Map.of(
            "contents", rows(dataset, CONTENTS),
            "documents", rows(dataset, DOCUMENTS),
            "queries", listed.toString(),
            "example", escape(example));
    // In one go, so that a title that looks like a place to fill in stays a title.
    return PLACE
        .matcher(template())
        .replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1))));
  }

  /** The query's name, as a link to its answer where it can be asked without more being given. */
  private static String link(StoredQuery query) {
    String name = "<code>" + escape(query.name()) + "</code>";
    if (query.parameters().stream().anyMatch(Parameter::required)) {
      return name;
    }
    String text = URLEncoder.encode(query.withDefaults(), StandardCharsets.UTF_8);
    return "<a href=\"/sparql?format=text&amp;query=" + escape(text) + "\">" + name + "</a>";
  }

  private static String template() {
    try (InputStream in = FrontPageText.class.getResourceAsStream("/web/front.html")) {
      if (in == null) {
        throw new IllegalStateException("the program was packed without web/front.html");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String rows(Dataset dataset, String query) {
    StringBuilder rows = new StringBuilder();
    try (QueryExecution execution = QueryExecution.dataset(dataset).query(query).build()) {
      ResultSet answer = execution.execSelect();
      while (answer.hasNext()) {
        QuerySolution row = answer.next();
        rows.append("<tr><td>")
            .append(escape(row.getLiteral("what").getLexicalForm()))
            .append("</td><td class=\"n\">")
            .append(row.getLiteral("n").getLexicalForm())
            .append("</td></tr>\n");
      }
    }
    return rows.toString();
  }

  private static String escape(String text) {
    return StringEscapeUtils.escapeHtml4(text);
  }
}
