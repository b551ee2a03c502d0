/** Editions of the graph for an audience: pages, dumps and dataset descriptions. */
@NullMarked
package org.allegiance.publish;

import org.jspecify.annotations.NullMarked;
