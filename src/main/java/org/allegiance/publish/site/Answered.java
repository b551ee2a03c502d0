package org.allegiance.publish.site;

import java.util.Optional;

/**
 * An answer as a page shows it.
 *
 * @param table the rows on this page
 * @param total how many rows there are in all
 * @param offset how many come before this page
 * @param next the query part of the address of the next page; empty if this is the last
 * @param picture a picture of all rows, where one suits
 * @param sparql the query that was asked
 * @param sparqlAddress the query part of the address at which it can be changed
 */
public record Answered(
    AnswerTable table,
    int total,
    int offset,
    String next,
    Optional<Picture> picture,
    String sparql,
    String sparqlAddress) {}
