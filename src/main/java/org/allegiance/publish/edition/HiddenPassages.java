package org.allegiance.publish.edition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.OA;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;

/** The passages that speak of somebody who is not named. No other passage may reach into them. */
final class HiddenPassages {

  private record Span(int start, int end) {
    boolean touches(Span other) {
      return start < other.end && other.start < end;
    }
  }

  private final Set<Resource> passages = new HashSet<>();
  private final Map<Resource, Set<Span>> spans = new HashMap<>();

  /** The passages of all claims whose words are not shown. */
  static HiddenPassages of(Model data, Disclosure disclosure) {
    HiddenPassages hidden = new HiddenPassages();
    data.listSubjectsWithProperty(AL.reports)
        .filterDrop(disclosure::isWorded)
        .forEach(
            claim ->
                claim
                    .listProperties(AL.evidence)
                    .mapWith(Statement::getResource)
                    .forEach(hidden::add));
    return hidden;
  }

  private void add(Resource passage) {
    passages.add(passage);
    spans.computeIfAbsent(document(passage), d -> new HashSet<>()).add(span(passage));
  }

  private static Resource document(Resource passage) {
    return passage.getRequiredProperty(OA.hasSource).getResource();
  }

  private static Span span(Resource passage) {
    Resource selector = passage.getRequiredProperty(OA.hasSelector).getResource();
    return new Span(number(selector, OA.start), number(selector, OA.end));
  }

  private static int number(Resource selector, Property property) {
    return selector.getRequiredProperty(property).getInt();
  }

  /** Whether a passage shares a character with a hidden one. */
  boolean touches(Resource passage) {
    Span own = span(passage);
    return spans.getOrDefault(document(passage), Set.of()).stream().anyMatch(own::touches);
  }

  /** All of them. */
  Set<Resource> all() {
    return Set.copyOf(passages);
  }
}
