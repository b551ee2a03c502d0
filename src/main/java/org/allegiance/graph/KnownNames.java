package org.allegiance.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allegiance.extract.Known;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The names under which the register knows groups and places. */
final class KnownNames {

  private static final Map<String, Known.Kind> KINDS =
      Map.of("group", Known.Kind.GROUP, "place", Known.Kind.PLACE);
  private static final Set<String> TYPES = Set.of("ArmedGroup", "State", "CivilBody", "Coalition");

  private KnownNames() {}

  static List<Known> in(Model register) {
    List<Known> known = new ArrayList<>();
    register
        .listSubjectsWithProperty(RDF.type)
        .filterKeep(s -> Blocks.isThing(s) && KINDS.containsKey(Things.kind(s)))
        .forEach(s -> known.add(known(s)));
    return known;
  }

  private static Known known(Resource thing) {
    List<String> names = new ArrayList<>();
    for (var property : List.of(SKOS.prefLabel, RDFS.label, SKOS.altLabel)) {
      thing.listProperties(property).forEach(s -> names.add(s.getString()));
    }
    thing
        .listProperties(AL.name)
        .forEach(
            n -> n.getResource().listProperties(RDFS.label).forEach(s -> names.add(s.getString())));
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
}
