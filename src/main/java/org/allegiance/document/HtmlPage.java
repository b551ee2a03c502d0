package org.allegiance.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** A web page taken apart into its text, its notes, and what stands around them. */
final class HtmlPage {

  private static final Set<String> NO_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "aside",
          "footer",
          "form",
          "button",
          "select",
          "textarea",
          "input",
          "iframe",
          "object",
          "svg",
          "canvas",
          "video",
          "audio",
          "menu",
          "dialog",
          "head",
          "math");
  private static final Set<String> NO_TEXT_ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "dialog",
          "alertdialog");
  private static final Set<String> NO_TEXT_WORDS =
      Set.of(
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "newsletter",
          "subscribe",
          "subscription",
          "share",
          "sharing",
          "social",
          "sidebar",
          "breadcrumb",
          "breadcrumbs",
          "related",
          "recommended",
          "recommendations",
          "promo",
          "advert",
          "advertisement",
          "ad",
          "ads",
          "popup",
          "modal",
          "comment",
          "comments",
          "disqus",
          "pagination",
          "pager",
          "menu",
          "navbar",
          "nav",
          "navigation",
          "toolbar",
          "skip",
          "hidden",
          "paywall",
          "footer",
          "editsection",
          "toc",
          "backlink",
          "printfooter",
          "noprint");
  private static final Pattern NOT_SHOWN = Pattern.compile("(?i)display\\s*:\\s*none");
  private static final Pattern WORDS = Pattern.compile("[\\s_-]+");
  private static final Pattern LABEL =
      Pattern.compile(
          "[\\[(]?\\s*(?:note |fn\\.?"
              + " ?)?(\\d{1,3}|[ivx]{1,5}|[a-z]|[*\u2020\u2021\u00A7]{1,3})\\s*[\\])]?");
  private static final Set<String> BLOCKS =
      Set.of(
          "li",
          "p",
          "div",
          "section",
          "dd",
          "td",
          "tr",
          "aside",
          "article",
          "blockquote",
          "ol",
          "ul",
          "body");

  private final Document document;
  private final Map<Element, Integer> order = new HashMap<>();
  private final Map<Element, Integer> lengths = new HashMap<>();
  private final Map<String, Element> targets = new HashMap<>();

  /** Notes by the element with which each begins. */
  private final Map<Element, String> notes = new HashMap<>();

  private final Map<Element, String> marks = new HashMap<>();
  private final Set<Element> aboveNotes = new HashSet<>();

  HtmlPage(Document document) {
    this.document = document;
    measure();
    tieNotes();
  }

  /**
   * The parts of the page that are read, in its order: its text, and its notes if they are apart.
   */
  List<Element> parts() {
    Element text = text();
    List<Element> parts = new ArrayList<>(List.of(text));
    notes.keySet().stream()
        .map(HtmlPage::container)
        .filter(c -> !isWithin(c, text))
        .distinct()
        .sorted(Comparator.comparing(c -> order.getOrDefault(c, 0)))
        .filter(c -> parts.stream().noneMatch(p -> isWithin(c, p)))
        .forEach(parts::add);
    return parts;
  }

  /** The label of the note that begins with an element. */
  @Nullable String note(Element element) {
    return notes.get(element);
  }

  /** The label of the note that an element refers to. */
  @Nullable String mark(Element element) {
    return marks.get(element);
  }

  /** Whether a link leads back to where a note was called for. */
  boolean leadsBack(Element link) {
    Element target = target(link);
    return target != null && order.getOrDefault(target, 0) < order.getOrDefault(link, 0);
  }

  /** The label that a text is, "" if it is none. */
  static String label(String text) {
    Matcher label = LABEL.matcher(text.strip());
    return text.length() < 20 && label.matches() ? label.group(1) : "";
  }

  /** The block that holds what begins with an element. */
  static Element container(Element start) {
    Element block = start;
    while (!BLOCKS.contains(block.normalName()) && block.parent() != null) {
      block = block.parent();
    }
    return block;
  }

  private static boolean isWithin(Element inner, Element outer) {
    for (Element e = inner; e != null; e = e.parent()) {
      if (e.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private void measure() {
    Deque<int[]> open = new ArrayDeque<>();
    document.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element) {
              order.put(element, order.size());
              open.push(new int[1]);
              name(element, element.id());
              name(element, element.normalName().equals("a") ? element.attr("name") : "");
            } else if (node instanceof TextNode text && !open.isEmpty()) {
              open.peek()[0] += text.getWholeText().strip().length();
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element) {
              int length = open.pop()[0];
              lengths.put(element, length);
              if (!open.isEmpty() && !NO_TEXT.contains(element.normalName())) {
                open.peek()[0] += length;
              }
            }
          }
        });
  }

  private void name(Element element, String name) {
    if (!name.isEmpty()) {
      targets.putIfAbsent(name, element);
    }
  }

  private void tieNotes() {
    Map<Element, String> labels = new LinkedHashMap<>();
    Map<String, Integer> uses = new HashMap<>();
    for (Element link : document.select("a[href^=#]")) {
      Element target = target(link);
      String label = label(link.text());
      boolean ahead = target != null && order.getOrDefault(target, 0) > order.getOrDefault(link, 0);
      if (target != null && ahead && !label.isEmpty() && !isHeading(target)) {
        String unique =
            labels.computeIfAbsent(
                target,
                t -> {
                  int use = uses.merge(label, 1, Integer::sum);
                  return use == 1 ? label : label + "#" + use;
                });
        marks.put(link, unique);
        Element sup = link.parent();
        if (sup != null && sup.normalName().equals("sup") && sup.childrenSize() == 1) {
          marks.put(sup, unique);
        }
        notes.put(target, unique);
        for (Element e = target; e != null; e = e.parent()) {
          aboveNotes.add(e);
        }
      }
    }
  }

  private static boolean isHeading(Element element) {
    return element.normalName().matches("h[1-6]");
  }

  private @Nullable Element target(Element link) {
    String href = link.attr("href");
    return href.length() > 1 && href.startsWith("#") ? targets.get(href.substring(1)) : null;
  }

  /** How much text an element holds, in characters. */
  int length(Element element) {
    return lengths.getOrDefault(element, 0);
  }

  /** The smallest part that is marked up as the text and holds most of it. */
  private Element text() {
    Element body = document.body();
    int all = length(body);
    Optional<Element> marked =
        document.select("article, main, [role=main], [itemprop=articleBody]").stream()
            .filter(e -> length(e) * 2 >= all || isOnlyArticle(e))
            .min(Comparator.comparingInt(this::length));
    return marked.orElse(body);
  }

  /** The one article among much else, such as comments and other people's headlines. */
  private boolean isOnlyArticle(Element element) {
    return length(element) > 500
        && document.select(element.normalName()).stream().filter(e -> length(e) > 500).count() == 1;
  }

  /** Whether an element and all in it is no part of the text. */
  boolean isAround(Element element, Element text) {
    if (element.equals(text) || aboveNotes.contains(element)) {
      return false;
    }
    if (NO_TEXT.contains(element.normalName())
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || NOT_SHOWN.matcher(element.attr("style")).find()) {
      return true;
    }
    boolean most = length(element) * 2 > length(text);
    return !most
        && (NO_TEXT_ROLES.contains(element.attr("role"))
            || WORDS
                .splitAsStream(element.className() + " " + element.id())
                .anyMatch(w -> NO_TEXT_WORDS.contains(w.toLowerCase(Locale.ROOT))));
  }
}
