package org.allegiance.extract;

import java.nio.file.Path;
import java.util.List;
import org.allegiance.extract.syntax.Nlp4jParser;
import org.allegiance.extract.syntax.Parser;

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
    static final Extractor EXTRACTOR = Extractor.read(HOME, List.of(), () -> PARSER);
  }
}
