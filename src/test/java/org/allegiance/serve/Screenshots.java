package org.allegiance.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pictures of pages in {@code docs/images}. No test, hence its name; the server has no
 * documents, so that no picture can quote one; pages are chosen that name no private person.
 */
class Screenshots {

  private static final Path FOLDER = Path.of("docs", "images");
  private static final int WIDTH = 1000;
  private static final String ROUTE =
      "page/transition/haid-detainees-joined-nusra.haid-2017-atarib-288/";

  @Test
  void take(@TempDir Path folder) throws IOException {
    Files.createDirectories(FOLDER);
    try (Explored explored = new Explored(folder);
        Browser browser = new Browser(explored.home())) {
      browser.isWide(WIDTH);
      browser.open("");
      shoot(browser, "front", "header", ".contents");
      browser.open("ask/motives-overview/");
      shoot(browser, "ask", "header", "figure");
      browser.open("flows/?year=2012");
      shoot(browser, "flows", "header", "figure");
      browser.open("page/group/isis/");
      shoot(browser, "group", "#lineage", "#members ~ figure");
      browser.open(ROUTE);
      browser.element("main a[href*='page/inference/']").click();
      browser.element("h2#proof");
      shoot(browser, "why", ".kind", ".cited");
      browser.isDark(true);
      browser.open("page/place/syria/");
      shoot(browser, "place", "h1", "figure");
    }
  }

  /** Takes what stands from the top of one element to the bottom of another. */
  private static void shoot(Browser browser, String name, String first, String last)
      throws IOException {
    int margin = first.equals("header") ? 0 : 12;
    int top = Math.max(0, browser.element(first).getLocation().y - margin);
    int bottom = browser.element(last).getRect().y + browser.element(last).getRect().height + 12;
    Map<String, Object> clip =
        Map.of("x", 0, "y", top, "width", WIDTH, "height", bottom - top, "scale", 1);
    Object picture =
        browser
            .command(
                "Page.captureScreenshot",
                Map.of("captureBeyondViewport", true, "optimizeForSpeed", false, "clip", clip))
            .get("data");
    Files.write(FOLDER.resolve(name + ".png"), Base64.getDecoder().decode((String) picture));
  }
}
