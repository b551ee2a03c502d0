package org.allegiance.publish.edition;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allegiance.publish.edition.Disclosure.Fate;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Graphs;
import org.allegiance.vocab.OA;
import org.allegiance.vocab.Things;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Writes what everybody may see, property by property: one that is not named here is not written.
 */
final class Redaction {

  private static final String NO_GLOSS = "What the source says is not shown, to protect people.";
  private static final String NO_DOCUMENT = "A document that is not named, to protect people";
  private static final String NO_SOURCE = "a source that is not named";

  private static final List<Property> TEXTS =
      List.of(RDFS.label, SKOS.prefLabel, SKOS.altLabel, SKOS.scopeNote);

  private static final List<Property> ABOUT_GROUPS =
      List.of(AL.partOf, AL.within, AL.succeeds, AL.othersThan);

  private final Model data;
  private final Disclosure disclosure;
  private final Disguise disguise;
  private final Policy policy;
  private final HiddenPassages hidden;
  private final Set<Resource> written = new HashSet<>();
  private final Model register = ModelFactory.createDefaultModel();

  Redaction(Model data, Disclosure disclosure, Disguise disguise, Policy policy) {
    this.data = data;
    this.disclosure = disclosure;
    this.disguise = disguise;
    this.policy = policy;
    this.hidden = HiddenPassages.of(data, disclosure);
  }

  /** Adds a graph for the register and one for each document. */
  void into(Dataset dataset) {
    data.listSubjectsWithProperty(RDF.type, AL.Document).toList().forEach(this::document);
    for (Resource claim : data.listSubjectsWithProperty(AL.reports).toList()) {
      Fate fate = disclosure.of(claim);
      if (fate != Fate.LEFT_OUT) {
        Resource document = document(claim, fate);
        String graph = Graphs.document(Things.key(document));
        if (!dataset.containsNamedModel(graph)) {
          dataset.addNamedModel(graph, ModelFactory.createDefaultModel());
        }
        claim(claim, document, dataset.getNamedModel(graph));
      }
    }
    data.listSubjectsWithProperty(RDF.type)
        .filterKeep(Wording::isThing)
        .filterKeep(t -> Set.of("group", "place").contains(Things.kind(t)))
        .filterKeep(t -> disclosure.of(t) == Fate.OPEN)
        .toList()
        .forEach(this::actor);
    dataset.addNamedModel(Graphs.REGISTER, register);
  }

  private Resource document(Resource claim, Fate fate) {
    Resource document = claim.getRequiredProperty(DCTerms.source).getResource();
    if (fate == Fate.RESTRICTED && disclosure.isDiscreet(document)) {
      register
          .add(Disguise.DOCUMENT, RDF.type, AL.Document)
          .add(Disguise.DOCUMENT, DCTerms.title, NO_DOCUMENT, "en");
      return Disguise.DOCUMENT;
    }
    return document;
  }

  private void document(Resource document) {
    document
        .listProperties()
        .filterKeep(s -> disclosure.isNameShowable(s.getObject().toString()))
        .forEach(register::add);
    Resource shown = document.inModel(register);
    if (!shown.hasProperty(DCTerms.title)) {
      shown.addProperty(DCTerms.title, NO_DOCUMENT, "en");
    }
  }

  private void claim(Resource claim, Resource document, Model graph) {
    Resource shown = disguise.of(claim).inModel(graph);
    Resource event = claim.getRequiredProperty(AL.reports).getResource();
    copy(claim, shown, RDF.type, AL.certainty, AL.method, AL.reviewStatus);
    shown.addProperty(DCTerms.source, document).addProperty(AL.reports, disguise.of(event));
    claim.listProperties(AL.attributedTo).forEach(s -> source(s.getResource(), shown));
    claim
        .listProperties(AL.contradicts)
        .filterKeep(s -> disclosure.of(s.getResource()) != Fate.LEFT_OUT)
        .forEach(s -> shown.addProperty(AL.contradicts, disguise.of(s.getResource())));
    if (disclosure.isWorded(claim)) {
      copy(claim, shown, AL.gloss, AL.confidence);
      claim
          .listProperties(AL.evidence)
          .filterDrop(s -> hidden.touches(s.getResource()))
          .forEach(
              s -> {
                shown.addProperty(AL.evidence, s.getObject());
                passage(s.getResource(), graph);
              });
    } else {
      shown.addProperty(AL.gloss, NO_GLOSS, "en");
    }
    if (written.add(event)) {
      event(event, graph);
    }
  }

  private void source(Resource source, Resource claim) {
    Resource shown = disguise.of(source).inModel(claim.getModel());
    claim.addProperty(AL.attributedTo, shown);
    shown.addProperty(RDF.type, AL.CitedSource);
    if (shown.equals(Disguise.SOURCE)) {
      shown.addProperty(RDFS.label, NO_SOURCE, "en");
    } else {
      copy(source, shown, RDFS.label);
    }
  }

  private static void passage(Resource passage, Model graph) {
    Resource shown = passage.inModel(graph);
    copy(passage, shown, RDF.type, OA.hasSource, OA.hasSelector, AL.salt, AL.passageHash);
    passage
        .listProperties(OA.hasSelector)
        .forEach(
            s -> copy(s.getResource(), s.getResource().inModel(graph), RDF.type, OA.start, OA.end));
  }

  private void event(Resource event, Model graph) {
    boolean restricted = disclosure.of(event) == Fate.RESTRICTED;
    Resource shown = disguise.of(event).inModel(graph);
    copy(event, shown, RDF.type, AL.motivatedBy);
    for (Property role : Disclosure.ROLES) {
      for (Statement s : event.listProperties(role).toList()) {
        shown.addProperty(role, disguise.of(s.getResource()));
        actor(s.getResource());
      }
    }
    if (restricted) {
      Disclosure.years(event).ifPresent(y -> shown.addProperty(AL.when, y, AL.EDTF));
      event
          .listProperties(AL.place)
          .mapWith(s -> disclosure.coarsePlace(s.getResource(), event))
          .forEach(place -> place.ifPresent(p -> shown.addProperty(AL.place, p)));
    } else {
      copy(event, shown, AL.when, AL.value, AL.upperValue, AL.unit, AL.measures, AL.denominator);
      event
          .listProperties(AL.place)
          .mapWith(s -> open(s.getResource()))
          .forEach(place -> place.ifPresent(p -> shown.addProperty(AL.place, p)));
    }
    // What is known of an order between the two kinds would narrow years down to days.
    for (Property order : List.of(AL.follows, AL.precedes)) {
      event
          .listProperties(order)
          .filterKeep(s -> disclosure.of(s.getResource()) == disclosure.of(event))
          .forEach(s -> shown.addProperty(order, disguise.of(s.getResource())));
    }
  }

  /** The nearest place round a place that can be named. */
  private Optional<Resource> open(Resource place) {
    Resource at = place;
    while (disclosure.of(at) != Fate.OPEN) {
      if (!at.hasProperty(AL.within)) {
        return Optional.empty();
      }
      at = at.getRequiredProperty(AL.within).getResource();
    }
    return Optional.of(at);
  }

  private void actor(Resource actor) {
    Fate fate = disclosure.of(actor);
    if (fate == Fate.LEFT_OUT || !written.add(actor)) {
      return;
    }
    Resource shown = disguise.of(actor).inModel(register);
    copy(actor, shown, RDF.type);
    for (Property relation : ABOUT_GROUPS) {
      for (Statement s : actor.listProperties(relation).toList()) {
        if (disclosure.of(s.getResource()) != Fate.LEFT_OUT) {
          shown.addProperty(relation, disguise.of(s.getResource()));
          actor(s.getResource());
        }
      }
    }
    count(actor, shown);
    if (fate == Fate.RESTRICTED) {
      shown.addProperty(RDFS.label, disguise.label(actor), "en");
      return;
    }
    for (Property text : TEXTS) {
      actor
          .listProperties(text)
          .filterKeep(s -> isShown(text, s.getString(), actor))
          .forEach(s -> shown.addProperty(text, s.getObject()));
    }
    for (Statement s : actor.listProperties(AL.name).toList()) {
      if (!disclosure.isNameShowable(s.getProperty(RDFS.label).getString())) {
        continue;
      }
      shown.addProperty(AL.name, s.getObject());
      copy(s.getResource(), s.getResource().inModel(register), RDF.type, RDFS.label, AL.when);
    }
  }

  /** Names of groups and places are what they are; notes on them are texts like others. */
  private boolean isShown(Property property, String text, Resource actor) {
    return (property.equals(SKOS.scopeNote) || Things.kind(actor).equals("collective"))
        ? disclosure.isShowable(text)
        : disclosure.isNameShowable(text);
  }

  /** Counts are round, and none is exact. */
  private void count(Resource actor, Resource shown) {
    Optional<Integer> count = Disclosure.count(actor);
    if (count.isEmpty()) {
      copy(actor, shown, AL.quantifier);
      return;
    }
    int step = policy.roundedTo();
    int rounded = Math.max(step, (count.get() + step / 2) / step * step);
    shown
        .addLiteral(AL.count, register.createTypedLiteral(BigInteger.valueOf(rounded)))
        .addProperty(AL.quantifier, Things.thing("quantifier", "unspecified"));
  }

  private static void copy(Resource from, Resource to, Property... properties) {
    for (Property property : properties) {
      for (Statement s : from.listProperties(property).toList()) {
        RDFNode object = s.getObject();
        to.addProperty(property, object);
      }
    }
  }
}
