package org.allegiance.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.allegiance.document.Library;

/** A copy of the small project of tests (src/test/resources/project) with the real ontology. */
public final class TestProject {

  /** Where the repository lies. */
  public static final Path REPOSITORY =
      Path.of(System.getProperty("allegiance.home", "")).toAbsolutePath();

  private static final Path RESOURCES = REPOSITORY.resolve("src/test/resources");

  private final Path home;

  private TestProject(Path home) {
    this.home = home;
  }

  /** A copy in an empty folder. */
  public static TestProject in(Path folder) throws IOException {
    copy(RESOURCES.resolve("project"), folder);
    copy(REPOSITORY.resolve("ontology"), folder.resolve("ontology"));
    Path queries = Files.createDirectories(folder.resolve("queries"));
    Files.copy(
        REPOSITORY.resolve("queries/former-isis-later-nusra.rq"),
        queries.resolve("former-isis-later-nusra.rq"));
    return new TestProject(folder);
  }

  /** Copies all that a folder holds, over what is there. */
  public static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path p : all.sorted().toList()) {
        Path target = to.resolve(from.relativize(p).toString());
        if (Files.isDirectory(p)) {
          Files.createDirectories(target);
        } else {
          Files.write(target, Files.readAllBytes(p));
        }
      }
    }
  }

  /** The folders of cases, by name. */
  public static List<Path> cases() throws IOException {
    try (Stream<Path> found = Files.list(RESOURCES.resolve("cases"))) {
      return found.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** Where the copy lies. */
  public Path home() {
    return home;
  }

  /** A file of the copy. */
  public Path file(String path) {
    return home.resolve(path);
  }

  /** Replaces the first occurrence of a text, which there must be. */
  public void change(String path, String old, String now) throws IOException {
    String text = Files.readString(file(path));
    int at = text.indexOf(old);
    if (at < 0) {
      throw new IllegalArgumentException("'" + old + "' is not in " + path);
    }
    Files.writeString(file(path), text.substring(0, at) + now + text.substring(at + old.length()));
  }

  /** The files of the copy. */
  public Sources sources() {
    return new Sources(home);
  }

  /** The documents of the copy. */
  public Library library() {
    return new Library(home.resolve("documents"));
  }
}
