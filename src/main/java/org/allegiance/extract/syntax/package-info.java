/**
 * Dependency syntax of English sentences. Its front door: {@link
 * org.allegiance.extract.syntax.Parser}; what stands behind it can be exchanged.
 */
@NullMarked
package org.allegiance.extract.syntax;

import org.jspecify.annotations.NullMarked;
