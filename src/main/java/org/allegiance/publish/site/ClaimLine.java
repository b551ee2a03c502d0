package org.allegiance.publish.site;

import java.util.SequencedSet;

/**
 * A claim in its document.
 *
 * @param row the claim, its certainty and where it stands
 * @param kinds what kinds of event it reports
 * @param actors whose doings they are
 * @param credited whom the document credits
 */
public record ClaimLine(
    Row row, SequencedSet<Link> kinds, SequencedSet<Link> actors, SequencedSet<Link> credited) {}
