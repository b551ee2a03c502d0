package org.allegiance.publish.site;

/**
 * A file that belongs to a page.
 *
 * @param type its media type
 * @param text what it holds
 */
public record PageFile(String type, String text) {}
