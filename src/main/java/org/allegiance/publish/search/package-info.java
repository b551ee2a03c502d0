/**
 * Finds things by what they are called. Its front door: {@link
 * org.allegiance.publish.search.NameIndex}.
 */
@NullMarked
package org.allegiance.publish.search;

import org.jspecify.annotations.NullMarked;
