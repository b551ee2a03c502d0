package org.allegiance.publish.site;

import java.util.List;

/**
 * A class or property of the ontology, or a concept of a scheme.
 *
 * @param name its local name, which is its anchor on the page
 * @param iri its IRI
 * @param label what it is called
 * @param definition what it means
 * @param notes how to use it
 * @param examples invented ones
 * @param kinds what kind of property it is, such as {@code TransitiveProperty}
 * @param relations how it stands to other terms, in the order in which to show them
 * @param sources numbers of works in the list of sources, from 1
 */
public record Term(
    String name,
    String iri,
    String label,
    String definition,
    List<String> notes,
    List<String> examples,
    List<String> kinds,
    List<Relation> relations,
    List<Integer> sources) {

  /**
   * Other terms that a term stands in one relation to.
   *
   * @param relation its short name: {@code subClassOf}, {@code domain}, {@code aligned} …
   * @param others the terms
   */
  public record Relation(String relation, List<Other> others) {}

  /**
   * Another term.
   *
   * @param label its short name
   * @param address an anchor on this page, or an IRI elsewhere
   */
  public record Other(String label, String address) {}

  /**
   * A term in a hierarchy.
   *
   * @param term the term
   * @param below those under it
   */
  public record Branch(Term term, List<Branch> below) {}
}
