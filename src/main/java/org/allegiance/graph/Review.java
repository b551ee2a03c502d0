package org.allegiance.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.allegiance.BadInputException;
import org.allegiance.Nearest;
import org.allegiance.Problem;
import org.allegiance.claim.Candidates;
import org.allegiance.claim.Claim;
import org.allegiance.claim.Proposal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.jspecify.annotations.Nullable;

/**
 * The review of one document's candidates. Each decision is on disk when the method returns: the
 * register first, then the claims, then the candidates, so that whatever a crash leaves can be
 * read: a claim that is there counts as decided, whatever the candidate says.
 */
public final class Review {

  private static final String REJECTED = "rejected";

  private final Sources sources;
  private final Path file;
  private final Path claimFile;
  private final Model ontology;
  private final Deque<Step> steps = new ArrayDeque<>();

  /** What a decision changed: the texts before and after, by file. */
  private record Step(
      String id, Map<Path, Optional<String>> before, Map<Path, Optional<String>> after) {}

  private Review(String document, Sources sources) {
    this.sources = sources;
    this.file = sources.candidates(document);
    this.claimFile = sources.claims(document);
    this.ontology = Sources.read(sources.ontology());
  }

  /**
   * Begins or goes on with a review.
   *
   * @throws BadInputException if the document has no candidates
   */
  public static Review of(String document, Sources sources) {
    Review review = new Review(document, sources);
    if (!Files.isRegularFile(review.file)) {
      throw new BadInputException(
          "no-candidates",
          document,
          "there are no candidates of this document",
          Nearest.didYouMean(document, sources.reviewable(), "extract some with 'extract FILE'"));
    }
    return review;
  }

  /**
   * Every candidate in the order of the text, with the status that it has now; those that were
   * accepted or amended as they stand among the claims.
   */
  public List<Claim> candidates() {
    Map<String, Claim> claims = new LinkedHashMap<>();
    claims().forEach(c -> claims.put(c.id(), c));
    return CandidateFile.read(file).claims().stream()
        .map(c -> claims.getOrDefault(c.id(), open(c)))
        .sorted(Comparator.comparing(Claim::passage).thenComparing(Claim::id))
        .toList();
  }

  private static Claim open(Claim candidate) {
    return candidate.status().equals(REJECTED)
        ? candidate
        : Renumbering.withStatus(candidate, "candidate");
  }

  /** Reviewed claims that speak of the same kind of event in words that the candidate shares. */
  public List<Claim> alike(Claim candidate) {
    return claims().stream()
        .filter(c -> !c.id().equals(candidate.id()))
        .filter(c -> c.event().equals(candidate.event()))
        .filter(
            c ->
                c.evidence().stream()
                    .anyMatch(
                        e ->
                            candidate.evidence().stream()
                                .anyMatch(o -> e.passage().overlaps(o.passage()))))
        .toList();
  }

  /** The groups and places that would join the register if the claim were accepted. */
  public List<Proposal> proposals(Claim claim) {
    Register register = Register.of(Sources.read(sources.register()));
    Set<String> named = CandidateJoin.names(claim).collect(Collectors.toSet());
    return CandidateFile.read(file).proposals().stream()
        .filter(p -> named.contains(CandidateJoin.name(p)))
        .filter(p -> !CandidateJoin.isRegistered(p, register))
        .toList();
  }

  /**
   * The keys that a field of a claim may have, in their order.
   *
   * @param field as {@link org.allegiance.claim.ClaimJson#amended} names it
   * @return nothing for a field that may have any value
   */
  public List<String> keys(String field) {
    Candidates candidates = CandidateFile.read(file);
    return vocabulary(background(candidates.proposals()), candidates.claims()).keys(field);
  }

  /** The same of all fields that can be amended, by their names. */
  public Map<String, List<String>> keys() {
    Candidates candidates = CandidateFile.read(file);
    Vocabulary vocabulary = vocabulary(background(candidates.proposals()), candidates.claims());
    Map<String, List<String>> keys = new LinkedHashMap<>();
    Amendment.FIELDS.forEach(field -> keys.put(field, vocabulary.keys(field)));
    return keys;
  }

  /** Accepts a candidate as it was found. */
  public void accept(String id) throws IOException {
    decide(id, "accepted", null);
  }

  /**
   * Accepts a candidate with changes.
   *
   * @param claim the candidate as it should be, under its id
   * @throws BadInputException if it names what is not there; nothing is changed then
   */
  public void amend(Claim claim) throws IOException {
    decide(claim.id(), "amended", claim);
  }

  /** Rejects a candidate. */
  public void reject(String id) throws IOException {
    decide(id, REJECTED, null);
  }

  private void decide(String id, String status, @Nullable Claim changed) throws IOException {
    Candidates now = CandidateFile.read(file);
    Claim candidate =
        now.claims().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    List<Claim> claims = new ArrayList<>(claims());
    claims.removeIf(c -> c.id().equals(id));
    Map<Path, Optional<String>> texts = new LinkedHashMap<>();
    List<Proposal> joining = List.of();
    if (!status.equals(REJECTED)) {
      Claim claim = Renumbering.withStatus(changed == null ? candidate : changed, status);
      joining = proposals(claim);
      if (!joining.isEmpty()) {
        RegisterFile actors = new RegisterFile(sources.actors());
        joining.forEach(actors::add);
        texts.put(sources.actors(), Optional.of(actors.text()));
      }
      claims.add(claim);
      claims = linked(claims, claim, now, Register.of(background(joining)));
      check(claims, id, background(joining));
    }
    Register register = Register.of(background(joining));
    if (!claims.equals(claims())) {
      texts.put(
          claimFile,
          claims.isEmpty()
              ? Optional.empty()
              : Optional.of(ClaimFile.turtle(claims, register, claimFile)));
    }
    texts.put(
        file,
        Optional.of(CandidateFile.turtle(decided(now, id, status, register), register, file)));
    Map<Path, Optional<String>> before = new LinkedHashMap<>();
    texts.keySet().forEach(f -> before.put(f, text(f)));
    Drafts.replace(texts);
    steps.push(new Step(id, before, texts));
  }

  /** What is left to propose is what the register does not know by now. */
  private static Candidates decided(Candidates now, String id, String status, Register register) {
    return new Candidates(
        now.claims().stream()
            .map(c -> c.id().equals(id) ? Renumbering.withStatus(c, status) : c)
            .toList(),
        now.proposals().stream().filter(p -> !CandidateJoin.isRegistered(p, register)).toList());
  }

  /**
   * Takes back the last decision of this session.
   *
   * @return the id of its candidate, if there was one
   * @throws BadInputException if somebody else has changed a file since
   */
  public Optional<String> undo() throws IOException {
    Step step = steps.peek();
    if (step == null) {
      return Optional.empty();
    }
    for (Map.Entry<Path, Optional<String>> e : step.after().entrySet()) {
      if (!text(e.getKey()).equals(e.getValue())) {
        throw new BadInputException(
            "changed-since",
            sources.relative(e.getKey()).toString(),
            "the file was changed by others since the decision",
            "go back to the candidate and decide anew");
      }
    }
    Map<Path, Optional<String>> before = new LinkedHashMap<>();
    new ArrayList<>(step.before().keySet()).reversed().forEach(f -> put(before, f, step));
    Drafts.replace(before);
    steps.pop();
    return Optional.of(step.id());
  }

  private static void put(Map<Path, Optional<String>> texts, Path file, Step step) {
    texts.put(file, step.before().getOrDefault(file, Optional.empty()));
  }

  private static Optional<String> text(Path file) {
    return Files.isRegularFile(file) ? Optional.of(TextFile.read(file)) : Optional.empty();
  }

  /**
   * Claims with the links that candidates have to one another, as far as both are claims by now:
   * one that was accepted before the other could not name it yet.
   */
  private static List<Claim> linked(
      List<Claim> claims, Claim added, Candidates found, Register register) {
    Map<String, Claim> candidates = new LinkedHashMap<>();
    found.claims().forEach(c -> candidates.put(c.id(), c));
    Links links = Links.among(claims, register);
    return claims.stream()
        .map(
            c -> {
              Claim own = c.equals(added) ? links.kept(c) : c;
              Claim candidate = candidates.get(c.id());
              return candidate == null ? own : links.joined(own, candidate);
            })
        .sorted(Comparator.comparing(Claim::passage).thenComparing(Claim::id))
        .toList();
  }

  private void check(List<Claim> claims, String id, Model background) {
    List<Problem> problems = new ArrayList<>();
    Vocabulary vocabulary = vocabulary(background, claims);
    claims.stream()
        .filter(c -> c.id().equals(id))
        .forEach(
            c ->
                vocabulary.check(
                    c,
                    (code, reason, wayOut) -> problems.add(new Problem(code, id, reason, wayOut))));
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
  }

  private static Vocabulary vocabulary(Model background, List<Claim> claims) {
    return new Vocabulary(background, ModelFactory.createDefaultModel(), claims);
  }

  private Model background(List<Proposal> joining) {
    return ModelFactory.createDefaultModel()
        .add(ontology)
        .add(Sources.read(sources.register()))
        .add(CandidateFile.proposals(joining));
  }

  private List<Claim> claims() {
    if (!Files.isRegularFile(claimFile)) {
      return List.of();
    }
    Model model = Sources.read(claimFile);
    List<Claim> claims = ClaimFile.claims(model);
    List<Problem> lost = ClaimFile.lost(claimFile, model, claims);
    if (!lost.isEmpty()) {
      throw new BadInputException(lost);
    }
    return claims;
  }
}
