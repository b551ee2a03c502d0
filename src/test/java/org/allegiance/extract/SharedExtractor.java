package org.allegiance.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.allegiance.claim.Claim;
import org.allegiance.document.SourceDocument;
import org.allegiance.extract.syntax.Nlp4jParser;
import org.allegiance.extract.syntax.Parser;
import org.allegiance.graph.Sources;

/** The parser and the project's own extractor, loaded once for all tests. */
final class SharedExtractor {

  static final Path HOME = Path.of(System.getProperty("allegiance.home", "")).toAbsolutePath();

  private SharedExtractor() {}

  static Parser parser() {
    return Holder.PARSER;
  }

  static Extractor get() {
    return Holder.EXTRACTOR;
  }

  /** What is found in a text, which is written into a folder. */
  static List<Claim> claims(Path folder, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("text.txt"), text);
    return get().extract(SourceDocument.read("text", file)).claims();
  }

  /** A claim's event, actor and groups. */
  static String line(Claim c) {
    return c.event()
        + " "
        + c.actor().id().replace("text-", "")
        + " from="
        + c.from()
        + " to="
        + c.to()
        + " counterparty="
        + c.counterparty();
  }

  private static final class Holder {
    static final Parser PARSER = new Nlp4jParser();
    static final Extractor EXTRACTOR =
        Extractor.read(HOME, new Sources(HOME).known(), () -> PARSER);
  }
}
