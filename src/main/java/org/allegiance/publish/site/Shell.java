package org.allegiance.publish.site;

import org.allegiance.publish.Edition;
import org.allegiance.publish.linked.Syntax;

/**
 * What stands round every page.
 *
 * @param edition whose pages they are
 * @param isLive whether a server answers, so that pages may ask it; not so for pages in files
 * @param path where the page stands, from the site's root
 */
public record Shell(Edition edition, boolean isLive, String path) {

  /** What stands round all pages of a site. */
  public Shell(Edition edition, boolean isLive) {
    this(edition, isLive, "");
  }

  Shell at(String where) {
    return new Shell(edition, isLive, where);
  }

  /** The same as data, from the site's root and without its ending; empty if it is not there. */
  public String data() {
    return Site.data(path);
  }

  /** The syntaxes that the same can be had in. */
  public Syntax[] syntaxes() {
    return Syntax.values();
  }
}
