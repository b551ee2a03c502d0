package org.allegiance.publish.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allegiance.publish.linked.LinkedData;
import org.allegiance.publish.site.Term.Branch;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Graphs;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The pages of the ontology and of its concept schemes. */
final class Documentation {

  /** Terms on one sheet. */
  static final int MOST = 100;

  private static final String ONTOLOGY = "ontology/";
  private static final String SCHEMES = "scheme/";

  private final LinkedData data;
  private final Html html;

  Documentation(LinkedData data, Html html) {
    this.data = data;
    this.html = html;
  }

  /** Whether a path could be one of these pages. */
  static boolean isPage(String path) {
    return path.endsWith("/") && (path.startsWith(ONTOLOGY) || path.startsWith(SCHEMES));
  }

  /** The paths of all of them. */
  List<String> paths() {
    List<String> paths = new ArrayList<>(List.of(ONTOLOGY));
    data.version().ifPresent(v -> paths.add(ONTOLOGY + v + "/"));
    data.schemes().forEach(s -> paths.add(SCHEMES + s + "/"));
    return paths;
  }

  Optional<String> page(String path) {
    SheetPath at = SheetPath.of(path);
    String first = at.page();
    if (!paths().contains(first)) {
      return Optional.empty();
    }
    Dataset dataset = data.dataset();
    return Txn.calculateRead(
        dataset,
        () -> {
          Model graph = dataset.getNamedModel(Graphs.ONTOLOGY);
          return first.startsWith(ONTOLOGY)
              ? ontology(graph, at)
              : Optional.of(path)
                  .filter(first::equals)
                  .map(p -> scheme(graph, p.substring(SCHEMES.length(), p.length() - 1), p));
        });
  }

  private Optional<String> ontology(Model graph, SheetPath at) {
    Terms terms = new Terms(graph);
    Resource ontology = graph.createResource(AL.NS.substring(0, AL.NS.length() - 1));
    Map<String, List<Branch>> trees = new LinkedHashMap<>();
    trees.put("classes", terms.hierarchy(OWL.Class, RDFS.subClassOf));
    trees.put("objects", terms.hierarchy(OWL.ObjectProperty, RDFS.subPropertyOf));
    trees.put("data", terms.hierarchy(OWL.DatatypeProperty, RDFS.subPropertyOf));
    Map<String, Term> all = new LinkedHashMap<>();
    trees.values().forEach(tree -> tree.forEach(branch -> collect(branch, all)));
    List<Term> list = List.copyOf(all.values());
    return Sheet.of(list, MOST, at)
        .map(
            sheet ->
                html.page(
                    "ontology",
                    sheet.path(),
                    Map.ofEntries(
                        Map.entry("iri", ontology.getURI()),
                        Map.entry("title", first(ontology, DCTerms.title)),
                        Map.entry("version", data.version().orElse("")),
                        Map.entry("description", first(ontology, DCTerms.description)),
                        Map.entry("guide", first(ontology, RDFS.comment)),
                        Map.entry("trees", trees),
                        Map.entry("sheet", sheet),
                        Map.entry("anchors", new Anchors(list, sheet)),
                        Map.entry("schemes", data.schemes()),
                        Map.entry("sources", terms.sources()))));
  }

  private static void collect(Branch branch, Map<String, Term> terms) {
    terms.putIfAbsent(branch.term().name(), branch.term());
    branch.below().forEach(b -> collect(b, terms));
  }

  private String scheme(Model graph, String name, String path) {
    Terms terms = new Terms(graph);
    Resource scheme = graph.createResource(LinkedData.scheme(name));
    return html.page(
        "scheme",
        path,
        Map.of(
            "iri", scheme.getURI(),
            "title", first(scheme, SKOS.prefLabel),
            "description", first(scheme, SKOS.definition),
            "concepts", terms.concepts(scheme)));
  }

  private static String first(Resource thing, Property property) {
    return Terms.texts(thing, property).stream().findFirst().orElse("");
  }
}
