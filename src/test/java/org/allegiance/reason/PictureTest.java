package org.allegiance.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.allegiance.reason.Explanation.Format;
import org.allegiance.reason.Picture.Box;
import org.allegiance.reason.PictureLayout.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Proofs as pictures. */
class PictureTest {

  private static final List<String> LEFT =
      List.of("person/ilyas", "al:formerMemberOf", "group/harbour-front");
  private static final List<String> JOINED =
      List.of("person/ilyas", "al:laterJoined", "group/river-guard");

  private static Document svg(String story, List<String> fact) throws Exception {
    String svg = Told.story(story).explanation().why(fact, Format.SVG, false, null);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  private static List<Element> elements(Document svg, String name) {
    return IntStream.range(0, svg.getElementsByTagNameNS("*", name).getLength())
        .mapToObj(i -> (Element) svg.getElementsByTagNameNS("*", name).item(i))
        .toList();
  }

  private static String text(Document svg) {
    return String.join(" ", elements(svg, "text").stream().map(Element::getTextContent).toList());
  }

  @Test
  void saysInWordsWhatItShows() throws Exception {
    Document svg = svg("two-sources", JOINED);
    assertEquals(
        "Why: Ilyas \u2014 later joined \u2192 River Guard",
        elements(svg, "title").getFirst().getTextContent());
    String desc = elements(svg, "desc").getFirst().getTextContent();
    assertTrue(desc.contains("hedged: a source does not vouch for it; possible"), desc);
    for (String said :
        List.of(
            "hedged: a source does not vouch for it; possible, the dates leave it open",
            "Who left one group by one event and joined another by a later one",
            "rule transition-in-two-events",
            "leaving left came before joining joined: possible, the dates leave it open",
            "Ilyas was seen among the River Guard.",
            "credited to a neighbour",
            "B. Miller, The Diary, 1997")) {
      assertTrue(text(svg).contains(said), said + " is not in " + text(svg));
    }
  }

  @ParameterizedTest
  @CsvSource({"two-sources", "hostile-labels"})
  void holdsNothingThatActs(String story) throws Exception {
    Document svg = svg(story, LEFT);
    Set<String> names = new TreeSet<>();
    for (Element e : elements(svg, "*")) {
      names.add(e.getTagName());
      for (int i = 0; i < e.getAttributes().getLength(); i++) {
        String attribute = e.getAttributes().item(i).getNodeName();
        assertFalse(attribute.startsWith("on") || attribute.endsWith("href"), attribute);
      }
    }
    assertEquals(Set.of("svg", "title", "desc", "style", "rect", "path", "text", "g"), names);
    assertFalse(elements(svg, "style").getFirst().getTextContent().contains("script"));
  }

  @Test
  void hostileLabelsAreShownAsTheyAre() throws Exception {
    Document svg = svg("hostile-labels", LEFT);
    String all = text(svg).replace(" ", "");
    assertTrue(all.contains("<script>alert('front')</script>"), all);
    assertTrue(all.contains("\"Il\\yas\"&<b>co</b>]]>"), all);
    assertTrue(all.contains("</text><script>alert('gloss')</script><textonload="), all);
    assertFalse(all.contains("\u001b"), all);
  }

  @Test
  void labelsDoNotBreakOutOfDot() {
    String dot = Told.story("hostile-labels").explanation().why(LEFT, Format.DOT, false, null);
    String unquoted = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"").matcher(dot).replaceAll("''");
    assertFalse(unquoted.contains("\""), unquoted);
    assertFalse(unquoted.contains("script") || unquoted.contains("URL"), unquoted);
  }

  static LongStream seeds() {
    return LongStream.range(0, 30);
  }

  /**
   * Boxes keep clear of one another, and each line runs from the edge of one to that of another.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void boxesAndLinesHaveTheirPlaces(long seed) {
    Picture picture = Pictures.random(new Random(seed));
    PictureLayout layout = new PictureLayout(picture);
    List<Placed> boxes = layout.boxes();
    for (int i = 0; i < boxes.size(); i++) {
      Placed a = boxes.get(i);
      assertTrue(a.x() >= 0 && a.x() + a.width() <= layout.width(), "seed " + seed);
      assertTrue(a.y() >= 0 && a.y() + a.height() <= layout.height(), "seed " + seed);
      for (Placed b : boxes.subList(i + 1, boxes.size())) {
        assertTrue(
            a.x() + a.width() <= b.x()
                || b.x() + b.width() <= a.x()
                || a.y() + a.height() <= b.y()
                || b.y() + b.height() <= a.y(),
            "seed " + seed + ": " + a + " covers " + b);
      }
    }
    for (PictureLayout.Route route : layout.routes()) {
      assertTrue(isOnEdge(route.corners().getFirst(), box(boxes, route.line().from()), true));
      assertTrue(isOnEdge(route.corners().getLast(), box(boxes, route.line().to()), false));
    }
    assertEquals(picture.lines().size(), layout.routes().size());
    assertEquals(picture.size(), boxes.size());
  }

  private static Placed box(List<Placed> boxes, String id) {
    return boxes.stream().filter(b -> b.box().id().equals(id)).findFirst().orElseThrow();
  }

  private static boolean isOnEdge(double[] end, Placed box, boolean top) {
    double y = top ? box.y() : box.y() + box.height();
    return Math.abs(end[1] - y) < 0.5 && end[0] >= box.x() && end[0] <= box.x() + box.width();
  }

  @Test
  void conclusionIsOnTopAndClaimsAtTheBottom() {
    for (long seed = 0; seed < 10; seed++) {
      List<Placed> boxes = new PictureLayout(Pictures.random(new Random(seed))).boxes();
      double top = boxes.stream().mapToDouble(Placed::y).min().orElseThrow();
      assertEquals(top, boxes.getFirst().y(), "seed " + seed);
      for (Placed claim : boxes) {
        for (Placed other : boxes) {
          if (claim.box().kind() == Picture.Kind.CLAIM && other.box().kind() == Picture.Kind.RULE) {
            assertTrue(claim.y() > other.y() + other.height(), "seed " + seed);
          }
        }
      }
    }
  }

  @Test
  void wordsStayInTheirBoxes() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      random
          .ints(1 + random.nextInt(120), 0, 60)
          .forEach(c -> text.append(c < 8 ? " " : c < 12 ? "\u4f0a" : Character.toString('A' + c)));
      List<String> lines = TextBlock.lines(text.toString(), 13, 200);
      for (String line : lines) {
        assertTrue(TextBlock.width(line, 13) <= 200, line);
      }
      assertEquals(
          text.toString().replaceAll("\\s", ""), String.join("", lines).replaceAll("\\s", ""));
    }
  }

  @Test
  void everyBoxOfAProofIsInThePicture() throws Exception {
    List<String> classes = new ArrayList<>();
    elements(svg("two-sources", JOINED), "g").forEach(g -> classes.add(g.getAttribute("class")));
    assertEquals(List.of("conclusion", "rule", "claim", "claim"), classes);
  }

  /** Each stroke has words beside it that say the same. */
  @ParameterizedTest
  @CsvSource({
    "ASSERTED, CERTAIN, SOLID",
    "HEDGED, CERTAIN, DASHED",
    "UNKNOWN, CERTAIN, DASHED",
    "ASSERTED, POSSIBLE, DOTTED",
    "RUMOURED, POSSIBLE, DASH_DOTTED"
  })
  void strokeTellsTheStanding(Certainty certainty, Modality modality, Picture.Stroke stroke) {
    assertEquals(stroke, Picture.Stroke.of(new Standing(certainty, modality)));
  }

  @Test
  void idsAreUnique() {
    Picture picture = Pictures.random(new Random(3));
    List<String> ids = new ArrayList<>(picture.boxes().stream().map(Box::id).toList());
    picture.groups().forEach(g -> g.claims().forEach(c -> ids.add(c.id())));
    assertEquals(Set.copyOf(ids).size(), ids.size());
  }
}
