package org.allegiance.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.FileOps;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The built graph on disk: a folder for each build, with a TDB2 database to serve from and the same
 * quads as one RDF Thrift file to read at once, and a file {@code current} that names the build in
 * use. A build that is broken off leaves the one before it in use.
 */
public final class Store {

  private static final String DATABASE = "tdb2";
  private static final String QUADS = "quads.rt";

  private final Path folder;

  /** The store in a folder, which need not exist yet. */
  public Store(Path folder) {
    this.folder = folder;
  }

  /** The name of the build in use, if there is one. */
  public Optional<String> current() {
    Path pointer = folder.resolve("current");
    try {
      return Files.isRegularFile(pointer)
          ? Optional.of(Files.readString(pointer).strip())
              .filter(b -> Files.isRegularFile(folder.resolve(b).resolve(QUADS)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a build and puts it in use when all of it is on disk.
   *
   * @param build name of the build
   */
  public void write(String build, Dataset dataset) throws IOException {
    Files.createDirectories(folder);
    Path draft = Files.createTempDirectory(folder, ".draft-");
    try {
      try (OutputStream out = Files.newOutputStream(draft.resolve(QUADS))) {
        RDFDataMgr.write(out, dataset, Lang.RDFTHRIFT);
      }
      Dataset database = TDB2Factory.connectDataset(draft.resolve(DATABASE).toString());
      Txn.executeWrite(database, () -> database.asDatasetGraph().addAll(dataset.asDatasetGraph()));
      TDBInternal.expel(database.asDatasetGraph());
      Path target = folder.resolve(build);
      if (Files.exists(target)) {
        delete(target);
      }
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      point(build);
      deleteAllBut(build);
    } finally {
      if (Files.exists(draft)) {
        delete(draft);
      }
    }
  }

  private void point(String build) throws IOException {
    Path draft = Files.createTempFile(folder, ".draft-", "");
    Files.writeString(draft, build + "\n", StandardCharsets.UTF_8);
    Files.move(
        draft,
        folder.resolve("current"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private void deleteAllBut(String build) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> old =
          entries
              .filter(e -> !List.of(build, "current").contains(e.getFileName().toString()))
              .toList();
      for (Path entry : old) {
        delete(entry);
      }
    }
  }

  private static void delete(Path path) throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(p);
      }
    }
  }

  /** The quads of the build in use, in memory. Several programs may read them at once. */
  public Dataset read() {
    Dataset dataset = DatasetFactory.createGeneral();
    RDFDataMgr.read(dataset, inUse().resolve(QUADS).toUri().toString(), Lang.RDFTHRIFT);
    return dataset;
  }

  /**
   * The quads of the build in use, in memory, with the union of all graphs as the default graph.
   */
  public Dataset readWithUnion() {
    return withUnion(read());
  }

  /** The same named graphs, and their union as the default graph. */
  public static Dataset withUnion(Dataset dataset) {
    Dataset view = DatasetFactory.createGeneral();
    dataset
        .listModelNames()
        .forEachRemaining(
            g -> {
              view.addNamedModel(g, dataset.getNamedModel(g));
              view.getDefaultModel().add(dataset.getNamedModel(g));
            });
    return view;
  }

  /** The database of the build in use. One program at a time may have it open. */
  public Dataset open() {
    Path database = inUse().resolve(DATABASE);
    FileOps.ensureDir(database.toString());
    return TDB2Factory.connectDataset(database.toString());
  }

  private Path inUse() {
    return folder.resolve(
        current().orElseThrow(() -> new IllegalStateException("nothing is built in " + folder)));
  }
}
