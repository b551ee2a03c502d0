package org.allegiance.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a stored query: a variable of its text that is bound before it runs.
 *
 * @param name name of the variable
 * @param type what values it takes
 * @param choice the only values it takes; empty if it takes all of its type
 * @param fallback the value where none is given; null if the variable is then left free, or the
 *     parameter is required
 * @param required whether a value must be given
 * @param description what it is for
 */
public record Parameter(
    String name,
    Type type,
    List<String> choice,
    @Nullable String fallback,
    boolean required,
    String description) {

  /** What values a parameter takes. */
  public enum Type {
    /** Key of a group, body or state. */
    GROUP,
    /** Key of a person. */
    PERSON,
    /** Key of a collective. */
    COLLECTIVE,
    /** Key of a place. */
    PLACE,
    /** Key of a document. */
    DOCUMENT,
    /** Key of an event. */
    EVENT,
    /** Key of a claim. */
    CLAIM,
    /** Key of a concept of certainty. */
    CERTAINTY,
    /** Key of a motive. */
    MOTIVE,
    /** Any thing, as {@code kind/key}. */
    THING,
    /** Local name of a class of the ontology. */
    CLASS,
    /** Any text. */
    TEXT,
    /** A whole number. */
    INTEGER,
    /** A date, {@code YYYY-MM-DD}. */
    DATE;

    private static final Set<Type> LITERALS = EnumSet.of(CLASS, TEXT, INTEGER, DATE);

    /** The type by its name in a header; throws IllegalArgumentException if there is none. */
    static Type of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Whether values are keys of things that the graph has to hold. */
    public boolean isThing() {
      return !LITERALS.contains(this);
    }
  }

  /**
   * The RDF term that a value stands for.
   *
   * @throws IllegalArgumentException if it is not of the parameter's type or not of its choice
   */
  Node term(String value) {
    if (!choice.isEmpty() && !choice.contains(value)) {
      throw new IllegalArgumentException("write one of " + String.join(", ", choice));
    }
    return switch (type) {
      case THING -> {
        if (!value.matches("[a-z]+/\\S+")) {
          throw new IllegalArgumentException(
              "write it as kind/key, such as person/abu-omar-giglio");
        }
        yield NodeFactory.createURI(Things.BASE + value);
      }
      case CLASS -> NodeFactory.createURI(AL.NS + requireKey(value));
      case TEXT -> NodeFactory.createLiteralString(value);
      case INTEGER -> typed(value, XSDDatatype.XSDinteger, "write a whole number");
      case DATE -> typed(value, XSDDatatype.XSDdate, "write a date as YYYY-MM-DD");
      default ->
          NodeFactory.createURI(
              Things.iri(type.name().toLowerCase(Locale.ROOT), requireKey(value)));
    };
  }

  private static String requireKey(String value) {
    if (!value.matches("[\\p{L}\\p{N}._-]+")) {
      throw new IllegalArgumentException("a key has letters, digits, dots and hyphens only");
    }
    return value;
  }

  private static Node typed(String value, XSDDatatype datatype, String wayOut) {
    if (!datatype.isValid(value)) {
      throw new IllegalArgumentException(wayOut);
    }
    return NodeFactory.createLiteralDT(value, datatype);
  }
}
