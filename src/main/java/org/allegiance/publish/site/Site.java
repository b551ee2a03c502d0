package org.allegiance.publish.site;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.allegiance.query.Bounded;
import org.allegiance.query.Catalogue;
import org.allegiance.query.StoredQuery;
import org.allegiance.vocab.Things;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.system.Txn;

/** The pages of one edition. The front door of this package. */
public final class Site {

  private static final String PAGES = "page/";

  private final Dataset dataset;
  private final Catalogue queries;
  private final Html html;
  private final Asking asking;
  private final Front front;
  private final Map<String, Pages> pages;
  private final Pages others;

  private Site(Dataset dataset, Collection<StoredQuery> queries, Shell shell) {
    this.dataset = dataset;
    this.queries = new Catalogue(queries);
    this.asking = new Asking(dataset, read(dataset, () -> new Labels(dataset)));
    this.html = new Html(shell);
    this.front = new Front(asking, html, queries);
    this.pages = Map.of();
    this.others = new ThingPages(asking, html);
  }

  /**
   * The site of a dataset.
   *
   * @param dataset the union of whose graphs is its default graph
   * @param queries the questions to start from
   * @param shell what stands round every page
   */
  public static Site of(Dataset dataset, Collection<StoredQuery> queries, Shell shell) {
    return new Site(dataset, queries, shell);
  }

  private static <T> T read(Dataset dataset, Supplier<T> reading) {
    return Txn.calculateRead(dataset, reading);
  }

  /** The path of a thing's page, from the site's root. */
  public static String path(Resource thing) {
    return PAGES + thing.getURI().substring(Things.BASE.length()) + "/";
  }

  /** The page at a path from the site's root, HTML; empty if there is none. */
  public Optional<String> page(String path) {
    if (path.isEmpty()) {
      return Optional.of(read(dataset, front::page));
    }
    if (!path.startsWith(PAGES) || !path.endsWith("/")) {
      return Optional.empty();
    }
    String thing = path.substring(PAGES.length(), path.length() - 1);
    int kind = thing.indexOf('/');
    if (kind <= 0 || kind == thing.length() - 1) {
      return Optional.empty();
    }
    Pages of = pages.getOrDefault(thing.substring(0, kind), others);
    Resource resource = ResourceFactory.createResource(Things.BASE + thing);
    return read(dataset, () -> of.of(resource));
  }

  /**
   * The pages that answer what readers ask for.
   *
   * @param bounded what runs their queries
   */
  public LiveSite live(Bounded bounded) {
    return new LiveSite(dataset, asking, html, queries, bounded);
  }

  /** The questions that can be asked of it. */
  public Catalogue queries() {
    return queries;
  }

  /** The paths of all pages of things. */
  public Stream<String> paths() {
    return read(
        dataset,
        () ->
            asking.rows("things").stream().map(row -> row.link("thing").path()).toList().stream());
  }
}
