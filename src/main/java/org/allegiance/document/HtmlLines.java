package org.allegiance.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.allegiance.document.Block.Kind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** The paragraphs of a web page, each one line. */
final class HtmlLines implements NodeFilter {

  private static final Set<String> BREAKING =
      Set.of(
          "p",
          "div",
          "li",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "pre",
          "table",
          "tr",
          "caption",
          "figure",
          "figcaption",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "address",
          "hr",
          "aside",
          "details",
          "summary",
          "fieldset",
          "center",
          "body",
          "thead",
          "tbody",
          "tfoot",
          "hgroup");
  private static final Set<String> BYLINES = Set.of("byline", "author", "dateline", "pubdate");

  /** Pages nest some thirty deep; what nests deeper is flattened, or it would take for ever. */
  private static final int DEEPEST = 100;

  /** A cell with more text than this makes the table a means of layout and no table. */
  private static final int LONGEST_CELL = 300;

  private static final Pattern BETWEEN_MARKS = Pattern.compile("[\\s,;()\\[\\]]*");

  private final HtmlPage page;
  private final HtmlText text;
  private final List<Line> lines = new ArrayList<>();
  private final Map<Element, Boolean> layoutTables = new HashMap<>();
  private Element part;
  private MappedText.Builder open = new MappedText.Builder();
  private BitSet raised = new BitSet();
  private List<PrintedMark> marks = new ArrayList<>();
  private int bold;
  private int breaks;
  private boolean titled;

  /** The note that is being read and the block that holds it. */
  private @Nullable String note;

  private @Nullable Element noteBlock;

  /** The elements that say what the text within them is, innermost last. */
  private final List<Element> around = new ArrayList<>();

  private HtmlLines(HtmlPage page, HtmlText text, Element part) {
    this.page = page;
    this.text = text;
    this.part = part;
  }

  /** What a file holds: its paragraphs and what it says of itself. */
  record Read(List<Line> lines, Front front) {}

  static Read of(String file) {
    // A byte order mark would be text, and so begin the body; a space keeps the places.
    String page = file.startsWith("\uFEFF") ? " " + file.substring(1) : file;
    Document document =
        Jsoup.parse(page, "", Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST));
    HtmlPage parts = new HtmlPage(document);
    HtmlLines lines = new HtmlLines(parts, new HtmlText(page), document.body());
    for (Element part : parts.parts()) {
      lines.part = part;
      part.filter(lines);
      lines.end();
    }
    return new Read(lines.lines, HtmlFront.of(document));
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words);
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (page.isAround(element, part) || isBackLink(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    String mark = page.mark(element);
    if (mark != null) {
      mark(mark);
      return FilterResult.SKIP_ENTIRELY;
    }
    String name = element.normalName();
    boolean breaking = BREAKING.contains(name);
    if (page.note(element) != null) {
      end();
      note = page.note(element);
      noteBlock = HtmlPage.container(element);
    } else if (breaking) {
      end();
    }
    if (name.equals("br")) {
      lineBreak(element);
    } else if (isCell(name)) {
      separate(element);
    }
    around.add(element);
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      boolean layout = isCell(name) && isLayout(element);
      if (BREAKING.contains(name) || layout || element.equals(noteBlock)) {
        end();
      }
      if (element.equals(noteBlock)) {
        note = null;
        noteBlock = null;
      }
      around.remove(around.size() - 1);
    }
    return FilterResult.CONTINUE;
  }

  private boolean isBackLink(Element element) {
    boolean brief = element.normalName().equals("a") && element.text().length() < 20;
    return brief && note != null && page.leadsBack(element);
  }

  private void mark(String label) {
    marks.add(new PrintedMark(open.length(), open.length(), label));
  }

  private void lineBreak(Element element) {
    breaks++;
    if (breaks > 1 && !isWithin("pre")) {
      end();
    } else if (open.length() > 0) {
      text.append(isWithin("pre") ? "\n" : " ", element, open);
    }
  }

  /** Cells of a table stand on one line; those of a means of layout are paragraphs. */
  private void separate(Element cell) {
    if (isLayout(cell)) {
      end();
    } else if (open.length() > 0) {
      text.append(" | ", cell, open);
    }
  }

  private static boolean isCell(String name) {
    return name.equals("td") || name.equals("th");
  }

  private boolean isLayout(Element cell) {
    Element table = cell.closest("table");
    return table == null
        || layoutTables.computeIfAbsent(
            table,
            t ->
                t.select("td, th").stream().anyMatch(c -> page.length(c) > LONGEST_CELL)
                    || t.select("tr").stream().allMatch(r -> r.childrenSize() < 2));
  }

  private void append(TextNode words) {
    int from = open.length();
    boolean above = isWithin("sup");
    if (above && BETWEEN_MARKS.matcher(words.getWholeText()).matches()) {
      return;
    }
    text.append(words, open, isWithin("pre"));
    int added = open.length() - from;
    if (above) {
      raised.set(from, open.length());
    }
    bold += isWithin("b") || isWithin("strong") ? added : 0;
    breaks = words.isBlank() ? breaks : 0;
  }

  private boolean isWithin(String name) {
    return around.stream().anyMatch(e -> e.normalName().equals(name));
  }

  /** Ends the paragraph. */
  private void end() {
    MappedText raw = open.build();
    int length = raw.text().stripTrailing().length();
    if (length > 0 && isWithin("pre")) {
      lines.addAll(TextLines.of(raw));
    } else if (length > 0) {
      Kind kind = kind();
      titled |= kind == Kind.TITLE;
      boolean strong = bold >= length * 9 / 10;
      lines.add(
          new Line(
              raw.part(0, length),
              1,
              1,
              0,
              0,
              strong,
              true,
              kind,
              raised,
              note,
              List.copyOf(marks)));
    }
    open = new MappedText.Builder();
    raised = new BitSet();
    marks = new ArrayList<>();
    bold = 0;
    breaks = 0;
  }

  private @Nullable Kind kind() {
    if (note != null) {
      return Kind.NOTE;
    }
    Kind kind = null;
    for (Element element : around) {
      Kind own = kind(element);
      kind = own == null || kind == Kind.QUOTE || kind == Kind.CAPTION ? kind : own;
    }
    return kind;
  }

  private @Nullable Kind kind(Element element) {
    return switch (element.normalName()) {
      case "h1" -> titled ? Kind.HEADING : Kind.TITLE;
      case "h2", "h3", "h4", "h5", "h6" -> Kind.HEADING;
      case "blockquote" -> Kind.QUOTE;
      case "li" -> Kind.LIST_ITEM;
      case "figcaption", "caption", "figure" -> Kind.CAPTION;
      case "td", "th", "tr" -> isLayout(element) ? null : Kind.TABLE;
      case "address" -> Kind.BYLINE;
      default -> element.classNames().stream().anyMatch(BYLINES::contains) ? Kind.BYLINE : null;
    };
  }
}
