package org.allegiance.graph;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.allegiance.claim.Actor;
import org.allegiance.claim.Claim;
import org.allegiance.claim.Evidence;
import org.allegiance.claim.Figure;
import org.allegiance.document.Passage;
import org.allegiance.time.Edtf;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.OA;
import org.allegiance.vocab.Things;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.shared.JenaException;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/** The mapping between a claim and its triples, both ways. */
final class ClaimGraph {

  /** The namespace of concept schemes. */
  static final String SCHEMES = "https://w3id.org/allegiance/scheme/";

  private static final String PATTERN = "pattern";

  private final Model model;
  private final Function<String, Resource> actors;
  private final Map<String, String> slugs = new HashMap<>();

  /**
   * @param model where the triples are, or go
   * @param actors the IRI of an actor by its key
   */
  ClaimGraph(Model model, Function<String, Resource> actors) {
    this.model = model;
    this.actors = actors;
  }

  /** Adds claims of one document. */
  void addAll(List<Claim> claims) {
    Map<String, TreeSet<String>> labels = new HashMap<>();
    for (Claim c : claims) {
      if (c.attributedTo() != null) {
        labels.computeIfAbsent(slug(c.attributedTo()), s -> new TreeSet<>()).add(c.attributedTo());
      }
    }
    labels.forEach(
        (slug, alike) -> {
          int number = 1;
          for (String label : alike) {
            slugs.put(label, number == 1 ? slug : slug + "." + number);
            number++;
          }
        });
    claims.forEach(this::add);
  }

  private void add(Claim c) {
    Resource event = thing("event", c.eventId());
    Resource claim =
        thing("claim", c.id()).addProperty(RDF.type, AL.Claim).addProperty(AL.reports, event);
    claim.addProperty(DCTerms.source, thing("document", c.document()));
    c.evidence().forEach(e -> claim.addProperty(AL.evidence, passage(c.document(), e)));
    claim.addProperty(AL.certainty, thing("certainty", c.certainty()));
    if (c.attributedTo() != null) {
      claim.addProperty(AL.attributedTo, source(c.document(), c.attributedTo()));
    }
    c.contradicts().forEach(other -> claim.addProperty(AL.contradicts, thing("claim", other)));
    claim.addProperty(AL.gloss, c.gloss(), "en");
    claim.addProperty(AL.method, method(c.method()));
    if (c.confidence() != null) {
      claim.addLiteral(AL.confidence, decimal(c.confidence()));
    }
    claim.addProperty(AL.reviewStatus, thing("status", c.status()));
    addEvent(event, c);
    describe(c.actor());
  }

  /** Patterns come and go with the extractor, so that claims describe those that found them. */
  private Resource method(String key) {
    Resource method = thing("method", key);
    if (key.startsWith(PATTERN + "-")) {
      method
          .addProperty(RDF.type, SKOS.Concept)
          .addProperty(SKOS.inScheme, model.createResource(SCHEMES + "methods"))
          .addProperty(SKOS.broader, thing("method", PATTERN))
          .addProperty(SKOS.notation, key)
          .addProperty(SKOS.prefLabel, key, "en")
          .addProperty(
              SKOS.definition, "The extractor's pattern of this name found the claim.", "en");
    }
    return method;
  }

  private void addEvent(Resource event, Claim c) {
    event.addProperty(RDF.type, model.createResource(AL.NS + c.event()));
    event.addProperty(AL.actor, actors.apply(c.actor().id()));
    addActor(event, AL.fromGroup, c.from());
    addActor(event, AL.toGroup, c.to());
    addActor(event, AL.counterparty, c.counterparty());
    if (c.place() != null) {
      event.addProperty(AL.place, thing("place", c.place()));
    }
    if (c.time() != null) {
      event.addProperty(AL.when, model.createTypedLiteral(c.time().text(), AL.EDTF));
    }
    c.motives().forEach(m -> event.addProperty(AL.motivatedBy, thing("motive", m)));
    c.follows().forEach(e -> event.addProperty(AL.follows, thing("event", e)));
    Figure f = c.figure();
    if (f != null) {
      event.addLiteral(AL.value, decimal(f.value()));
      if (f.upper() != null) {
        event.addLiteral(AL.upperValue, decimal(f.upper()));
      }
      event.addProperty(AL.unit, f.unit()).addProperty(AL.measures, f.of(), "en");
      if (f.denominator() != null) {
        event.addProperty(AL.denominator, f.denominator(), "en");
      }
    }
  }

  private void addActor(Resource event, Property role, @Nullable String key) {
    if (key != null) {
      event.addProperty(role, actors.apply(key));
    }
  }

  private void describe(Actor a) {
    if (a.type() == null) {
      return;
    }
    Resource actor =
        actors
            .apply(a.id())
            .inModel(model)
            .addProperty(RDF.type, model.createResource(AL.NS + a.type()));
    if (a.label() != null) {
      actor.addProperty(RDFS.label, a.label(), "en");
    }
    if (a.quantifier() != null) {
      actor.addProperty(AL.quantifier, thing("quantifier", a.quantifier()));
    }
    if (a.count() != null) {
      actor.addProperty(AL.count, a.count().toString(), XSDDatatype.XSDinteger);
    }
    addActor(actor, AL.partOf, a.partOf());
  }

  private Resource passage(String document, Evidence e) {
    String key = document + "." + e.passage();
    Resource position = thing("position", key).addProperty(RDF.type, OA.TextPositionSelector);
    position
        .addProperty(OA.start, integer(e.passage().start()))
        .addProperty(OA.end, integer(e.passage().end()));
    Resource passage = thing("passage", key).addProperty(RDF.type, AL.Passage);
    passage
        .addProperty(OA.hasSource, thing("document", document))
        .addProperty(OA.hasSelector, position);
    return passage.addProperty(AL.salt, e.salt()).addProperty(AL.passageHash, e.hash());
  }

  private Resource source(String document, String label) {
    String slug = slugs.getOrDefault(label, slug(label));
    return thing("source", document + "." + slug)
        .addProperty(RDF.type, AL.CitedSource)
        .addProperty(RDFS.label, label);
  }

  private static String slug(String label) {
    String slug =
        Normalizer.normalize(label, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    return slug.isEmpty() ? "unnamed" : slug;
  }

  private Resource thing(String kind, String key) {
    return model.createResource(Things.iri(kind, key));
  }

  private Literal decimal(BigDecimal value) {
    return model.createTypedLiteral(value.toPlainString(), XSDDatatype.XSDdecimal);
  }

  private Literal integer(int value) {
    return model.createTypedLiteral(Integer.toString(value), XSDDatatype.XSDinteger);
  }

  /** All claims of the model, in the order of their main passages. */
  List<Claim> claims() {
    return model.listSubjectsWithProperty(RDF.type, AL.Claim).mapWith(this::claim).toList().stream()
        .sorted(
            Comparator.comparing(Claim::document)
                .thenComparing(Claim::passage)
                .thenComparing(Claim::id))
        .toList();
  }

  private Claim claim(Resource claim) {
    try {
      return read(claim);
    } catch (IllegalArgumentException
        | ArithmeticException
        | IndexOutOfBoundsException
        | JenaException e) {
      throw new BrokenClaimException(claim, e);
    }
  }

  private Claim read(Resource claim) {
    Resource event = required(claim, AL.reports).asResource();
    String time = text(event, AL.when);
    return new Claim(
        Things.key(claim),
        requiredKey(claim, DCTerms.source),
        evidence(claim),
        Things.key(event),
        required(event, RDF.type).asResource().getLocalName(),
        actor(required(event, AL.actor).asResource()),
        key(event, AL.fromGroup),
        key(event, AL.toGroup),
        key(event, AL.counterparty),
        key(event, AL.place),
        time == null ? null : Edtf.parse(time),
        keys(event, AL.motivatedBy),
        keys(event, AL.follows),
        requiredKey(claim, AL.certainty),
        claim.getProperty(AL.attributedTo) instanceof Statement by
            ? text(by.getResource(), RDFS.label)
            : null,
        keys(claim, AL.contradicts),
        requiredKey(claim, AL.reviewStatus),
        requiredKey(claim, AL.method),
        number(claim, AL.confidence),
        required(claim, AL.gloss).asLiteral().getString(),
        figure(event));
  }

  private Actor actor(Resource actor) {
    Statement type = actor.getProperty(RDF.type);
    if (type == null) {
      return Actor.registered(Things.key(actor));
    }
    BigDecimal count = number(actor, AL.count);
    return new Actor(
        Things.key(actor),
        text(actor, RDFS.label),
        type.getResource().getLocalName(),
        key(actor, AL.quantifier),
        count == null ? null : count.intValueExact(),
        key(actor, AL.partOf));
  }

  private @Nullable Figure figure(Resource event) {
    BigDecimal value = number(event, AL.value);
    if (value == null) {
      return null;
    }
    return new Figure(
        value,
        number(event, AL.upperValue),
        required(event, AL.unit).asLiteral().getString(),
        required(event, AL.measures).asLiteral().getString(),
        text(event, AL.denominator));
  }

  private static List<Evidence> evidence(Resource claim) {
    required(claim, AL.evidence);
    return claim
        .listProperties(AL.evidence)
        .mapWith(s -> passage(s.getResource()))
        .toList()
        .stream()
        .sorted()
        .toList();
  }

  private static Evidence passage(Resource passage) {
    Resource position = required(passage, OA.hasSelector).asResource();
    Passage span =
        new Passage(
            required(position, OA.start).asLiteral().getInt(),
            required(position, OA.end).asLiteral().getInt());
    return new Evidence(
        span,
        required(passage, AL.salt).asLiteral().getString(),
        required(passage, AL.passageHash).asLiteral().getString());
  }

  private static RDFNode required(Resource subject, Property property) {
    Statement s = subject.getProperty(property);
    if (s == null) {
      throw new IllegalArgumentException(Names.show(subject) + " has no " + Names.show(property));
    }
    return s.getObject();
  }

  private static String requiredKey(Resource subject, Property property) {
    return Things.key(required(subject, property).asResource());
  }

  private static @Nullable String key(Resource subject, Property property) {
    Statement s = subject.getProperty(property);
    return s == null ? null : Things.key(s.getResource());
  }

  private static List<String> keys(Resource subject, Property property) {
    return subject
        .listProperties(property)
        .mapWith(s -> Things.key(s.getResource()))
        .toList()
        .stream()
        .sorted()
        .toList();
  }

  private static @Nullable String text(Resource subject, Property property) {
    Statement s = subject.getProperty(property);
    return s == null ? null : s.getLiteral().getLexicalForm();
  }

  private static @Nullable BigDecimal number(Resource subject, Property property) {
    Statement s = subject.getProperty(property);
    return s == null ? null : new BigDecimal(s.getLiteral().getLexicalForm());
  }
}
