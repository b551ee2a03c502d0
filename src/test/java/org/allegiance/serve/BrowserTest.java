package org.allegiance.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The explorer as a reader meets it: in a browser, over the project's own data. */
class BrowserTest {

  private static final int DESKTOP = 1280;

  /** What 1280 pixels become where a reader enlarges by four (WCAG 2.2, 1.4.10 Reflow). */
  private static final int NARROW = 320;

  private static Explored explored;
  private static Browser browser;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    assumeTrue(Browser.isHere(), "no chromium with chromedriver on the PATH");
    explored = new Explored(folder);
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
                "flows/",
                "page/group/isis/",
                "page/group/hts/",
                "page/person/abu-omar-giglio/",
                "page/collective/haid-detainees/",
                "page/place/syria/",
                "page/place/raqqa/",
                "page/document/haid-2017-atarib/",
                "page/document/haid-2017-atarib/~p2/",
                "page/group/isis/~p2/",
                "page/certainty/asserted/~p2/",
                "ontology/~p2/",
                "page/transition/haid-detainees-joined-nusra.haid-2017-atarib-288/",
                "disagreements/",
                "ontology/",
                "scheme/certainty/",
                "sparql/",
                "review/",
                "review/mill-2032/",
                "login/"));
    for (String kind :
        List.of("claim", "event", "affiliation", "inference", "disagreement", "source")) {
      pages.add(explored.pages(kind).findFirst().orElseThrow());
    }
    return pages.stream();
  }

  @BeforeEach
  void startAfresh() {
    browser.runsScripts(true);
    browser.isDark(false);
    browser.isWide(DESKTOP);
    browser.errors();
    browser.strangers();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isSoundInLightAndDarkAndNarrow(String path) {
    browser.open(path);
    assertEquals(List.of(), browser.violations());
    browser.isDark(true);
    assertEquals(List.of(), browser.palenesses(), "in the dark");
    browser.isWide(NARROW);
    assertEquals(0, browser.overflow(), "pixels beyond a narrow window");
    assertEquals(List.of(), browser.errors());
    assertEquals(Set.of(), browser.strangers());
  }

  @ParameterizedTest
  @ValueSource(strings = {"page/group/none/", "none", "search/?q=a&q=b"})
  void whatIsNotThereIsSaidOnASoundPage(String path) {
    browser.open(path);
    assertEquals(List.of(), browser.violations());
    browser.isDark(true);
    assertEquals(List.of(), browser.palenesses(), "in the dark");
    browser.isWide(NARROW);
    assertEquals(0, browser.overflow(), "pixels beyond a narrow window");
    assertEquals(Set.of(), browser.strangers());
    browser.element("main p > a").click();
    browser.awaits("h1", "Who belonged to whom");
  }

  @Test
  void longListsGoOnOnFurtherPages() {
    browser.open("page/document/haid-2017-atarib/");
    String first = browser.element("table.claims tbody th").getText();
    String title = browser.element("h1").getText();
    browser.element(".sheets a").click();
    browser.awaits("h1", title + ", page 2");
    assertNotEquals(first, browser.element("table.claims tbody th").getText());
    browser.element(".sheets a").click();
    browser.awaits("table.claims tbody th", first);
  }

  @Test
  void theRouteOfTheReleasedDetaineesIsThreeClicksFromItsPassage() {
    browser.open("");
    browser.element(".starts a").click();
    browser.awaits("h1", "Who left ISIS and later joined");
    browser.element("td a[href*='transition/haid-detainees-joined-nusra']").click();
    String route = browser.text();
    assertTrue(route.contains("released ISIS detainees who joined al-Nusra"), route);
    assertTrue(browser.element(".cited .place").getText().matches("Characters [0-9]+ to .*"));
    WebElement claim = browser.element(".cited a");
    String gloss = claim.getText();
    claim.click();
    browser.awaits("h1", gloss);
    assertTrue(browser.text().contains("Characters "), browser.text());
  }

  @Test
  void theProofOpensStepByStep() {
    browser.open("page/transition/haid-detainees-joined-nusra.haid-2017-atarib-288/");
    browser.element("main a[href*='page/inference/']").click();
    WebElement step = browser.element("#fact-1");
    WebElement rule = browser.element("#fact-1 .rule");
    assertTrue(rule.isDisplayed());
    step.findElement(By.tagName("summary")).click();
    assertFalse(rule.isDisplayed());
    step.findElement(By.tagName("summary")).sendKeys(Keys.ENTER);
    assertTrue(rule.isDisplayed());
  }

  /** The skip link comes first, and the search soon after it. */
  @Test
  void theKeyboardReachesContentAndSearch() {
    browser.open("page/group/isis/");
    WebElement first = tab();
    assertEquals("To the content", first.getText());
    assertTrue(first.getLocation().x >= 0, "out of sight though focused");
    first.sendKeys(Keys.ENTER);
    assertTrue(browser.driver().getCurrentUrl().endsWith("#content"));

    browser.open("page/group/nusra/");
    WebElement search = tab();
    for (int tabs = 1; tabs < 10 && !"search".equals(search.getDomAttribute("id")); tabs++) {
      search = tab();
    }
    assertEquals("search", search.getDomAttribute("id"));
    search.sendKeys("daesh");
    browser.awaits(".search [role=option]", "ISIS");
    search.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    assertTrue(browser.driver().findElement(By.xpath("//h1[.='ISIS']")).isDisplayed());
  }

  private static WebElement tab() {
    browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
    return browser.driver().switchTo().activeElement();
  }

  @Test
  void theEditorAnswersAndLetsTheKeyboardGo() {
    browser.open("sparql/");
    browser.element("#query").click();
    browser.element(".yasqe_queryButton").click();
    assertTrue(browser.element(".yasr table tbody").getText().contains("Free Syrian Army"));
    assertEquals(List.of(), browser.violations());
    browser.isWide(NARROW);
    assertEquals(0, browser.overflow());
    WebElement query = browser.element(".CodeMirror textarea");
    query.sendKeys(Keys.TAB);
    assertNotEquals(query, browser.driver().switchTo().activeElement());
    assertEquals(List.of(), browser.errors());
    assertEquals(Set.of(), browser.strangers());
  }

  @Test
  void candidatesAreDecidedByKeys() {
    browser.open("review/mill-2032/");
    browser.awaits("h1", "Candidate 1 of 4");
    type("m");
    WebElement field = browser.driver().switchTo().activeElement();
    assertEquals("event", field.getDomAttribute("name"));
    field.sendKeys(Keys.ESCAPE);
    type("s");
    browser.awaits("h1", "Candidate 2 of 4");
    type("a");
    browser.awaits("h1", "Candidate 3 of 4");
    type("r");
    browser.awaits("h1", "Candidate 4 of 4");
    type("u");
    browser.awaits("h1", "Candidate 3 of 4");
    browser.open("review/");
    assertEquals("1", browser.element("tbody td").getText());
    assertEquals(List.of(), browser.errors());
  }

  private static void type(String key) {
    browser.element("body").sendKeys(key);
  }

  @Test
  void aStoredQueryComesIntoTheEditor() {
    browser.open("sparql/");
    browser.element("#example option[value='former-isis-later-nusra']").click();
    By line = By.xpath("//*[@class='CodeMirror-code']//pre[contains(., 'al:Transition')]");
    assertTrue(browser.driver().findElement(line).isDisplayed());
  }

  @ParameterizedTest
  @CsvSource({
    "'', .starts a, Which former ISIS members",
    "ask/former-isis-later-nusra/, tbody td, ex-ISIS fighters",
    "sparql/, '#plain button', Ask",
  })
  void canBeReadWithoutScripts(String path, String selector, String words) {
    browser.runsScripts(false);
    browser.open(path);
    String text = browser.element(selector).getText();
    assertTrue(text.startsWith(words), text);
  }

  @Test
  void theProofCanBeReadWithoutScripts() {
    browser.runsScripts(false);
    browser.open(explored.pages("inference").findFirst().orElseThrow());
    assertTrue(browser.element("#fact-1 > summary").isDisplayed());
    assertTrue(browser.element("#fact-1 .rule").isDisplayed());
  }
}
