/**
 * Constants of the Allegiance ontology and of the vocabularies it reuses. Its front door: {@link
 * org.allegiance.vocab.AL} has the terms, {@link org.allegiance.vocab.Things} the IRIs of things.
 */
@NullMarked
package org.allegiance.vocab;

import org.jspecify.annotations.NullMarked;
