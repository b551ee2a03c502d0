package org.allegiance.reason;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.allegiance.claim.Evidence;
import org.allegiance.document.Passage;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.OA;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;

/**
 * A claim as proofs cite it, without the words of its document.
 *
 * @param claim the claim, in the model that states it
 * @param certainty how sure its source is
 * @param creditedTo whom the document credits; empty where it speaks in its own voice
 * @param gloss what is claimed, in our own words; empty if nobody wrote one
 * @param document where it stands
 * @param evidence the passages, in order
 */
public record Citation(
    Resource claim,
    Certainty certainty,
    String creditedTo,
    String gloss,
    Resource document,
    List<Evidence> evidence) {

  /** A claim, of what a model says of it. */
  public static Citation of(Resource claim) {
    return new Citation(
        claim,
        Certainty.of(claim.getPropertyResourceValue(AL.certainty)),
        claim
            .listProperties(AL.attributedTo)
            .mapWith(s -> text(s.getResource(), RDFS.label))
            .toList()
            .stream()
            .sorted()
            .collect(Collectors.joining("; ")),
        text(claim, AL.gloss),
        claim.getPropertyResourceValue(DCTerms.source),
        claim.listProperties(AL.evidence).mapWith(s -> evidence(s.getResource())).toList().stream()
            .sorted()
            .toList());
  }

  private static Evidence evidence(Resource passage) {
    Resource position = passage.getPropertyResourceValue(OA.hasSelector);
    Passage span =
        new Passage(position.getProperty(OA.start).getInt(), position.getProperty(OA.end).getInt());
    return new Evidence(span, text(passage, AL.salt), text(passage, AL.passageHash));
  }

  /** The claim's key. */
  public String key() {
    return Things.key(claim);
  }

  /** The source's certainty and whom it credits. */
  String voice() {
    return certainty + (creditedTo.isEmpty() ? "" : ", credited to " + creditedTo);
  }

  /** The claim with fewer passages. */
  Citation without(List<Evidence> some) {
    return new Citation(
        claim,
        certainty,
        creditedTo,
        gloss,
        document,
        evidence.stream().filter(e -> !some.contains(e)).toList());
  }

  /** Document and characters. */
  String places() {
    return Things.key(document) + characters().map(c -> ", characters " + c).orElse("");
  }

  /** The characters of its passages; empty if it has none. */
  Optional<String> characters() {
    return evidence.stream().map(e -> e.passage().toString()).reduce((a, b) -> a + ", " + b);
  }

  /** Authors, title and date of the document, as far as its bibliography tells them. */
  public String bibliography() {
    return bibliography(document);
  }

  static String bibliography(Resource document) {
    String authors =
        document.listProperties(DCTerms.creator).mapWith(Statement::getString).toList().stream()
            .sorted()
            .collect(Collectors.joining(", "));
    return List.of(authors, text(document, DCTerms.title), text(document, DCTerms.issued)).stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String text(Resource subject, Property property) {
    Statement s = subject.getProperty(property);
    return s == null ? "" : Wording.printable(s.getString());
  }
}
