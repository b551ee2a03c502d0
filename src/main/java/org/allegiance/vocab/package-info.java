/** Constants of the Allegiance ontology and of the vocabularies it reuses. */
@NullMarked
package org.allegiance.vocab;

import org.jspecify.annotations.NullMarked;
