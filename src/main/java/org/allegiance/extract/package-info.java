/** Text in, candidate claims out. Its front door: {@link org.allegiance.extract.Extractor}. */
@NullMarked
package org.allegiance.extract;

import org.jspecify.annotations.NullMarked;
