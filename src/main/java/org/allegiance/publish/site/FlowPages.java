package org.allegiance.publish.site;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Resource;

/** Who went from where to where. */
final class FlowPages implements LivePages {

  private static final List<String> CERTAINTIES = List.of("asserted", "hedged", "rumoured");

  private final Asking asking;
  private final Html html;

  FlowPages(Asking asking, Html html) {
    this.asking = asking;
    this.html = html;
  }

  @Override
  public Optional<Page> of(String rest, Given given) {
    if (!rest.isEmpty()) {
      return Optional.empty();
    }
    FlowChoice choice = FlowChoice.of(given);
    Map<List<String>, Flow> flows = new LinkedHashMap<>();
    for (Map.Entry<List<String>, Row> best : best(choice).entrySet()) {
      Row row = best.getValue();
      Resource from = row.resource("from");
      Resource to = row.resource("to");
      flows
          .computeIfAbsent(
              best.getKey().subList(0, 2),
              ends -> Flow.between(row.link("from"), row.link("to"), choice.of(from, to)))
          .moves()
          .add(row);
    }
    List<Flow> all = List.copyOf(flows.values());
    Map<String, Object> values = new HashMap<>();
    values.put("choice", choice);
    values.put("certainties", CERTAINTIES);
    values.put("flows", all);
    values.put("picture", Optional.of(all).filter(f -> !f.isEmpty()).map(FlowPages::picture));
    values.put("chosen", all.stream().filter(f -> f.address().equals(choice.address())).toList());
    return Optional.of(new Page(Page.FOUND, html.page("flows", "flows/", values)));
  }

  /** The best-founded move of each actor between two groups, of those that were chosen. */
  private Map<List<String>, Row> best(FlowChoice choice) {
    Map<List<String>, Row> best = new LinkedHashMap<>();
    for (Row row : asking.rows("flows")) {
      if (choice.includes(row)) {
        List<String> key =
            List.of(
                row.resource("from").getURI(),
                row.resource("to").getURI(),
                row.resource("who").getURI());
        best.merge(key, row, (a, b) -> rank(b) > rank(a) ? b : a);
      }
    }
    return best;
  }

  private static long rank(Row row) {
    return 10 * row.number("rank") + row.number("modeRank");
  }

  private static Alluvial picture(List<Flow> flows) {
    return Alluvial.of(
        flows.stream()
            .map(
                f ->
                    new Alluvial.Flow(
                        f.from().label(),
                        f.to().label(),
                        f.moves().size(),
                        f.address() + "#people",
                        f.isFirm()))
            .toList());
  }
}
