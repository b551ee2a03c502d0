package org.allegiance.publish.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allegiance.query.Bounded;
import org.allegiance.query.Catalogue;
import org.apache.jena.query.Dataset;
import org.apache.jena.system.Txn;

/** The pages that only a server has: they answer what a reader asks for. */
public final class LiveSite {

  private final Dataset dataset;
  private final Names names;
  private final Map<String, LivePages> pages;

  LiveSite(Dataset dataset, Asking asking, Html html, Catalogue queries, Bounded bounded) {
    this.dataset = dataset;
    this.names = Txn.calculateRead(dataset, () -> new Names(asking));
    this.pages =
        Map.of(
            "ask", new AskPages(dataset, asking, html, queries, names, bounded),
            "flows", new FlowPages(asking, html),
            "search", new SearchPages(html, names),
            "sparql", new SparqlPages(html, queries));
  }

  /**
   * The page at a path from the site's root; empty if there is none.
   *
   * @param given what the reader gave with the address, by names
   */
  public Optional<Page> page(String path, Map<String, String> given) {
    int folder = path.indexOf('/');
    Optional<LivePages> of = Optional.ofNullable(pages.get(path.substring(0, Math.max(0, folder))));
    return of.flatMap(
        some ->
            Txn.calculateRead(
                dataset, () -> some.of(path.substring(folder + 1), new Given(Map.copyOf(given)))));
  }

  /** What is called so, or nearly so; best first. */
  public List<Hit> suggestions(String text, int most) {
    return Txn.calculateRead(dataset, () -> names.find(text, most));
  }
}
