package org.allegiance.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.allegiance.BadInputException;
import org.allegiance.Problem;
import org.allegiance.claim.Claim;
import org.allegiance.claim.ClaimJson;
import org.allegiance.document.Library;
import org.allegiance.document.SourceDocument;

/** Claims from JSON lines, joined to those that the files of claims hold already. */
public final class ClaimImport {

  private final Sources sources;
  private final Library library;
  private final List<Problem> problems = new ArrayList<>();

  private ClaimImport(Sources sources, Library library) {
    this.sources = sources;
    this.library = library;
  }

  /**
   * Reads claims and numbers those whose ids are not of the form {@code <document>-<number>}, in
   * the order of the text.
   *
   * @param library the documents at hand; that of each claim is needed
   * @return for each document that a line speaks of, all its claims, old and new
   * @throws BadInputException if any line cannot be read; all such lines are in it
   */
  public static Map<String, List<Claim>> read(List<Path> files, Sources sources, Library library)
      throws IOException {
    ClaimImport run = new ClaimImport(sources, library);
    List<Claim> read = new ArrayList<>();
    for (Path file : files) {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank()) {
          run.claim(file, number, line, read);
        }
      }
    }
    if (!run.problems.isEmpty()) {
      throw new BadInputException(run.problems);
    }
    Map<String, List<Claim>> byDocument = new TreeMap<>();
    read.forEach(c -> byDocument.computeIfAbsent(c.document(), d -> new ArrayList<>()).add(c));
    byDocument.replaceAll(run::join);
    return byDocument;
  }

  private void claim(Path file, int number, String line, List<Claim> into) {
    try {
      into.add(ClaimJson.read(line, this::document));
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

  private List<Claim> join(String document, List<Claim> imported) {
    Map<String, Claim> all = new TreeMap<>();
    Path file = sources.claims(document);
    if (Files.isRegularFile(file)) {
      ClaimFile.claims(Sources.read(file)).forEach(c -> all.put(c.id(), c));
    }
    Map<String, String> ids = number(document, imported, all);
    imported.stream().map(c -> renamed(c, ids)).forEach(c -> all.put(c.id(), c));
    return all.values().stream()
        .sorted(Comparator.comparing(Claim::passage).thenComparing(Claim::id))
        .toList();
  }

  /** The ids that claims get: their own where it has the right form, else the next free number. */
  private static Map<String, String> number(
      String document, List<Claim> imported, Map<String, Claim> present) {
    Pattern form = Pattern.compile(Pattern.quote(document) + "-\\d{3,}");
    TreeSet<String> taken = new TreeSet<>(present.keySet());
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

  private static Claim renamed(Claim c, Map<String, String> ids) {
    return new Claim(
        ids.getOrDefault(c.id(), c.id()),
        c.document(),
        c.evidence(),
        ids.getOrDefault(c.eventId(), c.eventId()),
        c.event(),
        c.actor(),
        c.from(),
        c.to(),
        c.counterparty(),
        c.place(),
        c.time(),
        c.motives(),
        rename(c.follows(), ids),
        c.certainty(),
        c.attributedTo(),
        rename(c.contradicts(), ids),
        c.status(),
        c.method(),
        c.confidence(),
        c.gloss(),
        c.figure());
  }

  private static List<String> rename(List<String> keys, Map<String, String> ids) {
    return keys.stream().map(k -> ids.getOrDefault(k, k)).sorted().toList();
  }
}
