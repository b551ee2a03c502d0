package org.allegiance.publish.linked;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Graphs;
import org.allegiance.vocab.OA;
import org.allegiance.vocab.Things;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** What the graph says of each thing, as documents of RDF. The front door of this package. */
public final class LinkedData {

  /** What every IRI of this graph begins with. */
  public static final String BASE = "https://w3id.org/allegiance/";

  private static final String SCHEMES = BASE + "scheme/";
  private static final String GRAPHS = BASE + "graph/";
  private static final Pattern THING = Pattern.compile(Pattern.quote(Things.BASE) + "[^/]+/.+");
  private static final Node ALIGNMENTS = NodeFactory.createURI(BASE + "alignments");

  /** Words of a document would stand in these; none is ever given away. */
  private static final Set<String> QUOTATIONS =
      Set.of(OA.NS + "exact", OA.NS + "prefix", OA.NS + "suffix");

  /** How a thing is told of what only serves to say it, and is told nowhere else. */
  private static final List<Node> PARTS = List.of(AL.derivation.asNode(), OA.hasSelector.asNode());

  private static final Node DEPRECATED = NodeFactory.createURI(OWL.NS + "deprecated");
  private static final Node VERSION = NodeFactory.createURI(OWL.NS + "versionIRI");

  private static final List<Node> NAMES =
      List.of(
          RDFS.label.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode(), AL.gloss.asNode());

  /** Whether a thing is known. */
  public enum Standing {
    /** The graph speaks of it. */
    PRESENT,
    /** The graph spoke of it once, and says that it does so no more: {@code owl:deprecated}. */
    GONE,
    /** The graph never spoke of it. */
    UNKNOWN
  }

  private final Dataset dataset;

  private final Predicate<Resource> erased;

  private LinkedData(Dataset dataset, Predicate<Resource> erased) {
    this.dataset = dataset;
    this.erased = erased;
  }

  /** The named graphs of a dataset as linked data. */
  public static LinkedData of(Dataset dataset) {
    return of(dataset, thing -> false);
  }

  /**
   * The named graphs of a dataset as linked data.
   *
   * @param erased tells of what the graph does not speak of whether it once did; may be slow
   */
  public static LinkedData of(Dataset dataset, Predicate<Resource> erased) {
    return new LinkedData(dataset, erased);
  }

  private <T> T read(Supplier<T> reading) {
    return dataset.isInTransaction() ? reading.get() : Txn.calculateRead(dataset, reading);
  }

  private Graph all() {
    return dataset.asDatasetGraph().getUnionGraph();
  }

  /** Whether a thing is known. */
  public Standing standing(Resource thing) {
    Standing said =
        read(
            () -> {
              Node node = thing.asNode();
              if (all().contains(node, DEPRECATED, Node.ANY)) {
                return Standing.GONE;
              }
              return all().contains(node, Node.ANY, Node.ANY) || all().contains(null, null, node)
                  ? Standing.PRESENT
                  : Standing.UNKNOWN;
            });
    return said == Standing.UNKNOWN && erased.test(thing) ? Standing.GONE : said;
  }

  /**
   * A concise bounded description (P. Stickler, W3C Member Submission, 2005), in both directions:
   * what is said of a thing, of its parts and of others with it, the passages of its claims, and
   * what its neighbours are called.
   *
   * @return empty if the graph says nothing of it
   */
  public Optional<RdfDocument> description(Resource thing) {
    return read(
        () -> {
          Node node = thing.asNode();
          Set<Triple> said = new LinkedHashSet<>();
          addAbout(node, said);
          for (Triple t : all().find(null, null, node).toList()) {
            said.add(t);
            PARTS.forEach(part -> all().find(null, part, t.getSubject()).forEach(said::add));
          }
          if (said.isEmpty()) {
            return Optional.empty();
          }
          passages(node).forEach(p -> addAbout(p, said));
          addNames(node, said);
          return Optional.of(new RdfDocument(said));
        });
  }

  /** What is said of a node, and of the blank nodes and parts that only serve to say it. */
  private void addAbout(Node node, Set<Triple> said) {
    for (Triple t : all().find(node, null, null).toList()) {
      if (!QUOTATIONS.contains(t.getPredicate().getURI()) && said.add(t)) {
        if (PARTS.contains(t.getPredicate()) || t.getObject().isBlank()) {
          addAbout(t.getObject(), said);
        }
      }
    }
  }

  private Set<Node> passages(Node thing) {
    Set<Node> claims = new LinkedHashSet<>(List.of(thing));
    all().find(null, AL.reports.asNode(), thing).forEach(t -> claims.add(t.getSubject()));
    Set<Node> passages = new LinkedHashSet<>();
    claims.forEach(
        c ->
            all()
                .find(c, AL.evidence.asNode(), Node.ANY)
                .forEach(t -> passages.add(t.getObject())));
    return passages;
  }

  private void addNames(Node thing, Set<Triple> said) {
    Set<Node> neighbours = new HashSet<>();
    for (Triple t : said) {
      neighbours.add(t.getSubject());
      neighbours.add(t.getObject());
    }
    neighbours.remove(thing);
    for (Node n : neighbours) {
      if (n.isURI() && n.getURI().startsWith(Things.BASE)) {
        NAMES.forEach(name -> all().find(n, name, Node.ANY).forEach(said::add));
      }
    }
  }

  /**
   * The things that are parts of another, such as the derivations of an inference, each with that
   * one, by their IRIs; what is part of several is told with the first. A part is told in the
   * description and on the page of the whole, and has none of its own.
   */
  public NavigableMap<String, String> wholes() {
    return read(
        () -> {
          NavigableMap<String, String> wholes = new TreeMap<>();
          for (Node part : PARTS) {
            all()
                .find(Node.ANY, part, Node.ANY)
                .filterKeep(t -> t.getSubject().isURI() && isThing(t.getObject()))
                .forEachRemaining(
                    t ->
                        wholes.merge(
                            t.getObject().getURI(),
                            t.getSubject().getURI(),
                            (a, b) -> a.compareTo(b) < 0 ? a : b));
          }
          return wholes;
        });
  }

  /** With what a thing is told: what it is part of, or else the thing itself. */
  public Resource told(Resource thing) {
    return read(
        () ->
            PARTS.stream()
                .flatMap(part -> all().find(Node.ANY, part, thing.asNode()).toList().stream())
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .map(Node::getURI)
                .min(Comparator.naturalOrder())
                .map(ResourceFactory::createResource)
                .orElse(thing));
  }

  private static boolean isThing(Node node) {
    return node.isURI() && THING.matcher(node.getURI()).matches();
  }

  /** The things that the graph speaks of, without parts of others, sorted by their IRIs. */
  public List<String> things() {
    return read(
        () -> {
          Set<String> things = new TreeSet<>();
          all()
              .find()
              .forEachRemaining(
                  t -> {
                    for (Node n : new Node[] {t.getSubject(), t.getObject()}) {
                      if (isThing(n)) {
                        things.add(n.getURI());
                      }
                    }
                  });
          things.removeAll(wholes().keySet());
          return List.copyOf(things);
        });
  }

  /** The things that are there no more, sorted by their IRIs. */
  public List<String> gone() {
    return read(
        () ->
            all()
                .find(Node.ANY, DEPRECATED, Node.ANY)
                .mapWith(t -> t.getSubject().toString())
                .filterKeep(iri -> iri.startsWith(Things.BASE))
                .toList()
                .stream()
                .sorted()
                .distinct()
                .toList());
  }

  /** The ontology with its alignments, without the schemes. */
  public RdfDocument ontology() {
    return read(
        () -> {
          Graph graph = graph(Graphs.ONTOLOGY);
          Set<Triple> said = new LinkedHashSet<>();
          graph
              .find()
              .filterKeep(t -> t.getSubject().isURI())
              .filterDrop(t -> t.getSubject().equals(ALIGNMENTS))
              .filterDrop(t -> t.getSubject().getURI().startsWith(Things.BASE))
              .filterDrop(t -> t.getSubject().getURI().startsWith(SCHEMES))
              .toList()
              .forEach(t -> addNested(t, graph, said));
          return new RdfDocument(said);
        });
  }

  private static void addNested(Triple t, Graph graph, Set<Triple> said) {
    if (said.add(t) && t.getObject().isBlank()) {
      graph
          .find(t.getObject(), Node.ANY, Node.ANY)
          .toList()
          .forEach(n -> addNested(n, graph, said));
    }
  }

  /** The version of the ontology: the end of its {@code owl:versionIRI}; empty if it has none. */
  public Optional<String> version() {
    return read(
        () ->
            graph(Graphs.ONTOLOGY)
                .find(NodeFactory.createURI(BASE + "ontology"), VERSION, Node.ANY)
                .nextOptional()
                .map(t -> t.getObject().getURI().replaceFirst(".*/", "")));
  }

  private Graph graph(String name) {
    return dataset.asDatasetGraph().getGraph(NodeFactory.createURI(name));
  }

  /** The names of the concept schemes, such as {@code motives}, sorted. */
  public List<String> schemes() {
    return read(
        () ->
            all()
                .find(Node.ANY, RDF.type.asNode(), SKOS.ConceptScheme.asNode())
                .mapWith(t -> t.getSubject().toString())
                .filterKeep(iri -> iri.startsWith(SCHEMES))
                .mapWith(iri -> iri.substring(SCHEMES.length()))
                .toList()
                .stream()
                .sorted()
                .distinct()
                .toList());
  }

  /** An IRI in short, {@code prefix:name}, where its namespace is known. */
  public static String shortName(String iri) {
    return Prefixes.shortened(NodeFactory.createURI(iri));
  }

  /** The IRI of a scheme. */
  public static String scheme(String name) {
    return SCHEMES + name;
  }

  /** A concept scheme with its concepts; empty if there is none of this name. */
  public Optional<RdfDocument> conceptScheme(String name) {
    return read(
        () -> {
          Node scheme = NodeFactory.createURI(scheme(name));
          Set<Triple> said = new LinkedHashSet<>();
          addAbout(scheme, said);
          if (said.isEmpty()) {
            return Optional.empty();
          }
          Graph ontology = graph(Graphs.ONTOLOGY);
          for (Node concept : concepts(scheme)) {
            ontology.find(concept, Node.ANY, Node.ANY).forEach(said::add);
          }
          return Optional.of(new RdfDocument(said));
        });
  }

  private List<Node> concepts(Node scheme) {
    return all()
        .find(Node.ANY, SKOS.inScheme.asNode(), scheme)
        .mapWith(Triple::getSubject)
        .toList();
  }

  /** The names of the graphs, what follows {@link #BASE}{@code graph/}, sorted. */
  public List<String> graphs() {
    return read(
        () -> {
          List<String> names = new ArrayList<>();
          dataset
              .listModelNames()
              .forEachRemaining(
                  g -> {
                    if (g.isURIResource() && g.getURI().startsWith(GRAPHS)) {
                      names.add(g.getURI().substring(GRAPHS.length()));
                    }
                  });
          return names.stream().sorted().toList();
        });
  }

  /** The dataset as N-Quads (W3C Recommendation, 2014), sorted, blank nodes labelled stably. */
  public String quads() {
    return read(
        () -> {
          List<Quad> quads = new ArrayList<>();
          dataset
              .asDatasetGraph()
              .find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
              .forEachRemaining(
                  q -> {
                    if (!q.isDefaultGraph()) {
                      quads.add(q);
                    }
                  });
          return QuadLines.sorted(quads);
        });
  }

  /** The dataset that descriptions are made from. */
  public Dataset dataset() {
    return dataset;
  }
}
