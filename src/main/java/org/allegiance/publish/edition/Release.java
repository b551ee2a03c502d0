package org.allegiance.publish.edition;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.allegiance.BadInputException;
import org.allegiance.Problem;

/** The files of a release, to be searched before anybody else sees them. */
public final class Release {

  private static final int MAGIC_1 = 0x1f;
  private static final int MAGIC_2 = 0x8b;

  private final Path folder;

  private Release(Path folder) {
    this.folder = folder;
  }

  /**
   * The one in a folder.
   *
   * @throws BadInputException if there is no such folder
   */
  public static Release in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new BadInputException(
          "no-release", folder.toString(), "there is no such folder", "name the one of a release");
    }
    return new Release(folder);
  }

  /**
   * What must not be in it but is, in names of files and in every byte of them; what is packed with
   * gzip is looked at unpacked.
   */
  public List<Problem> findings(LeakSearch search) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted().toList().parallelStream()
          .flatMap(path -> findings(path, folder.relativize(path).toString(), search).stream())
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static List<Problem> findings(Path path, String name, LeakSearch search) {
    List<Problem> found = new ArrayList<>(search.in("name of file " + name, name));
    try {
      if (Files.isRegularFile(path)) {
        found.addAll(search.in(name, text(path)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.mark(2);
      boolean packed = in.read() == MAGIC_1 && in.read() == MAGIC_2;
      in.reset();
      try (InputStream bytes = packed ? new GZIPInputStream(in) : in) {
        return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (ZipException e) {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }
  }
}
