package org.allegiance.graph;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.allegiance.Nearest;
import org.allegiance.claim.Actor;
import org.allegiance.claim.Claim;
import org.allegiance.vocab.AL;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;

/** The keys that a claim to be imported may use. */
final class Vocabulary {

  /** Where a problem that was found goes. */
  interface Findings {
    void add(String code, String reason, String wayOut);
  }

  private static final Pattern METHOD = Pattern.compile("curated|pattern(-[a-z0-9]+)*");
  private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

  /** The classes of actors that claims tell apart. */
  static final List<String> ACTOR_TYPES =
      List.of("Person", "Collective", "ArmedGroup", "CivilBody", "State", "Coalition");

  private final Register register;
  private final Set<String> actors = new TreeSet<>();
  private final Set<String> classes = new TreeSet<>();
  private final Set<String> events = new TreeSet<>();

  /**
   * @param background ontology and register
   * @param present what the document's file of claims holds
   * @param imported claims about the document that may describe actors
   */
  Vocabulary(Model background, Model present, Collection<Claim> imported) {
    this.register = Register.of(background);
    actors.addAll(register.actorKeys());
    actors.addAll(Register.of(present).actorKeys());
    imported.stream()
        .map(Claim::actor)
        .filter(a -> a.type() != null)
        .forEach(a -> actors.add(a.id()));
    background
        .listSubjectsWithProperty(RDF.type, OWL.Class)
        .filterKeep(c -> c.isURIResource() && c.getURI().startsWith(AL.NS))
        .mapWith(Resource::getLocalName)
        .forEach(classes::add);
    addEvents(AL.Event.inModel(background));
  }

  private void addEvents(Resource event) {
    event
        .getModel()
        .listSubjectsWithProperty(RDFS.subClassOf, event)
        .filterKeep(Resource::isURIResource)
        .toList()
        .forEach(
            kind -> {
              if (events.add(kind.getLocalName())) {
                addEvents(kind);
              }
            });
  }

  void check(Claim c, Findings findings) {
    Actor a = c.actor();
    for (String key : new String[] {c.id(), c.eventId(), a.id()}) {
      if (!KEY.matcher(key).matches()) {
        findings.add(
            "bad-key",
            "'" + key + "' is no key",
            "a key has letters, digits, dots and hyphens only, such as harbour-front");
      }
    }
    require("class", c.event(), classes, findings);
    require("class", a.type(), ACTOR_TYPES, findings);
    require("document", c.document(), register.keys("document"), findings);
    require("quantifier", a.quantifier(), register.keys("quantifier"), findings);
    for (String actor : new String[] {a.id(), a.partOf(), c.from(), c.to(), c.counterparty()}) {
      require("actor", actor, actors, findings);
    }
    require("place", c.place(), register.keys("place"), findings);
    require("certainty", c.certainty(), register.keys("certainty"), findings);
    require("status", c.status(), register.keys("status"), findings);
    if (!METHOD.matcher(c.method()).matches()) {
      findings.add(
          "bad-method",
          "'" + c.method() + "' is no method",
          "a method is curated, or pattern-… with the name of a pattern");
    }
    c.motives().forEach(m -> require("motive", m, register.keys("motive"), findings));
  }

  /**
   * What a field of a claim may hold, nothing for a field that may hold anything.
   *
   * @param field as {@link org.allegiance.claim.ClaimJson#amended} names it
   */
  List<String> keys(String field) {
    return switch (field) {
      case "event" -> events.stream().filter(e -> !e.endsWith("Event")).toList();
      case "actor.type" -> ACTOR_TYPES;
      case "actor.id", "from", "to", "counterparty" -> List.copyOf(actors);
      case "place", "certainty" -> List.copyOf(register.keys(field));
      case "actor.quantifier" -> List.copyOf(register.keys("quantifier"));
      default -> List.of();
    };
  }

  private static void require(
      String kind, @Nullable String key, Collection<String> known, Findings findings) {
    if (key != null && !known.contains(key)) {
      findings.add(
          "unknown-" + kind,
          "nothing describes the " + kind + " '" + key + "'",
          Nearest.didYouMean(key, known, wayOut(kind)));
    }
  }

  private static String wayOut(String kind) {
    return switch (kind) {
      case "actor" ->
          "describe it in data/actors.ttl, or give the claim's actor a type and a label";
      case "class" -> "see ontology/allegiance.ttl for what there is";
      default -> "describe it, or use one of the keys in data/ and ontology/";
    };
  }
}
