/**
 * What a source says about one event: roles, time, certainty, attribution and evidence. Its front
 * door: {@link org.allegiance.claim.Claim} is what a source says, {@link
 * org.allegiance.claim.ClaimJson} its form on the wire.
 */
@NullMarked
package org.allegiance.claim;

import org.jspecify.annotations.NullMarked;
