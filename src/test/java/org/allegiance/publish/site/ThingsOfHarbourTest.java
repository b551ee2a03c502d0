package org.allegiance.publish.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a small story, exactly. */
class ThingsOfHarbourTest {

  private static List<List<String>> table(String thing, String heading) {
    return Harbour.table(Harbour.page(thing), heading);
  }

  @Test
  void aPersonHasAffiliationsWithTheirBoundsInWords() {
    assertEquals(
        List.of(
            List.of(
                "Harbour Front this affiliation with Harbour Front, number 1",
                "May 1993",
                "1995",
                "begun by: Ilyas joined the Front. ended by: Ilyas left the Front.",
                "asserted, certain",
                "Why?"),
            List.of(
                "<b>River</b> Guard & \"Co\" this affiliation with <b>River</b> Guard & \"Co\","
                    + " number 2",
                "1 January 1995 to 31 December 1997",
                "not told",
                "begun by: Ilyas was seen with the Guard. No end is told, which does not mean that"
                    + " it went on.",
                "rumoured, certain",
                "Why?")),
        table("person/ilyas", "affiliations"));
  }

  @Test
  void theTimelineTellsCertainFromUncertain() {
    Document page = Harbour.page("person/ilyas");
    Element picture = page.expectFirst("figure svg[role=group]");
    assertEquals(2, picture.select("path.may").size());
    assertEquals(1, picture.select("rect.did").size());
    Element front = picture.expectFirst("rect.did");
    Element may = picture.expectFirst("rect.ground");
    assertTrue(number(front, "x") > number(may, "x"), "begun some day in May");
    assertTrue(number(front, "width") < number(may, "width") / 1.4, "ended some day in 1995");
    assertEquals(List.of("?"), picture.select("text.open").eachText());
    assertEquals("../../../page/group/harbour-front/", picture.expectFirst("a").attr("href"));
    assertFalse(picture.expectFirst("#timeline-title").text().isEmpty());
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.attr(attribute));
  }

  @Test
  void aPassageFromGroupToGroupSaysThatItIsOnlyPossible() {
    assertEquals(
        List.of(
            List.of(
                "Harbour Front",
                "<b>River</b> Guard & \"Co\"",
                "indirect passage 1",
                "left: Ilyas left the Front. joined: Ilyas was seen with the Guard.",
                "rumoured, possible",
                "Why?")),
        table("person/ilyas", "transitions"));
  }

  @Test
  void whatIsDeniedIsAmongTheClaimsOnly() {
    Document page = Harbour.page("person/ilyas");
    assertFalse(Harbour.table(page, "chain").toString().contains("did not rejoin"));
    assertTrue(
        page.select(".claims li").eachText().contains("Ilyas did not rejoin the Front. denied"));
    assertTrue(
        page.select(".claims li")
            .eachText()
            .contains("Ilyas left the Front. hedged, by the word of the town clerk"));
  }

  @Test
  void aCollectiveTellsItsPartsItsCustodyAndItsReintegration() {
    Document whole = Harbour.page("collective/prisoners");
    assertTrue(whole.expectFirst("main").text().contains("collective, 12 in number"));
    assertTrue(whole.select("li").eachText().contains("some of them: prisoners who made peace"));
    Document part = Harbour.page("collective/reconciled");
    assertTrue(part.select("li").eachText().contains("These are some of: the prisoners"));
    assertEquals(
        List.of(
            "capture, into or in the hands of <b>River</b> Guard & \"Co\". 3 January 1996; no"
                + " custody is known to have come before. The Guard took twelve prisoners."
                + " asserted",
            "transfer of custody, out of the hands of <b>River</b> Guard & \"Co\", into or in the"
                + " hands of Coast Army. September 1996; 1 came before. The prisoners were handed"
                + " to the Coast Army. asserted Why?"),
        part.select(".custody > li").eachText());
    assertEquals(
        List.of(
            List.of(
                "1997",
                "step: reconciliation",
                "",
                "Some prisoners made their peace with the town.",
                "asserted")),
        Harbour.table(part, "reintegration"));
    assertTrue(part.text().contains("Outcome: stayed"), part.text());
    assertTrue(whole.text().contains("What became of some of them: stayed"), whole.text());
  }

  @Test
  void aGroupHasNamesAndLineage() {
    assertEquals(
        List.of(
            List.of("Harbour Watch", "1990/1992-06"), List.of("Harbour Front", "1992-06/1996-07")),
        table("group/harbour-front", "names"));
    Document page = Harbour.page("group/coast-army");
    assertEquals(
        Set.of(
            List.of(
                "Harbour Front", "renamed", "Coast Army", "July 1996", "asserted, certain", "Why?"),
            List.of(
                "Coast Army", "merged", "United Command", "not told", "hedged, certain", "Why?")),
        Set.copyOf(Harbour.table(page, "lineage")));
    Element picture = page.expectFirst("figure svg");
    assertEquals(
        List.of("Harbour Front", "Coast Army", "United Command"), picture.select("a").eachText());
    assertEquals(2, picture.select("path.step").size());
    assertEquals(1, picture.select("path.undated").size(), "no source dates the merger");
    assertEquals(List.of("Coast Army"), picture.select("text.subject").eachText());
  }

  @Test
  void aGroupTellsWhoCameAndWhoWent() {
    Document page = Harbour.page("group/harbour-front");
    assertEquals(
        List.of(
            List.of("1993", "1", "0", "0", "0", "0", "0", "0", "0"),
            List.of("1994", "0", "0", "0", "0", "0", "0", "0", "0"),
            List.of("1995", "0", "0", "0", "0", "0", "1", "0", "0"),
            List.of("1996", "0", "0", "0", "0", "1", "0", "0", "0"),
            List.of("year unsure", "1", "0", "0", "0", "0", "0", "0", "0")),
        page.select("details").stream()
            .filter(d -> d.expectFirst("summary").text().equals("The numbers"))
            .flatMap(d -> d.select("tbody tr").stream())
            .map(r -> r.select("th, td").eachText())
            .toList());
    assertTrue(page.text().contains("Who joined or stood by it: 2"), page.text());
  }

  @Test
  void aGroupTellsWithWhomItFought() {
    Document page = Harbour.page("group/harbour-front");
    assertTrue(page.text().contains("With: <b>River</b> Guard & \"Co\" (1)."), page.text());
    assertEquals(
        List.of(
            List.of(
                "February 1994",
                "hostilities",
                "Velen",
                "Front and Guard fought at Velen.",
                "asserted")),
        Harbour.table(page, "fights"));
  }

  @Test
  void aPlaceHasAMapAndWhatHappenedInIt() {
    Document page = Harbour.page("place/velen");
    assertEquals(1, page.select("svg.map circle.subject").size());
    assertEquals(
        List.of(List.of("February 1994", "Velen"), List.of("3 January 1996", "customs house")),
        Harbour.table(page, "events").stream().map(r -> List.of(r.get(0), r.get(2))).toList());
    assertTrue(
        Harbour.page("place/customs-house")
            .text()
            .contains("the map shows Velen, in which it lies"));
    assertTrue(
        Harbour.page("place/nowhere").text().contains("The register has no coordinates for it."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "person/ilyas",
        "collective/reconciled",
        "collective/prisoners",
        "group/harbour-front",
        "group/coast-army",
        "group/river-guard",
        "place/velen"
      })
  void everyWhyLeadsToAnInferenceAndEveryLinkToAPage(String thing) {
    Model all = Harbour.DATASET.getDefaultModel();
    Document page = Harbour.page(thing);
    Set<String> paths =
        page.select("main a[href]").eachAttr("href").stream()
            .map(h -> h.replace("../", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    for (Element why : page.select("a:contains(Why?)")) {
      String key = why.attr("href").replaceFirst(".*/inference/", "").replace("/", "");
      Resource inference = all.createResource(Things.iri("inference", key));
      assertTrue(all.contains(inference, RDF.type, AL.Inference), why.outerHtml());
    }
    for (String path : paths) {
      assertTrue(Harbour.SITE.page(path).isPresent(), "no page at " + path);
    }
    assertTrue(page.select("b").isEmpty(), "a label became markup");
  }

  @Test
  void whatTheGraphDoesNotKnowHasNoPage() {
    assertTrue(Harbour.SITE.page("page/person/nobody/").isEmpty());
    assertTrue(Harbour.SITE.page("page/group/nobody/").isEmpty());
    assertTrue(Harbour.SITE.page("page/place/nowhere-else/").isEmpty());
  }
}
