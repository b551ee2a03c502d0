package org.allegiance.publish.linked;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The short names of namespaces. */
final class Prefixes {

  private static final String IDS = "https://w3id.org/allegiance/id/";

  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("al", "https://w3id.org/allegiance/ontology#"),
          Map.entry("scheme", "https://w3id.org/allegiance/scheme/"),
          Map.entry("bibo", "http://purl.org/ontology/bibo/"),
          Map.entry("crm", "http://www.cidoc-crm.org/cidoc-crm/"),
          Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
          Map.entry("dcterms", "http://purl.org/dc/terms/"),
          Map.entry("edtf", "http://id.loc.gov/datatypes/edtf/"),
          Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
          Map.entry("formats", "http://www.w3.org/ns/formats/"),
          Map.entry("geo", "http://www.opengis.net/ont/geosparql#"),
          Map.entry("mod", "https://w3id.org/mod#"),
          Map.entry("oa", "http://www.w3.org/ns/oa#"),
          Map.entry("org", "http://www.w3.org/ns/org#"),
          Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
          Map.entry("prov", "http://www.w3.org/ns/prov#"),
          Map.entry("qb", "http://purl.org/linked-data/cube#"),
          Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
          Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
          Map.entry("schema", "https://schema.org/"),
          Map.entry("sd", "http://www.w3.org/ns/sparql-service-description#"),
          Map.entry("sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"),
          Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
          Map.entry("spdx", "http://spdx.org/rdf/terms#"),
          Map.entry("time", "http://www.w3.org/2006/time#"),
          Map.entry("vann", "http://purl.org/vocab/vann/"),
          Map.entry("void", "http://rdfs.org/ns/void#"),
          Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"));

  private final Map<String, String> namespaces = new TreeMap<>();

  private Prefixes() {}

  /** The prefixes that some statements need, in the order of their names. */
  static Prefixes of(Collection<Triple> statements) {
    Prefixes prefixes = new Prefixes();
    for (Triple t : statements) {
      prefixes.see(t.getSubject());
      prefixes.see(t.getPredicate());
      prefixes.see(t.getObject());
    }
    return prefixes;
  }

  /** An IRI of a known namespace, shortened; any other as it is. */
  static String shortened(Node iri) {
    Prefixes prefixes = new Prefixes();
    prefixes.see(iri);
    return prefixes.shortened(iri.getURI()).orElse(iri.getURI());
  }

  private void see(Node node) {
    if (node.isURI()) {
      seeIri(node.getURI());
    } else if (node.isLiteral()) {
      seeIri(node.getLiteralDatatypeURI());
    }
  }

  private void seeIri(String iri) {
    if (iri.startsWith(IDS)) {
      int end = iri.indexOf('/', IDS.length());
      String kind = end < 0 ? "" : iri.substring(IDS.length(), end);
      if (kind.matches("[a-z]+") && !KNOWN.containsKey(kind)) {
        namespaces.put(kind, IDS + kind + "/");
      }
      return;
    }
    KNOWN.forEach(
        (prefix, namespace) -> {
          if (iri.startsWith(namespace)) {
            namespaces.put(prefix, namespace);
          }
        });
  }

  Map<String, String> namespaces() {
    return namespaces;
  }

  /** An IRI with its namespace shortened, if what is left is a name that every syntax takes. */
  Optional<String> shortened(String iri) {
    return namespaces.entrySet().stream()
        .filter(n -> iri.startsWith(n.getValue()))
        .filter(n -> iri.substring(n.getValue().length()).matches("[A-Za-z][A-Za-z0-9_-]*"))
        .map(n -> n.getKey() + ":" + iri.substring(n.getValue().length()))
        .findFirst();
  }
}
