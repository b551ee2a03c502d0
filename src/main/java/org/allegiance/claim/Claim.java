package org.allegiance.claim;

import java.math.BigDecimal;
import java.util.List;
import org.allegiance.document.Passage;
import org.allegiance.time.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * One statement by one source about one event, or a figure about such events.
 *
 * @param id key of the claim: the document's key and a number
 * @param document key of the document
 * @param evidence the passages that say it, in the order of the text; at least one
 * @param eventId key of the event; claims that speak of the same event share it
 * @param event local name of the event's class, or {@code Statistic}
 * @param actor whose allegiance, custody or reintegration it is, or the group that acts
 * @param from key of the group whose ranks or hands the actor leaves
 * @param to key of the group whose ranks or hands the actor enters
 * @param counterparty key of the other party
 * @param place key of the place
 * @param time when, as the source dates it
 * @param motives keys of the reasons given
 * @param follows keys of events that the source puts before this one without dates
 * @param certainty the source's own, key of the scheme of certainty
 * @param attributedTo whom the source credits
 * @param contradicts keys of claims that say the opposite
 * @param status review status, key of its scheme
 * @param method {@code curated}, or the pattern that found it
 * @param confidence of the extractor, from 0 to 1; null on curated claims
 * @param gloss the statement in our own words
 * @param figure the figure of a Statistic, else null
 */
public record Claim(
    String id,
    String document,
    List<Evidence> evidence,
    String eventId,
    String event,
    Actor actor,
    @Nullable String from,
    @Nullable String to,
    @Nullable String counterparty,
    @Nullable String place,
    @Nullable Edtf time,
    List<String> motives,
    List<String> follows,
    String certainty,
    @Nullable String attributedTo,
    List<String> contradicts,
    String status,
    String method,
    @Nullable BigDecimal confidence,
    String gloss,
    @Nullable Figure figure) {

  /** What a figure is exported as in the place of an event's class. */
  public static final String STATISTIC = "Statistic";

  /** The main passage: the first in the text. */
  public Passage passage() {
    return evidence.get(0).passage();
  }
}
