package org.allegiance.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The explorer as a reader meets it: in a browser, over the project's own data. */
class BrowserTest {

  private static final int DESKTOP = 1280;

  /** What 1280 pixels become where a reader enlarges by four (WCAG 2.2, 1.4.10 Reflow). */
  private static final int NARROW = 320;

  private static Explored explored;
  private static Browser browser;

  @BeforeAll
  static void start() {
    assumeTrue(Browser.isHere(), "no chromium with chromedriver on the PATH");
    explored = new Explored();
    browser = new Browser(explored.home());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (explored != null) {
      explored.close();
    }
  }

  /** A page of every kind, and for things of which there are many, the fullest or the first. */
  static Stream<String> pages() {
    List<String> pages =
        new ArrayList<>(
            List.of(
                "",
                "search/?q=nusra",
                "ask/",
                "ask/former-isis-later-nusra/",
                "ask/motives-overview/",
                "ask/control-of-place/",
                "ask/flows-between-groups/",
                "ask/timeline-of/?actor=nobody+of+this+name",
                "flows/",
                "page/group/isis/",
                "page/group/hts/",
                "page/person/abu-omar-giglio/",
                "page/collective/haid-detainees/",
                "page/place/syria/",
                "page/place/raqqa/",
                "page/document/haid-2017-atarib/",
                "page/transition/haid-detainees-joined-nusra.haid-2017-atarib-288/",
                "disagreements/",
                "ontology/",
                "scheme/certainty/",
                "sparql/"));
    for (String kind :
        List.of("claim", "event", "affiliation", "inference", "disagreement", "source")) {
      pages.add(explored.pages(kind).findFirst().orElseThrow());
    }
    return pages.stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isSoundInLightAndDarkAndNarrow(String path) {
    browser.isDark(false);
    browser.isWide(DESKTOP);
    browser.errors();
    browser.strangers();
    browser.open(path);
    assertEquals(List.of(), browser.violations(), "in light");
    browser.isDark(true);
    assertEquals(List.of(), browser.violations(), "in dark");
    browser.isWide(NARROW);
    assertEquals(0, browser.overflow(), "pixels beyond a narrow window");
    assertEquals(List.of(), browser.errors());
    assertEquals(Set.of(), browser.strangers());
  }
}
