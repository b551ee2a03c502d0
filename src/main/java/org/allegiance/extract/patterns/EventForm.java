package org.allegiance.extract.patterns;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of event is claimed.
 *
 * @param event local name of its class
 * @param fillers what may fill its slots unless a pattern says otherwise
 * @param own the slot for the actor's own group, if there is one
 * @param gloss a sentence with slots in braces
 */
public record EventForm(
    String event, Map<String, Pattern.Filler> fillers, @Nullable String own, String gloss) {}
