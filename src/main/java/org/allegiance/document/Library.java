package org.allegiance.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The documents at hand: a folder of {@code <key>.txt}, {@code .html}, {@code .htm} and {@code
 * .pdf}, the first of them where a key has several. Sources that are not at hand are normal: the
 * graph cites them without.
 */
public final class Library {

  private static final List<String> ENDINGS = List.of(".txt", ".html", ".htm", ".pdf");

  private final Path folder;
  private final @Nullable Whereabouts elsewhere;
  private final Map<String, Optional<SourceDocument>> read = new ConcurrentHashMap<>();

  /** The library in a folder, which need not exist. */
  public Library(Path folder) {
    this(folder, null);
  }

  private Library(Path folder, @Nullable Whereabouts elsewhere) {
    this.folder = folder;
    this.elsewhere = elsewhere;
  }

  /** The same library with documents that lie elsewhere. */
  public Library with(Whereabouts others) {
    return new Library(folder, others);
  }

  /** The document of that key, if its text is at hand; no key leads out of the folder. */
  public Optional<SourceDocument> find(String key) {
    return read.computeIfAbsent(key, this::load);
  }

  /** The file in which a document stands, or its text would. */
  public Path file(String key) {
    for (String ending : ENDINGS) {
      Path file = folder.resolve(key + ending);
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    return folder.resolve(key + ENDINGS.get(0));
  }

  private Optional<SourceDocument> load(String key) {
    if (key.contains("/") || key.contains("\\")) {
      return Optional.empty();
    }
    Optional<Path> file =
        Optional.of(file(key))
            .filter(Files::isRegularFile)
            .or(() -> elsewhere == null ? Optional.empty() : elsewhere.of(key));
    try {
      return file.isEmpty() ? Optional.empty() : Optional.of(SourceDocument.read(key, file.get()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
