package org.allegiance.publish.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.allegiance.BadInputException;
import org.allegiance.Problem;
import org.allegiance.graph.TestProject;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The edition of a small project whose only person, Ilyas Moran, is not to be named. */
class PublicEditionTest {

  private static final String POLICY =
      """
      persons: []
      least: 5
      rounded to: 10
      persons in a document: %d
      actors at a place in a year: 1
      sources: []
      words: [March, June]
      """;

  @TempDir static Path home;
  private static TestProject project;
  private static OpaqueKeys keys;
  private static Dataset dataset;
  private static LeakSearch search;

  @BeforeAll
  static void make() throws IOException {
    project = TestProject.in(home);
    Files.writeString(project.file("data/policy.yaml"), POLICY.formatted(1));
    keys = OpaqueKeys.from(home.resolve("outside/secret"));
    dataset = edition();
    search = LeakSearch.of(project.sources(), project.library());
  }

  private static Dataset edition() {
    return PublicEdition.of(project.sources(), project.library(), keys).dataset();
  }

  private static Resource moran(Model model) {
    return keys.opaque(Things.thing("person", "moran")).inModel(model);
  }

  @Test
  void nobodyIsGivenAway() {
    assertEquals(List.of(), search.findings(dataset));
  }

  @Test
  void isReasonedOverAgain() {
    Model all = dataset.getUnionModel();
    assertTrue(
        all.contains(moran(all), AL.formerMemberOf, Things.thing("group", "harbour-front")),
        "what he left follows for the opaque person too");
    assertTrue(all.listSubjectsWithProperty(RDF.type, AL.Inference).hasNext());
  }

  @Test
  void datesOfRestrictedPersonsAreYears() {
    Model all = dataset.getUnionModel();
    Set<String> dates = new HashSet<>();
    all.listSubjectsWithProperty(AL.actor, moran(all))
        .forEach(e -> e.listProperties(AL.when).forEach(s -> dates.add(s.getString())));
    assertFalse(dates.isEmpty());
    assertTrue(dates.stream().allMatch(Years::areAll), dates.toString());
    for (var bound : List.of(AL.earliestBegin, AL.latestBegin, AL.earliestEnd, AL.latestEnd)) {
      all.listSubjectsWithProperty(AL.actor, moran(all))
          .forEach(
              e ->
                  e.listProperties(bound)
                      .forEach(
                          s ->
                              assertTrue(
                                  s.getString().matches(".*(-01-01|-12-31).*"), s.toString())));
    }
  }

  @Test
  void noPassageNoGlossNoSourceOfTheirs() {
    Model all = dataset.getUnionModel();
    for (Resource event : all.listSubjectsWithProperty(AL.actor, moran(all)).toList()) {
      for (Resource claim : all.listSubjectsWithProperty(AL.reports, event).toList()) {
        assertFalse(claim.hasProperty(AL.evidence), claim.toString());
        assertTrue(OpaqueKeys.isOpaque(claim), claim.toString());
        assertTrue(claim.getProperty(AL.gloss).getString().contains("not shown"), claim.toString());
        claim
            .listProperties(AL.attributedTo)
            .forEach(s -> assertEquals(Disguise.SOURCE, s.getObject()));
      }
    }
  }

  @Test
  void fewPersonsOfADocumentAreNotTracedToIt() throws IOException {
    Files.writeString(project.file("data/policy.yaml"), POLICY.formatted(5));
    try {
      Model all = edition().getUnionModel();
      all.listSubjectsWithProperty(AL.actor, moran(all))
          .forEach(
              event ->
                  all.listSubjectsWithProperty(AL.reports, event)
                      .forEach(
                          claim ->
                              assertTrue(
                                  claim.hasProperty(
                                      org.apache.jena.vocabulary.DCTerms.source,
                                      Disguise.DOCUMENT))));
    } finally {
      Files.writeString(project.file("data/policy.yaml"), POLICY.formatted(1));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ilyas Moran",
        "ILYAS   MORAN",
        "ilyas-moran",
        "Ilya%73%20Moran",
        "Ilyas&#32;Mor&#97;n",
        "Ilyas\\u0020M\\u006fran",
        "Ilyás Mórān",
        "Ilyas al-Moran",
        "<b>Ily</b>as <i>Moran</i>",
        "Ilyas\nMoran",
        "x\\nMoran",
        "person/moran",
        "IlyasMoran.html",
        "Moran's brother",
        "Il\u00adyas Moran",
        "passage/ferry-2031.60-110",
        "beacc7f4ba4e3c7c61c990119de5eb9696723b54433e84e15039e9c0062ebe23",
        "claim/ferry-2031-002",
        "Moran left the Harbour Front over a shelling."
      })
  void findsWhatIsPlanted(String leak) {
    List<Problem> found = search.in("x.html", "one\ntwo " + leak + " three");
    assertFalse(found.isEmpty(), leak);
    assertTrue(found.getFirst().place().matches("x\\.html, line [23]"), found.toString());
  }

  @Test
  void findsWordsOfDocuments() throws IOException {
    String text = Files.readString(project.file("documents/ferry-2031.txt"));
    String quoted = String.join(" ", List.of(text.split("\\s+")).subList(12, 26));
    assertTrue(
        search.in("x", quoted).stream().anyMatch(p -> p.reason().contains("words of document")),
        search.in("x", quoted).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"The River Guard took Velen.", "Kalto and Velen", "moraine"})
  void findsNothingElse(String text) {
    assertEquals(List.of(), search.in("x", text));
  }

  @Test
  void looksIntoFilesAndTheirNames(@TempDir Path release) throws IOException {
    Files.writeString(release.resolve("clean.txt"), "River Guard");
    assertEquals(List.of(), Release.in(release).findings(search));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write("a\nb\nIlyas Moran\n".getBytes(StandardCharsets.UTF_8));
    }
    Files.write(release.resolve("dump.nq.gz"), bytes.toByteArray());
    Files.createDirectories(release.resolve("person/ilyas-moran"));
    Set<String> places = new HashSet<>();
    Release.in(release).findings(search).forEach(p -> places.add(p.place()));
    assertTrue(places.contains("dump.nq.gz, line 3"), places.toString());
    assertTrue(
        places.stream().anyMatch(p -> p.startsWith("name of file person/ilyas-moran")),
        places.toString());
  }

  @Test
  void aLeakInTheDatasetIsFound() {
    Dataset leaky = edition();
    Model graph = leaky.getNamedModel("https://w3id.org/allegiance/graph/register");
    graph.add(moran(graph), AL.gloss, "Ilyas Moran");
    graph
        .createResource(Things.iri("event", "x"))
        .addProperty(AL.actor, moran(graph))
        .addProperty(AL.when, "2031-03", AL.EDTF);
    List<Problem> found = search.findings(leaky);
    assertTrue(found.stream().anyMatch(p -> p.reason().contains("person moran")));
    assertTrue(found.stream().anyMatch(p -> p.reason().contains("2031-03")), found.toString());
  }

  @Test
  void nobodyIsNamedWithoutReasonAndCitation() throws IOException {
    String original = Files.readString(project.file("data/policy.yaml"));
    try {
      for (String person :
          List.of(
              "{person: moran}",
              "{person: moran, because: charged}",
              "{person: moran, because: famous, citation: a newspaper}",
              "moran")) {
        Files.writeString(
            project.file("data/policy.yaml"),
            original.replace("[]\nleast", "[" + person + "]\nleast"));
        assertThrows(
            BadInputException.class, () -> Policy.read(project.file("data/policy.yaml")), person);
      }
      Files.delete(project.file("data/policy.yaml"));
      assertThrows(BadInputException.class, PublicEditionTest::edition);
    } finally {
      Files.writeString(project.file("data/policy.yaml"), original);
    }
  }

  @Test
  void keysHangOnTheSecret(@TempDir Path folder) throws IOException {
    Resource moran = Things.thing("person", "moran");
    OpaqueKeys own = OpaqueKeys.from(folder.resolve("a"));
    assertEquals(own.opaque(moran), OpaqueKeys.from(folder.resolve("a")).opaque(moran));
    assertNotEquals(own.opaque(moran), OpaqueKeys.from(folder.resolve("b")).opaque(moran));
    assertEquals(
        "[OWNER_READ, OWNER_WRITE]",
        new java.util.TreeSet<>(Files.getPosixFilePermissions(folder.resolve("a"))).toString());
    Files.setPosixFilePermissions(
        folder.resolve("a"), java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    assertThrows(BadInputException.class, () -> OpaqueKeys.from(folder.resolve("a")));
  }
}
