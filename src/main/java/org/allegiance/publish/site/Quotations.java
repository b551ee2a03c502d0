package org.allegiance.publish.site;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.allegiance.BadInputException;
import org.allegiance.claim.Evidence;
import org.allegiance.document.Library;
import org.allegiance.document.Passage;
import org.allegiance.document.SourceDocument;
import org.jspecify.annotations.Nullable;

/** Passages with the words around them, from the documents at hand. */
final class Quotations {

  /** Characters that are quoted on either side of a passage. */
  private static final int CONTEXT = 200;

  private final @Nullable Library library;

  /**
   * @param library the documents at hand; null to quote none
   */
  Quotations(@Nullable Library library) {
    this.library = library;
  }

  /** A document, if it is at hand and can be read. */
  Optional<SourceDocument> document(String key) {
    try {
      return library == null ? Optional.empty() : library.find(key);
    } catch (BadInputException e) {
      return Optional.empty(); // what cannot be read cannot be quoted; 'check' tells why
    }
  }

  /** The passage, in words only if the document still says there what was read. */
  Quotation of(String key, Evidence evidence) {
    return document(key)
        .filter(evidence::holdsIn)
        .map(document -> quoted(document, evidence.passage()))
        .orElse(new Quotation(evidence.passage(), OptionalInt.empty(), "", "", ""));
  }

  List<Quotation> of(String key, List<Evidence> evidence) {
    return evidence.stream().map(e -> of(key, e)).toList();
  }

  private static Quotation quoted(SourceDocument document, Passage passage) {
    int from = Math.max(0, passage.start() - CONTEXT);
    int until = Math.min(document.length(), passage.end() + CONTEXT);
    String before =
        from == passage.start() ? "" : document.text(new Passage(from, passage.start()));
    String after = until == passage.end() ? "" : document.text(new Passage(passage.end(), until));
    return new Quotation(
        passage,
        document.page(passage.start()),
        from == 0 ? before : before.replaceFirst("^\\S*\\s+", "… "),
        document.text(passage),
        until == document.length() ? after : after.replaceFirst("\\s+\\S*$", " …"));
  }
}
