package org.allegiance.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.Nearest;
import org.allegiance.claim.Candidates;
import org.allegiance.claim.Claim;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Takes a person or a collective out of the files of a project: its description, the claims in
 * which it has a role, its names in what other claims say. The names are kept in a hidden file from
 * {@link #begin} to {@link #end}, so that one that was broken off can be taken up again.
 */
public final class Erasure {

  private static final Set<String> KINDS = Set.of("person", "collective");
  private static final List<Property> NAMES =
      List.of(RDFS.label, SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel);

  private final Sources sources;
  private final Resource thing;
  private final Set<String> names;
  private final Set<String> shared = new TreeSet<>();
  private final Set<String> longer = new TreeSet<>();
  private final Map<Path, Optional<String>> texts = new LinkedHashMap<>();
  private final List<String> parts = new ArrayList<>();

  private Erasure(Sources sources, Resource thing, Model data, Collection<String> names) {
    this.sources = sources;
    this.thing = thing;
    this.names = new TreeSet<>(names);
    Set<Resource> blocks = new LinkedHashSet<>(List.of(thing));
    Resource described = thing.inModel(data);
    if (Things.kind(thing).equals("person")) { // labels of others describe, in words of all kinds
      NAMES.forEach(p -> described.listProperties(p).forEach(s -> this.names.add(s.getString())));
    }
    for (Statement s : described.listProperties(AL.name).toList()) {
      blocks.add(s.getResource());
      s.getResource().listProperties(RDFS.label).forEach(l -> this.names.add(l.getString()));
    }
    for (Resource other : data.listSubjects().filterKeep(this::isOther).toList()) {
      distinguish(Things.key(other));
      NAMES.forEach(p -> other.listProperties(p).forEach(s -> distinguish(s.getString())));
    }
    register(blocks);
    claims();
  }

  private boolean isOther(Resource subject) {
    return Blocks.isThing(subject)
        && Things.kind(subject).equals("person")
        && !subject.equals(thing);
  }

  /** A name that somebody else bears too cannot be taken from both. */
  private void distinguish(String name) {
    if (names.stream().anyMatch(name::equalsIgnoreCase)) {
      shared.add(name);
      names.removeIf(name::equalsIgnoreCase);
    } else if (Stream.concat(names.stream(), Stream.of(Things.key(thing)))
        .anyMatch(own -> ErasedNames.pattern(own).matcher(name).find())) {
      longer.add(name);
    }
  }

  /**
   * What there is to erase.
   *
   * @param named an IRI, a key, or a kind and a key
   * @throws BadInputException if nothing is called so, or it is neither a person nor a collective
   */
  public static Erasure of(String named, Sources sources) {
    Model data = ModelFactory.createDefaultModel();
    Stream.of(sources.register(), sources.claims(), sources.candidateFiles(), unreal(sources))
        .flatMap(List::stream)
        .forEach(f -> data.add(Sources.read(f)));
    List<String> journal = journal(sources);
    Resource thing = find(named, data, sources, journal);
    if (!journal.isEmpty() && !journal.getFirst().equals(thing.getURI())) {
      throw new BadInputException(
          "erasure-unfinished",
          sources.relative(journalFile(sources)).toString(),
          "the erasure of " + journal.getFirst() + " was broken off",
          "finish it first: erase " + journal.getFirst());
    }
    return new Erasure(sources, thing, data, journal.stream().skip(1).toList());
  }

  private static Resource find(String named, Model data, Sources sources, List<String> journal) {
    String end = named.startsWith(Things.BASE) ? named.substring(Things.BASE.length()) : named;
    String[] parts = end.split("[/:]", 2);
    List<Resource> meant =
        parts.length == 2
            ? List.of(Things.thing(parts[0], parts[1]))
            : KINDS.stream().sorted().map(kind -> Things.thing(kind, end)).toList();
    if (parts.length == 2 && !KINDS.contains(parts[0])) {
      throw new BadInputException(
          "not-to-be-erased",
          named,
          "only persons and collectives can be erased",
          parts[0].equals("claim")
              ? "take the claim's block out of data/claims, or reject it in a review"
              : "take it out of data/ by hand");
    }
    Tombstones tombstones = Tombstones.of(sources);
    return meant.stream()
        .filter(r -> data.containsResource(r) || journal.contains(r.getURI()) || tombstones.hold(r))
        .findFirst()
        .orElseThrow(() -> unknown(named, end, data));
  }

  private static BadInputException unknown(String named, String end, Model data) {
    List<String> keys =
        data.listSubjects()
            .filterKeep(s -> Blocks.isThing(s) && KINDS.contains(Things.kind(s)))
            .mapWith(Things::key)
            .toList();
    return new BadInputException(
        "unknown-person",
        named,
        "no person and no collective is called so",
        Nearest.didYouMean(end, keys, "see 'query actors' or data/ for who there is"));
  }

  /** Who is erased. */
  public Resource thing() {
    return thing;
  }

  /** Names of others in which one of these stands: Abu Omar of Velen, where Abu Omar goes. */
  public Set<String> longer() {
    return Set.copyOf(longer);
  }

  /** The names that stay because other persons bear them too. */
  public Set<String> shared() {
    return Set.copyOf(shared);
  }

  /** What it is called and nobody else, without its key. */
  public Set<String> names() {
    return Set.copyOf(names);
  }

  /** What goes, one line a part; nothing if nothing is left to erase. */
  public List<String> parts() {
    return List.copyOf(parts);
  }

  /** Whether it was erased before, and nothing is left to do. */
  public boolean isOver() {
    return parts.isEmpty() && journal(sources).isEmpty();
  }

  private void register(Set<Resource> blocks) {
    for (Path file : sources.register()) {
      Model model = Sources.read(file);
      List<Resource> here = blocks.stream().filter(model::containsResource).toList();
      if (!here.isEmpty()) {
        replace(file, Optional.of(TurtleBlocks.without(here, file)), here.size() + " described");
      }
    }
  }

  private void claims() {
    Map<Path, List<Claim>> claims = new LinkedHashMap<>();
    Map<Path, Candidates> candidates = new LinkedHashMap<>();
    for (Path file : sources.claims()) {
      Model model = Sources.read(file);
      List<Claim> found = ClaimFile.claims(model);
      claims.put(file, found);
      if (mentions(model) && !ClaimFile.lost(file, model, found).isEmpty()) {
        throw new BadInputException(ClaimFile.lost(file, model, found));
      }
    }
    Stream.concat(sources.candidateFiles().stream(), unreal(sources).stream())
        .forEach(file -> candidates.put(file, CandidateFile.read(file)));
    List<Claim> all =
        Stream.concat(
                claims.values().stream(), candidates.values().stream().map(Candidates::claims))
            .flatMap(List::stream)
            .toList();
    ErasedClaims erased = new ErasedClaims(Things.key(thing), names, longer, all);
    Register register = Register.of(sources.background());
    claims.forEach(
        (file, before) -> {
          List<Claim> now = erased.without(before);
          if (!now.equals(before)) {
            replace(
                file,
                now.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ClaimFile.turtle(now, register, file)),
                difference(before, now));
          }
        });
    candidates.forEach(
        (file, before) -> {
          List<Claim> now = erased.without(before.claims());
          if (!now.equals(before.claims())) {
            Candidates left = new Candidates(now, before.proposals());
            replace(
                file,
                Optional.of(CandidateFile.turtle(left, register, file)),
                difference(before.claims(), now));
          }
        });
  }

  private boolean mentions(Model model) {
    return model.containsResource(thing)
        || model
            .listStatements()
            .filterKeep(s -> s.getObject().isLiteral())
            .filterKeep(s -> names.stream().anyMatch(s.getLiteral().getLexicalForm()::contains))
            .hasNext();
  }

  private static String difference(List<Claim> before, List<Claim> now) {
    Set<String> left = new TreeSet<>();
    now.forEach(c -> left.add(c.id()));
    long gone = before.stream().filter(c -> !left.contains(c.id())).count();
    long changed = now.stream().filter(c -> !before.contains(c)).count();
    return gone + " claims go, " + changed + " are changed";
  }

  private void replace(Path file, Optional<String> text, String what) {
    texts.put(file, text);
    parts.add(sources.relative(file) + ": " + what);
  }

  /** Another file of the project that changes with these. */
  public void also(Path file, String text, String what) {
    replace(file, Optional.of(text), what);
  }

  /**
   * Puts up the tombstone, before anything is taken away.
   *
   * @param shown whether the public edition named who is erased
   * @param opaque what the public edition called it where it did not
   */
  public void begin(boolean shown, Optional<Resource> opaque) throws IOException {
    List<String> journal = new ArrayList<>(List.of(thing.getURI()));
    journal.addAll(names);
    String text = String.join("\n", journal.stream().map(n -> n.replace('\n', ' ')).toList());
    Drafts.replace(Map.of(journalFile(sources), Optional.of(text + "\n")));
    Tombstones tombstones = Tombstones.of(sources).with(thing, names, shown, opaque);
    Drafts.replace(Map.of(Tombstones.file(sources), Optional.of(tombstones.text())));
  }

  /** Takes it out of the files; none of them is ever half-written. */
  public void carryOut() throws IOException {
    Drafts.replace(texts);
    for (Path draft : leftDrafts()) {
      Files.deleteIfExists(draft);
    }
  }

  /** Forgets the names. */
  public void end() throws IOException {
    Files.deleteIfExists(journalFile(sources));
  }

  /** What programs that were killed left beside the files of the data. */
  private List<Path> leftDrafts() throws IOException {
    try (Stream<Path> all = Files.walk(sources.home().resolve("data"))) {
      return all.filter(f -> f.getFileName().toString().matches("\\..*\\.draft"))
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }

  private static List<Path> unreal(Sources sources) {
    Path folder = sources.candidates().resolve("unreal");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().matches("[^.].*\\.ttl"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path journalFile(Sources sources) {
    return sources.home().resolve("data/.erasing");
  }

  private static List<String> journal(Sources sources) {
    Path file = journalFile(sources);
    return Files.isRegularFile(file) ? TextFile.read(file).lines().toList() : List.of();
  }
}
