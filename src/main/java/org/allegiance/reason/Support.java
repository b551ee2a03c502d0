package org.allegiance.reason;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.allegiance.reason.Derivation.Condition;
import org.allegiance.vocab.AL;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;

/**
 * How well a fact is supported.
 *
 * @param documents what its best proof rests on, by name
 * @param doubts what keeps its best proof from standing firmly, weakest first
 * @param byRules number of derivations by rules that prove it
 * @param byAxioms number of derivations by axioms of the ontology that prove it
 * @param circular number of derivations that do not, because they need the fact itself
 */
record Support(
    List<Document> documents, List<Doubt> doubts, int byRules, int byAxioms, int circular) {

  /**
   * A document that a proof rests on.
   *
   * @param without how firmly the fact would stand without it; empty if nothing would yield it
   */
  record Document(Resource document, Optional<Standing> without) {}

  /** Why a proof does not stand firmly. */
  sealed interface Doubt {}

  /** A source that does not vouch for what it says. */
  record Hedge(Citation claim) implements Doubt {}

  /** An order of events that the dates leave open, or an end that no source tells. */
  record Dates(Condition condition) implements Doubt {}

  static Support of(Proof proof, Proofs proofs, Grounds grounds, Model stated) {
    List<Citation> claims =
        proof.leaves().stream()
            .map(Proof.Step::fact)
            .filter(f -> f.getPredicate().equals(AL.reports.asNode()))
            .map(f -> Citation.of(stated.asRDFNode(f.getSubject()).asResource()))
            .toList();
    Triple fact = proof.fact();
    List<Derivation> ways =
        proofs.ways(fact).stream().flatMap(w -> w.last().by().stream()).toList();
    int byAxioms = (int) ways.stream().filter(d -> d.rule().isAxiom()).count();
    return new Support(
        claims.stream()
            .map(Citation::document)
            .distinct()
            .sorted(Comparator.comparing(Resource::getURI))
            .map(d -> new Document(d, grounds.without(fact, d)))
            .toList(),
        Stream.concat(hedges(claims), dates(proof)).toList(),
        ways.size() - byAxioms,
        byAxioms,
        grounds.stated(fact).isPresent() ? 0 : grounds.derivations(fact).size() - ways.size());
  }

  private static Stream<Doubt> hedges(List<Citation> claims) {
    return claims.stream()
        .filter(c -> c.certainty() != Certainty.ASSERTED && c.certainty() != Certainty.DENIED)
        .sorted(Comparator.comparing(Citation::certainty).thenComparing(Citation::key))
        .map(Hedge::new);
  }

  private static Stream<Doubt> dates(Proof proof) {
    return proof.steps().values().stream()
        .flatMap(s -> s.by().stream())
        .flatMap(d -> d.conditions().stream())
        .filter(Condition::isPossibleOnly)
        .distinct()
        .map(Dates::new);
  }
}
