package org.allegiance.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shared.JenaException;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The built graph on disk: a folder for each build, with a TDB2 database to serve from and the same
 * quads as one RDF Thrift file to read at once, and a file {@code current} that names the folder in
 * use. A build never touches the folder in use, so that one that is broken off leaves the build
 * before it in use; builds wait for one another.
 */
public final class Store {

  private static final String DATABASE = "tdb2";
  private static final String QUADS = "quads.rt";
  private static final String SIZE = "quads.size";
  private static final String POINTER = "current";
  private static final String LOCK = "lock";
  private static final int ATTEMPTS = 5;

  /** The databases that this program has open; to look at their locks would release them. */
  private static final Set<Path> OPENED = ConcurrentHashMap.newKeySet();

  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  private final Path folder;

  /** The store in a folder, which need not exist yet. */
  public Store(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** The name of the build in use, if there is one and all of it is there. */
  public Optional<String> current() {
    return inUse()
        .map(at -> at.getFileName().toString())
        .map(name -> name.replaceFirst("\\.\\d+$", ""));
  }

  private Optional<Path> inUse() {
    Path pointer = folder.resolve(POINTER);
    try {
      return Files.isRegularFile(pointer)
          ? Optional.of(Files.readString(pointer, StandardCharsets.ISO_8859_1).strip())
              .filter(name -> name.matches("[\\w-]+\\.\\d+"))
              .map(folder::resolve)
              .filter(Store::hasAllQuads)
              .filter(at -> Files.isDirectory(at.resolve(DATABASE).resolve("Data-0001")))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that is cut short would be read without complaint. */
  private static boolean hasAllQuads(Path build) {
    try {
      return Files.readString(build.resolve(SIZE), StandardCharsets.ISO_8859_1)
          .strip()
          .equals(Long.toString(Files.size(build.resolve(QUADS))));
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Writes a build and puts it in use when all of it is on disk.
   *
   * @param build name of the build: letters, digits and hyphens
   */
  public void write(String build, Dataset dataset) throws IOException {
    Files.createDirectories(folder);
    alone(
        () -> {
          Path draft = Files.createTempDirectory(folder, ".draft-");
          try {
            fill(draft, dataset);
            int number = 1;
            while (Files.exists(folder.resolve(build + "." + number))) {
              number++;
            }
            Path target = folder.resolve(build + "." + number);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            point(target.getFileName().toString());
            deleteAllBut(target);
            return target;
          } finally {
            delete(draft);
          }
        });
  }

  private static void fill(Path draft, Dataset dataset) throws IOException {
    try (OutputStream out = Files.newOutputStream(draft.resolve(QUADS))) {
      RDFDataMgr.write(out, dataset, Lang.RDFTHRIFT);
    }
    Files.writeString(draft.resolve(SIZE), Files.size(draft.resolve(QUADS)) + "\n");
    Dataset database = TDB2Factory.connectDataset(draft.resolve(DATABASE).toString());
    try {
      Txn.executeWrite(database, () -> database.asDatasetGraph().addAll(dataset.asDatasetGraph()));
    } finally {
      TDBInternal.expel(database.asDatasetGraph());
    }
  }

  private void point(String name) throws IOException {
    Path draft = Files.createTempFile(folder, ".draft-", "");
    Files.writeString(draft, name + "\n", StandardCharsets.UTF_8);
    Files.move(
        draft,
        folder.resolve(POINTER),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** What earlier builds left, but for databases that a program still serves from. */
  private void deleteAllBut(Path build) throws IOException {
    for (Path old : builds()) {
      if (!old.equals(build) && !isServed(old.resolve(DATABASE))) {
        delete(old);
      }
    }
  }

  /** What a build is or was to be; the store of another edition may lie beside it. */
  private static boolean isBuild(Path entry) {
    return entry.getFileName().toString().matches("[\\w-]+\\.\\d+|\\.draft-.*");
  }

  /**
   * Deletes all builds, so that nothing of what they held is left.
   *
   * @throws BadInputException if another program serves one of them; nothing is deleted then
   */
  public void clear() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    alone(
        () -> {
          requireUnserved();
          Files.deleteIfExists(folder.resolve(POINTER));
          for (Path build : builds()) {
            delete(build);
          }
          return folder;
        });
  }

  /**
   * Sees that no program serves from here.
   *
   * @throws BadInputException if one does
   */
  public void requireUnserved() throws IOException {
    for (Path build : builds()) {
      if (isServed(build.resolve(DATABASE))) {
        throw new BadInputException(
            "store-in-use",
            String.valueOf(folder.getFileName()),
            "a program serves this graph",
            "stop it and try again");
      }
    }
  }

  private List<Path> builds() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Store::isBuild).toList();
    }
  }

  private static boolean isServed(Path database) {
    Path lock = database.resolve("tdb.lock");
    if (OPENED.contains(database)) {
      return true;
    }
    if (!Files.isRegularFile(lock)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      return held == null;
    } catch (IOException | OverlappingFileLockException e) {
      return true;
    }
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(p);
      }
    }
  }

  /** The quads of the build in use, in memory. Several programs may read them at once. */
  public Dataset read() {
    for (int attempt = 1; ; attempt++) {
      Path at = requireInUse();
      Dataset dataset = DatasetFactory.createGeneral();
      try (InputStream in = Files.newInputStream(at.resolve(QUADS))) {
        RDFDataMgr.read(dataset, in, Lang.RDFTHRIFT);
        return dataset;
      } catch (IOException | JenaException e) {
        boolean replaced = !inUse().equals(Optional.of(at));
        if (!replaced || attempt == ATTEMPTS) {
          throw broken(at);
        }
      }
    }
  }

  private static BadInputException broken(Path build) {
    return new BadInputException(
        "broken-store",
        build.toString(),
        "the built graph cannot be read",
        "build it anew with 'build'");
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

  /**
   * The database of the build in use. One program at a time may have it open.
   *
   * @throws BadInputException if another program has
   */
  public Dataset open() throws IOException {
    return alone(
        () -> {
          Path database = requireInUse().resolve(DATABASE);
          try {
            Dataset dataset = TDB2Factory.connectDataset(database.toString());
            OPENED.add(database);
            return dataset;
          } catch (DBOpEnvException e) { // the one for a lock has no class of its own
            if (!String.valueOf(e.getMessage()).contains("get a lock")) {
              throw e;
            }
            throw new BadInputException(
                "store-in-use",
                String.valueOf(folder.getFileName()),
                "another program serves this graph already",
                "stop it, or ask it at the address that it said when it started");
          }
        });
  }

  private Path requireInUse() {
    return inUse().orElseThrow(() -> new IllegalStateException("nothing is built in " + folder));
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  /** Does some work while no build goes on, neither of this program nor of another. */
  private <T> T alone(Work<T> work) throws IOException {
    ONE_AT_A_TIME.lock();
    try (FileChannel channel =
        FileChannel.open(
            folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock(); // until the channel is closed, or the program has ended
      return work.run();
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }
}
