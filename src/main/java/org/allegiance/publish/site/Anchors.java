package org.allegiance.publish.site;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where the terms of the ontology are told, as seen from one of the sheets that tell them. */
public final class Anchors {

  private final Sheet<Term> sheet;
  private final List<Term> terms;
  private final Set<Term> here;

  Anchors(List<Term> terms, Sheet<Term> sheet) {
    this.sheet = sheet;
    this.terms = terms;
    this.here = new HashSet<>(sheet.items());
  }

  /** The terms that other sheets tell. */
  public List<Term> elsewhere() {
    return terms.stream().filter(term -> !here.contains(term)).toList();
  }

  /** The address of a term, relative to the sheet. */
  public String of(String root, Term term) {
    int number = terms.indexOf(term) / Documentation.MOST + 1;
    return (here.contains(term) ? "" : root + sheet.path(number)) + "#" + term.name();
  }

  /** The address of what a term stands in relation to, relative to the sheet. */
  public String of(String root, Term.Other other) {
    return other.address().startsWith("#")
        ? terms.stream()
            .filter(t -> t.name().equals(other.address().substring(1)))
            .findFirst()
            .map(t -> of(root, t))
            .orElse(other.address())
        : other.address();
  }
}
