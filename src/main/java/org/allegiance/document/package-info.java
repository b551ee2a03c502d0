/** A source's text, its layout and its passages, counted in Unicode code points. */
@NullMarked
package org.allegiance.document;

import org.jspecify.annotations.NullMarked;
