/**
 * Stored queries that describe themselves, their parameters and their answers. Its front door:
 * {@link org.allegiance.query.Catalogue} holds the stored queries, {@link
 * org.allegiance.query.Answer} writes answers.
 */
@NullMarked
package org.allegiance.query;

import org.jspecify.annotations.NullMarked;
