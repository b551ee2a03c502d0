package org.allegiance.graph;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.allegiance.Nearest;
import org.allegiance.time.Edtf;
import org.allegiance.time.EdtfException;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.OA;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Whether everything that the data name is described, once, under a name of its own. */
final class Names {

  /** Where a problem that was found goes. */
  interface Findings {
    void add(Path file, Resource subject, String code, String reason, String wayOut);
  }

  private static final Map<String, String> PREFIXES =
      Map.of(
          DCTerms.NS, "dcterms", OA.NS, "oa", RDF.uri, "rdf", RDFS.uri, "rdfs", SKOS.uri, "skos");

  private final Register register;
  private final Set<String> terms = new TreeSet<>();
  private final Findings findings;

  /**
   * @param ontology what describes the terms of {@code al:}
   * @param register everything that ontology and data describe
   */
  Names(Model ontology, Register register, Findings findings) {
    this.register = register;
    this.findings = findings;
    ontology
        .listSubjects()
        .filterKeep(s -> s.isURIResource() && s.getURI().startsWith(AL.NS))
        .forEach(s -> terms.add(s.getURI().substring(AL.NS.length())));
  }

  /** Looks at one file of the data. */
  void check(Path file, Model model) {
    Map<RDFNode, Statement> unknown = new HashMap<>();
    for (Statement s : model.listStatements().toList()) {
      if (s.getSubject().isAnon()) {
        continue; // told where it is named from
      }
      if (s.getObject().isAnon()) {
        findings.add(
            file,
            s.getSubject(),
            "blank-node",
            show(s.getSubject()) + " has a node without a name as its " + show(s.getPredicate()),
            "give it an IRI of its own and a block of its own");
      }
      for (RDFNode named : List.of(s.getPredicate(), s.getObject())) {
        if (named instanceof Resource r && isUnknown(r)) {
          unknown.merge(
              r, s, (a, b) -> show(a.getSubject()).compareTo(show(b.getSubject())) <= 0 ? a : b);
        }
      }
      checkDate(file, s);
    }
    model
        .listSubjects()
        .filterKeep(r -> r.isAnon() && !model.contains(null, null, r))
        .forEach(r -> findings.add(file, r, "blank-node", "a block has no name", "give it an IRI"));
    unknown.forEach((named, s) -> unknown(file, named.asResource(), s));
  }

  private boolean isUnknown(Resource r) {
    if (Blocks.isThing(r)) {
      return !register.keys(Things.kind(r)).contains(Things.key(r));
    }
    return r.isURIResource()
        && r.getURI().startsWith(AL.NS)
        && !terms.contains(r.getURI().substring(AL.NS.length()));
  }

  private void unknown(Path file, Resource named, Statement s) {
    String who = show(s.getSubject());
    if (Blocks.isThing(named)) {
      String kind = Things.kind(named);
      String key = Things.key(named);
      findings.add(
          file,
          s.getSubject(),
          "unknown-" + kind,
          who + " names the " + kind + " '" + key + "', which nothing describes",
          Nearest.didYouMean(
              key,
              register.keys(kind),
              "describe it, or use one of the keys in data/ and ontology/"));
    } else {
      String term = named.getURI().substring(AL.NS.length());
      boolean isClass = s.getPredicate().equals(RDF.type) && s.getObject().equals(named);
      Collection<String> alike =
          terms.stream()
              .filter(t -> Character.isUpperCase(t.charAt(0)) == isClass)
              .collect(Collectors.toCollection(TreeSet::new));
      findings.add(
          file,
          s.getSubject(),
          isClass ? "unknown-class" : "unknown-term",
          who
              + (isClass ? " is an" : " uses")
              + " al:"
              + term
              + ", which the ontology does not know",
          Nearest.didYouMean(term, alike, "see ontology/allegiance.ttl for what there is"));
    }
  }

  private void checkDate(Path file, Statement s) {
    if (s.getPredicate().equals(AL.when) && s.getObject().isLiteral()) {
      try {
        Edtf.parse(s.getLiteral().getLexicalForm());
      } catch (EdtfException e) {
        findings.add(
            file,
            s.getSubject(),
            "bad-date",
            show(s.getSubject()) + ": " + e.getMessage(),
            "write an EDTF date or interval such as 2014, 2014-01~ or 2014-07/..");
      }
    }
  }

  /** No key may be that of two actors: claims and people name actors by their keys alone. */
  static void checkActorKeys(Map<Path, Model> files, Findings findings) {
    Map<String, Resource> seen = new TreeMap<>();
    files.forEach(
        (file, model) ->
            model.listSubjectsWithProperty(RDF.type).toList().stream()
                .filter(Register::isActor)
                .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
                .forEach(
                    actor -> {
                      Resource other = seen.putIfAbsent(Things.key(actor), actor);
                      if (other != null && !other.equals(actor)) {
                        findings.add(
                            file,
                            actor,
                            "key-twice",
                            show(actor) + " has the same key as " + show(other),
                            "give one of them another key");
                      }
                    }));
  }

  /** A node as a person names it: kind and key, or the term with its prefix. */
  static String show(RDFNode node) {
    if (node.isLiteral()) {
      return "'" + node.asLiteral().getLexicalForm() + "'";
    }
    Resource r = node.asResource();
    if (Blocks.isThing(r)) {
      return Things.kind(r) + " " + Things.key(r);
    }
    if (r.isAnon()) {
      return "a node without a name";
    }
    return r.getURI().startsWith(AL.NS)
        ? "al:" + r.getURI().substring(AL.NS.length())
        : prefixed(r);
  }

  private static String prefixed(Resource r) {
    return PREFIXES.entrySet().stream()
        .filter(e -> r.getURI().startsWith(e.getKey()))
        .map(e -> e.getValue() + ":" + r.getURI().substring(e.getKey().length()))
        .findFirst()
        .orElse(r.getURI());
  }
}
