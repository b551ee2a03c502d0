package org.allegiance.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a web page says of itself in its head, in the terms of Dublin Core, Open Graph and Google
 * Scholar.
 */
final class HtmlFront {

  private static final List<String> TITLES =
      List.of("citation_title", "dc.title", "dcterms.title", "og:title");
  private static final List<String> CREATORS =
      List.of("citation_author", "dc.creator", "dcterms.creator", "author", "article:author");
  private static final List<String> DATES =
      List.of(
          "citation_publication_date",
          "dcterms.issued",
          "dc.date",
          "article:published_time",
          "datepublished",
          "date",
          "pubdate");
  private static final Pattern DATE =
      Pattern.compile("((?:19|20)\\d\\d)(?:[-/](\\d\\d)(?:[-/](\\d\\d))?)?(?:[T ].*)?");

  private final Document document;

  private HtmlFront(Document document) {
    this.document = document;
  }

  static Front of(Document document) {
    HtmlFront head = new HtmlFront(document);
    return new Front(head.title(), head.creators(), head.date());
  }

  private List<String> values(String name) {
    return document.select("meta[name], meta[property], meta[itemprop]").stream()
        .filter(
            m ->
                m.attr("name").equalsIgnoreCase(name)
                    || m.attr("property").equalsIgnoreCase(name)
                    || m.attr("itemprop").equalsIgnoreCase(name))
        .map(m -> m.attr("content").strip())
        .filter(v -> !v.isEmpty() && !v.startsWith("http"))
        .distinct()
        .toList();
  }

  private static @Nullable String filled(String value) {
    return value.isBlank() ? null : plain(value);
  }

  private static String plain(String value) {
    MappedText.Builder out = new MappedText.Builder();
    for (int i = 0; i < value.length(); i++) {
      Typography.append(out, value, i, i, 1);
    }
    return Typography.quoted(out.build()).text().strip();
  }

  private @Nullable String title() {
    for (String name : TITLES) {
      for (String title : values(name)) {
        return plain(title);
      }
    }
    Element own = document.selectFirst("article h1, main h1, [role=main] h1");
    Element heading = own == null ? document.selectFirst("h1") : own;
    String title = heading == null ? "" : heading.text();
    return filled(title.isBlank() ? document.title() : title);
  }

  private List<String> creators() {
    for (String name : CREATORS) {
      List<String> creators = values(name);
      if (!creators.isEmpty()) {
        return creators.stream().map(HtmlFront::plain).toList();
      }
    }
    return document.select("[rel=author], [itemprop=author]").stream()
        .map(e -> plain(e.text()))
        .filter(name -> !name.isBlank() && name.length() < 80)
        .distinct()
        .limit(10)
        .toList();
  }

  private @Nullable String date() {
    for (String name : DATES) {
      for (String value : values(name)) {
        String date = iso(value);
        if (date != null) {
          return date;
        }
      }
    }
    Element time =
        document.selectFirst("time[itemprop=datePublished], time[pubdate], time[datetime]");
    return time == null ? null : iso(time.attr("datetime"));
  }

  private static @Nullable String iso(String value) {
    Matcher date = DATE.matcher(value);
    if (!date.matches()) {
      return null;
    }
    String month = date.group(2) == null ? "" : "-" + date.group(2);
    String day = date.group(3) == null ? "" : "-" + date.group(3);
    return date.group(1) + month + day;
  }
}
