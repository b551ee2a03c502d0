package org.allegiance.cli;

import java.io.IOException;
import java.util.function.Function;
import org.allegiance.claim.Candidates;
import org.allegiance.document.SourceDocument;
import org.allegiance.graph.Sources;

/** What finds the candidate claims of documents. */
@FunctionalInterface
interface Extraction {

  /**
   * Loads what is needed, once for all documents of a command.
   *
   * @param sources the project, whose register knows actors and places
   * @return what a document says
   */
  Function<SourceDocument, Candidates> open(Sources sources) throws IOException;
}
