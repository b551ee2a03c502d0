package org.allegiance.publish.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.allegiance.graph.TestProject;
import org.allegiance.publish.Edition;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Graphs;
import org.allegiance.vocab.PROV;
import org.allegiance.vocab.Things;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** Pages over the small made-up project of tests. */
class SmallSiteTest {

  private static final String CAPTURE = "page/claim/ferry-2031-003/";
  private static final String WORDS = "In June he was arrested at Velen by the River Guard";
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

  @TempDir private static Path folder;

  private static TestProject project;
  private static Sites sites;
  private static Site full;

  @BeforeAll
  static void build() throws IOException {
    project = TestProject.in(folder);
    sites = Sites.of(project.sources(), SmallSiteTest::contradict);
    full = sites.site(Edition.FULL, project.library());
  }

  /** Moran's denial is made the opposite of his capture. */
  private static void contradict(Dataset dataset) {
    Model said = dataset.getNamedModel(Graphs.document("ferry-2031"));
    said.add(
        said.createResource(Things.iri("claim", "ferry-2031-005")),
        AL.contradicts,
        said.createResource(Things.iri("claim", "ferry-2031-003")));
  }

  private static String page(Site site, String path) {
    return site.page(path).orElseThrow(() -> new AssertionError("no page at " + path));
  }

  private static String page(String path) {
    return page(full, path);
  }

  private static String text(String html) {
    return html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }

  @Test
  void quotesThePassageBetweenTheWordsAroundIt() {
    String claim = page(CAPTURE);
    assertTrue(claim.contains("<mark>" + WORDS + "</mark>"), claim);
    assertTrue(text(claim).contains("after the shelling of the market. " + WORDS + " ,"), claim);
    assertTrue(text(claim).contains("which held him for some weeks."), claim);
  }

  @Test
  void citesWhereItMayNotOrCannotQuote() throws IOException {
    for (Site site :
        List.of(sites.site(Edition.FULL, null), sites.site(Edition.PUBLIC, project.library()))) {
      String claim = page(site, CAPTURE);
      assertFalse(claim.contains("<mark>"), claim);
      assertFalse(claim.contains("arrested"), claim);
      assertTrue(claim.contains("Characters 260 to 311"), claim);
    }
  }

  @Test
  void doesNotQuoteATextThatSaysSomethingElseThere(@TempDir Path other) throws IOException {
    TestProject changed = TestProject.in(other);
    changed.change("documents/ferry-2031.txt", "arrested at", "detained by");
    Site site = sites.site(Edition.FULL, changed.library());
    assertFalse(page(site, CAPTURE).contains("<mark>"));
    assertTrue(page(site, "page/claim/ferry-2031-001/").contains("<mark>"));
    assertTrue(page(site, "page/document/ferry-2031/").contains("not the one that was read"));
  }

  @Test
  void tellsWhoPlaysWhichRoleAndWhen() {
    String claim = text(page("page/claim/ferry-2031-004/"));
    assertTrue(claim.contains("Ilyas Moran"), claim);
    assertTrue(claim.contains("River Guard"), claim);
    assertTrue(claim.contains("between June 2031 and September 2031 (2031-06/2031-09)"), claim);
    assertTrue(
        claim.contains("accepted : Reviewed") || claim.contains("accepted: Reviewed"), claim);
  }

  @Test
  void listsTheClaimsOfADocumentInTheOrderOfItsText() {
    String document = page("page/document/ferry-2031/");
    int before = 0;
    for (int i = 1; i <= 5; i++) {
      int at = document.indexOf("page/claim/ferry-2031-00" + i + "/");
      assertTrue(at > before, "claim " + i);
      before = at;
    }
  }

  @Test
  void fromATransitionToThePassageByWhy() {
    List<String> transitions = sites.paths(AL.Transition);
    assertFalse(transitions.isEmpty());
    for (String path : transitions) {
      String why =
          Sites.links(page(path)).stream()
              .filter(link -> link.startsWith("page/inference/"))
              .findFirst()
              .orElseThrow();
      assertTrue(page(why).contains("<mark>"), path);
    }
  }

  @Test
  void tellsRulesInWordsAndLogic() {
    String why = page(sites.why(AL.Transition));
    assertTrue(why.contains("←"), why);
    assertTrue(why.contains("careers.rules"), why);
    assertTrue(text(why).contains("nothing would yield this"), why);
  }

  @Test
  void showsWhoDisagreesSideBySide() {
    String path = sites.paths(AL.Disagreement).getFirst();
    String sides = page(path);
    assertTrue(sides.contains("Moran never fought the Harbour Front, he says."), sides);
    assertTrue(sides.contains("The River Guard took Moran prisoner at Velen."), sides);
    assertTrue(text(sides).contains("event differs"), sides);
    assertFalse(text(sides).contains("actor differs"), sides);
    assertTrue(Sites.links(page("disagreements/")).contains(path));
    assertTrue(Sites.links(page(CAPTURE)).contains(path));
  }

  /** All that can be reached from the pages of claims, inferences and disagreements. */
  @Test
  void everyLinkLeadsSomewhere() {
    Deque<String> open = new ArrayDeque<>(sites.paths(AL.Inference));
    open.addAll(sites.paths(AL.Claim));
    open.add("disagreements/");
    Set<String> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      String path = open.remove();
      String html = page(path);
      assertIdsAreUnique(path, html);
      for (String link : Sites.links(html)) {
        if (link.startsWith("page/") && seen.add(link)) {
          if (link.endsWith("/")) {
            open.add(link);
          } else {
            assertTrue(full.file(link).isPresent(), path + " links to " + link);
          }
        }
      }
    }
    assertTrue(seen.size() > 100);
  }

  private static void assertIdsAreUnique(String path, String html) {
    Set<String> ids = new HashSet<>();
    Matcher m = ID.matcher(html);
    while (m.find()) {
      assertTrue(ids.add(m.group(1)), path + " has two of " + m.group(1));
    }
    Matcher anchors = Pattern.compile("href=\"#([^\"]+)\"").matcher(html);
    while (anchors.find()) {
      assertTrue(ids.contains(anchors.group(1)), path + " has no " + anchors.group(1));
    }
  }

  @Test
  void aProofCanBeTakenAway() throws Exception {
    String why = sites.why(AL.Transition);
    List<String> files = full.files(why).toList();
    assertEquals(List.of(why + "proof.json", why + "proof.svg", why + "proof.ttl"), files);
    assertTrue(
        JsonParser.parseString(full.file(files.get(0)).orElseThrow().text())
            .getAsJsonObject()
            .has("conclusion"));
    assertEquals(
        "svg",
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(full.file(files.get(1)).orElseThrow().text())))
            .getDocumentElement()
            .getTagName());
    Model proof = ModelFactory.createDefaultModel();
    RDFDataMgr.read(
        proof, new StringReader(full.file(files.get(2)).orElseThrow().text()), "", Lang.TURTLE);
    Resource activity = proof.createResource(PROV.NS + "Activity");
    assertTrue(proof.listSubjectsWithProperty(null, activity).hasNext());
    for (PageFile file : files.stream().flatMap(f -> full.file(f).stream()).toList()) {
      assertFalse(file.text().contains(WORDS), "files quote nothing");
    }
  }

  @Test
  void whatIsNotThereHasNoPage() {
    Stream.of(
            "page/inference/none/",
            "page/claim/none/",
            "page/document/none/",
            "page/event/none/",
            "page/transition/none/",
            "page/affiliation/none/",
            "page/disagreement/none/")
        .forEach(path -> assertTrue(full.page(path).isEmpty(), path));
    assertTrue(full.file("page/inference/none/proof.ttl").isEmpty());
    assertTrue(full.file(sites.why(AL.Transition) + "other.ttl").isEmpty());
    assertTrue(full.file("page/inference/proof.ttl").isEmpty());
  }
}
