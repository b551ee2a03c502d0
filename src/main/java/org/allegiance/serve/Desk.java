package org.allegiance.serve;

import org.allegiance.publish.review.ReviewDesk;

/**
 * Where candidates are reviewed: the one part of a server that writes.
 *
 * @param accounts who may, where others than this machine can ask
 */
public record Desk(ReviewDesk pages, Accounts accounts) {}
