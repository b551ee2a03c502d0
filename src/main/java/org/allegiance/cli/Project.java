package org.allegiance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.Problem;
import org.allegiance.document.Library;
import org.allegiance.document.Whereabouts;
import org.allegiance.graph.Assembly;
import org.allegiance.graph.Sources;
import org.allegiance.graph.Store;
import org.allegiance.graph.Tombstones;
import org.allegiance.publish.edition.LeakSearch;
import org.allegiance.publish.edition.OpaqueKeys;
import org.allegiance.publish.edition.PublicEdition;
import org.allegiance.query.Catalogue;
import org.allegiance.query.StoredQuery;
import org.allegiance.reason.Reasoning;
import org.apache.jena.query.Dataset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The project that a command works on: where its files lie, and its built graph. */
final class Project {

  private static final String WITH_CANDIDATES = "-with-candidates";

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description =
          "Folder with ontology/, data/ and queries/ in it (default: where the program lies).")
  private @Nullable Path home;

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      description =
          "Folder with the documents, <key>.txt, .html or .pdf (default: $ALLEGIANCE_DOCUMENTS,"
              + " else documents/ in the project, else ../shared/documents).")
  private @Nullable Path documents;

  Path home() {
    return home != null ? home : Path.of(System.getProperty("allegiance.home", "."));
  }

  Sources sources() {
    Sources sources = new Sources(home());
    List<Problem> problems = sources.unreadable();
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    return sources;
  }

  Library library() {
    if (documents != null) {
      if (!Files.isDirectory(documents)) {
        throw new BadInputException(
            "no-documents",
            "--documents " + documents,
            "there is no such folder",
            "name the folder with the texts, <key>.txt");
      }
      return new Library(documents);
    }
    String named = System.getenv("ALLEGIANCE_DOCUMENTS");
    if (named != null) {
      return new Library(Path.of(named));
    }
    Path own = home().resolve("documents");
    return new Library(
        Files.isDirectory(own) ? own : home().resolve("../shared/documents").normalize());
  }

  /** The documents at hand, and those that were extracted from, wherever they lie. */
  Library allDocuments() {
    return library().with(whereabouts());
  }

  /** Where documents lie that were extracted from and are not in the folder of documents. */
  Whereabouts whereabouts() {
    return new Whereabouts(home().resolve("store/whereabouts"));
  }

  Catalogue queries() {
    return new Catalogue(home().resolve("queries"));
  }

  /** The stored queries whose own words name nobody whom the public edition does not. */
  Collection<StoredQuery> publicQueries() {
    return LeakSearch.of(sources(), library()).harmless(queries().all());
  }

  Catalogue checks() {
    return new Catalogue(home().resolve("queries/checks"));
  }

  /**
   * The public edition as a database, made first where it is missing or older than what it is made
   * of.
   */
  Dataset publicDatabase(OpaqueKeys keys, PrintWriter progress) throws IOException {
    Sources sources = sources();
    Store store = new Store(home().resolve("store/public"));
    List<Path> files = new ArrayList<>(sources.allWithCandidates());
    Stream.of(PublicEdition.policy(sources), Tombstones.file(sources))
        .filter(Files::isRegularFile)
        .forEach(files::add);
    String build = fingerprint(sources, files) + "-" + keys.fingerprint();
    if (!store.current().equals(Optional.of(build))) {
      store.write(build, publicEdition(keys, progress).dataset());
    }
    return store.open();
  }

  /** The public edition, made anew. */
  PublicEdition publicEdition(OpaqueKeys keys, PrintWriter progress) {
    Progress steps = new Progress(progress);
    steps.begin("making the public edition and reasoning over it");
    PublicEdition edition = PublicEdition.of(sources(), library(), keys);
    steps.end(
        "made: "
            + edition.dataset().getUnionModel().size()
            + " triples, "
            + edition.inferred()
            + " of them inferred");
    return edition;
  }

  /** Sees that no program serves what is built of either edition. */
  void requireUnserved() throws IOException {
    store().requireUnserved();
    new Store(home().resolve("store/public")).requireUnserved();
  }

  /** Deletes what is built of both editions. */
  void clear() throws IOException {
    new Store(home().resolve("store/public")).clear();
    store().clear();
    whereabouts().forget();
  }

  private Store store() {
    return new Store(home().resolve("store"));
  }

  /** The built graph, in memory, to be asked: with the union of all graphs as the default graph. */
  Dataset askable(PrintWriter progress) throws IOException {
    build(false, false, progress);
    return store().readWithUnion();
  }

  /** The built graph, in memory; built first where it is missing or older than its sources. */
  Dataset graph(PrintWriter progress) throws IOException {
    build(false, false, progress);
    return store().read();
  }

  /** The built graph as a database, built first where it is missing or older than its sources. */
  Dataset database(PrintWriter progress) throws IOException {
    build(false, false, progress);
    return store().open();
  }

  /**
   * Builds the graph.
   *
   * @param anew even if what is there is up to date
   * @param withCandidates with claims that nobody has reviewed; where a build is not asked for but
   *     needed, it is made with them if the one before it was
   */
  void build(boolean anew, boolean withCandidates, PrintWriter progress) throws IOException {
    Sources sources = sources();
    String current = store().current().orElse("");
    boolean candidates = withCandidates || (!anew && current.endsWith(WITH_CANDIDATES));
    String build =
        candidates
            ? fingerprint(sources, sources.allWithCandidates()) + WITH_CANDIDATES
            : fingerprint(sources, sources.all());
    if (!anew && current.equals(build)) {
      return;
    }
    Progress steps = new Progress(progress);
    steps.begin("reading and checking the data");
    Dataset dataset = new Assembly(sources).dataset(library(), candidates);
    steps.begin("reasoning");
    Reasoning reasoning = Reasoning.over(dataset, sources);
    reasoning.addTo(dataset);
    steps.begin("writing the store");
    reasoning
        .untranslated()
        .forEach(
            (axiom, reason) -> progress.println("not reasoned with: " + axiom + ": " + reason));
    store().write(build, dataset);
    steps.end(
        "built: "
            + dataset.getUnionModel().size()
            + " triples, "
            + reasoning.size()
            + " of them inferred"
            + (candidates ? "; with claims that nobody has reviewed" : ""));
  }

  /** Changes with any file that the graph is built from, and with the program that builds it. */
  private String fingerprint(Sources sources, List<Path> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files) {
        byte[] content = Files.readAllBytes(file);
        String head = sources.relative(file) + " " + content.length + "\n";
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        digest.update(content);
      }
      Path program =
          Path.of(Project.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isRegularFile(program)) {
        digest.update(Files.readAllBytes(program));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException | URISyntaxException e) {
      throw new IllegalStateException("every Java platform has SHA-256 and a class path", e);
    }
  }
}
