package org.allegiance.publish.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.allegiance.publish.linked.LinkedData;
import org.allegiance.publish.site.Term.Branch;
import org.allegiance.publish.site.Term.Other;
import org.allegiance.publish.site.Term.Relation;
import org.allegiance.vocab.AL;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Reads terms from the ontology's graph. */
final class Terms {

  private final Model ontology;
  private final List<String> sources = new ArrayList<>();

  Terms(Model ontology) {
    this.ontology = ontology;
  }

  /** The works that the terms read so far rest on; a term names them by number. */
  List<String> sources() {
    return sources;
  }

  /** Our own classes, or properties of one kind, as a hierarchy. */
  List<Branch> hierarchy(Resource kind, Property below) {
    List<Resource> all =
        ontology.listSubjectsWithProperty(RDF.type, kind).filterKeep(Terms::isOwn).toList().stream()
            .sorted(Comparator.comparing(Resource::getURI))
            .toList();
    return all.stream()
        .filter(t -> parents(t, below).stream().noneMatch(all::contains))
        .map(t -> branch(t, below, new LinkedHashMap<>()))
        .toList();
  }

  /** The concepts of a scheme as a hierarchy. */
  List<Branch> concepts(Resource scheme) {
    List<Resource> all =
        ontology.listSubjectsWithProperty(SKOS.inScheme, scheme).toList().stream()
            .sorted(Comparator.comparing(Resource::getURI))
            .toList();
    return all.stream()
        .filter(c -> parents(c, SKOS.broader).stream().noneMatch(all::contains))
        .map(c -> branch(c, SKOS.broader, new LinkedHashMap<>()))
        .toList();
  }

  /** A term with those under it; one that stands under several others is shown under each. */
  private Branch branch(Resource term, Property below, Map<Resource, Boolean> above) {
    above.put(term, true);
    Term own = term(term); // before those under it, so that sources are numbered in reading order
    List<Branch> branches =
        ontology.listSubjectsWithProperty(below, term).toList().stream()
            .filter(Resource::isURIResource)
            .filter(t -> !above.containsKey(t))
            .sorted(Comparator.comparing(Resource::getURI))
            .map(t -> branch(t, below, new LinkedHashMap<>(above)))
            .toList();
    return new Branch(own, branches);
  }

  private static List<Resource> parents(Resource term, Property below) {
    return term.listProperties(below)
        .mapWith(s -> s.getObject())
        .filterKeep(RDFNode::isURIResource)
        .mapWith(RDFNode::asResource)
        .toList();
  }

  private static boolean isOwn(Resource term) {
    return term.isURIResource() && term.getURI().startsWith(AL.NS);
  }

  Term term(Resource term) {
    String label = first(term, RDFS.label, first(term, SKOS.prefLabel, term.getLocalName()));
    return new Term(
        term.getURI().replaceFirst(".*[#/]", ""),
        term.getURI(),
        label,
        first(term, SKOS.definition, first(term, RDFS.comment, "")),
        texts(term, SKOS.scopeNote),
        texts(term, SKOS.example),
        kinds(term),
        relations(term),
        cited(term));
  }

  private static String first(Resource term, Property property, String otherwise) {
    return texts(term, property).stream().findFirst().orElse(otherwise);
  }

  static List<String> texts(Resource term, Property property) {
    return term
        .listProperties(property)
        .mapWith(
            s ->
                s.getObject().isLiteral()
                    ? s.getLiteral().getLexicalForm()
                    : s.getObject().toString())
        .toList()
        .stream()
        .sorted()
        .toList();
  }

  private static List<String> kinds(Resource term) {
    return term
        .listProperties(RDF.type)
        .mapWith(s -> s.getObject().asResource())
        .filterKeep(t -> OWL.NS.equals(t.getNameSpace()))
        .mapWith(Resource::getLocalName)
        .filterDrop(name -> name.equals("Class"))
        .toList()
        .stream()
        .sorted()
        .toList();
  }

  private List<Relation> relations(Resource term) {
    List<Relation> relations = new ArrayList<>();
    for (Property p : new Property[] {RDFS.subClassOf, RDFS.subPropertyOf}) {
      List<Other> all = others(term, p);
      add(relations, p.getLocalName(), all.stream().filter(o -> isHere(o)).toList());
      add(relations, "aligned", all.stream().filter(o -> !isHere(o)).toList());
    }
    for (Property p :
        new Property[] {
          RDFS.domain,
          RDFS.range,
          OWL.inverseOf,
          OWL.disjointWith,
          OWL2.propertyChainAxiom,
          SKOS.narrower,
          RDFS.seeAlso
        }) {
      add(relations, p.getLocalName(), others(term, p));
    }
    return relations;
  }

  private static boolean isHere(Other other) {
    return other.address().startsWith("#");
  }

  private static void add(List<Relation> relations, String name, List<Other> others) {
    if (!others.isEmpty()) {
      relations.add(new Relation(name, others));
    }
  }

  private static List<Other> others(Resource term, Property property) {
    return term
        .listProperties(property)
        .mapWith(s -> s.getObject())
        .filterKeep(RDFNode::isResource)
        .toList()
        .stream()
        .map(o -> members(o.asResource()))
        .sorted(Comparator.comparing(List::toString))
        .flatMap(List::stream)
        .map(Terms::other)
        .distinct()
        .toList();
  }

  /** A term itself; of a list or a union of terms, these. */
  private static List<Resource> members(Resource node) {
    Resource list =
        node.hasProperty(OWL.unionOf) ? node.getPropertyResourceValue(OWL.unionOf) : node;
    if (list.canAs(RDFList.class)) {
      return list.as(RDFList.class).iterator().mapWith(RDFNode::asResource).toList();
    }
    return node.isURIResource() ? List.of(node) : List.of();
  }

  private static Other other(Resource term) {
    String iri = term.getURI();
    return isOwn(term)
        ? new Other(term.getLocalName(), "#" + term.getLocalName())
        : new Other(LinkedData.shortName(iri), iri);
  }

  private List<Integer> cited(Resource term) {
    List<Integer> numbers = new ArrayList<>();
    for (String work : texts(term, DCTerms.source)) {
      if (!sources.contains(work)) {
        sources.add(work);
      }
      numbers.add(sources.indexOf(work) + 1);
    }
    return numbers.stream().sorted().toList();
  }
}
