package org.allegiance.publish.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is called so. */
final class SearchPages implements LivePages {

  private static final int MOST = 100;
  private static final int LONGEST = 100;

  private final Html html;
  private final Names names;

  SearchPages(Html html, Names names) {
    this.html = html;
    this.names = names;
  }

  @Override
  public Optional<Page> of(String rest, Given given) {
    if (!rest.isEmpty()) {
      return Optional.empty();
    }
    String text = given.text("q");
    String asked = text.substring(0, Math.min(LONGEST, text.length()));
    List<Hit> hits = names.find(asked, MOST);
    Map<String, Object> values = new HashMap<>();
    values.put("asked", asked);
    values.put("hits", hits);
    return Optional.of(new Page(Page.FOUND, html.page("search", "search/", values)));
  }
}
