/**
 * A whole edition as files that any web server can serve. Its front door: {@link
 * org.allegiance.publish.release.Release}.
 */
@NullMarked
package org.allegiance.publish.release;

import org.jspecify.annotations.NullMarked;
