package org.allegiance.reason;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allegiance.claim.Evidence;
import org.allegiance.document.Library;
import org.allegiance.document.SourceDocument;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Claims in words: what is claimed, how surely, on whose word, and where it stands; the words
 * themselves where the document is at hand.
 */
final class ClaimText {

  private final @Nullable Library library;
  private final StringBuilder out;
  private final Set<Resource> told = new HashSet<>();

  /**
   * @param library the documents at hand; null to quote none
   * @param out where the text goes
   */
  ClaimText(@Nullable Library library, StringBuilder out) {
    this.library = library;
    this.out = out;
  }

  /** Tells a claim; one that has been told already is only named. */
  void tell(Resource claim, String indent) {
    Citation citation = Citation.of(claim);
    out.append(indent).append("claim ").append(citation.key());
    if (!told.add(claim)) {
      out.append(" (above)\n");
      return;
    }
    out.append(" (").append(citation.voice()).append(')');
    out.append(citation.gloss().isEmpty() ? "" : ": " + citation.gloss()).append('\n');
    passages(citation, indent + "  ");
    claim.listProperties(AL.contradicts).mapWith(Statement::getResource).toList().stream()
        .map(Citation::of)
        .map(c -> indent + "  contradicted by claim " + c.key() + ": " + c.gloss() + "\n")
        .sorted()
        .forEach(out::append);
  }

  private void passages(Citation citation, String indent) {
    Optional<SourceDocument> text =
        library == null ? Optional.empty() : library.find(Things.key(citation.document()));
    List<Evidence> quotable =
        citation.evidence().stream().filter(e -> text.filter(e::holdsIn).isPresent()).toList();
    quotable.forEach(
        e ->
            out.append(indent)
                .append(Things.key(citation.document()))
                .append(", characters ")
                .append(e.passage())
                .append(": \u201c")
                .append(
                    Wording.printable(text.orElseThrow().text(e.passage())).replaceAll("\\s+", " "))
                .append("\u201d\n"));
    if (quotable.size() < citation.evidence().size()) {
      String bibliography = citation.bibliography();
      out.append(indent)
          .append(citation.without(quotable).places())
          .append(bibliography.isEmpty() ? "" : " of " + bibliography)
          .append('\n');
    }
  }
}
