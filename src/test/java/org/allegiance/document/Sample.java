package org.allegiance.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.allegiance.document.Block.Kind;

/** Documents for tests and what is told of them. */
final class Sample {

  private Sample() {}

  static SourceDocument text(Path folder, String text) {
    return document(folder.resolve("sample.txt"), text);
  }

  static SourceDocument html(Path folder, String text) {
    return document(folder.resolve("sample.html"), text);
  }

  static SourceDocument document(Path file, String text) {
    try {
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      return SourceDocument.read("sample", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kind and text of each block, the marks in it as {@code {label}}. */
  static List<String> told(Layout layout) {
    return layout.blocks().stream().map(b -> b.kind() + " " + b.content()).toList();
  }

  /** As {@link #told}, the marks where they stood as {@code {label}}. */
  static List<String> toldWithMarks(Layout layout) {
    return layout.blocks().stream().map(b -> b.kind() + " " + marked(b)).toList();
  }

  private static String marked(Block block) {
    StringBuilder text = new StringBuilder(block.content().text());
    for (NoteMark mark : block.marks().reversed()) {
      text.insert(mark.index(), "{" + mark.label() + "}");
    }
    return text.toString();
  }

  static Block first(Layout layout, Kind kind) {
    return layout.blocks().stream().filter(b -> b.kind() == kind).findFirst().orElseThrow();
  }
}
