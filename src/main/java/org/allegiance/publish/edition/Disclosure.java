package org.allegiance.publish.edition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * What the policy makes of each thing: shown as it is, shown without what tells who it is, or not.
 */
final class Disclosure {

  /** How much of a thing everybody sees. */
  enum Fate {
    /** As it is, texts apart, each of which is looked at by itself. */
    OPEN,
    /** Under an opaque key, without texts and passages, dated by the year. */
    RESTRICTED,
    /** Not at all. */
    LEFT_OUT
  }

  static final List<Property> ROLES = List.of(AL.actor, AL.fromGroup, AL.toGroup, AL.counterparty);

  private static final List<Property> TEXTS =
      List.of(RDFS.label, SKOS.prefLabel, AL.measures, AL.denominator);

  private final Model data;
  private final Policy policy;
  private final Wording wording;
  private final Map<Resource, Fate> fates = new HashMap<>();
  private final Set<Resource> discreet = new HashSet<>();
  private final Map<String, Set<RDFNode>> actorsByPlaceAndYears = new HashMap<>();

  /**
   * @param data register and reviewed claims
   */
  Disclosure(Model data, Policy policy, Wording wording) {
    this.data = data;
    this.policy = policy;
    this.wording = wording;
    data.listSubjectsWithProperty(AL.reports)
        .mapWith(claim -> claim.getRequiredProperty(AL.reports).getResource())
        .forEach(this::countActors);
    countPersons();
  }

  /** What becomes of an actor, place, event or claim. */
  Fate of(Resource thing) {
    Fate known = fates.get(thing);
    if (known == null) {
      known = decide(thing.inModel(data));
      fates.put(thing, known);
    }
    return known;
  }

  private Fate decide(Resource thing) {
    return switch (Things.kind(thing)) {
      case "person" -> wording.isShown(thing) ? Fate.OPEN : Fate.RESTRICTED;
      case "collective" -> collective(thing);
      case "group", "place" -> named(thing);
      case "event" -> event(thing);
      case "claim" -> claim(thing);
      case "source" -> wording.isCredited(thing) ? Fate.OPEN : Fate.RESTRICTED;
      default -> Fate.OPEN;
    };
  }

  private Fate named(Resource thing) {
    boolean names =
        wording.namesSomebody(Things.key(thing)) || texts(thing).anyMatch(wording::namesSomebody);
    return names ? Fate.RESTRICTED : Fate.OPEN;
  }

  private Fate collective(Resource collective) {
    Optional<Integer> count = count(collective);
    if (count.isPresent() && count.get() < policy.least()) {
      return Fate.LEFT_OUT;
    }
    boolean singlesOut =
        wording.namesSomebody(Things.key(collective))
            || !texts(collective).allMatch(wording::isShowable)
            || count.filter(n -> tellsNumber(collective, n)).isPresent();
    return singlesOut ? Fate.RESTRICTED : Fate.OPEN;
  }

  /** Whether key or label give away a count that is to be told in round numbers. */
  private boolean tellsNumber(Resource collective, int count) {
    return count % policy.roundedTo() != 0
        && Stream.concat(Stream.of(Things.key(collective)), texts(collective))
            .flatMap(text -> Folding.words(text).stream())
            .anyMatch(word -> word.equals(Integer.toString(count)));
  }

  static Optional<Integer> count(Resource collective) {
    return collective.listProperties(AL.count).mapWith(Statement::getInt).nextOptional();
  }

  private static Stream<String> texts(Resource thing) {
    return TEXTS.stream()
        .flatMap(p -> thing.listProperties(p).toList().stream())
        .map(s -> s.getLiteral().getLexicalForm());
  }

  private Fate event(Resource event) {
    if (event.hasProperty(RDF.type, AL.Statistic) && !isFigureShown(event)) {
      return Fate.LEFT_OUT;
    }
    Set<Fate> roles = new HashSet<>();
    ROLES.stream()
        .flatMap(role -> event.listProperties(role).toList().stream())
        .forEach(s -> roles.add(of(s.getResource())));
    return roles.contains(Fate.LEFT_OUT)
        ? Fate.LEFT_OUT
        : roles.contains(Fate.RESTRICTED) ? Fate.RESTRICTED : Fate.OPEN;
  }

  private boolean isFigureShown(Resource figure) {
    boolean few =
        Stream.of(AL.value, AL.upperValue)
            .flatMap(p -> figure.listProperties(p).toList().stream())
            .anyMatch(s -> s.getLiteral().getDouble() < policy.least());
    boolean share = figure.hasProperty(AL.unit, "percent");
    return (share || !few) && texts(figure).allMatch(wording::isShowable);
  }

  private Fate claim(Resource claim) {
    return of(claim.getRequiredProperty(AL.reports).getResource());
  }

  /** Whether what a claim says in words, and where, can be shown. */
  boolean isWorded(Resource claim) {
    return of(claim) == Fate.OPEN
        && claim.listProperties(AL.gloss).mapWith(Statement::getString).toList().stream()
            .allMatch(wording::isShowable);
  }

  /** Whether a name of a group or place can be shown. */
  boolean isNameShowable(String name) {
    return !wording.namesSomebody(name);
  }

  /** Whether a text can be shown. */
  boolean isShowable(String text) {
    return wording.isShowable(text);
  }

  /** Whether what a document says of restricted persons must not lead to the document. */
  boolean isDiscreet(Resource document) {
    return discreet.contains(document);
  }

  private void countPersons() {
    Map<Resource, Set<RDFNode>> persons = new HashMap<>();
    data.listStatements(null, DCTerms.source, (RDFNode) null)
        .filterKeep(s -> s.getSubject().hasProperty(AL.reports))
        .forEach(
            s -> {
              Set<RDFNode> found = persons.computeIfAbsent(s.getResource(), d -> new HashSet<>());
              Resource event = s.getSubject().getRequiredProperty(AL.reports).getResource();
              for (Property role : ROLES) {
                event
                    .listProperties(role)
                    .filterKeep(r -> Things.kind(r.getResource()).equals("person"))
                    .filterKeep(r -> of(r.getResource()) == Fate.RESTRICTED)
                    .forEach(r -> found.add(r.getObject()));
              }
            });
    persons.forEach(
        (document, found) -> {
          if (found.size() < policy.personsInDocument()) {
            discreet.add(document);
          }
        });
  }

  private void countActors(Resource event) {
    for (Statement place : event.listProperties(AL.place).toList()) {
      for (Statement actor : event.listProperties(AL.actor).toList()) {
        actorsByPlaceAndYears
            .computeIfAbsent(placeAndYears(place.getResource(), event), k -> new HashSet<>())
            .add(actor.getObject());
      }
    }
  }

  private static String placeAndYears(Resource place, Resource event) {
    return country(place).getURI() + " " + years(event).orElse("");
  }

  /** The years of an event, if it is dated. */
  static Optional<String> years(Resource event) {
    return event.listProperties(AL.when).mapWith(s -> Years.of(s.getString())).nextOptional();
  }

  /** Where a restricted person's event may be said to have happened. */
  Optional<Resource> coarsePlace(Resource place, Resource event) {
    Resource country = country(place.inModel(data));
    boolean shared =
        actorsByPlaceAndYears.getOrDefault(placeAndYears(place, event), Set.of()).size()
            >= policy.actorsAtPlace();
    return shared && of(country) == Fate.OPEN ? Optional.of(country) : Optional.empty();
  }

  private static Resource country(Resource place) {
    Resource at = place;
    Set<Resource> seen = new HashSet<>();
    while (seen.add(at) && at.hasProperty(AL.within)) {
      at = at.getRequiredProperty(AL.within).getResource();
    }
    return at;
  }
}
