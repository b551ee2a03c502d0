package org.allegiance.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.allegiance.claim.Claim;
import org.allegiance.document.SourceDocument;
import org.allegiance.graph.CandidateFile;
import org.allegiance.graph.Review;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "review",
    description =
        "Shows what was extracted from a document, one candidate at a time, to be accepted, amended"
            + " or rejected. Each decision is saved at once.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Accepted and amended candidates go to data/claims, new groups and places that they name to"
          + " data/actors.ttl. Rejected ones are not brought up again."
    })
final class ReviewCommand implements Callable<Integer> {

  @Mixin private Project project = new Project();

  @Parameters(paramLabel = "DOCUMENT", description = "Key of a document that was extracted from.")
  private String document = "";

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "The document itself, if it is not in the folder of documents.")
  private @Nullable Path file;

  @Option(
      names = "--unreal",
      description =
          "Lists what the document only speaks of (plans, wishes, conditions, questions), which is"
              + " not up for review.")
  private boolean unreal;

  @Spec private CommandSpec spec;

  private final InputStream keys;

  /**
   * @param keys what the reviewer types, a key a line
   */
  ReviewCommand(InputStream keys) {
    this.keys = keys;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Review review = Review.of(document, project.sources());
    Optional<SourceDocument> text =
        file == null
            ? project.allDocuments().find(document)
            : Optional.of(SourceDocument.read(document, file));
    ClaimView view = new ClaimView(text, Terminal.isOut());
    if (unreal) {
      for (Claim c : CandidateFile.readUnreal(document, project.sources())) {
        out.println("── " + c.id() + " · " + c.method() + " ──\n" + view.show(c) + "\n");
      }
      out.flush();
      return Exit.DONE;
    }
    BufferedReader in = new BufferedReader(new InputStreamReader(keys, StandardCharsets.UTF_8));
    new ReviewDialogue(review, view, in, out).run();
    return Exit.DONE;
  }
}
