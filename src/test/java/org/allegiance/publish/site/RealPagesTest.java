package org.allegiance.publish.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.document.Library;
import org.allegiance.graph.Assembly;
import org.allegiance.graph.Sources;
import org.allegiance.graph.Store;
import org.allegiance.reason.Reasoning;
import org.apache.jena.query.Dataset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages over the data of this repository. */
class RealPagesTest {

  private static final int LARGEST = 100_000;

  private static Site site;

  @BeforeAll
  static void build() {
    Sources sources = new Sources(Path.of("."));
    Dataset dataset = new Assembly(sources).dataset(new Library(Path.of("no-documents")), false);
    Reasoning.over(dataset, sources).addTo(dataset);
    site = Harbour.site(Store.withUnion(dataset));
  }

  private static Stream<String> paths(String kind) {
    return site.paths().filter(p -> p.startsWith("page/" + kind + "/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"group", "person", "place", "document", "certainty", "modality", "status"})
  void isWellFormed(String kind) {
    assertTrue(paths(kind).count() > 1);
    paths(kind).forEach(RealPagesTest::checkSheets);
  }

  @Test
  void documentationIsWellFormed() {
    site.documentation().forEach(RealPagesTest::checkSheets);
  }

  private static void checkSheets(String path) {
    String html = site.page(path).orElseThrow();
    check(path, html);
    Site.next(path, html).ifPresent(RealPagesTest::checkSheets);
  }

  /** No row of a list that is spread over pages is lost, and none is told twice. */
  @ParameterizedTest
  @CsvSource({
    "page/document/haid-2017-atarib/, table.claims tbody tr",
    "page/place/syria/, #events ~ * tbody tr",
    "page/group/isis/, #members ~ details:has(caption:contains(Who )) tbody tr",
    "page/certainty/hedged/, tbody tr",
    "ontology/, section.term",
  })
  void sheetsHoldTheWholeList(String path, String rows) {
    List<String> told = new ArrayList<>();
    int all = 0;
    int sheets = 0;
    for (String at = path; !at.isEmpty(); sheets++) {
      String html = site.page(at).orElseThrow();
      Document page = Jsoup.parse(html);
      page.select(rows).forEach(row -> told.add(row.outerHtml()));
      String count =
          page.expectFirst("nav.sheets p").text().replaceFirst(".* of ([0-9]+)\\. .*", "$1");
      all = Integer.parseInt(count);
      at = Site.next(at, html).orElse("");
    }
    assertTrue(sheets > 1, "sheets: " + sheets);
    assertEquals(all, told.size());
    assertEquals(all, new HashSet<>(told).size());
    assertTrue(site.page(path + "~p" + (sheets + 1) + "/").isEmpty());
    assertTrue(site.page(path + "~p1/").isEmpty());
  }

  /** Every fifth of them, since they are many. */
  @Test
  void collectivesAreWellFormed() {
    List<String> all = paths("collective").toList();
    for (int i = 0; i < all.size(); i += 5) {
      check(all.get(i), site.page(all.get(i)).orElseThrow());
    }
  }

  private static void check(String path, String html) {
    Document page = Jsoup.parse(html);
    assertTrue(html.length() < LARGEST, path + " has " + html.length() + " characters");
    assertEquals(1, page.select("h1").size(), path);
    List<String> ids = page.select("[id]").eachAttr("id");
    assertEquals(new HashSet<>(ids).size(), ids.size(), path + " has an id twice: " + ids);
    int level = 1;
    for (Element heading : page.select("h1, h2, h3")) {
      int its = heading.tagName().charAt(1) - '0';
      assertTrue(its <= level + 1, path + " skips a level of headings");
      level = its;
    }
    for (Element table : page.select("table")) {
      assertTrue(table.selectFirst("caption") != null, path + " has a table without a caption");
      assertTrue(
          table.select("thead th:not([scope])").isEmpty(), path + " has a head without scope");
    }
    for (Element picture : page.select("figure > svg")) {
      for (String said : picture.attr("aria-labelledby").split(" ", -1)) {
        assertTrue(ids.contains(said), path + " names a title that it has not: " + said);
      }
    }
    assertTrue(page.select("[style], script:not([src]), [onclick]").isEmpty(), path);
    assertTrue(page.select("[src^=http]").isEmpty(), path + " is made of what lies elsewhere");
  }

  /** The list in the register: places that sources do not name, and parts of other places. */
  @Test
  void onlyThesePlacesHaveNoCoordinates() {
    Set<String> without = new HashSet<>();
    paths("place")
        .forEach(
            p -> {
              if (site.page(p).orElseThrow().contains("no coordinates")) {
                without.add(p.replace("page/place/", "").replace("/", ""));
              }
            });
    assertEquals(
        new HashSet<>(
            List.of(
                "atarib-checkpoints",
                "atarib-nearby-village",
                "atarib-region",
                "europe",
                "giglio-village",
                "hute-well",
                "isis-centre-atarib",
                "isis-checkpoints-atarib",
                "nusra-centre-atarib",
                "rural-aleppo",
                "rural-idlib",
                "shator",
                "western-syria")),
        without);
  }

  @Test
  void theRouteOfTheReleasedDetaineesCanBeRead() {
    Document page = Harbour.page(site, "collective/haid-detainees-joined-nusra");
    assertTrue(page.text().contains("These are some of: ISIS fighters captured in Atarib"));
    List<String> passages = new ArrayList<>();
    Harbour.table(page, "transitions")
        .forEach(r -> passages.add(r.get(0) + " → " + r.get(1) + ", " + r.get(4)));
    assertEquals(
        List.of(
            "ISIS → Jabhat al-Nusra, hedged, certain", "ISIS → Jabhat al-Nusra, unknown, certain"),
        passages);
    assertTrue(
        page.select(".custody > li").size() >= 4,
        page.select(".custody > li").eachText().toString());
  }
}
