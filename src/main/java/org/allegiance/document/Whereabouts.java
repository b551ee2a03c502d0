package org.allegiance.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where on this machine documents lie that were read from elsewhere than the folder of documents: a
 * file for each key, with the path in it. It is nothing to pass on: paths may name people.
 */
public final class Whereabouts {

  private final Path folder;

  /** Those that are noted in a folder, which need not exist. */
  public Whereabouts(Path folder) {
    this.folder = folder;
  }

  /**
   * Notes where a document lies.
   *
   * @throws IOException if the note cannot be written
   */
  public void note(String key, Path file) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(key), file.toAbsolutePath().normalize().toString());
  }

  /** The file of a document, if one is noted and still there. */
  public Optional<Path> of(String key) {
    Path note = folder.resolve(key);
    try {
      return Files.isRegularFile(note)
          ? Optional.of(Path.of(Files.readString(note).strip())).filter(Files::isRegularFile)
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Forgets all of them.
   *
   * @throws IOException if a note cannot be deleted
   */
  public void forget() throws IOException {
    if (Files.isDirectory(folder)) {
      List<Path> notes;
      try (Stream<Path> all = Files.list(folder)) {
        notes = all.toList();
      }
      for (Path note : notes) {
        Files.delete(note);
      }
      Files.delete(folder);
    }
  }
}
