package org.allegiance.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The documents at hand: a folder of {@code <key>.txt}. Sources that are not at hand are normal:
 * the graph cites them without.
 */
public final class Library {

  private final Path folder;
  private final Map<String, Optional<SourceDocument>> read = new ConcurrentHashMap<>();

  /** The library in a folder, which need not exist. */
  public Library(Path folder) {
    this.folder = folder;
  }

  /** The document of that key, if its text is at hand; no key leads out of the folder. */
  public Optional<SourceDocument> find(String key) {
    return read.computeIfAbsent(key, this::load);
  }

  /** The file in which a document's text would stand. */
  public Path file(String key) {
    return folder.resolve(key + ".txt");
  }

  private Optional<SourceDocument> load(String key) {
    Path file = file(key);
    if (key.contains("/") || key.contains("\\") || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(SourceDocument.read(key, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
