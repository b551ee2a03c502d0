package org.allegiance.publish.release;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What a page links to within its site. */
final class PageLinks {

  private static final URI ROOT = URI.create("http://site.invalid/");

  private PageLinks() {}

  /** The paths, from the site's root, of what a page links to or is made of. */
  static Set<String> of(String path, String html) {
    URI page = ROOT.resolve(path);
    Set<String> paths = new TreeSet<>();
    for (Element element : Jsoup.parse(html).select("[href], [src], [action]")) {
      for (String attribute : new String[] {"href", "src", "action"}) {
        String link = element.attr(attribute);
        if (!link.isEmpty() && !link.startsWith("#") && !link.startsWith("data:")) {
          add(page, link, paths);
        }
      }
    }
    return paths;
  }

  private static void add(URI page, String link, Set<String> paths) {
    URI target;
    try {
      target = page.resolve(link);
    } catch (IllegalArgumentException e) {
      return; // an IRI of another site that Java does not take for one
    }
    if (ROOT.getHost().equals(target.getHost())) {
      paths.add(target.getPath().substring(1));
    }
  }

  /** Whether a path is that of a page: a folder, in which its file lies. */
  static boolean isPage(String path) {
    return path.isEmpty() || path.endsWith("/");
  }
}
