package org.allegiance.publish.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.publish.Edition;

/** The list of all pages for crawlers (sitemaps.org, 2008), and what they may read. */
public final class Sitemap {

  /** Addresses that one file may hold. */
  private static final int MOST = 50_000;

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private Sitemap() {}

  /**
   * The files of the list, by name; the first is {@code sitemap.xml}.
   *
   * @param base where the site is published, ending in a slash
   */
  public static Map<String, String> files(Site site, String base) {
    List<String> pages =
        Stream.of(Stream.of(""), site.documentation(), site.paths())
            .flatMap(paths -> paths)
            .map(path -> base + path)
            .toList();
    if (pages.size() <= MOST) {
      return Map.of("sitemap.xml", list("urlset", "url", pages));
    }
    Map<String, String> parts = new LinkedHashMap<>();
    for (int from = 0; from < pages.size(); from += MOST) {
      parts.put(
          "sitemap-" + (from / MOST + 1) + ".xml",
          list("urlset", "url", pages.subList(from, Math.min(from + MOST, pages.size()))));
    }
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "sitemap.xml",
        list("sitemapindex", "sitemap", parts.keySet().stream().map(n -> base + n).toList()));
    files.putAll(parts);
    return files;
  }

  private static String list(String element, String entry, List<String> addresses) {
    return addresses.stream()
        .map(a -> "<" + entry + "><loc>" + a.replace("&", "&amp;") + "</loc></" + entry + ">\n")
        .collect(
            Collectors.joining(
                "",
                HEAD + "<" + element + " xmlns=\"" + NAMESPACE + "\">\n",
                "</" + element + ">\n"));
  }

  /** What crawlers may read: all of the public edition, nothing of the full one. */
  public static String robots(Edition edition, String base) {
    return switch (edition) {
      case PUBLIC -> "User-agent: *\nAllow: /\n\nSitemap: " + base + "sitemap.xml\n";
      case FULL -> "User-agent: *\nDisallow: /\n";
    };
  }
}
