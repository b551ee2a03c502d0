package org.allegiance.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.Functor;
import org.apache.jena.reasoner.rulesys.Node_RuleVariable;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLDataAllValuesFrom;
import org.semanticweb.owlapi.model.OWLDataHasValue;
import org.semanticweb.owlapi.model.OWLDataMaxCardinality;
import org.semanticweb.owlapi.model.OWLDataPropertyExpression;
import org.semanticweb.owlapi.model.OWLDataRange;
import org.semanticweb.owlapi.model.OWLDataSomeValuesFrom;
import org.semanticweb.owlapi.model.OWLIndividual;
import org.semanticweb.owlapi.model.OWLLiteral;
import org.semanticweb.owlapi.model.OWLObjectAllValuesFrom;
import org.semanticweb.owlapi.model.OWLObjectComplementOf;
import org.semanticweb.owlapi.model.OWLObjectHasValue;
import org.semanticweb.owlapi.model.OWLObjectIntersectionOf;
import org.semanticweb.owlapi.model.OWLObjectMaxCardinality;
import org.semanticweb.owlapi.model.OWLObjectOneOf;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;
import org.semanticweb.owlapi.model.OWLObjectSomeValuesFrom;
import org.semanticweb.owlapi.model.OWLObjectUnionOf;

/**
 * Class expressions as clauses of rules: on the left of a subclass axiom what they ask for, on the
 * right what they say (OWL 2 Web Ontology Language Profiles, sections 4.2.3 and 4.3).
 */
final class ClassClauses {

  static final String MAKES_THE_SAME = "it would make two things the same";

  private int variables;

  /**
   * One way in which a thing is in a class.
   *
   * @param thing the thing: a variable, or the individual that it has to be
   * @param clauses what has to hold of it
   */
  record Membership(Node thing, List<ClauseEntry> clauses) {

    /** This and another membership of the same thing; none if it would have to be two things. */
    private Stream<Membership> and(Membership other) {
      if (thing.equals(other.thing)) {
        return Stream.of(new Membership(thing, join(clauses, other.clauses)));
      }
      if (other.thing.isConcrete() && thing.isConcrete()) {
        return Stream.of();
      }
      Node variable = thing.isConcrete() ? other.thing : thing;
      Node individual = thing.isConcrete() ? thing : other.thing;
      return Stream.of(
          new Membership(individual, replace(variable, individual, join(clauses, other.clauses))));
    }
  }

  /**
   * What follows from a membership.
   *
   * @param head the fact; null if there cannot be such a thing
   */
  record Conclusion(Membership of, @Nullable ClauseEntry head) {}

  /** An expression that has no clauses; its message says why. */
  static final class Untranslatable extends Exception {
    private static final long serialVersionUID = 1L;

    Untranslatable(String reason) {
      super(reason);
    }
  }

  Node fresh() {
    return new Node_RuleVariable("?v" + variables, variables++);
  }

  /** Number of variables handed out. */
  int variables() {
    return variables;
  }

  /** All ways in which a thing is in a class. */
  List<Membership> memberships(Node x, OWLClassExpression c) throws Untranslatable {
    return switch (c) {
      case OWLClass named when named.isOWLNothing() -> List.of();
      case OWLClass named when named.isOWLThing() -> List.of(new Membership(x, List.of()));
      case OWLClass named -> List.of(new Membership(x, List.of(type(x, named))));
      case OWLObjectIntersectionOf all -> {
        List<Membership> ways = List.of(new Membership(x, List.of()));
        for (OWLClassExpression part : all.operands().sorted().toList()) {
          List<Membership> more = memberships(x, part);
          ways = ways.stream().flatMap(w -> more.stream().flatMap(w::and)).toList();
        }
        yield ways;
      }
      case OWLObjectUnionOf any -> {
        List<Membership> ways = new ArrayList<>();
        for (OWLClassExpression part : any.operands().sorted().toList()) {
          ways.addAll(memberships(x, part));
        }
        yield ways;
      }
      case OWLObjectOneOf some -> {
        List<Membership> ways = new ArrayList<>();
        for (OWLIndividual individual : some.individuals().sorted().toList()) {
          ways.add(new Membership(node(individual), List.of()));
        }
        yield ways;
      }
      case OWLObjectSomeValuesFrom some -> linked(x, some.getProperty(), some.getFiller());
      case OWLObjectHasValue has ->
          List.of(new Membership(x, List.of(link(x, has.getProperty(), node(has.getFiller())))));
      case OWLDataHasValue has ->
          List.of(new Membership(x, List.of(data(x, has.getProperty(), node(has.getFiller())))));
      case OWLDataSomeValuesFrom some when some.getFiller().isTopDatatype() ->
          List.of(new Membership(x, List.of(data(x, some.getProperty(), fresh()))));
      default -> throw new Untranslatable("OWL 2 RL asks for no " + c.getClassExpressionType());
    };
  }

  /** All ways in which a thing is in two classes. */
  List<Membership> memberships(Node x, OWLClassExpression a, OWLClassExpression b)
      throws Untranslatable {
    List<Membership> other = memberships(x, b);
    return memberships(x, a).stream().flatMap(m -> other.stream().flatMap(m::and)).toList();
  }

  private List<Membership> linked(Node x, OWLObjectPropertyExpression p, OWLClassExpression filler)
      throws Untranslatable {
    return memberships(fresh(), filler).stream()
        .map(m -> new Membership(x, join(List.of(link(x, p, m.thing)), m.clauses)))
        .toList();
  }

  /** What follows where a thing is in a class. */
  List<Conclusion> conclusions(Membership of, OWLClassExpression c) throws Untranslatable {
    Node x = of.thing;
    return switch (c) {
      case OWLClass named when named.isOWLThing() -> List.of();
      case OWLClass named when named.isOWLNothing() -> List.of(new Conclusion(of, null));
      case OWLClass named -> List.of(new Conclusion(of, type(x, named)));
      case OWLObjectIntersectionOf all -> {
        List<Conclusion> parts = new ArrayList<>();
        for (OWLClassExpression part : all.operands().sorted().toList()) {
          parts.addAll(conclusions(of, part));
        }
        yield parts;
      }
      case OWLObjectHasValue has ->
          List.of(new Conclusion(of, link(x, has.getProperty(), node(has.getFiller()))));
      case OWLDataHasValue has ->
          List.of(new Conclusion(of, data(x, has.getProperty(), node(has.getFiller()))));
      case OWLObjectAllValuesFrom all -> {
        Node y = fresh();
        ClauseEntry link = link(x, all.getProperty(), y);
        yield conclusions(new Membership(y, join(of.clauses, List.of(link))), all.getFiller());
      }
      case OWLObjectComplementOf not -> none(of, memberships(x, not.getOperand()));
      case OWLObjectMaxCardinality max when max.getCardinality() == 0 ->
          none(of, linked(x, max.getProperty(), max.getFiller()));
      case OWLObjectMaxCardinality max when max.getCardinality() == 1 ->
          throw new Untranslatable(MAKES_THE_SAME);
      case OWLDataAllValuesFrom all -> outOfRange(of, all.getProperty(), all.getFiller());
      case OWLDataMaxCardinality max
          when max.getCardinality() <= 1 && max.getFiller().isTopDatatype() ->
          List.of(tooMany(of, max.getProperty(), max.getCardinality()));
      default -> throw new Untranslatable("OWL 2 RL concludes no " + c.getClassExpressionType());
    };
  }

  private static List<Conclusion> none(Membership of, List<Membership> forbidden) {
    return forbidden.stream().flatMap(of::and).map(both -> new Conclusion(both, null)).toList();
  }

  /** That there is no value outside a range. */
  List<Conclusion> outOfRange(Membership of, OWLDataPropertyExpression p, OWLDataRange range)
      throws Untranslatable {
    if (range.isTopDatatype()) {
      return List.of();
    }
    if (!range.isOWLDatatype()) {
      throw new Untranslatable("values are held against plain datatypes only");
    }
    Node y = fresh();
    ClauseEntry other = call(Builtins.NOT_D_TYPE, y, node(range.asOWLDatatype().getIRI()));
    return List.of(
        new Conclusion(
            new Membership(of.thing, join(of.clauses, List.of(data(of.thing, p, y), other))),
            null));
  }

  /** That there are no values, or no two. */
  Conclusion tooMany(Membership of, OWLDataPropertyExpression p, int allowed) {
    Node y = fresh();
    List<ClauseEntry> body = new ArrayList<>(of.clauses);
    body.add(data(of.thing, p, y));
    if (allowed > 0) {
      Node z = fresh();
      body.add(data(of.thing, p, z));
      body.add(call("notEqual", y, z));
    }
    return new Conclusion(new Membership(of.thing, body), null);
  }

  static ClauseEntry type(Node x, OWLClass c) {
    return new TriplePattern(x, RDF.type.asNode(), node(c.getIRI()));
  }

  static ClauseEntry link(Node x, OWLObjectPropertyExpression p, Node y) {
    Node property = node(p.getNamedProperty().getIRI());
    return p.isAnonymous() ? new TriplePattern(y, property, x) : new TriplePattern(x, property, y);
  }

  static ClauseEntry data(Node x, OWLDataPropertyExpression p, Node y) {
    return new TriplePattern(x, node(p.asOWLDataProperty().getIRI()), y);
  }

  private static Node node(IRI iri) {
    return NodeFactory.createURI(iri.toString());
  }

  static Node node(OWLIndividual individual) throws Untranslatable {
    if (individual.isAnonymous()) {
      throw new Untranslatable("it speaks of an individual without a name");
    }
    return node(individual.asOWLNamedIndividual().getIRI());
  }

  static Node node(OWLLiteral literal) {
    return literal.hasLang()
        ? NodeFactory.createLiteralLang(literal.getLiteral(), literal.getLang())
        : NodeFactory.createLiteralDT(
            literal.getLiteral(),
            TypeMapper.getInstance().getSafeTypeByName(literal.getDatatype().getIRI().toString()));
  }

  private static ClauseEntry call(String builtin, Node... args) {
    return new Functor(builtin, List.of(args), Builtins.OF_AXIOMS);
  }

  private static <T> List<T> join(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static List<ClauseEntry> replace(Node variable, Node by, List<ClauseEntry> clauses) {
    UnaryOperator<Node> put = n -> n.equals(variable) ? by : n;
    return clauses.stream()
        .map(
            c ->
                switch (c) {
                  case TriplePattern t ->
                      new TriplePattern(
                          put.apply(t.getSubject()), t.getPredicate(), put.apply(t.getObject()));
                  default -> c; // builtins ask about values, never about the thing itself
                })
        .toList();
  }
}
