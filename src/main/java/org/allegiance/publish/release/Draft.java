package org.allegiance.publish.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.allegiance.BadInputException;

/**
 * A release that is being written, in a folder beside the one that it will be. What programs that
 * were killed left there is taken away by the next.
 */
final class Draft implements AutoCloseable {

  /** Every release has it; what has not is none, and is not written over. */
  static final String CHECKSUMS = "dumps/SHA256SUMS";

  private final Path target;
  private final Path folder;
  private final Path root;
  private final FileChannel lock;
  private final Set<String> written = new TreeSet<>();
  private final Map<String, String> expected = new TreeMap<>();

  private Draft(Path target, Path folder, FileChannel lock) throws IOException {
    this.target = target;
    this.folder = folder;
    this.lock = lock;
    this.root = Files.createDirectory(folder.resolve("release"));
  }

  /** A draft of what is to lie in a folder. */
  static Draft of(Path folder) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    Path parent = target.getParent();
    if (parent == null || !isFree(target)) {
      throw new BadInputException(
          "not-a-release",
          folder.toString(),
          "there is something else than a release",
          "name an empty or a new folder with --out");
    }
    Files.createDirectories(parent);
    String name = "." + target.getFileName() + ".draft-";
    sweep(parent, name);
    Path draft = Files.createTempDirectory(parent, name);
    FileChannel lock =
        FileChannel.open(
            draft.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    lock.lock();
    return new Draft(target, draft, lock);
  }

  /**
   * Takes away a release, and what runs that were killed left beside it.
   *
   * @return whether there was one
   */
  static boolean remove(Path folder) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    if (target.getParent() != null && Files.isDirectory(target.getParent())) {
      sweep(target.getParent(), "." + target.getFileName() + ".draft-");
    }
    boolean isRelease = Files.isRegularFile(target.resolve(CHECKSUMS));
    if (isRelease) {
      delete(target);
    }
    return isRelease;
  }

  private static boolean isFree(Path target) throws IOException {
    if (!Files.exists(target) || Files.isRegularFile(target.resolve(CHECKSUMS))) {
      return true;
    }
    if (!Files.isDirectory(target)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(target)) {
      return entries.findAny().isEmpty();
    }
  }

  private static void sweep(Path parent, String name) throws IOException {
    List<Path> drafts;
    try (Stream<Path> entries = Files.list(parent)) {
      drafts = entries.filter(e -> e.getFileName().toString().startsWith(name)).toList();
    }
    for (Path draft : drafts) {
      if (isLeft(draft)) {
        delete(draft);
      }
    }
  }

  /** Whether nobody writes it any more. */
  private static boolean isLeft(Path draft) {
    try (FileChannel channel = FileChannel.open(draft.resolve("lock"), StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      return held != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  /** Writes a file. */
  void write(String path, byte[] content) throws IOException {
    Path file = root.resolve(path).normalize();
    if (!file.startsWith(root)) {
      throw new IllegalArgumentException("outside of the release: " + path);
    }
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    written.add(path);
  }

  /** Remembers that a page links to something. */
  void expect(String page, String path) {
    expected.putIfAbsent(path, page);
  }

  /** The links that lead nowhere, each with a page that has it. */
  List<String> deadLinks() {
    return expected.entrySet().stream()
        .filter(e -> !written.contains(file(e.getKey())))
        .map(e -> e.getKey() + " (on the page /" + e.getValue() + ")")
        .toList();
  }

  private static String file(String path) {
    return PageLinks.isPage(path) ? path + "index.html" : path;
  }

  int size() {
    return written.size();
  }

  /** Puts the draft in the place of what was there. */
  void publish() throws IOException {
    Path before = folder.resolve("before");
    boolean replaces = Files.exists(target);
    if (replaces) {
      Files.move(target, before, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(root, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (replaces) {
        Files.move(before, target, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
    delete(folder);
  }

  private static void delete(Path path) throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(p);
      }
    }
  }
}
