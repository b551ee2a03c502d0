package org.allegiance.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.Problem;
import org.allegiance.claim.Actor;
import org.allegiance.claim.Claim;
import org.allegiance.claim.ClaimJson;
import org.allegiance.document.Library;
import org.allegiance.document.SourceDocument;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;

/** Claims from JSON lines, joined to those that the files of claims hold already. */
public final class ClaimImport {

  private final Sources sources;
  private final Library library;
  private final Model background;
  private final List<Line> lines = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** A claim and where it was read. */
  record Line(Path file, int number, Claim claim) {}

  private ClaimImport(Sources sources, Library library) {
    this.sources = sources;
    this.library = library;
    this.background = sources.background();
  }

  /**
   * Reads claims and numbers those whose ids are not of the form {@code <document>-<number>}, in
   * the order of the text.
   *
   * @param library the documents at hand; that of each claim is needed
   * @return for each document that a line speaks of, all its claims, old and new
   * @throws BadInputException if any line cannot be read or names what is not there, or if the file
   *     of claims holds what no claim can; all that is wrong is in it
   */
  public static Map<String, List<Claim>> read(List<Path> files, Sources sources, Library library) {
    ClaimImport run = new ClaimImport(sources, library);
    for (Path file : files) {
      run.read(file);
    }
    Map<String, List<Line>> byDocument = new TreeMap<>();
    run.lines.forEach(
        l -> byDocument.computeIfAbsent(l.claim().document(), d -> new ArrayList<>()).add(l));
    byDocument.forEach(run::check);
    run.stopAtProblems();
    Map<String, List<Claim>> joined = new TreeMap<>();
    byDocument.forEach((d, l) -> joined.put(d, run.join(d, l.stream().map(Line::claim).toList())));
    run.stopAtProblems();
    return joined;
  }

  private void stopAtProblems() {
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
  }

  private void read(Path file) {
    int number = 0;
    for (String line : TextFile.read(file).lines().toList()) {
      number++;
      if (!line.isBlank()) {
        try {
          lines.add(new Line(file, number, ClaimJson.read(line, this::document)));
        } catch (IllegalArgumentException e) {
          problems.add(
              Problem.at(
                  file,
                  number,
                  "broken-claim",
                  String.valueOf(e.getMessage()),
                  "mend this line; docs/data.md says what its fields are"));
        }
      }
    }
  }

  /** What a line names must be there, and its id must be its own. */
  private void check(String document, List<Line> ofDocument) {
    Vocabulary known =
        new Vocabulary(
            background, present(document), ofDocument.stream().map(Line::claim).toList());
    Map<String, Line> ids = new HashMap<>();
    Erased erased = Erased.of(sources);
    for (Line line : ofDocument) {
      if (erased.isIn(line.claim())) {
        add(line, "erased", Erased.REASON, "leave the claim out; docs/editions.md says why");
      }
      known.check(line.claim(), (code, reason, wayOut) -> add(line, code, reason, wayOut));
      Line other = ids.putIfAbsent(line.claim().id(), line);
      if (other != null) {
        add(
            line,
            "claim-twice",
            "'"
                + line.claim().id()
                + "' is the id of "
                + other.file()
                + ":"
                + other.number()
                + " too",
            "give each line an id of its own");
      }
    }
  }

  private void add(Line line, String code, String reason, String wayOut) {
    problems.add(Problem.at(line.file(), line.number(), code, reason, wayOut));
  }

  private SourceDocument document(String key) {
    return library
        .find(key)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the text of document '"
                        + key
                        + "' is not at hand; it should be "
                        + library.file(key)));
  }

  private Model present(String document) {
    Path file = sources.claims(document);
    return Files.isRegularFile(file) ? Sources.read(file) : ModelFactory.createDefaultModel();
  }

  private List<Claim> join(String document, List<Claim> imported) {
    Map<String, Claim> all = new TreeMap<>();
    Model model = present(document);
    List<Claim> present = ClaimFile.claims(model);
    problems.addAll(ClaimFile.lost(sources.claims(document), model, present));
    Map<String, Actor> actors = new HashMap<>();
    Stream.concat(present.stream(), imported.stream())
        .map(Claim::actor)
        .filter(a -> a.type() != null)
        .forEach(a -> actors.put(a.id(), a));
    present.forEach(c -> all.put(c.id(), c));
    Map<String, String> ids = number(document, imported, taken(document, all.keySet()));
    imported.stream().map(new Renumbering(ids)::apply).forEach(c -> all.put(c.id(), c));
    return all.values().stream()
        .map(c -> Renumbering.withActor(c, actors.getOrDefault(c.actor().id(), c.actor())))
        .sorted(Comparator.comparing(Claim::passage).thenComparing(Claim::id))
        .toList();
  }

  /** A candidate keeps its id when it is accepted, so that nothing else may have it. */
  private Set<String> taken(String document, Set<String> present) {
    Set<String> taken = new TreeSet<>(present);
    Path candidates = sources.candidates(document);
    if (Files.isRegularFile(candidates)) {
      CandidateFile.read(candidates).claims().forEach(c -> taken.add(c.id()));
    }
    return taken;
  }

  /** The ids that claims get: their own where it has the right form, else the next free number. */
  private static Map<String, String> number(
      String document, List<Claim> imported, Set<String> taken) {
    Pattern form = Pattern.compile(Pattern.quote(document) + "-\\d{3,}");
    imported.stream().map(Claim::id).filter(id -> form.matcher(id).matches()).forEach(taken::add);
    Map<String, String> ids = new HashMap<>();
    int next = 1;
    for (Claim c : imported.stream().sorted(Comparator.comparing(Claim::passage)).toList()) {
      String id = c.id();
      if (!form.matcher(id).matches()) {
        do {
          id = String.format(Locale.ROOT, "%s-%03d", document, next++);
        } while (!taken.add(id));
      }
      ids.put(c.id(), id);
    }
    return ids;
  }
}
