/**
 * The text of a source, its passages and its layout. Its front door: {@link
 * org.allegiance.document.Library} finds documents, {@link org.allegiance.document.SourceDocument}
 * is one, {@link org.allegiance.document.Layout} is how a reader sees it.
 *
 * <p>A file becomes lines (one class a format), lines become blocks, and every character of a block
 * knows where in the document it stands: {@link org.allegiance.document.MappedText}.
 */
@NullMarked
package org.allegiance.document;

import org.jspecify.annotations.NullMarked;
