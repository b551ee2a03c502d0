package org.allegiance.publish.edition;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.allegiance.Problem;
import org.allegiance.document.Library;
import org.allegiance.document.Passage;
import org.allegiance.graph.Assembly;
import org.allegiance.graph.Sources;
import org.allegiance.publish.Export;
import org.allegiance.publish.edition.Disclosure.Fate;
import org.allegiance.query.StoredQuery;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Graphs;
import org.allegiance.vocab.Things;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Looks for what the public edition must not hold: names, nicknames and keys of restricted persons
 * and of sources that are not credited, what tells of them, their passages, and the words of
 * documents. It knows them from the data themselves and not from how the edition was made.
 */
public final class LeakSearch {

  private static final Pattern TAG = Pattern.compile("<[^<>]{0,2000}>");

  /** Keys of claims and events: a document's and a number, which may stand side by side anyway. */
  private static final Pattern NUMBERED = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*-\\d+");

  private static final int MAX_CHUNKS = 500_000;
  private static final int LEAST_LABEL = 4;

  /** What stands between two blanks: its words, and the keys in it that must not be there. */
  private record Chunk(List<String> words, List<String> keys) {}

  /** The same IRIs stand in very many quads. Several threads may search at once. */
  private final Map<String, Chunk> chunks = new ConcurrentHashMap<>();

  private final Phrases phrases;
  private final Map<String, String> numbered = new HashMap<>();
  private final Quotations quotations = new Quotations();

  private LeakSearch(Phrases phrases) {
    this.phrases = phrases;
  }

  /**
   * What must not be found.
   *
   * @param library the documents at hand, whose words are looked for
   * @throws org.allegiance.BadInputException if there is no policy, or the data are not in order
   */
  public static LeakSearch of(Sources sources, Library library) {
    Policy policy = Policy.read(PublicEdition.policy(sources));
    Dataset full = new Assembly(sources).dataset(library, false);
    Model data = PublicEdition.data(full);
    Wording wording =
        PublicEdition.wording(sources, full.getNamedModel(Graphs.ONTOLOGY), data, policy);
    Disclosure disclosure = new Disclosure(data, policy, wording);
    LeakSearch search = new LeakSearch(wording.restricted());
    search.addKeys(data, disclosure);
    HiddenPassages.of(data, disclosure).all().forEach(search::addPassage);
    for (Resource document : data.listSubjectsWithProperty(RDF.type, AL.Document).toList()) {
      search.addWords(Things.key(document), library);
      document.listProperties().forEach(s -> search.quotations.allow(s.getObject().toString()));
    }
    return search;
  }

  private void addKeys(Model data, Disclosure disclosure) {
    for (Resource thing :
        data.listSubjectsWithProperty(RDF.type).filterKeep(Wording::isThing).toList()) {
      if (disclosure.of(thing) != Fate.OPEN) {
        String what = Things.kind(thing) + " " + Things.key(thing);
        switch (Things.kind(thing)) {
          case "event", "claim" -> numbered.put(Things.key(thing), "key of " + what);
          case "collective", "group", "place" ->
              phrases.add(Things.key(thing), Phrases.WEAK + what);
          default -> {}
        }
        thing
            .listProperties(RDFS.label)
            .mapWith(Statement::getString)
            .filterKeep(label -> Folding.words(label).size() >= LEAST_LABEL)
            .forEach(label -> phrases.add(label, "label of " + what));
        thing
            .listProperties(AL.gloss)
            .forEach(gloss -> phrases.add(gloss.getString(), "gloss of " + what));
      } else {
        phrases.allow(Things.key(thing));
      }
    }
  }

  private void addPassage(Resource passage) {
    String what = "passage " + Things.key(passage);
    phrases.add(Things.key(passage), what);
    Stream.of(AL.passageHash, AL.salt)
        .flatMap(p -> passage.listProperties(p).toList().stream())
        .forEach(s -> phrases.add(s.getString(), "hash of " + what));
  }

  private void addWords(String document, Library library) {
    library
        .find(document)
        .ifPresent(found -> quotations.add(document, found.text(new Passage(0, found.length()))));
  }

  /** The stored queries that the public edition can offer: those whose own words name nobody. */
  public List<StoredQuery> harmless(Collection<StoredQuery> queries) {
    return queries.stream()
        .filter(q -> in(q.name(), q.question() + "\n" + q.withDefaults()).isEmpty())
        .filter(q -> q.parameters().stream().allMatch(p -> in(q.name(), p.toString()).isEmpty()))
        .toList();
  }

  /** What must not be in a dataset but is, told by the lines of its N-Quads. */
  public List<Problem> findings(Dataset dataset) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Export.graph(dataset, Export.GraphFormat.NQ, bytes);
    List<Problem> found = new ArrayList<>(in("dataset.nq", bytes.toString(StandardCharsets.UTF_8)));
    found.addAll(dates(dataset.getUnionModel()));
    return found;
  }

  /** Whoever stands under an opaque key is dated by the year. */
  private static List<Problem> dates(Model model) {
    List<Problem> found = new ArrayList<>();
    for (Statement when : model.listStatements(null, AL.when, (String) null).toList()) {
      boolean restricted =
          Disclosure.ROLES.stream()
              .flatMap(role -> when.getSubject().listProperties(role).toList().stream())
              .anyMatch(s -> OpaqueKeys.isOpaque(s.getResource()));
      if (restricted && !Years.areAll(when.getString())) {
        found.add(
            leak(
                "dataset.nq",
                Things.kind(when.getSubject()) + " " + Things.key(when.getSubject()),
                "a date that tells more than the year, " + when.getString()));
      }
    }
    return found;
  }

  /**
   * What must not be in a text but is.
   *
   * @param file what holds the text, for whoever reads of it
   */
  public List<Problem> in(String file, String text) {
    List<Problem> found = new ArrayList<>(search(file, text));
    if (text.indexOf('<') >= 0) { // a name may be cut in two by markup
      String bare = TAG.matcher(text).replaceAll(tag -> "\n".repeat(lines(tag.group())));
      search(file, bare).stream().filter(p -> !found.contains(p)).forEach(found::add);
    }
    return found;
  }

  private static int lines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  private List<Problem> search(String file, String text) {
    List<String> words = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    List<Problem> found = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      for (String chunk : line.split(" ", -1)) {
        Chunk folded =
            chunks.size() < MAX_CHUNKS ? chunks.computeIfAbsent(chunk, this::fold) : fold(chunk);
        for (String key : folded.keys()) {
          found.add(leak(file, "line " + number, key));
        }
        for (String word : folded.words()) {
          words.add(word);
          lines.add(number);
        }
      }
    }
    for (Phrases.Hit hit : phrases.find(words)) {
      found.add(leak(file, "line " + lines.get(hit.from()), hit.what()));
    }
    for (Map.Entry<Integer, String> e : quotations.find(words).entrySet()) {
      found.add(leak(file, "line " + lines.get(e.getKey()), "words of document " + e.getValue()));
    }
    return found.stream().distinct().toList();
  }

  private Chunk fold(String chunk) {
    List<String> keys =
        NUMBERED
            .matcher(Folding.decoded(chunk))
            .results()
            .map(key -> numbered.get(key.group()))
            .filter(Objects::nonNull)
            .toList();
    return new Chunk(Folding.words(chunk), keys);
  }

  private static Problem leak(String file, String place, String what) {
    return new Problem(
        "leak",
        file + ", " + place,
        what,
        "see why data/policy.yaml lets it through, and do not publish before it is gone");
  }
}
