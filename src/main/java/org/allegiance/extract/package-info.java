/** Text in, candidate claims out. */
@NullMarked
package org.allegiance.extract;

import org.jspecify.annotations.NullMarked;
