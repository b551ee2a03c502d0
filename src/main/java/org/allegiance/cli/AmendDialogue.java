package org.allegiance.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.allegiance.BadInputException;
import org.allegiance.Nearest;
import org.allegiance.claim.Claim;
import org.allegiance.graph.Amendment;
import org.allegiance.graph.Review;
import org.jspecify.annotations.Nullable;

/** A candidate put right, field by field. Nothing is saved before all of it is right. */
final class AmendDialogue {

  private static final int SHOWN = 30;

  private final Review review;
  private final BufferedReader in;
  private final PrintWriter out;

  AmendDialogue(Review review, BufferedReader in, PrintWriter out) {
    this.review = review;
    this.in = in;
    this.out = out;
  }

  /** Whether the candidate was amended and saved. */
  boolean amend(Claim candidate) throws IOException {
    out.println("fields: " + String.join(", ", Amendment.FIELDS));
    Claim claim = candidate;
    while (true) {
      String answer = ask("field (Enter saves, . drops the changes): ");
      if (answer == null || answer.equals(".")) {
        return dropped();
      }
      if (answer.isEmpty()) {
        if (claim.equals(candidate)) {
          return dropped();
        }
        try {
          review.amend(claim);
          return true;
        } catch (BadInputException e) {
          out.println(e.getMessage());
          continue;
        }
      }
      Optional<String> field = choose("field", answer, Amendment.FIELDS);
      if (field.isPresent()) {
        claim = change(claim, field.get());
      }
    }
  }

  private boolean dropped() {
    out.println("nothing was changed");
    return false;
  }

  private Claim change(Claim claim, String field) throws IOException {
    List<String> keys = review.keys(field);
    String hint = keys.isEmpty() ? "" : ", ? lists";
    while (true) {
      String value = ask(field + " (Enter keeps, - empties" + hint + "): ");
      if (value == null || value.isEmpty()) {
        return claim;
      }
      if (value.equals("?") && !keys.isEmpty()) {
        out.println(String.join(", ", keys));
        continue;
      }
      boolean isFree = keys.isEmpty() || value.equals("-") || field.equals(Amendment.ACTOR);
      Optional<String> chosen = isFree ? Optional.of(value) : choose(field, value, keys);
      if (chosen.isPresent()) {
        try {
          return Amendment.of(claim, field, value.equals("-") ? null : chosen.get(), keys);
        } catch (IllegalArgumentException e) {
          out.println(e.getMessage());
        }
      }
    }
  }

  /** The key that is meant: as it is typed, or the only one that begins so. */
  private Optional<String> choose(String what, String typed, List<String> keys) {
    if (keys.contains(typed)) {
      return Optional.of(typed);
    }
    String start = typed.toLowerCase(Locale.ROOT);
    List<String> alike =
        keys.stream().filter(k -> k.toLowerCase(Locale.ROOT).startsWith(start)).toList();
    if (alike.size() == 1) {
      out.println(what + ": " + alike.get(0));
      return Optional.of(alike.get(0));
    }
    out.println(
        alike.isEmpty()
            ? "no " + what + " '" + typed + "'; " + Nearest.didYouMean(typed, keys, "? lists them")
            : alike.size() <= SHOWN
                ? String.join(", ", alike)
                : alike.size() + " begin so; type more");
    return Optional.empty();
  }

  private @Nullable String ask(String prompt) throws IOException {
    out.print(prompt);
    out.flush();
    String line = in.readLine();
    return line == null ? null : line.strip();
  }
}
