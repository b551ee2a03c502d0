/**
 * The public edition: made from what the publication policy allows, reasoned over again, and
 * searched for what must not be in it. Its front door: {@link
 * org.allegiance.publish.edition.PublicEdition} makes it, {@link
 * org.allegiance.publish.edition.LeakSearch} searches it.
 */
@NullMarked
package org.allegiance.publish.edition;

import org.jspecify.annotations.NullMarked;
