/** The program made from ontology and rules, its inferences, their derivations and proofs. */
@NullMarked
package org.allegiance.reason;

import org.jspecify.annotations.NullMarked;
