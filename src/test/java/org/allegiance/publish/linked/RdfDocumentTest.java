package org.allegiance.publish.linked;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RdfDocumentTest {

  private static final String THINGS = "https://w3id.org/allegiance/id/";
  private static final Map<Syntax, Lang> LANGS =
      Map.of(
          Syntax.TURTLE, Lang.TURTLE,
          Syntax.JSON_LD, Lang.JSONLD11,
          Syntax.RDF_XML, Lang.RDFXML,
          Syntax.N_TRIPLES, Lang.NTRIPLES);

  private static final List<Node> SUBJECTS =
      List.of(
          NodeFactory.createURI(THINGS + "group/harbour-front"),
          NodeFactory.createURI(THINGS + "place/\u1e24alab"),
          NodeFactory.createURI(THINGS + "source/a.b~c&d"),
          NodeFactory.createURI("http://example.org/?q='1'&r=2#x"),
          NodeFactory.createURI("urn:example:y"));

  private static final List<Node> PREDICATES =
      List.of(
          RDF.type.asNode(),
          NodeFactory.createURI("https://w3id.org/allegiance/ontology#actor"),
          NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label"),
          NodeFactory.createURI("http://example.org/a/9b"),
          NodeFactory.createURI("http://example.org/other?x=1&y=q"));

  private static final List<Node> VALUES =
      List.of(
          NodeFactory.createLiteralString("plain <b>&amp;\"'\\ ]]> "),
          NodeFactory.createLiteralString("  two\r\nlines\tand \ud83d\ude00 "),
          NodeFactory.createLiteralLang("Hafen", "de-AT"),
          NodeFactory.createLiteralDT("2014-01~/..", edtf()),
          NodeFactory.createLiteralDT("007", XSDDatatype.XSDinteger),
          NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean),
          NodeFactory.createLiteralDT("1e0", XSDDatatype.XSDdouble));

  private static RDFDatatype edtf() {
    return NodeFactory.getType("http://id.loc.gov/datatypes/edtf/EDTF");
  }

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  private static List<Triple> made(long seed, String blank) {
    Random random = new Random(seed);
    List<Triple> made = new ArrayList<>();
    for (int i = random.nextInt(25); i >= 0; i--) {
      Node subject =
          random.nextInt(3) == 0
              ? NodeFactory.createBlankNode(blank + random.nextInt(4))
              : SUBJECTS.get(random.nextInt(SUBJECTS.size()));
      Node object =
          switch (random.nextInt(4)) {
            case 0 -> NodeFactory.createBlankNode(blank + random.nextInt(4));
            case 1 -> SUBJECTS.get(random.nextInt(SUBJECTS.size()));
            default -> VALUES.get(random.nextInt(VALUES.size()));
          };
      made.add(Triple.create(subject, PREDICATES.get(random.nextInt(PREDICATES.size())), object));
    }
    return made;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everySyntaxSaysTheSame(long seed) {
    List<Triple> made = made(seed, "x");
    Graph graph = GraphFactory.createDefaultGraph();
    made.forEach(graph::add);
    RdfDocument document = new RdfDocument(made);
    for (Syntax syntax : Syntax.values()) {
      byte[] bytes = document.in(syntax);
      Graph read = GraphFactory.createDefaultGraph();
      RDFParser.source(new ByteArrayInputStream(bytes)).lang(LANGS.get(syntax)).parse(read);
      assertTrue(
          graph.isIsomorphicWith(read),
          () -> "seed " + seed + ", " + syntax + "\n" + new String(bytes, StandardCharsets.UTF_8));
    }
  }

  /** What a hash table or a parser would change: the order, and the labels of blank nodes. */
  @ParameterizedTest
  @MethodSource("seeds")
  void theSameStatementsAreTheSameBytes(long seed) {
    List<Triple> other = made(seed, "other");
    Collections.shuffle(other, new Random(seed + 1));
    for (Syntax syntax : Syntax.values()) {
      assertArrayEquals(
          new RdfDocument(made(seed, "x")).in(syntax),
          new RdfDocument(other).in(syntax),
          () -> "seed " + seed + ", " + syntax);
    }
  }

  @Test
  void interchangeableNodesKeepApart() {
    List<Triple> made = new ArrayList<>();
    Map<String, Node> nodes = new HashMap<>();
    for (String name : List.of("a", "b", "c")) {
      nodes.put(name, NodeFactory.createBlankNode(name));
      made.add(Triple.create(SUBJECTS.get(0), PREDICATES.get(1), nodes.get(name)));
    }
    assertEquals(3, new RdfDocument(made).statements().size());
  }

  @Test
  void jsonLdFetchesNothing() {
    String json =
        new String(new RdfDocument(made(1, "x")).in(Syntax.JSON_LD), StandardCharsets.UTF_8);
    assertTrue(json.contains("\"@context\": {"), json);
    assertFalse(json.contains("\"@import\""), json);
  }
}
