package org.allegiance.reason;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.allegiance.claim.Evidence;
import org.allegiance.document.Library;
import org.allegiance.document.Passage;
import org.allegiance.document.SourceDocument;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.OA;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;

/**
 * Claims in words: what is claimed, how surely, on whose word, and where it stands; the words
 * themselves where the document is at hand.
 */
final class ClaimText {

  private final Library library;
  private final StringBuilder out;
  private final Set<Resource> told = new HashSet<>();

  /**
   * @param library the documents at hand
   * @param out where the text goes
   */
  ClaimText(Library library, StringBuilder out) {
    this.library = library;
    this.out = out;
  }

  /** Tells a claim; one that has been told already is only named. */
  void tell(Resource claim, String indent) {
    out.append(indent).append("claim ").append(Things.key(claim));
    if (!told.add(claim)) {
      out.append(" (above)\n");
      return;
    }
    out.append(" (").append(Things.key(claim.getPropertyResourceValue(AL.certainty)));
    if (claim.getPropertyResourceValue(AL.attributedTo) instanceof Resource source) {
      out.append(", credited to ").append(text(source, RDFS.label));
    }
    out.append("): ").append(text(claim, AL.gloss)).append('\n');
    Resource document = claim.getPropertyResourceValue(DCTerms.source);
    Optional<SourceDocument> text = library.find(Things.key(document));
    claim.listProperties(AL.evidence).mapWith(s -> evidence(s.getResource())).toList().stream()
        .sorted()
        .forEach(e -> passage(document, e, text, indent + "  "));
    claim.listProperties(AL.contradicts).mapWith(Statement::getResource).toList().stream()
        .map(
            c ->
                indent
                    + "  contradicted by claim "
                    + Things.key(c)
                    + ": "
                    + text(c, AL.gloss)
                    + "\n")
        .sorted()
        .forEach(out::append);
  }

  private static Evidence evidence(Resource passage) {
    Resource position = passage.getPropertyResourceValue(OA.hasSelector);
    Passage span =
        new Passage(position.getProperty(OA.start).getInt(), position.getProperty(OA.end).getInt());
    return new Evidence(span, text(passage, AL.salt), text(passage, AL.passageHash));
  }

  private void passage(
      Resource document, Evidence evidence, Optional<SourceDocument> text, String indent) {
    out.append(indent)
        .append(Things.key(document))
        .append(", characters ")
        .append(evidence.passage());
    if (text.isPresent() && evidence.holdsIn(text.get())) {
      out.append(": \u201c")
          .append(text.get().text(evidence.passage()).replaceAll("\\s+", " "))
          .append("\u201d\n");
    } else {
      out.append(" of ").append(citation(document)).append('\n');
    }
  }

  private static String citation(Resource document) {
    String authors =
        document.listProperties(DCTerms.creator).mapWith(Statement::getString).toList().stream()
            .sorted()
            .collect(Collectors.joining(", "));
    return authors + ", " + text(document, DCTerms.title) + ", " + text(document, DCTerms.issued);
  }

  private static String text(Resource subject, Property property) {
    Statement s = subject.getProperty(property);
    return s == null ? "" : s.getString();
  }
}
