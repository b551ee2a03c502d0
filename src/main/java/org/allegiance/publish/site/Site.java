package org.allegiance.publish.site;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.allegiance.graph.Backlog;
import org.allegiance.graph.Tombstones;
import org.allegiance.publish.Edition;
import org.allegiance.publish.PathName;
import org.allegiance.publish.linked.LinkedData;
import org.allegiance.query.Bounded;
import org.allegiance.query.Catalogue;
import org.allegiance.vocab.Things;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.system.Txn;

/** The pages of one edition. The front door of this package. */
public final class Site {

  private static final String PAGES = "page/";
  private static final String DISAGREEMENTS = "disagreements/";
  private static final String DATA = "doc/";

  private final Dataset dataset;
  private final LinkedData data;
  private final Catalogue queries;
  private final Html html;
  private final Asking asking;
  private final Front front;
  private final Map<String, Pages> pages;
  private final Pages others;
  private final InferencePages inferences;
  private final DisagreementPages disagreements;
  private final Documentation documentation;
  private final Edition edition;
  private final Tombstones tombstones;

  private Site(Holdings holdings, Shell shell) {
    this.dataset = holdings.dataset();
    this.data = LinkedData.of(dataset);
    this.asking = new Asking(dataset, read(dataset, () -> new Labels(dataset, data.wholes())));
    this.edition = shell.edition();
    this.tombstones = Tombstones.of(holdings.sources());
    this.queries = new Catalogue(holdings.queries());
    this.html = new Html(shell);
    this.front =
        new Front(
            asking,
            html,
            holdings.queries(),
            shell.edition() == Edition.FULL && shell.isLive()
                ? new Backlog(holdings.sources(), dataset)
                : null);
    Reasons reasons = new Reasons(dataset, holdings.sources());
    Quotations quotations =
        new Quotations(shell.edition() == Edition.FULL ? holdings.library() : null);
    References references = new References(dataset, asking, reasons, quotations);
    Roles roles = new Roles(asking);
    ActorPages actors = new ActorPages(asking, html);
    this.inferences = new InferencePages(asking, html, references, reasons);
    this.disagreements = new DisagreementPages(asking, html, references, roles);
    this.pages =
        Map.ofEntries(
            Map.entry("group", new GroupPages(asking, html)),
            Map.entry("person", actors),
            Map.entry("collective", actors),
            Map.entry("place", new PlacePages(asking, html)),
            Map.entry("document", new DocumentPages(asking, html, quotations)),
            Map.entry("claim", new ClaimPages(asking, html, references, roles)),
            Map.entry("event", new EventPages(asking, html, references, roles)),
            Map.entry("inference", inferences),
            Map.entry("transition", new CareerPages("transition", asking, html, references, roles)),
            Map.entry(
                "affiliation", new CareerPages("affiliation", asking, html, references, roles)),
            Map.entry("disagreement", disagreements));
    this.others = new ThingPages(asking, html);
    this.documentation = new Documentation(data, html);
  }

  /**
   * The site of an edition.
   *
   * @param holdings what it is made from
   * @param shell what stands round every page
   */
  public static Site of(Holdings holdings, Shell shell) {
    return new Site(holdings, shell);
  }

  private static <T> T read(Dataset dataset, Supplier<T> reading) {
    return Txn.calculateRead(dataset, reading);
  }

  /** The path of a thing's page, from the site's root. */
  public static String path(Resource thing) {
    return path(thing.getURI());
  }

  /** The path of the page of a thing with an IRI, from the site's root. */
  public static String path(String iri) {
    return PAGES + PathName.of(iri.substring(Things.BASE.length())) + "/";
  }

  /**
   * Where the RDF of a page stands, from the site's root and without its ending; empty if a page
   * has none.
   */
  public static String data(String page) {
    String first = SheetPath.of(page).page();
    if (!first.endsWith("/")) {
      return "";
    }
    String path = first.substring(0, first.length() - 1);
    return path.startsWith(PAGES)
        ? DATA + path.substring(PAGES.length())
        : Documentation.isPage(first) ? path : "";
  }

  /** For whom the pages are. */
  public Edition edition() {
    return edition;
  }

  /**
   * Whether a thing was here once and was erased. The public edition says so only of those whom it
   * named: of others it would tell that they were in it.
   */
  public boolean isErased(Resource thing) {
    return edition == Edition.FULL ? tombstones.hold(thing) : tombstones.holdShown(thing);
  }

  /** The page at a path from the site's root, HTML; empty if there is none. */
  public Optional<String> page(String path) {
    if (path.isEmpty()) {
      return Optional.of(read(dataset, front::page));
    }
    if (path.equals(DISAGREEMENTS)) {
      return Optional.of(read(dataset, () -> disagreements.list(path)));
    }
    if (Documentation.isPage(path)) {
      return documentation.page(path);
    }
    if (!path.startsWith(PAGES) || !path.endsWith("/")) {
      return Optional.empty();
    }
    SheetPath at = SheetPath.of(path);
    String name = at.page().substring(PAGES.length(), at.page().length() - 1);
    String thing = PathName.end(name).orElse("");
    int kind = thing.indexOf('/');
    if (kind <= 0 || kind == thing.length() - 1) {
      return Optional.empty();
    }
    Pages of = pages.getOrDefault(thing.substring(0, kind), others);
    Resource resource = ResourceFactory.createResource(Things.BASE + thing);
    if (asking.isPart(resource)) {
      return Optional.empty();
    }
    return read(
        dataset,
        () ->
            at.number() == 1
                ? of.of(resource).or(() -> others.of(resource))
                : further(of, resource, at.number()));
  }

  private Optional<String> further(Pages of, Resource thing, int number) {
    Optional<String> further = of.further(thing, number);
    return further.isPresent() || of.of(thing).isPresent()
        ? further
        : others.further(thing, number);
  }

  /**
   * The page that says why there is none.
   *
   * @param status of HTTP
   * @param words what is wrong, as text
   */
  public String refusal(int status, String words) {
    return html.anywhere("refused", Map.of("status", status, "words", words));
  }

  /**
   * The page for what a server of files has not. It is made of nothing but itself, since it may be
   * shown at any address.
   *
   * @param base where the site is published, ending in a slash
   */
  public String notFound(String base) {
    return html.anywhere("notfound", Map.of("base", base));
  }

  /** The file at a path from the site's root, such as the picture of a proof, beside its page. */
  public Optional<PageFile> file(String path) {
    String folder = PAGES + "inference/";
    int name = path.lastIndexOf('/');
    if (!path.startsWith(folder) || name <= folder.length()) {
      return Optional.empty();
    }
    Resource inference = Things.thing("inference", path.substring(folder.length(), name));
    return read(dataset, () -> inferences.file(inference, path.substring(name + 1)));
  }

  /** The paths of the files beside a page. */
  public Stream<String> files(String page) {
    return page.startsWith(PAGES + "inference/")
        ? InferencePages.files().stream().map(page::concat)
        : Stream.empty();
  }

  /**
   * The path of the next sheet of a page that has a list too long for one; empty if there is none.
   *
   * @param path that of the sheet before it
   * @param html that sheet
   */
  public static Optional<String> next(String path, String html) {
    SheetPath at = SheetPath.of(path);
    String next = new SheetPath(at.page(), at.number() + 1).toString();
    return Optional.of(next).filter(n -> html.contains(n + '"'));
  }

  /** The paths of the pages about the ontology and its schemes. */
  public Stream<String> documentation() {
    return documentation.paths().stream();
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

  /** The paths of the pages of all things, but not of what is told on the page of another. */
  public Stream<String> paths() {
    return data.things().stream().map(Site::path);
  }
}
