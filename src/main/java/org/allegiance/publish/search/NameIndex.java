package org.allegiance.publish.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Names and aliases in memory, searched by the beginnings of their words. Diacritics and
 * apostrophes do not count. The front door of this package.
 */
public final class NameIndex {

  private static final String NAME = "name";

  /** Names have no language; an index that gives names back must have a place for it. */
  private static final String LANGUAGE = "language";

  /** Words of a search that count. */
  private static final int MAX_WORDS = 8;

  /** Hits looked at: a thing is hit by each of its names. */
  private static final int MAX_HITS = 400;

  /** It wants to be newer, for a speed that some thousand names do not need. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    VECTORS.setLevel(Level.SEVERE);
  }

  private final Folding folding = new Folding();
  private final TextIndexLucene index;
  private final Map<String, Resource> exact = new HashMap<>();

  /**
   * Builds the index.
   *
   * @param names things and what they are called; a thing may stand there several times
   */
  public NameIndex(List<Found> names) {
    EntityDefinition definition = new EntityDefinition("thing", NAME, RDFS.label);
    definition.setLangField(LANGUAGE);
    TextIndexConfig config = new TextIndexConfig(definition);
    config.setAnalyzer(folding);
    config.setQueryAnalyzer(folding);
    config.setValueStored(true);
    index = new TextIndexLucene(new ByteBuffersDirectory(), config);
    for (Found name : names) {
      Entity entity = new Entity(name.thing().getURI(), null);
      entity.put(NAME, name.name());
      index.addEntity(entity);
      exact.putIfAbsent(folded(name.name()), name.thing());
    }
    index.commit();
  }

  /**
   * The things of which one name has all these words in it, or words that begin so; best first. If
   * there are none, those with words that are misspelt by little.
   *
   * @param most how many at most
   */
  public List<Found> find(String text, int most) {
    List<String> words = folding.words(text);
    if (words.isEmpty()) {
      return List.of();
    }
    List<String> asked = words.subList(0, Math.min(words.size(), MAX_WORDS));
    List<Found> found = hits(asked, "(%1$s^3 OR %1$s*)", String.join(" ", asked), most);
    return found.isEmpty() ? hits(asked, "(%1$s* OR %1$s~1)", "", most) : found;
  }

  /** What is called exactly so, but for capitals, diacritics and apostrophes. */
  public Optional<Resource> called(String name) {
    return Optional.ofNullable(exact.get(folded(name)));
  }

  private String folded(String text) {
    return String.join(" ", folding.words(text));
  }

  private List<Found> hits(List<String> words, String form, String whole, int most) {
    // Words are letters and digits in lower case, so that none means anything to the parser.
    String query =
        words.stream().map(w -> String.format(form, w)).collect(Collectors.joining(" AND "));
    record Hit(Found found, float score) {}
    Map<Node, Hit> best = new LinkedHashMap<>();
    for (TextHit hit : index.query(RDFS.label.asNode(), query, null, null, MAX_HITS)) {
      String name = hit.getLiteral().getLiteralLexicalForm();
      String folded = folded(name);
      float score =
          hit.getScore() + (folded.equals(whole) ? 100 : folded.startsWith(whole) ? 10 : 0);
      Found found = new Found(ResourceFactory.createResource(hit.getNode().getURI()), name);
      best.merge(hit.getNode(), new Hit(found, score), (a, b) -> a.score() >= b.score() ? a : b);
    }
    List<Hit> ranked = new ArrayList<>(best.values());
    ranked.sort(
        Comparator.comparingDouble((Hit h) -> -h.score())
            .thenComparing(h -> h.found().thing().getURI()));
    return ranked.stream().limit(most).map(Hit::found).toList();
  }
}
