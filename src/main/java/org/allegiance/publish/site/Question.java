package org.allegiance.publish.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allegiance.query.Parameter;
import org.allegiance.query.Presentation;
import org.allegiance.query.StoredQuery;

/**
 * A stored query as a form.
 *
 * @param name its name
 * @param words the question with the values that are in its slots
 * @param pieces the question in pieces
 * @param further slots that the question has no place for
 */
public record Question(String name, String words, List<Piece> pieces, List<Slot> further) {

  /** Words, or a slot. */
  public record Piece(String words, Optional<Slot> slot) {}

  /**
   * The form of a query.
   *
   * @param values values of its parameters, by their names; defaults where there is none
   */
  static Question of(StoredQuery query, Map<String, String> values, Names names) {
    List<Slot> slots = new ArrayList<>();
    for (Parameter p : query.parameters()) {
      String fallback = p.fallback();
      String value = values.getOrDefault(p.name(), fallback == null ? "" : fallback);
      slots.add(
          new Slot(
              p.name(),
              names.shown(p, value),
              p.type() == Parameter.Type.DATE ? "date" : "text",
              p.description(),
              p.choice(),
              names.suggestions(p)));
    }
    List<Piece> pieces = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    boolean open = false;
    for (Presentation.Piece piece : query.presentation().pieces()) {
      if (piece.isSlot()) {
        Slot slot =
            slots.stream().filter(s -> s.name().equals(piece.text())).findFirst().orElseThrow();
        pieces.add(new Piece("", Optional.of(slot)));
        slots.remove(slot);
        open |= slot.value().isEmpty();
        words.append(slot.value());
      } else {
        pieces.add(new Piece(piece.text(), Optional.empty()));
        words.append(piece.text());
      }
    }
    if (pieces.isEmpty()) {
      pieces.add(new Piece(query.question(), Optional.empty()));
    }
    return new Question(
        query.name(),
        open || words.isEmpty() ? query.title() : words.toString(),
        List.copyOf(pieces),
        List.copyOf(slots));
  }
}
