package org.allegiance.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.allegiance.extract.Known;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The names under which the register knows groups and places. */
final class KnownNames {

  private static final Map<String, Known.Kind> KINDS =
      Map.of("group", Known.Kind.GROUP, "place", Known.Kind.PLACE);

  /** Of one with several of them, the first counts. */
  private static final List<String> TYPES =
      List.of("ArmedGroup", "State", "CivilBody", "Coalition");

  private KnownNames() {}

  static List<Known> in(Model register) {
    List<Known> known = new ArrayList<>();
    register
        .listSubjectsWithProperty(RDF.type)
        .filterKeep(s -> Blocks.isThing(s) && KINDS.containsKey(Things.kind(s)))
        .forEach(s -> known.add(known(s)));
    known.sort(Comparator.comparing(Known::kind).thenComparing(Known::key));
    return known;
  }

  private static Known known(Resource thing) {
    List<String> names = new ArrayList<>();
    for (var property : List.of(SKOS.prefLabel, RDFS.label, SKOS.altLabel)) {
      names.addAll(texts(thing, property));
    }
    thing.listProperties(AL.name).mapWith(Statement::getResource).toList().stream()
        .flatMap(name -> texts(name, RDFS.label).stream())
        .sorted()
        .forEach(names::add);
    String type =
        TYPES.stream()
            .filter(t -> thing.hasProperty(RDF.type, thing.getModel().createResource(AL.NS + t)))
            .findFirst()
            .orElse(null);
    String label = names.isEmpty() ? Things.key(thing) : names.get(0);
    return new Known(
        KINDS.getOrDefault(Things.kind(thing), Known.Kind.GROUP),
        Things.key(thing),
        label,
        type,
        names.stream().skip(1).distinct().filter(n -> !n.equals(label)).toList());
  }

  private static List<String> texts(Resource thing, Property property) {
    return thing.listProperties(property).mapWith(Statement::getString).toList().stream()
        .sorted()
        .toList();
  }
}
