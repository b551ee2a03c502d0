/** Stored queries that describe themselves, their parameters and their answers. */
@NullMarked
package org.allegiance.query;

import org.jspecify.annotations.NullMarked;
