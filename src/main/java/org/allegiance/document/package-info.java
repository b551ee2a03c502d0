/**
 * The text of a source and its passages. Its front door: {@link org.allegiance.document.Library}
 * finds documents, {@link org.allegiance.document.SourceDocument} is one.
 */
@NullMarked
package org.allegiance.document;

import org.jspecify.annotations.NullMarked;
