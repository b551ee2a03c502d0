/**
 * Text in, candidate claims out. Its front door: {@link org.allegiance.extract.Extractor}, which
 * puts together what the packages below find: times, names, sentences, patterns, referents.
 */
@NullMarked
package org.allegiance.extract;

import org.jspecify.annotations.NullMarked;
