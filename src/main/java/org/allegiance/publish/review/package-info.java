/**
 * The desk at which reviewers decide, in the browser, what becomes of candidates. Its front door:
 * {@link org.allegiance.publish.review.ReviewDesk}.
 */
@NullMarked
package org.allegiance.publish.review;

import org.jspecify.annotations.NullMarked;
