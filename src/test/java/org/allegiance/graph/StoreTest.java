package org.allegiance.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreTest {

  private static final String GRAPH = "https://example.org/graph";

  @TempDir Path parent;

  @Test
  void nothingIsInUseBeforeTheFirstBuild() {
    assertEquals(Optional.empty(), store().current());
  }

  @Test
  void whatIsWrittenIsReadAndServed() throws IOException {
    store().write("first", facts("first", 3));
    assertEquals(Optional.of("first"), store().current());
    assertEquals(3, size(store().read()));
    assertEquals(3, store().readWithUnion().getDefaultModel().size());
    Dataset database = store().open();
    try {
      assertEquals(3, database.calculateRead(() -> size(database)));
    } finally {
      TDBInternal.expel(database.asDatasetGraph());
    }
  }

  @Test
  void sameBuildAgainTakesThePlaceOfTheFirst() throws IOException {
    store().write("same", facts("a", 3));
    store().write("same", facts("a", 4));
    assertEquals(4, size(store().read()));
    assertEquals(Set.of("current", "lock", "same.1"), withoutNumbers(files()));
  }

  @Test
  void buildThatFailsLeavesTheOneBeforeInUseAndNothingElse() throws IOException {
    store().write("first", facts("first", 3));
    Set<String> before = files();
    Dataset failing =
        DatasetFactory.wrap(
            new DatasetGraphWrapper(DatasetGraphFactory.create()) {
              @Override
              public Iterator<Quad> find() {
                throw new IllegalStateException("broken off");
              }
            });
    assertThrows(IllegalStateException.class, () -> store().write("second", failing));
    assertEquals(Optional.of("first"), store().current());
    assertEquals(before, files());
  }

  @Test
  void buildThatIsKilledLeavesTheOneBeforeInUseAndTheNextTidiesUp() throws Exception {
    store().write("first", facts("first", 3));
    assertEquals(137, StoreHolder.die(parent.resolve("store")));
    assertTrue(files().stream().anyMatch(f -> f.startsWith(".draft-")), files().toString());
    assertEquals(Optional.of("first"), store().current());
    assertEquals(3, size(store().read()));
    store().write("second", facts("second", 4));
    assertEquals(Set.of("current", "lock", "second.1"), files());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "first.1/quads.rt",
        "first.1/quads.size",
        "first.1/tdb2/Data-0001",
        "first.1",
        "current"
      })
  void buildOfWhichAPartIsMissingIsNone(String part) throws IOException {
    store().write("first", facts("first", 3));
    Files.move(parent.resolve("store").resolve(part), parent.resolve("taken"));
    assertEquals(Optional.empty(), store().current());
    store().write("first", facts("first", 3));
    assertEquals(3, size(store().read()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "nonsense", "../first.1", "/", "\u00ff\u0000"})
  void pointerToNoBuildIsNone(String pointer) throws IOException {
    store().write("first", facts("first", 3));
    Files.writeString(parent.resolve("store/current"), pointer);
    assertEquals(Optional.empty(), store().current());
  }

  @Test
  void buildThatIsCutShortIsNone() throws IOException {
    store().write("first", facts("first", 3));
    Path quads = parent.resolve("store/first.1/quads.rt");
    byte[] bytes = Files.readAllBytes(quads);
    Files.write(quads, Arrays.copyOf(bytes, bytes.length / 2));
    assertEquals(Optional.empty(), store().current());
  }

  @Test
  void brokenQuadsAreToldWithTheWayOut() throws IOException {
    store().write("first", facts("first", 3));
    Path quads = parent.resolve("store/first.1/quads.rt");
    byte[] junk = new byte[(int) Files.size(quads)];
    Arrays.fill(junk, (byte) 0x7f);
    Files.write(quads, junk);
    BadInputException refusal = assertThrows(BadInputException.class, () -> store().read());
    assertEquals("broken-store", refusal.problems().get(0).code());
    assertEquals("build it anew with 'build'", refusal.problems().get(0).wayOut());
  }

  @Test
  void buildsAtOnceWaitForOneAnother() throws Exception {
    List<Callable<Void>> builds = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      int size = i;
      builds.add(
          () -> {
            store().write("build-" + size, facts("x", size));
            return null;
          });
    }
    all(builds);
    String last = store().current().orElseThrow();
    assertEquals("build-" + size(store().read()), last);
    assertEquals(Set.of("current", "lock", last + ".1"), files());
  }

  @Test
  void readersSeeOneWholeBuildWhileOthersAreMade() throws Exception {
    store().write("build", facts("x", 500));
    List<Callable<Void>> work = new ArrayList<>();
    work.add(
        () -> {
          for (int i = 0; i < 8; i++) {
            store().write("build", facts("x", 500));
          }
          return null;
        });
    for (int reader = 0; reader < 3; reader++) {
      work.add(
          () -> {
            for (int i = 0; i < 30; i++) {
              assertEquals(500, size(store().read()));
            }
            return null;
          });
    }
    all(work);
  }

  @Test
  void anotherProgramThatServesKeepsItsBuildAndItAlone() throws IOException {
    store().write("first", facts("first", 3));
    try (StoreHolder other = StoreHolder.open(parent.resolve("store"))) {
      BadInputException refusal =
          assertThrows(BadInputException.class, () -> store().open(), other::toString);
      assertEquals("store-in-use", refusal.problems().get(0).code());
      store().write("second", facts("second", 4));
      assertEquals(Optional.of("second"), store().current());
      assertEquals(Set.of("current", "lock", "first.1", "second.1"), files());
      assertEquals(4, size(store().read()));
    }
    store().write("third", facts("third", 5));
    assertEquals(Set.of("current", "lock", "third.1"), files());
  }

  private Store store() {
    return new Store(parent.resolve("store"));
  }

  private static Dataset facts(String name, int number) {
    Model model = ModelFactory.createDefaultModel();
    for (int i = 0; i < number; i++) {
      model.createResource("https://example.org/" + name + "/" + i).addProperty(RDFS.label, "x");
    }
    return DatasetFactory.createGeneral().addNamedModel(GRAPH, model);
  }

  private static long size(Dataset dataset) {
    return dataset.getNamedModel(GRAPH).size();
  }

  private Set<String> files() throws IOException {
    try (Stream<Path> found = Files.list(parent.resolve("store"))) {
      return new TreeSet<>(found.map(f -> f.getFileName().toString()).toList());
    }
  }

  private static Set<String> withoutNumbers(Set<String> files) {
    return new TreeSet<>(files.stream().map(f -> f.replaceFirst("\\.\\d+$", ".1")).toList());
  }

  private static void all(List<Callable<Void>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
  }
}
