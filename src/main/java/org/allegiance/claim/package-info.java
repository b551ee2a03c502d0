/** What a source says about one event: roles, time, certainty, attribution and evidence. */
@NullMarked
package org.allegiance.claim;

import org.jspecify.annotations.NullMarked;
