/**
 * The program made from ontology and rules, its inferences, their derivations and proofs. Its front
 * door: {@link org.allegiance.reason.Reasoning} draws conclusions, {@link
 * org.allegiance.reason.Explanation} tells why.
 */
@NullMarked
package org.allegiance.reason;

import org.jspecify.annotations.NullMarked;
