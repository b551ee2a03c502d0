package org.allegiance.reason;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Why a fact holds, as a tree to be shown.
 *
 * @param conclusion the fact with its best proof
 * @param documents what that proof rests on, by name
 * @param doubts what keeps it from standing firmly, weakest first; none if nothing does
 * @param others further derivations by rules, best first, no more than {@link #MOST_OTHERS}
 * @param byRules number of derivations by rules that prove it, the told ones among them
 * @param byAxioms number of derivations by axioms of the ontology that prove it
 * @param circular number of derivations that do not, because they need the fact itself
 * @param isPictured whether a picture of it would be readable
 */
public record Why(
    Step conclusion,
    List<Document> documents,
    List<Doubt> doubts,
    List<Way> others,
    int byRules,
    int byAxioms,
    int circular,
    boolean isPictured) {

  static final int MOST_OTHERS = 12;

  /**
   * A fact in words.
   *
   * @param inference the IRI of its inference, which the graph has if a rule takes part
   */
  public record Fact(Triple triple, String sentence, String inference) {}

  /**
   * A fact that follows, told in the tree.
   *
   * @param number its place in the order of reading, from 1; some may be missing
   * @param ways how it follows: one, or none for what is stated
   */
  public record Step(int number, Fact fact, Standing standing, List<Way> ways) {}

  /** An application of a rule, and what it was applied to. */
  public record Way(
      Rule rule, List<Condition> conditions, List<String> absent, List<Ground> grounds) {}

  /**
   * A rule or an axiom of the ontology.
   *
   * @param logic its formula; empty if it has none
   * @param file where it stands
   */
  public record Rule(String name, boolean isAxiom, String sentence, String logic, String file) {}

  /**
   * An order of events, or something else that a rule asked of dates or sources.
   *
   * @param isOpen whether the dates leave it open
   * @param about the events that it speaks of
   */
  public record Condition(String sentence, boolean isOpen, List<Resource> about) {}

  /** What an application of a rule rests on. */
  public sealed interface Ground {}

  /** A fact that follows, told here. */
  public record Follows(Step step) implements Ground {}

  /**
   * A fact that follows and is told elsewhere.
   *
   * @param number that of its step in the same tree; 0 if the tree does not tell it
   */
  public record Mentioned(int number, Fact fact, Standing standing) implements Ground {}

  /**
   * A claim of a document.
   *
   * @param isRepeated whether the tree has told it before
   */
  public record Claimed(Citation claim, boolean isRepeated) implements Ground {}

  /** What the data state, but no claim of a document. */
  public record Stated(String sentence) implements Ground {}

  /**
   * A document that a proof rests on.
   *
   * @param without how firmly the fact would stand without it; empty if nothing would yield it
   */
  public record Document(Resource document, String bibliography, Optional<Standing> without) {}

  /**
   * Something that keeps a proof from standing firmly.
   *
   * @param claim the claim whose source does not vouch for it; null if it is the dates
   */
  public record Doubt(String sentence, @Nullable Citation claim) {}
}
