package org.allegiance.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

  private static final String ARTICLE =
      """
      <!DOCTYPE html>
      <html><head><title>The Fall of Kalto | Valley News</title>
      <meta property="og:title" content="The Fall of Kalto">
      <meta name="author" content="Ilma Ruk">
      <meta property="article:published_time" content="2019-04-03T10:00:00Z">
      <script>document.write("<p>no text</p>")</script></head>
      <body class="has-sidebar">
      <div id="cookie-banner"><p>We use cookies.</p></div>
      <nav><ul><li><a href="#top">Home</a></ul></nav>
      <main><article><header><h1>The Fall of&nbsp;Kalto</h1>
      <p class="byline">By <b>Ilma Ruk</b></p></header>
      <p>The front&rsquo;s fighters &mdash; some&#x2009;200 men &amp; boys &mdash; left
      Kalto.<sup id="r1"><a href="#fn1">1</a></sup> &ldquo;We had no&shy;where to go,&rdquo; one
      said.<a id="r2" href="#fn2">[2]</a>
      <p>Unclosed <b>bold <i>and crossed</b> tags</i>.<br>A second line.<br><br>A third paragraph.
      <blockquote><p>We gave our rifles to the council.</p></blockquote>
      <ul><li>One item<li>Another item</ul>
      <p><strong>What became of them</strong></p>
      <figure><img src="x.png"><figcaption>The bridge</figcaption></figure>
      <table><tr><th>Group</th><th>Men</th></tr><tr><td>Front</td><td>200</td></tr></table>
      <pre>Set in lines
      that are hard

      and broken</pre>
      <h2>Notes</h2>
      <ol><li id="fn1"><p>Interview with a teacher. <a href="#r1">&#8617;</a></p><p>More.</p></li>
      <li id="fn2">Interview with a baker.</li></ol>
      </article></main><div class="related-stories">Other stories</div><footer>Imprint</footer>
      """;

  @TempDir Path folder;

  @Test
  void pageIsReadWithoutWhatStandsAroundIt() {
    Layout layout = Layout.of(Sample.html(folder, ARTICLE));
    assertEquals(
        List.of(
            "TITLE The Fall of Kalto",
            "BYLINE By Ilma Ruk",
            "PARAGRAPH The front's fighters \u2014 some 200 men & boys \u2014 left Kalto.{1} \"We"
                + " had nowhere to go,\" one said.{2}",
            "PARAGRAPH Unclosed bold and crossed tags. A second line.",
            "PARAGRAPH A third paragraph.",
            "QUOTE We gave our rifles to the council.",
            "LIST_ITEM One item",
            "LIST_ITEM Another item",
            "HEADING What became of them",
            "CAPTION The bridge",
            "TABLE Group | Men",
            "TABLE Front | 200",
            "PARAGRAPH Set in lines that are hard",
            "PARAGRAPH and broken",
            "HEADING Notes",
            "NOTE Interview with a teacher. More.",
            "NOTE Interview with a baker."),
        Sample.toldWithMarks(layout));
    assertEquals(new Front("The Fall of Kalto", List.of("Ilma Ruk"), "2019-04-03"), layout.front());
  }

  @Test
  void passageIsTheFileTagsAndAll() {
    SourceDocument document = Sample.html(folder, ARTICLE);
    MappedText text = Layout.of(document).blocks().get(3).content();
    int start = text.text().indexOf("bold");
    assertEquals(
        "bold <i>and crossed</b> tags",
        document.text(text.passage(start, start + "bold and crossed tags".length())));
    assertEquals(OptionalInt.empty(), document.page(100));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "<div class='cookie-consent'>Gone.</div>|cookie banner",
        "<div role='navigation'>Gone.</div>|navigation",
        "<div style='display: none'>Gone.</div>|what is not shown",
        "<p hidden>Gone.</p>|what is hidden",
        "<style>p {}</style><script>Gone.</script>|script",
        "<div class='share social'>Gone.</div>|buttons",
        "<form><p>Gone.</p></form>|form",
        "<div id='comments'>Gone.</div>|comments",
        "<aside>Gone.</aside>|aside",
      })
  void boilerplateGoes(String html, String what) {
    String text = "The men of the garrison went home.";
    assertEquals(
        List.of("PARAGRAPH " + text),
        Sample.told(Layout.of(Sample.html(folder, html + "<p>" + text + "</p>" + html))),
        what);
  }

  @Test
  void classOfTheWholePageIsNoReasonToDropIt() {
    assertEquals(
        List.of("PARAGRAPH The men went home."),
        Sample.told(
            Layout.of(
                Sample.html(
                    folder, "<div class='no-sidebar comments'><p>The men went home.</div>"))));
  }

  @Test
  void tableOfLayoutIsText() {
    String text =
        "The men of the garrison went home to their farms in the valley. ".repeat(8).strip();
    assertEquals(
        List.of("PARAGRAPH Left", "PARAGRAPH " + text),
        Sample.told(
            Layout.of(Sample.html(folder, "<table><tr><td>Left<td><p>" + text + "</table>"))));
  }

  @Test
  void marksOfAnEncyclopediaAreTied() {
    Layout layout =
        Layout.of(
            Sample.html(
                folder,
                "<p>The men left.<sup class='reference'><a href='#cite-1'>[1]</a></sup>"
                    + " Then<sup>[a]</sup> they came.<sup><a"
                    + " href='#cite-1'>[1]</a></sup></p><footer><ol><li id='cite-1'><span"
                    + " class='backlink'>^</span> <span>A baker.</span></li></ol></footer>"));
    assertEquals(
        List.of("PARAGRAPH The men left.{1} Then[a] they came.{1}", "NOTE A baker."),
        Sample.toldWithMarks(layout));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<p>Kalto", "<<<p>Kalto", "<p>Kalto</div></p></b>", "Kalto<", "<p>Kalto&#0;"})
  void brokenHtmlIsRead(String html) {
    Layout layout = Layout.of(Sample.html(folder, html));
    assertTrue(layout.blocks().stream().anyMatch(b -> b.content().text().contains("Kalto")));
  }

  @Test
  void byteOrderMarkIsNoText() {
    SourceDocument document = Sample.html(folder, "\uFEFF<p>Kalto");
    MappedText text = Layout.of(document).blocks().get(0).content();
    assertEquals("Kalto", text.text());
    assertEquals("Kalto", document.text(text.passage(0, 5)));
  }
}
