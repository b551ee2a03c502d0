package org.allegiance.graph;

import java.util.List;
import org.allegiance.claim.Claim;
import org.allegiance.claim.ClaimJson;
import org.jspecify.annotations.Nullable;

/** What a reviewer may change in a candidate, field by field. */
public final class Amendment {

  /** May be a key of its own, for people whom nobody else speaks of. */
  public static final String ACTOR = "actor.id";

  /** The fields, as {@link ClaimJson#amended} names them, in the order in which they are read. */
  public static final List<String> FIELDS =
      List.of(
          "event",
          ACTOR,
          "actor.label",
          "actor.type",
          "actor.quantifier",
          "actor.count",
          "actor.partOf",
          "from",
          "to",
          "counterparty",
          "place",
          "time",
          "certainty",
          "attributedTo",
          "gloss");

  private static final int SHORTEST_GLOSS = 20; // as ontology/shapes/claims.ttl asks

  private Amendment() {}

  /**
   * The claim with another value in one field. An actor that others describe is only named.
   *
   * @param value null for none
   * @param known the keys that the field may have
   * @throws IllegalArgumentException if it cannot have that value, with the reason
   */
  public static Claim of(Claim claim, String field, @Nullable String value, List<String> known) {
    if (field.equals("gloss") && (value == null || value.strip().length() < SHORTEST_GLOSS)) {
      throw new IllegalArgumentException(
          "a gloss is one plain sentence of at least " + SHORTEST_GLOSS + " characters");
    }
    Claim amended = ClaimJson.amended(claim, field, value);
    if (!field.equals(ACTOR) || !known.contains(value)) {
      return amended;
    }
    for (String other : FIELDS) {
      if (other.startsWith("actor.") && !other.equals(ACTOR)) {
        amended = ClaimJson.amended(amended, other, null);
      }
    }
    return amended;
  }
}
