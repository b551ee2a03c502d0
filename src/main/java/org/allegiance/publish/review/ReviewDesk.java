package org.allegiance.publish.review;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.allegiance.BadInputException;
import org.allegiance.claim.Claim;
import org.allegiance.claim.ClaimJson;
import org.allegiance.document.Library;
import org.allegiance.document.SourceDocument;
import org.allegiance.graph.Amendment;
import org.allegiance.graph.Backlog;
import org.allegiance.graph.Review;
import org.allegiance.graph.Sources;
import org.allegiance.publish.Edition;
import org.allegiance.publish.site.Html;
import org.allegiance.publish.site.Page;
import org.allegiance.publish.site.Shell;
import org.apache.jena.query.Dataset;
import org.jspecify.annotations.Nullable;

/**
 * The pages on which candidates are reviewed beside their text. Decisions are those of {@link
 * Review}, in the same files; one is made at a time. A decision about a candidate that somebody
 * else has decided since the page was made is refused.
 */
public final class ReviewDesk {

  private static final int FOUND = 200;
  private static final int CONFLICT = 409;
  private static final int NOT_UNDERSTOOD = 422;
  private static final String OPEN = "candidate";

  private final Sources sources;
  private final Library library;
  private final Backlog backlog;
  private final Html html = new Html(new Shell(Edition.FULL, true));
  private final Map<String, Review> reviews = new HashMap<>(); // by reviewer and document

  /**
   * @param sources where the candidates lie
   * @param library the documents at hand
   * @param dataset the graph that is served meanwhile
   */
  public ReviewDesk(Sources sources, Library library, Dataset dataset) {
    this.sources = sources;
    this.library = library;
    this.backlog = new Backlog(sources, dataset);
  }

  /**
   * How far the review of a document has come.
   *
   * @param decided of its candidates
   */
  public record Progress(String document, long decided, long candidates) {}

  /** The page of the documents that have candidates. */
  public synchronized String documents() {
    List<Progress> documents =
        sources.reviewable().stream()
            .map(
                document -> {
                  List<Claim> all = Review.of(document, sources).candidates();
                  long open = all.stream().filter(c -> c.status().equals(OPEN)).count();
                  return new Progress(document, all.size() - open, all.size());
                })
            .toList();
    return html.page(
        "review/documents", "review/", Map.of("documents", documents, "waiting", backlog.size()));
  }

  /**
   * The page to log in on.
   *
   * @param refusal why somebody was not let in; empty at first
   */
  public String login(String refusal) {
    return html.page("review/login", "login/", Map.of("refusal", refusal));
  }

  /**
   * The page of a candidate; empty if there is no such document or candidate.
   *
   * @param at its id; empty for the first that nobody has decided
   */
  public synchronized Optional<Page> candidate(String reviewer, String document, String at) {
    return of(reviewer, document)
        .flatMap(
            review -> {
              List<Claim> all = review.candidates();
              String id = at.isEmpty() ? undecidedFrom(all, 0).orElse("") : at;
              return id.isEmpty()
                  ? Optional.of(new Page(FOUND, done(document, all)))
                  : find(all, id)
                      .map(c -> new Page(FOUND, page(review, document, all, c, Map.of(), "")));
            });
  }

  /**
   * Does what a reviewer decided: {@code decision} is {@code accept}, with the fields as they
   * should be, {@code reject} or {@code undo}, the last decision of this reviewer.
   *
   * @return empty if there is no such document or candidate
   */
  public synchronized Optional<Outcome> decide(
      String reviewer, String document, Map<String, String> given) throws IOException {
    Optional<Review> review = of(reviewer, document);
    if (review.isEmpty()) {
      return Optional.empty();
    }
    List<Claim> all = review.get().candidates();
    Optional<Claim> candidate = find(all, given.getOrDefault("id", ""));
    if (candidate.isEmpty()) {
      return Optional.empty();
    }
    Claim claim = candidate.get();
    int status = NOT_UNDERSTOOD;
    try {
      if (!claim.status().equals(given.get("was"))) {
        status = CONFLICT;
        throw new IllegalArgumentException(
            "somebody has decided this candidate since you opened it: it is "
                + claim.status()
                + " now");
      }
      return Optional.of(new Outcome.Saved("at=" + done(review.get(), all, claim, given)));
    } catch (BadInputException | IllegalArgumentException e) {
      String reason = String.valueOf(e.getMessage());
      Map<String, String> fields = status == CONFLICT ? Map.of() : given;
      return Optional.of(
          new Outcome.Refused(
              new Page(status, page(review.get(), document, all, claim, fields, reason))));
    }
  }

  /** Where to go on after a decision. */
  private static String done(Review review, List<Claim> all, Claim claim, Map<String, String> given)
      throws IOException {
    switch (given.getOrDefault("decision", "")) {
      case "accept" -> {
        Claim amended = amended(claim, given, review.keys());
        boolean isAsFound = amended.equals(claim) && !claim.status().equals("amended");
        if (isAsFound) {
          review.accept(claim.id());
        } else {
          review.amend(amended);
        }
      }
      case "reject" -> review.reject(claim.id());
      case "undo" -> {
        return review
            .undo()
            .orElseThrow(() -> new IllegalArgumentException("you have decided nothing to undo"));
      }
      default -> throw new IllegalArgumentException("a decision is accept, reject or undo");
    }
    return undecidedFrom(all, all.indexOf(claim) + 1).orElse("");
  }

  private static Claim amended(
      Claim claim, Map<String, String> given, Map<String, List<String>> keys) {
    Claim amended = claim;
    Map<String, String> changed = new LinkedHashMap<>();
    for (String field : Amendment.FIELDS) {
      String value = given.getOrDefault(field, ClaimJson.value(claim, field)).strip();
      if (!value.equals(ClaimJson.value(claim, field))) {
        changed.put(field, value);
      }
    }
    for (Map.Entry<String, String> change : changed.entrySet()) {
      String value = change.getValue().isEmpty() ? null : change.getValue();
      List<String> known = keys.getOrDefault(change.getKey(), List.of());
      amended = Amendment.of(amended, change.getKey(), value, known);
    }
    return amended;
  }

  private String page(
      Review review,
      String document,
      List<Claim> all,
      Claim claim,
      Map<String, String> given,
      String refusal) {
    Map<String, Object> values = new HashMap<>();
    int place = all.indexOf(claim);
    values.put("document", document);
    values.put("claim", claim);
    values.put("number", place + 1);
    values.put("all", all);
    values.put("before", neighbour(all, place - 1));
    values.put("after", neighbour(all, place + 1));
    values.put("excerpts", Excerpt.of(claim, text(document), all));
    values.put("fields", Field.of(claim, given, review.keys()));
    values.put("proposals", review.proposals(claim));
    values.put("alike", review.alike(claim));
    values.put("refusal", refusal);
    values.put("waiting", backlog.size());
    return html.page("review/candidate", "review/" + document + "/", values);
  }

  private String done(String document, List<Claim> all) {
    return html.page(
        "review/done",
        "review/" + document + "/",
        Map.of("document", document, "all", all, "waiting", backlog.size()));
  }

  private Optional<SourceDocument> text(String document) {
    try {
      return library.find(document);
    } catch (BadInputException e) {
      return Optional.empty(); // what cannot be read cannot be shown; 'check' tells why
    }
  }

  private Optional<Review> of(String reviewer, String document) {
    return sources.reviewable().contains(document)
        ? Optional.of(
            reviews.computeIfAbsent(reviewer + "/" + document, key -> Review.of(document, sources)))
        : Optional.empty();
  }

  private static Optional<Claim> find(List<Claim> all, String id) {
    return all.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  private static @Nullable Claim neighbour(List<Claim> all, int place) {
    return place < 0 || place >= all.size() ? null : all.get(place);
  }

  private static Optional<String> undecidedFrom(List<Claim> all, int place) {
    return IntStream.range(place, all.size())
        .mapToObj(all::get)
        .filter(c -> c.status().equals(OPEN))
        .map(Claim::id)
        .findFirst();
  }
}
