package org.allegiance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.claim.Candidates;
import org.allegiance.claim.Claim;
import org.allegiance.claim.ClaimJson;
import org.allegiance.document.Layout;
import org.allegiance.document.Passage;
import org.allegiance.document.SourceDocument;
import org.allegiance.graph.Bibliography;
import org.allegiance.graph.CandidateFile;
import org.allegiance.graph.Erased;
import org.allegiance.graph.Sources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "extract",
    description =
        "Reads documents and writes the claims that it finds, for review. What reviewers decided"
            + " before stays decided.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "A document that cannot be read is told, and the others go on; the exit code is 3 then.",
      "Its title and digest go into data/documents.ttl, under a key made from the file's name.",
      "What it only speaks of (plans, wishes, conditions, questions) goes into a file of its own;"
          + " 'review --unreal' shows it."
    })
final class ExtractCommand implements Callable<Integer> {

  /** The formats of candidates. */
  enum Format {
    /** Turtle in the stable form of files of claims; 'review' reads it. */
    TTL,
    /** One JSON object a claim, and the groups and places that are new as Turtle beside it. */
    JSONL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int LONGEST_TITLE = 200;

  @Mixin private Project project = new Project();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "The documents: .txt, .html or .pdf.")
  private List<Path> files = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where candidates go (default: data/candidates in the project).")
  private @Nullable Path out;

  @Option(
      names = "--format",
      defaultValue = "ttl",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TTL;

  @Spec private CommandSpec spec;

  private final Extraction extraction;

  ExtractCommand(Extraction extraction) {
    this.extraction = extraction;
  }

  @Override
  public Integer call() throws IOException {
    Sources sources = project.sources();
    PrintWriter err = spec.commandLine().getErr();
    Function<SourceDocument, Candidates> extractor = extraction.open(sources);
    ProgressBar bar = new ProgressBar(err, Terminal.isErr(), files.size());
    int failed = 0;
    for (Path file : files) {
      bar.at(String.valueOf(file.getFileName()));
      try {
        bar.done(extract(file, sources, extractor));
      } catch (IOException | RuntimeException e) {
        failed++;
        bar.done(Failures.describe(e));
      } catch (StackOverflowError | OutOfMemoryError e) {
        failed++;
        bar.done(Failures.describe(Failures.tooMuch(file.toString(), e)));
      }
    }
    if (failed > 0) {
      err.println(failed + " of " + files.size() + " documents could not be read");
      err.flush();
    }
    return failed > 0 ? Exit.BAD_INPUT : Exit.DONE;
  }

  private String extract(Path file, Sources sources, Function<SourceDocument, Candidates> extractor)
      throws IOException {
    Bibliography bibliography = new Bibliography(sources);
    SourceDocument document = bibliography.read(file);
    if (document.length() == 0) {
      throw new BadInputException(
          "empty-document",
          file.toString(),
          "there is no text in it",
          "see that it is the right file");
    }
    Erased erased = Erased.of(sources);
    Candidates found = erased.without(extractor.apply(document));
    Path folder = out == null ? sources.candidates() : out;
    Candidates all =
        format == Format.TTL
            ? CandidateFile.join(
                document.key(), found, folder.resolve(document.key() + ".ttl"), sources)
            : write(document.key(), found, folder);
    if (format == Format.TTL) {
      CandidateFile.writeUnreal(document.key(), found, folder, sources);
    }
    if (project.library().find(document.key()).isEmpty()) {
      project.whereabouts().note(document.key(), file);
    }
    boolean isNew = bibliography.add(document, title(document, erased));
    long open = all.claims().stream().filter(c -> c.status().equals("candidate")).count();
    return file
        + ": "
        + document.key()
        + (isNew ? " (new), " : ", ")
        + all.claims().size()
        + " candidates, "
        + open
        + " of them undecided";
  }

  private static Candidates write(String document, Candidates found, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(document + ".jsonl"), lines(found.claims()));
    Files.writeString(folder.resolve(document + ".unreal.jsonl"), lines(found.unreal()));
    if (!found.proposals().isEmpty()) {
      Files.writeString(
          folder.resolve(document + ".actors.ttl"), CandidateFile.blocks(found.proposals()));
    }
    return found;
  }

  private static String lines(List<Claim> claims) {
    return claims.stream().map(c -> ClaimJson.write(c) + "\n").collect(Collectors.joining());
  }

  /** What the document says of itself, else its first line that has words; people put it right. */
  private static String title(SourceDocument document, Erased erased) {
    String title = Layout.of(document).front().title();
    return Stream.concat(
            Stream.ofNullable(title),
            document.text(new Passage(0, document.length())).lines().map(String::strip))
        .filter(line -> line.chars().anyMatch(Character::isLetter))
        .filter(line -> !erased.isIn(line))
        .map(line -> line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE) + "…")
        .findFirst()
        .orElse(document.key());
  }
}
