package org.allegiance.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.allegiance.BadInputException;
import org.allegiance.claim.Claim;
import org.allegiance.graph.Review;
import org.jspecify.annotations.Nullable;

/** One candidate after another, until all are decided or the reviewer has had enough. */
final class ReviewDialogue {

  private static final String HELP =
      """
      a accept   m amend   r reject   s skip   b back   u undo   q quit   ? help
      Each key is followed by Enter. Decisions are on disk at once: stop whenever you like.
      To change a decision, go back to it and decide anew.\
      """;

  private final Review review;
  private final ClaimView view;
  private final BufferedReader in;
  private final PrintWriter out;
  private final AmendDialogue amending;

  ReviewDialogue(Review review, ClaimView view, BufferedReader in, PrintWriter out) {
    this.review = review;
    this.view = view;
    this.in = in;
    this.out = out;
    this.amending = new AmendDialogue(review, in, out);
  }

  void run() throws IOException {
    say(HELP);
    int at = undecidedFrom(0);
    List<Claim> candidates = review.candidates();
    while (at < candidates.size()) {
      show(candidates, at);
      String key = ask("> ");
      if (key == null || key.equals("q")) {
        break;
      }
      at = obey(key, candidates.get(at), at);
      candidates = review.candidates();
    }
    say(summary(candidates));
  }

  private void show(List<Claim> candidates, int at) {
    Claim c = candidates.get(at);
    say("");
    say(
        "── "
            + c.id()
            + " · "
            + (at + 1)
            + " of "
            + candidates.size()
            + " · "
            + standing(c)
            + " ──");
    say(view.show(c));
    review
        .proposals(c)
        .forEach(p -> say("  new           " + p.type() + " " + p.key() + " “" + p.label() + "”"));
    review.alike(c).forEach(r -> say("  said already  " + r.id() + ": " + r.gloss()));
  }

  private static String standing(Claim c) {
    BigDecimal confidence = c.confidence();
    String found = confidence == null ? c.method() : c.method() + " · confidence " + confidence;
    return c.status().equals("candidate") ? found : found + " · " + c.status();
  }

  /** Where to go on after a key. */
  private int obey(String key, Claim c, int at) throws IOException {
    try {
      switch (key) {
        case "a" -> review.accept(c.id());
        case "r" -> review.reject(c.id());
        case "m" -> {
          if (!amending.amend(c)) {
            return at;
          }
        }
        case "s" -> {
          return undecidedFrom(at + 1);
        }
        case "b" -> {
          return Math.max(0, at - 1);
        }
        case "u" -> {
          return undone(at);
        }
        default -> {
          say(HELP);
          return at;
        }
      }
    } catch (BadInputException e) {
      say(String.valueOf(e.getMessage()));
      say("nothing was changed");
      return at;
    }
    say(
        switch (key) {
          case "a" -> "accepted";
          case "r" -> "rejected";
          default -> "amended";
        });
    return undecidedFrom(at + 1);
  }

  private int undone(int at) throws IOException {
    Optional<String> id = review.undo();
    if (id.isEmpty()) {
      say("there is nothing to undo in this session");
      return at;
    }
    say("undone: " + id.get());
    List<Claim> candidates = review.candidates();
    return IntStream.range(0, candidates.size())
        .filter(i -> candidates.get(i).id().equals(id.get()))
        .findFirst()
        .orElse(at);
  }

  private int undecidedFrom(int at) {
    List<Claim> candidates = review.candidates();
    return IntStream.range(Math.min(at, candidates.size()), candidates.size())
        .filter(i -> candidates.get(i).status().equals("candidate"))
        .findFirst()
        .orElse(candidates.size());
  }

  private static String summary(List<Claim> candidates) {
    return String.format(
        Locale.ROOT,
        "%d accepted, %d amended, %d rejected, %d undecided",
        count(candidates, "accepted"),
        count(candidates, "amended"),
        count(candidates, "rejected"),
        count(candidates, "candidate"));
  }

  private static long count(List<Claim> candidates, String status) {
    return candidates.stream().filter(c -> c.status().equals(status)).count();
  }

  private @Nullable String ask(String prompt) throws IOException {
    out.print(prompt);
    out.flush();
    String line = in.readLine();
    return line == null ? null : line.strip();
  }

  private void say(String text) {
    out.println(text);
    out.flush();
  }
}
