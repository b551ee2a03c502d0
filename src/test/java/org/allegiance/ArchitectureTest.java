package org.allegiance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The house as the design draws it; see the table in its first section. */
class ArchitectureTest {
  private static final String ROOT = "org.allegiance";

  /** In the order in which data flows; a package may know those before it, never those after. */
  private static final List<String> PACKAGES =
      List.of(
          "time",
          "vocab",
          "document",
          "claim",
          "extract",
          "graph",
          "reason",
          "query",
          "publish",
          "serve",
          "bench",
          "cli");

  /** Within {@code extract}, in the order in which text becomes claims; it stands after all. */
  private static final List<String> OF_EXTRACT =
      List.of("lexicon", "syntax", "times", "names", "patterns", "reference", "evaluation");

  private static final int LONGEST_FILE = 500;

  private static final Path HOME =
      Path.of(System.getProperty("allegiance.home", "")).toAbsolutePath();

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  static Stream<String> packages() {
    return PACKAGES.stream();
  }

  static Stream<String> packagesOfExtract() {
    return OF_EXTRACT.stream();
  }

  /** Without this, every rule below would hold of an empty class path. */
  @Test
  void thereIsSomethingToLookAt() {
    assertTrue(CLASSES.contain("org.allegiance.time.Edtf"), "org.allegiance.time.Edtf not found");
    assertFalse(javaFiles("src/main").isEmpty(), "no Java files below " + HOME);
  }

  @Test
  void noPackageIsMissingFromTheOrder() {
    Set<String> found = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      String name = type.getPackageName();
      if (!name.equals(ROOT)) {
        found.add(name.substring(ROOT.length() + 1).replaceFirst("\\..*", ""));
      }
    }
    found.removeAll(PACKAGES);
    assertEquals(Set.of(), found, "packages that PACKAGES in this test does not place");
  }

  @ParameterizedTest
  @MethodSource("packages")
  void knowsOnlyPackagesBeforeIt(String name) {
    List<String> after = PACKAGES.subList(PACKAGES.indexOf(name) + 1, PACKAGES.size());
    noClasses()
        .that()
        .resideInAPackage(below(name))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(below(after))
        .because("data flows " + String.join(", ", PACKAGES))
        // A package that is planned may still be empty.
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("packagesOfExtract")
  void extractIsReadFromTheBottomUp(String name) {
    Stream<String> after =
        OF_EXTRACT.subList(OF_EXTRACT.indexOf(name) + 1, OF_EXTRACT.size()).stream();
    noClasses()
        .that()
        .resideInAPackage(below("extract." + name))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(Stream.of(ROOT + ".extract"), after.map(p -> below("extract." + p)))
                .toArray(String[]::new))
        .because("extract puts together " + String.join(", ", OF_EXTRACT))
        .check(CLASSES);
  }

  @Test
  void noPackageIsMissingFromExtract() {
    String extract = ROOT + ".extract.";
    Set<String> found = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (type.getPackageName().startsWith(extract)) {
        found.add(type.getPackageName().substring(extract.length()).replaceFirst("\\..*", ""));
      }
    }
    assertEquals(new TreeSet<>(OF_EXTRACT), found, "packages that OF_EXTRACT in this test places");
  }

  @Test
  void whatAllShareKnowsNobody() {
    noClasses()
        .that()
        .resideInAPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(below(PACKAGES))
        .check(CLASSES);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  /** What the "knows" column leaves out although it stands above. */
  @ParameterizedTest
  @CsvSource({"vocab, time", "document, time", "document, vocab", "claim, vocab"})
  void knowsNothingOf(String name, String stranger) {
    noClasses()
        .that()
        .resideInAPackage(below(name))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(below(stranger))
        .check(CLASSES);
  }

  @Test
  void claimsAreFreeOfRdf() {
    noClasses()
        .that()
        .resideInAnyPackage(below(List.of("time", "document", "claim", "extract")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.jena..")
        .check(CLASSES);
  }

  @Test
  void onlyReasonKnowsOwlApi() {
    noClasses()
        .that()
        .resideOutsideOfPackages(below("reason"), below("cli"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.semanticweb..")
        .check(CLASSES);
  }

  @Test
  void onlyServeKnowsFuseki() {
    noClasses()
        .that()
        .resideOutsideOfPackages(below("serve"), below("cli"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.jena.fuseki..", "org.eclipse.jetty..", "jakarta.servlet..")
        .check(CLASSES);
  }

  @Test
  void onlyCliPrintsOrExits() {
    noClasses()
        .that()
        .resideOutsideOfPackage(below("cli"))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(CLASSES);
  }

  /** Names that say nothing, as a package or as the last word of a class. */
  @ParameterizedTest
  @ValueSource(strings = {"util", "utils", "helper", "helpers", "manager", "common", "commons"})
  void nothingHasAnEmptyName(String word) {
    String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    for (JavaClass type : CLASSES) {
      assertFalse(List.of(type.getPackageName().split("\\.")).contains(word), type.getName());
      assertFalse(type.getSimpleName().matches("(.*[a-z0-9])?" + capital), type.getName());
    }
  }

  @Test
  void everyPackageSaysWhatItIs() {
    Set<Path> folders =
        javaFiles("src/main").stream().map(Path::getParent).collect(toCollection(TreeSet::new));
    List<Path> silent =
        folders.stream()
            .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
            .toList();
    assertEquals(List.of(), silent, "packages without package-info.java");
  }

  @Test
  void noFileIsLong() throws IOException {
    for (Path file : javaFiles("src")) {
      try (Stream<String> lines = Files.lines(file)) {
        long count = lines.count();
        assertTrue(count <= LONGEST_FILE, HOME.relativize(file) + " has " + count + " lines");
      }
    }
  }

  private static String below(String name) {
    return ROOT + "." + name + "..";
  }

  private static String[] below(List<String> names) {
    return names.stream().map(ArchitectureTest::below).toArray(String[]::new);
  }

  private static List<Path> javaFiles(String folder) {
    try (Stream<Path> files = Files.walk(HOME.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
