package org.allegiance.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.Problem;
import org.allegiance.extract.Known;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sys.JenaSystem;

/** The files that people edit: ontology, schemes, shapes, rules, bibliography, actors, claims. */
public final class Sources {

  static {
    JenaSystem.init(); // before any vocabulary class: those cannot start Jena by themselves
  }

  private final Path home;

  /**
   * @param home the project's folder, with {@code ontology/} and {@code data/} in it
   */
  public Sources(Path home) {
    this.home = home;
  }

  /** The project's folder. */
  public Path home() {
    return home;
  }

  /** The ontology, its alignments and the schemes. */
  public List<Path> ontology() {
    return files("ontology", ".ttl");
  }

  /** The SHACL shapes. */
  public List<Path> shapes() {
    return files("ontology/shapes", ".ttl");
  }

  /** The shapes of what rules yield. */
  Path derivedShapes() {
    return home.resolve("ontology/shapes/derived.ttl");
  }

  /** The rules, a file a subject. */
  public List<Path> rules() {
    return files("ontology/rules", ".rules");
  }

  /** Bibliography and actors. */
  public List<Path> register() {
    return files("data", ".ttl");
  }

  /** The reviewed claims, one file a document. */
  public List<Path> claims() {
    return files("data/claims", ".ttl");
  }

  /** The keys of the documents that have a file of claims. */
  public List<String> documents() {
    return claims().stream()
        .map(f -> f.getFileName().toString().replaceFirst("\\.ttl$", ""))
        .toList();
  }

  /** Where the claims of a document stand. */
  public Path claims(String document) {
    return home.resolve("data/claims").resolve(document + ".ttl");
  }

  /** Where what a machine read in documents stands, one file a document. */
  public Path candidates() {
    return home.resolve("data/candidates");
  }

  /** Where the candidates of a document stand. */
  public Path candidates(String document) {
    return candidates().resolve(document + ".ttl");
  }

  /** The files of candidates. */
  public List<Path> candidateFiles() {
    return files("data/candidates", ".ttl");
  }

  /** The keys of the documents that have candidates. */
  public List<String> reviewable() {
    return candidateFiles().stream().map(Assembly::key).toList();
  }

  /** The register's file of groups and places. */
  Path actors() {
    return home.resolve("data/actors.ttl");
  }

  /** The register's file of documents. */
  Path bibliography() {
    return home.resolve("data/documents.ttl");
  }

  /** Every file that a graph of reviewed claims hangs on. */
  public List<Path> all() {
    return Stream.of(ontology(), shapes(), rules(), register(), claims())
        .flatMap(List::stream)
        .toList();
  }

  /** Every file that a graph with candidates hangs on. */
  public List<Path> allWithCandidates() {
    return Stream.concat(all().stream(), candidateFiles().stream()).toList();
  }

  /**
   * What is wrong with the folders and files as such: parts of a project that are missing, files
   * that cannot be read or are not UTF-8.
   */
  public List<Problem> unreadable() {
    List<Problem> problems = new ArrayList<>();
    require("ontology", ontology(), problems);
    require("ontology/shapes", shapes(), problems);
    require("ontology/rules", rules(), problems);
    require("data", register(), problems);
    if (problems.isEmpty()) {
      for (Path file : allWithCandidates()) {
        try {
          TextFile.read(file);
        } catch (BadInputException e) {
          problems.addAll(e.problems());
        }
      }
    }
    return problems;
  }

  private void require(String folder, List<Path> files, List<Problem> problems) {
    if (files.isEmpty() && problems.isEmpty()) {
      boolean there = Files.isDirectory(home.resolve(folder));
      problems.add(
          new Problem(
              "no-project",
              home.toString(),
              there ? "there is nothing in " + folder + "/" : "there is no " + folder + "/ here",
              "name the project's folder with --home"));
    }
  }

  /**
   * The text of a file in UTF-8.
   *
   * @throws BadInputException if it is not there, cannot be read, or is not UTF-8
   */
  public static String text(Path file) {
    return TextFile.read(file);
  }

  /** What claims build on: ontology, schemes, bibliography and actors. */
  public Model background() {
    Model model = read(ontology());
    return model.add(read(register()));
  }

  /** The groups and places that the register describes, by their names. */
  public List<Known> known() {
    return KnownNames.in(read(register()));
  }

  /** The local name of the class of each actor that the register describes, by his key. */
  public Map<String, String> actorTypes() {
    return Register.of(read(register())).actorTypes();
  }

  /** The files as one model. */
  public static Model read(List<Path> files) {
    Model model = ModelFactory.createDefaultModel();
    files.forEach(f -> model.add(read(f)));
    return model;
  }

  /**
   * A Turtle file as a model.
   *
   * @throws BadInputException if it cannot be read, or is not Turtle, with line and column
   */
  public static Model read(Path file) {
    return parse(TextFile.read(file), file);
  }

  /** Turtle that stands in a file, or is to stand there. */
  static Model parse(String turtle, Path file) {
    Model model = ModelFactory.createDefaultModel();
    try {
      RDFParser.fromString(turtle, Lang.TURTLE)
          .base(file.toUri().toString())
          .errorHandler(new Strict(file))
          .parse(model.getGraph());
    } catch (RiotException e) {
      throw new BadInputException(
          "broken-turtle",
          file.toString(),
          String.valueOf(e.getMessage()),
          "see that the file is Turtle");
    }
    return model;
  }

  /**
   * The path as seen from the project's folder, for messages and data that must not hang on where
   * the project lies.
   */
  public Path relative(Path file) {
    return home.toAbsolutePath().relativize(file.toAbsolutePath());
  }

  private List<Path> files(String folder, String ending) {
    Path at = home.resolve(folder);
    if (!Files.isDirectory(at)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(at)) {
      return found.filter(f -> isOurs(f.getFileName().toString(), ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hidden files are those of editors and of writing that was broken off. */
  private static boolean isOurs(String name, String ending) {
    return name.endsWith(ending) && !name.startsWith(".");
  }

  /**
   * Stops at the first error and at the first warning: a bad IRI or literal would otherwise slip
   * into the graph.
   */
  private record Strict(Path file) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      stop(message, line, column);
    }

    @Override
    public void error(String message, long line, long column) {
      stop(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      stop(message, line, column);
    }

    private void stop(String message, long line, long column) {
      throw new BadInputException(
          "broken-turtle",
          file + ":" + line + ":" + column,
          message,
          "mend the Turtle at this place");
    }
  }
}
