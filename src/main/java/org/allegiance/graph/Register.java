package org.allegiance.graph;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/**
 * What may be named by a key: the actors, places and documents that the data describe, and the
 * concepts of the schemes.
 */
final class Register {

  private static final Set<String> ACTOR_KINDS = Set.of("group", "person", "collective");

  private final Map<String, Resource> actors = new TreeMap<>();
  private final Map<String, Set<String>> keysByKind = new TreeMap<>();

  /** The register of everything that the model gives a type. */
  static Register of(Model model) {
    Register register = new Register();
    model.listSubjectsWithProperty(RDF.type).filterKeep(Blocks::isThing).forEach(register::add);
    return register;
  }

  /** The same with what another model describes. */
  Register with(Model more) {
    Register register = of(more);
    keysByKind.forEach(
        (kind, keys) ->
            register.keysByKind.computeIfAbsent(kind, k -> new TreeSet<>()).addAll(keys));
    register.actors.putAll(actors);
    return register;
  }

  /** Whether a thing is a group, body, state, person or collective, by its IRI. */
  static boolean isActor(Resource subject) {
    return Blocks.isThing(subject) && ACTOR_KINDS.contains(Things.kind(subject));
  }

  private void add(Resource thing) {
    String kind = Things.kind(thing);
    keysByKind.computeIfAbsent(kind, k -> new TreeSet<>()).add(Things.key(thing));
    if (ACTOR_KINDS.contains(kind)) {
      actors.put(Things.key(thing), thing);
    }
  }

  /** The group, body, state, person or collective of that key. */
  Optional<Resource> actor(String key) {
    return Optional.ofNullable(actors.get(key));
  }

  /** The first of each actor's classes that claims know, by his key. */
  Map<String, String> actorTypes() {
    Map<String, String> types = new TreeMap<>();
    actors.forEach(
        (key, actor) ->
            Vocabulary.ACTOR_TYPES.stream()
                .filter(
                    t -> actor.hasProperty(RDF.type, actor.getModel().createResource(AL.NS + t)))
                .findFirst()
                .ifPresent(t -> types.put(key, t)));
    return types;
  }

  Set<String> actorKeys() {
    return actors.keySet();
  }

  /** The keys of everything of a kind, such as {@code place} or {@code motive}. */
  Set<String> keys(String kind) {
    return keysByKind.getOrDefault(kind, Set.of());
  }

  /** The kind under which the IRI of an actor stands, by the local name of his class. */
  static String kindOf(String type) {
    if (type.equals(AL.Person.getLocalName())) {
      return "person";
    }
    return type.equals(AL.Collective.getLocalName()) ? "collective" : "group";
  }
}
