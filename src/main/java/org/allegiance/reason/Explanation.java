package org.allegiance.reason;

import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.allegiance.BadInputException;
import org.allegiance.document.Library;
import org.allegiance.vocab.AL;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/** Why facts hold, for a person to follow or for a program to read. */
public final class Explanation {

  /** The forms of an explanation. */
  public enum Format {
    /** Numbered steps, down to documents, characters and, where a document is at hand, words. */
    TEXT,
    /** PROV-O in Turtle. */
    TURTLE,
    /** The JSON that docs/explain.md describes. */
    JSON,
    /** The picture in Graphviz's language. */
    DOT,
    /** The picture. */
    SVG;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int MOST_BOXES = 300;

  private final Reasoning reasoning;
  private final Model stated;
  private final Model graph;
  private final FactName names;
  private final Wording wording;

  private Explanation(Reasoning reasoning, Model graph) {
    this.reasoning = reasoning;
    this.stated = reasoning.statedModel();
    this.graph = graph;
    this.names = new FactName(graph);
    this.wording = new Wording(stated, graph);
  }

  /**
   * Explains facts of a graph.
   *
   * @param graph everything stated and derived
   */
  public static Explanation of(Reasoning reasoning, Model graph) {
    return new Explanation(reasoning, graph);
  }

  /** Explains what follows from a dataset, to who asks by facts and not by names. */
  public static Explanation of(Reasoning reasoning) {
    return new Explanation(reasoning, ModelFactory.createModelForGraph(reasoning.closed()));
  }

  /**
   * Tells why what a person asks about holds.
   *
   * @param asked a thing, or the subject, predicate and object of a fact, as {@link FactName} reads
   *     them
   * @param all every derivation, not the best proof only
   * @param library the documents at hand, for quotations; null for none. Only {@link Format#TEXT}
   *     quotes
   * @throws BadInputException if the graph knows no such thing, nothing says or yields the fact, or
   *     it is no fact with a proof to be shown in the format
   */
  public String why(List<String> asked, Format format, boolean all, @Nullable Library library) {
    Triple fact = fact(asked).orElse(null);
    if (fact == null) {
      if (format != Format.TEXT) {
        throw new BadInputException(
            "not-a-fact",
            String.join(" ", asked),
            "this is a thing about which facts are known, not a fact with a proof",
            "name a fact of those that 'explain " + String.join(" ", asked) + "' lists");
      }
      return about(names.known(asked.get(0)), library);
    }
    Proofs proofs = Proofs.of(List.of(fact), reasoning.grounds());
    Proof proof = proofs.best(fact).orElseThrow(() -> notDerived(asked));
    return written(proof, proofs, format, all, library);
  }

  private String written(
      Proof proof, Proofs proofs, Format format, boolean all, @Nullable Library library) {
    Account account = all ? Account.ofAll(proof, proofs, reasoning.grounds()) : Account.of(proof);
    Support support = Support.of(proof, proofs, reasoning.grounds(), stated);
    return switch (format) {
      case TEXT -> text(account, support, all, library);
      case TURTLE -> turtle(account, proofs);
      case JSON -> ProofJson.of(stated, account, support, wording);
      case DOT -> ProofDot.of(picture(account));
      case SVG -> ProofSvg.of(picture(account));
    };
  }

  /**
   * Tells what is missing for a fact; explains it if it holds.
   *
   * @param asked subject, predicate and object, as {@link FactName} reads them
   * @param library the documents at hand, for quotations; null for none
   * @throws BadInputException if the graph knows no such things
   */
  public String whyNot(List<String> asked, @Nullable Library library) {
    Triple fact = names.triple(asked);
    if (reasoning.standing(fact).isPresent()) {
      return "This holds.\n" + why(asked, Format.TEXT, false, library);
    }
    StringBuilder out = new StringBuilder();
    WhyNotText.write(
        WhyNot.of(fact, reasoning), reasoning, wording, new ClaimText(library, out), out);
    return out.toString();
  }

  /** A fact in words. */
  public Why.Fact fact(Triple fact) {
    return WhyTree.fact(fact, wording);
  }

  /** Why a fact holds, as a tree to be shown; empty if nothing states or yields it. */
  public Optional<Why> tree(Triple fact) {
    Proofs proofs = Proofs.of(List.of(fact), reasoning.grounds());
    return proofs.best(fact).map(proof -> tree(proof, proofs));
  }

  private Why tree(Proof proof, Proofs proofs) {
    Outline outline = Outline.brief(stated, Account.of(proof));
    Support support = Support.of(proof, proofs, reasoning.grounds(), stated);
    return new Why(
        WhyTree.of(outline, wording),
        support.documents().stream()
            .map(
                d ->
                    new Why.Document(
                        d.document(), Citation.bibliography(d.document()), d.without()))
            .toList(),
        support.doubts().stream().map(this::doubt).toList(),
        proofs.ways(proof.fact()).stream()
            .skip(1)
            .filter(w -> w.last().by().filter(d -> !d.rule().isAxiom()).isPresent())
            .limit(Why.MOST_OTHERS)
            .map(w -> WhyTree.lastStep(Outline.brief(stated, Account.of(w)), wording))
            .toList(),
        support.byRules(),
        support.byAxioms(),
        support.circular(),
        Picture.of(outline, wording).size() <= MOST_BOXES);
  }

  private Why.Doubt doubt(Support.Doubt doubt) {
    return new Why.Doubt(
        SupportText.doubt(doubt, wording), doubt instanceof Support.Hedge h ? h.claim() : null);
  }

  /**
   * Why a fact holds, as a file without quotations; empty if nothing states or yields it, or a
   * picture of it would not be readable.
   */
  public Optional<String> file(Triple fact, Format format) {
    Proofs proofs = Proofs.of(List.of(fact), reasoning.grounds());
    return proofs.best(fact).flatMap(proof -> file(proof, proofs, format));
  }

  private Optional<String> file(Proof proof, Proofs proofs, Format format) {
    try {
      return Optional.of(written(proof, proofs, format, false, null));
    } catch (BadInputException e) {
      return Optional.empty();
    }
  }

  private static BadInputException notDerived(List<String> asked) {
    return new BadInputException(
        "not-derived",
        String.join(" ", asked),
        "nothing says or yields this; that does not make it false",
        "see what is known with 'explain "
            + asked.get(0)
            + "', and what is missing with 'explain --why-not "
            + String.join(" ", asked)
            + "'");
  }

  /** The fact that is asked about; empty for a thing that no rule yields. */
  private Optional<Triple> fact(List<String> asked) {
    if (asked.size() == 3) {
      return Optional.of(names.triple(asked));
    }
    Node thing = names.known(asked.get(0));
    if (is(thing, AL.Claim) || Outline.isEvent(thing)) {
      return Optional.empty();
    }
    boolean isInference = graph.asRDFNode(thing).asResource().hasProperty(RDF.subject);
    return names.facts(thing).stream().filter(f -> isInference || isByRule(f)).min(byName());
  }

  private static Comparator<Triple> byName() {
    return Comparator.comparing(t -> t.getObject().toString());
  }

  private boolean is(Node thing, Resource type) {
    return stated.contains(stated.asRDFNode(thing).asResource(), RDF.type, type);
  }

  private boolean isByRule(Triple fact) {
    return reasoning.grounds().derivations(fact).stream().anyMatch(d -> !d.rule().isAxiom());
  }

  private String text(Account account, Support support, boolean all, @Nullable Library library) {
    StringBuilder out = new StringBuilder();
    ClaimText claims = new ClaimText(library, out);
    Outline outline = all ? Outline.whole(stated, account) : Outline.brief(stated, account);
    ProofText.write(outline, wording, claims, out);
    onTheWay(account.conclusion().fact(), claims, out);
    SupportText.write(account, support, all, wording, out);
    return out.toString();
  }

  private Picture picture(Account account) {
    Picture picture = Picture.of(Outline.brief(stated, account), wording);
    if (picture.size() > MOST_BOXES) {
      throw new BadInputException(
          "too-large",
          wording.sentence(account.conclusion().fact()),
          "a picture of " + picture.size() + " boxes would not be readable",
          "ask for '--format text', or for a picture of one of the facts that it rests on");
    }
    return picture;
  }

  private String turtle(Account account, Proofs proofs) {
    ProofGraph inferences = new ProofGraph(stated, reasoning.grounds(), proofs);
    StringWriter out = new StringWriter();
    RDFDataMgr.write(out, ProvenanceGraph.of(stated, account, inferences), Lang.TURTLE);
    return out.toString();
  }

  /** A claim, the claims of an event, or what rules yield about a thing, to be asked about. */
  private String about(Node thing, @Nullable Library library) {
    StringBuilder out = new StringBuilder();
    ClaimText claims = new ClaimText(library, out);
    Resource resource = stated.asRDFNode(thing).asResource();
    if (is(thing, AL.Claim)) {
      claims.tell(resource, "");
    } else if (Outline.isEvent(thing)) {
      reports(resource, "", claims);
    } else {
      out.append(wording.name(thing)).append('\n');
      reasoning
          .closed()
          .find(thing, Node.ANY, Node.ANY)
          .filterKeep(this::isByRule)
          .toList()
          .stream()
          .map(t -> "  " + wording.sentence(t) + " [" + reasoning.standing(t).orElseThrow() + "]\n")
          .sorted()
          .forEach(out::append);
    }
    return out.toString();
  }

  private void reports(Resource event, String indent, ClaimText claims) {
    stated.listSubjectsWithProperty(AL.reports, event).toList().stream()
        .sorted(Comparator.comparing(Resource::getURI))
        .forEach(c -> claims.tell(c, indent));
  }

  /** The custody that a transition led through. */
  private void onTheWay(Triple fact, ClaimText claims, StringBuilder out) {
    reasoning
        .closed()
        .find(fact.getSubject(), AL.through.asNode(), Node.ANY)
        .mapWith(t -> stated.asRDFNode(t.getObject()).asResource())
        .filterKeep(e -> fact.getObject().equals(AL.Transition.asNode()))
        .toList()
        .stream()
        .sorted(Comparator.comparing(RDFNode::toString))
        .forEach(
            event -> {
              out.append("on the way: ").append(wording.name(event.asNode())).append('\n');
              reports(event, "  ", claims);
            });
  }
}
