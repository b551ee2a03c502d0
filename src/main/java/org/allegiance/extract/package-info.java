/** Texts in, candidate claims out, and how good they are. */
@NullMarked
package org.allegiance.extract;

import org.jspecify.annotations.NullMarked;
