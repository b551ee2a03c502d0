/**
 * Whom the words of a document stand for: "he", "the group", "some of them". Its front door: {@link
 * org.allegiance.extract.reference.Discourse}.
 */
@NullMarked
package org.allegiance.extract.reference;

import org.jspecify.annotations.NullMarked;
