package org.allegiance.extract;

import java.nio.file.Path;
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

  private static final class Holder {
    static final Parser PARSER = new Nlp4jParser();
    static final Extractor EXTRACTOR =
        Extractor.read(HOME, new Sources(HOME).known(), () -> PARSER);
  }
}
