package org.allegiance.publish.site;

/**
 * A thing that a search found.
 *
 * @param link the thing
 * @param also another name by which it was found; empty if it was found by the one that it has
 */
public record Hit(Link link, String also) {}
