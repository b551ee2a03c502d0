/**
 * The graph as linked data: what is said of each thing, the ontology and its schemes, and the
 * descriptions of the dataset, in every standard syntax. Its front door: {@link
 * org.allegiance.publish.linked.LinkedData}.
 */
@NullMarked
package org.allegiance.publish.linked;

import org.jspecify.annotations.NullMarked;
