package org.allegiance.publish.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.allegiance.graph.Sources;
import org.allegiance.graph.Store;
import org.allegiance.publish.Edition;
import org.allegiance.reason.Reasoning;
import org.allegiance.vocab.Graphs;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The site of the story of {@code src/test/resources/pages/harbour.ttl}, reasoned over. */
final class Harbour {

  private static final Sources SOURCES = new Sources(Path.of("."));

  static final Dataset DATASET = dataset();
  static final Site SITE = site(DATASET);

  private Harbour() {}

  private static Dataset dataset() {
    Dataset dataset = DatasetFactory.createGeneral();
    dataset.addNamedModel(Graphs.ONTOLOGY, Sources.read(SOURCES.ontology()));
    dataset.addNamedModel(
        Graphs.document("ledger"), Sources.read(Path.of("src/test/resources/pages/harbour.ttl")));
    Reasoning.over(dataset, SOURCES).addTo(dataset);
    return Store.withUnion(dataset);
  }

  static Site site(Dataset dataset) {
    return Site.of(new Holdings(dataset, SOURCES, List.of(), null), new Shell(Edition.FULL, false));
  }

  static Document page(Site site, String thing) {
    Optional<String> html = site.page("page/" + thing + "/");
    return Jsoup.parse(html.orElseThrow(() -> new AssertionError("no page of " + thing)));
  }

  static Document page(String thing) {
    return page(SITE, thing);
  }

  /** The texts of the cells of a table, row by row, by the heading above it. */
  static List<List<String>> table(Document page, String heading) {
    Element table = page.getElementById(heading);
    while (table != null
        && !table.tagName().equals("table")
        && table.selectFirst("table") == null) {
      table = table.nextElementSibling();
    }
    if (table == null) {
      throw new AssertionError("no table after " + heading);
    }
    return table.expectFirst("tbody").select("tr").stream()
        .map(r -> r.select("th, td").stream().map(Element::text).toList())
        .toList();
  }
}
