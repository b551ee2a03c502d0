package org.allegiance.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a query is put before readers.
 *
 * @param ask the question with its parameters in braces, such as {@code Who left {from}?}; empty if
 *     the query has no such form
 * @param topic under which heading it is listed; empty if under none
 * @param start its place among the questions to start from, 1 for the first; 0 if it is none
 * @param shownAs the picture that suits its answer, if one does
 */
public record Presentation(String ask, String topic, int start, Optional<ShownAs> shownAs) {

  private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)}");

  /** A piece of the question: words, or a slot for a parameter. */
  public record Piece(String text, boolean isSlot) {}

  /** The pieces of the question in order; none if the query has no such form. */
  public List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    Matcher slot = SLOT.matcher(ask);
    int end = 0;
    while (slot.find()) {
      pieces.add(new Piece(ask.substring(end, slot.start()), false));
      pieces.add(new Piece(slot.group(1), true));
      end = slot.end();
    }
    pieces.add(new Piece(ask.substring(end), false));
    pieces.removeIf(p -> p.text().isEmpty());
    return pieces;
  }

  /** The parameters that the question has slots for. */
  List<String> slots() {
    return pieces().stream().filter(Piece::isSlot).map(Piece::text).toList();
  }
}
