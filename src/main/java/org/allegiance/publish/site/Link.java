package org.allegiance.publish.site;

/**
 * Something that has a page.
 *
 * @param label what it is called
 * @param path its page, from the site's root; empty if it has none
 * @param kind the kind in its IRI, such as {@code group}; empty if it has none
 */
public record Link(String label, String path, String kind) {}
