package org.allegiance.publish.site;

/**
 * Something that follows.
 *
 * @param why the fact as a sentence, with the page that tells why
 * @param certainty how sure its sources are
 * @param modality whether it holds whatever the dates
 */
public record Inferred(Link why, String certainty, String modality) {}
