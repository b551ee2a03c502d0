/**
 * The claims and the graph in formats that others read. Its front door: {@link
 * org.allegiance.publish.Export}; pages, linked data and releases have packages of their own.
 */
@NullMarked
package org.allegiance.publish;

import org.jspecify.annotations.NullMarked;
