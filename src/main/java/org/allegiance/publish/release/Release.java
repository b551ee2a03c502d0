package org.allegiance.publish.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.graph.Store;
import org.allegiance.publish.Edition;
import org.allegiance.publish.PathName;
import org.allegiance.publish.linked.Descriptions;
import org.allegiance.publish.linked.LinkedData;
import org.allegiance.publish.linked.RdfDocument;
import org.allegiance.publish.linked.Sha256;
import org.allegiance.publish.linked.Syntax;
import org.allegiance.publish.site.Holdings;
import org.allegiance.publish.site.PageFile;
import org.allegiance.publish.site.Shell;
import org.allegiance.publish.site.Site;
import org.allegiance.publish.site.Sitemap;
import org.allegiance.vocab.Things;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * An edition as files: pages, what is said of each thing as RDF, the ontology, dumps, descriptions.
 * The same dataset gives the same bytes. The front door of this package.
 */
public final class Release {

  private static final String DUMP = "dumps/allegiance.nq.gz";

  private final LinkedData data;
  private final Site site;
  private final Edition edition;
  private final String base;

  private Release(Holdings holdings, Edition edition, String base) {
    Dataset view = Store.withUnion(holdings.dataset());
    this.data = LinkedData.of(view);
    this.site =
        Site.of(
            new Holdings(view, holdings.sources(), holdings.queries(), null),
            new Shell(edition, false));
    this.edition = edition;
    this.base = base;
  }

  /**
   * The release of an edition.
   *
   * @param holdings what it is made from: all named graphs of the dataset are published, documents
   *     are not
   * @param edition what it is called
   * @param base where it will be published, ending in a slash
   */
  public static Release of(Holdings holdings, Edition edition, String base) {
    return new Release(holdings, edition, base);
  }

  /**
   * Takes away the release in a folder, and what runs that were killed left beside it.
   *
   * @return whether there was one
   */
  public static boolean remove(Path folder) throws IOException {
    return Draft.remove(folder);
  }

  /**
   * Refuses a folder in which no release can lie, before anybody has waited for one.
   *
   * @throws BadInputException if something else than a release is in its place, or nothing can be
   *     written there
   */
  public static void requirePlace(Path folder) {
    try {
      Draft.of(folder).close();
    } catch (IOException e) {
      throw new BadInputException(
          "not-writable",
          folder.toString(),
          "nothing can be written there (" + e.getClass().getSimpleName() + ")",
          "name a folder with --out beside which you may write");
    }
  }

  /**
   * What a release holds.
   *
   * @param pages its pages for people
   * @param files all its files
   * @param deadLinks links within pages that lead nowhere, each with its page; if there are any,
   *     nothing was written
   */
  public record Contents(int pages, int files, List<String> deadLinks) {}

  /**
   * Writes the release beside a folder, and into its place when all of it is there.
   *
   * @throws BadInputException if something else than a release is in its place
   */
  public Contents write(Path folder) throws IOException {
    try (Draft draft = Draft.of(folder)) {
      writeData(draft);
      writeOntology(draft);
      writeDescriptions(draft);
      int pages = writePages(draft);
      List<String> dead = draft.deadLinks();
      if (dead.isEmpty()) {
        draft.publish();
      }
      return new Contents(pages, draft.size(), dead);
    }
  }

  private void writeData(Draft draft) throws IOException {
    for (String iri : data.things()) {
      Optional<RdfDocument> said = data.description(ResourceFactory.createResource(iri));
      if (said.isPresent()) {
        write(draft, Site.data(Site.path(iri)), said.get());
      }
    }
  }

  private void writeOntology(Draft draft) throws IOException {
    RdfDocument ontology = data.ontology();
    write(draft, "ontology", ontology);
    if (data.version().isPresent()) {
      write(draft, "ontology/" + data.version().get(), ontology);
    }
    for (String scheme : data.schemes()) {
      write(draft, "scheme/" + scheme, data.conceptScheme(scheme).orElseThrow());
    }
  }

  private static void write(Draft draft, String name, RdfDocument document) throws IOException {
    for (Syntax syntax : Syntax.values()) {
      draft.write(name + "." + syntax.extension(), document.in(syntax));
    }
  }

  private void writeDescriptions(Draft draft) throws IOException {
    Dumps dumps = new Dumps(data.quads());
    byte[] whole = dumps.whole();
    draft.write(DUMP, whole);
    StringBuilder sums = new StringBuilder(line(DUMP, whole));
    for (String graph : data.graphs()) {
      byte[] part = dumps.graph(LinkedData.BASE + "graph/" + graph);
      String name = "dumps/graph/" + graph + ".nq.gz";
      draft.write(name, part);
      sums.append(line(name, part));
    }
    draft.write(Draft.CHECKSUMS, utf8(sums.toString()));
    Descriptions.Access access =
        Descriptions.Access.toFile(base, edition, base + DUMP, Sha256.of(whole), whole.length);
    for (Descriptions description : List.of(Descriptions.VOID, Descriptions.DCAT)) {
      write(draft, description.fileName(), description.of(data, access));
    }
    draft.write(".well-known/void", Descriptions.VOID.of(data, access).in(Syntax.TURTLE));
    draft.write("robots.txt", utf8(Sitemap.robots(edition, base)));
    for (var file : Sitemap.files(site, base).entrySet()) {
      draft.write(file.getKey(), utf8(file.getValue()));
    }
    draft.write("404.html", utf8(site.notFound(base)));
    draft.write("parts.txt", utf8(lines(data.wholes().entrySet().stream().map(Release::part))));
    draft.write("gone.txt", utf8(lines(data.gone().stream().map(Site::path))));
  }

  /**
   * What a server that is asked for a part needs to know, as nginx reads a map: the ends of its IRI
   * and of that of the whole.
   */
  private static String part(Map.Entry<String, String> wholeOfPart) {
    return name(wholeOfPart.getKey()) + " " + name(wholeOfPart.getValue()) + ";";
  }

  private static String name(String iri) {
    return PathName.of(iri.substring(Things.BASE.length()));
  }

  private static String lines(Stream<String> lines) {
    return lines.map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String line(String name, byte[] content) {
    return Sha256.of(content) + "  " + name + "\n";
  }

  /** All pages that are known of, and all that these lead to. */
  private int writePages(Draft draft) throws IOException {
    TreeSet<String> seen = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>();
    Stream.of(Stream.of(""), site.documentation(), site.paths())
        .flatMap(paths -> paths)
        .filter(seen::add)
        .forEach(open::add);
    int pages = 0;
    while (!open.isEmpty()) {
      String path = open.remove();
      Optional<String> page = site.page(path);
      if (page.isEmpty()) {
        continue;
      }
      pages++;
      draft.write(path + "index.html", utf8(page.get()));
      for (String target : PageLinks.of(path, page.get())) {
        draft.expect(path, target);
        if (seen.add(target)) {
          if (PageLinks.isPage(target)) {
            open.add(target);
          } else {
            writeStatic(draft, target);
            writeFile(draft, target);
          }
        }
      }
    }
    return pages;
  }

  /** A file beside a page, such as the picture of a proof. */
  private void writeFile(Draft draft, String path) throws IOException {
    Optional<PageFile> file = site.file(path);
    if (file.isPresent()) {
      draft.write(path, utf8(file.get().text()));
    }
  }

  private static void writeStatic(Draft draft, String path) throws IOException {
    if (path.matches("static/[A-Za-z0-9._/-]+") && !path.contains("..")) {
      try (InputStream in = Release.class.getResourceAsStream("/web/" + path)) {
        if (in != null) {
          draft.write(path, in.readAllBytes());
        }
      }
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
