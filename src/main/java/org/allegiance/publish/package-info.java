/**
 * The claims and the graph in formats that others read. Its front door: {@link
 * org.allegiance.publish.Export} is all there is to it.
 */
@NullMarked
package org.allegiance.publish;

import org.jspecify.annotations.NullMarked;
