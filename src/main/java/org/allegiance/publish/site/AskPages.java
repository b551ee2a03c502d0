package org.allegiance.publish.site;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allegiance.BadInputException;
import org.allegiance.query.Bounded;
import org.allegiance.query.Catalogue;
import org.allegiance.query.Parameter;
import org.allegiance.query.StoredQuery;
import org.allegiance.query.Unanswered;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;

/** Questions in plain words, and their answers. */
final class AskPages implements LivePages {

  private static final int ROWS = 80;
  private static final String OFFSET = "offset";

  private final Dataset dataset;
  private final Asking asking;
  private final Html html;
  private final Catalogue queries;
  private final Names names;
  private final Bounded bounded;

  AskPages(
      Dataset dataset, Asking asking, Html html, Catalogue queries, Names names, Bounded bounded) {
    this.dataset = dataset;
    this.asking = asking;
    this.html = html;
    this.queries = queries;
    this.names = names;
    this.bounded = bounded;
  }

  @Override
  public Optional<Page> of(String rest, Given given) {
    if (rest.isEmpty()) {
      Map<String, Object> values = Map.of("topics", Topic.of(queries.all()));
      return Optional.of(new Page(Page.FOUND, html.page("questions", "ask/", values)));
    }
    return queries.all().stream()
        .filter(q -> rest.equals(q.name() + "/"))
        .findFirst()
        .map(query -> answer(query, given));
  }

  private Page answer(StoredQuery query, Given given) {
    Map<String, String> values = values(query, given);
    Map<String, Object> shown = new HashMap<>();
    shown.put("query", query);
    shown.put("question", Question.of(query, values, names));
    shown.put("parameters", Address.of(values));
    shown.put("answer", Optional.empty());
    shown.put("problems", List.of());
    shown.put("refusal", "");
    int status = Page.FOUND;
    try {
      Query bound = Catalogue.bound(query, values, dataset);
      shown.put("answer", Optional.of(asked(query, bound, given, values)));
    } catch (BadInputException e) {
      shown.put("problems", e.problems());
      status = Page.NOT_UNDERSTOOD;
    } catch (Unanswered e) {
      shown.put("refusal", e.words());
      status = e.because() == Unanswered.Because.REFUSED ? Page.NOT_UNDERSTOOD : Page.LATER;
    }
    return new Page(status, html.page("question", "ask/" + query.name() + "/", shown));
  }

  /** The values of parameters, as keys, by the names that were given; those left empty are not. */
  private Map<String, String> values(StoredQuery query, Given given) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : given.values().keySet()) {
      String text = given.text(name);
      if (!text.isEmpty() && !name.equals(OFFSET)) {
        Optional<Parameter> parameter =
            query.parameters().stream().filter(p -> p.name().equals(name)).findFirst();
        values.put(name, parameter.map(p -> names.value(p, text)).orElse(text));
      }
    }
    return values;
  }

  private Answered asked(StoredQuery query, Query bound, Given given, Map<String, String> values) {
    ResultSet answer =
        bound.isConstructType()
            ? Statements.of(bound, dataset, bounded)
            : bounded.select(bound, dataset);
    List<String> columns = answer.getResultVars();
    List<Row> rows = asking.worded(answer);
    int from = Math.min(given.number(OFFSET), rows.size());
    int to = Math.min(from + ROWS, rows.size());
    Map<String, String> next = new LinkedHashMap<>(values);
    next.put(OFFSET, String.valueOf(to));
    return new Answered(
        AnswerTable.of(columns, rows, rows.subList(from, to)),
        rows.size(),
        from,
        to < rows.size() ? Address.of(next) : "",
        query.presentation().shownAs().flatMap(s -> Picture.of(s, rows)),
        bound.toString(),
        Address.of(Map.of("query", bound.toString())));
  }
}
