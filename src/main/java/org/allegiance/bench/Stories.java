package org.allegiance.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDF;

/** What a file of careers tells: how many persons, and which renaming concerns most of them. */
final class Stories extends StreamRDFBase {

  private static final String EVENT = Things.iri("event", "");
  private static final String CLAIM = Things.iri("claim", "");

  private final Set<Node> renamings = new HashSet<>();
  private final Map<Node, Node> left = new HashMap<>(); // by renamings
  private final Map<Node, Integer> entered = new HashMap<>();
  private int persons;

  private Stories() {}

  static Stories in(Path facts) {
    Stories stories = new Stories();
    FactFile.read(facts, stories);
    return stories;
  }

  /** The facts of some stories, each under its key. */
  static Map<String, List<Triple>> read(Path facts, List<String> keys, String another) {
    Map<String, List<Triple>> found = new HashMap<>();
    keys.forEach(k -> found.put(k, new ArrayList<>()));
    found.put(another, new ArrayList<>());
    FactFile.read(
        facts,
        new StreamRDFBase() {
          @Override
          public void triple(Triple t) {
            List<Triple> story = found.get(key(t.getSubject()));
            if (story != null) {
              story.add(t);
            }
          }
        });
    return found;
  }

  int persons() {
    return persons;
  }

  /** The key of the story of the renaming of the group that was entered most often. */
  String widestRenaming() {
    return renamings.stream()
        .max(Comparator.comparing(r -> entered.getOrDefault(left.getOrDefault(r, r), 0)))
        .map(Stories::key)
        .orElseThrow();
  }

  @Override
  public void triple(Triple t) {
    Node predicate = t.getPredicate();
    if (predicate.equals(RDF.type.asNode())) {
      if (t.getObject().equals(AL.Person.asNode())) {
        persons++;
      } else if (t.getObject().equals(AL.Renaming.asNode())) {
        renamings.add(t.getSubject());
      }
    } else if (predicate.equals(AL.toGroup.asNode())) {
      entered.merge(t.getObject(), 1, Integer::sum);
    } else if (predicate.equals(AL.fromGroup.asNode()) && renamings.contains(t.getSubject())) {
      left.put(t.getSubject(), t.getObject());
    }
  }

  /** The key of the story that an event or a claim belongs to; empty for anything else. */
  private static String key(Node thing) {
    if (thing.isURI()) {
      for (String kind : List.of(EVENT, CLAIM)) {
        int end = thing.getURI().lastIndexOf('-');
        if (thing.getURI().startsWith(kind) && end > kind.length()) {
          return thing.getURI().substring(kind.length(), end);
        }
      }
    }
    return "";
  }
}
