package org.allegiance.serve;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium without a window, and what it noticed about the pages that it showed. */
final class Browser implements AutoCloseable {

  private static final List<String> QUIET =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--hide-scrollbars");

  /** The success criteria of WCAG 2.2, levels A and AA, and what the makers of axe advise. */
  private static final String RULES =
      "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

  private static final int HEIGHT = 900;

  /** It wants to know the newest browsers by name, of which we use nothing. */
  private static final List<Logger> TALKATIVE =
      Stream.of(
              "org.openqa.selenium.devtools.CdpVersionFinder",
              "org.openqa.selenium.chromium.ChromiumDriver")
          .map(Logger::getLogger)
          .toList();

  static {
    TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
  }

  private final URI home;
  private final ChromeDriver driver;
  private final String axe;

  /**
   * @param home where paths of pages begin
   */
  Browser(URI home) {
    this.home = home;
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program("chromium", "chromium-browser", "google-chrome").orElseThrow());
    options.addArguments(QUIET);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.SEVERE);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(program("chromedriver").orElseThrow())
            .withSilent(true)
            .build();
    driver = new ChromeDriver(service, options);
    driver
        .manage()
        .timeouts()
        .implicitlyWait(Duration.ofSeconds(5))
        .scriptTimeout(Duration.ofSeconds(60));
    axe = script("/axe.min.js");
  }

  /** Whether there is one on this machine. */
  static boolean isHere() {
    return program("chromium", "chromium-browser", "google-chrome").isPresent()
        && program("chromedriver").isPresent();
  }

  private static Optional<File> program(String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .map(Path::toFile)
        .findFirst();
  }

  private static String script(String name) {
    try (InputStream in = Browser.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens the page at a path from the site's root. */
  void open(String path) {
    driver.get(home.resolve(path).toString());
  }

  void isDark(boolean dark) {
    Map<String, String> scheme =
        Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
    command("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
  }

  /** Shows pages this many CSS pixels wide. */
  void isWide(int pixels) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
  }

  void runsScripts(boolean runs) {
    command("Emulation.setScriptExecutionDisabled", Map.of("value", !runs));
  }

  Map<String, Object> command(String name, Map<String, Object> parameters) {
    return driver.executeCdpCommand(name, parameters);
  }

  ChromeDriver driver() {
    return driver;
  }

  WebElement element(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /**
   * Waits until the page, or the one that comes in its place, shows an element whose words begin
   * so.
   *
   * @throws org.openqa.selenium.TimeoutException when it does not come
   */
  void awaits(String selector, String start) {
    new WebDriverWait(driver, Duration.ofSeconds(20))
        .ignoring(StaleElementReferenceException.class)
        .withMessage(() -> selector + " does not begin with “" + start + "”: " + text())
        .until(here -> element(selector).getText().startsWith(start));
  }

  List<WebElement> elements(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** What it shows to a reader, all of it. */
  String text() {
    return element("body").getText();
  }

  /** By how many pixels the page is wider than the window. */
  long overflow() {
    return (Long)
        driver.executeScript(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  /** The errors on the console since this was last asked. */
  List<String> errors() {
    List<String> errors = new ArrayList<>();
    driver.manage().logs().get(LogType.BROWSER).forEach(entry -> errors.add(entry.getMessage()));
    return errors;
  }

  /** The addresses outside of the site that were asked for since this was last asked. */
  Set<String> strangers() {
    Set<String> strangers = new TreeSet<>();
    driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(entry -> JsonParser.parseString(entry.getMessage()).getAsJsonObject())
        .map(entry -> entry.getAsJsonObject("message"))
        .filter(m -> m.get("method").getAsString().equals("Network.requestWillBeSent"))
        .map(m -> m.getAsJsonObject("params").getAsJsonObject("request"))
        .map(request -> request.get("url").getAsString())
        .filter(url -> !url.startsWith(home.toString()) && !url.startsWith("data:"))
        .forEach(strangers::add);
    return strangers;
  }

  /** What axe finds wrong with the page: the rules, and the first elements that break them. */
  List<String> violations() {
    return violations("{runOnly: " + RULES + ", resultTypes: ['violations']}");
  }

  /** What axe finds wrong with the colours alone. */
  List<String> palenesses() {
    return violations("{runOnly: {type: 'rule', values: ['color-contrast']}}");
  }

  private List<String> violations(String options) {
    String found =
        (String)
            driver.executeAsyncScript(
                "if (!window.axe) {"
                    + axe
                    + "}\nconst done = arguments[arguments.length - 1];"
                    + "axe.run(document, "
                    + options
                    + ").then(r => done(JSON.stringify(r.violations)),"
                    + " e => done(JSON.stringify([{id: String(e), help: '', nodes: []}])))");
    List<String> violations = new ArrayList<>();
    JsonParser.parseString(found)
        .getAsJsonArray()
        .forEach(violation -> violations.add(told(violation.getAsJsonObject())));
    return violations;
  }

  private static String told(JsonObject violation) {
    List<String> places = new ArrayList<>();
    violation
        .getAsJsonArray("nodes")
        .forEach(
            node -> {
              JsonObject element = node.getAsJsonObject();
              places.add(element.get("target") + " " + element.get("html").getAsString());
            });
    return violation.get("id").getAsString()
        + " ("
        + violation.get("help").getAsString()
        + "): "
        + places.size()
        + " × "
        + places.subList(0, Math.min(3, places.size()));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
