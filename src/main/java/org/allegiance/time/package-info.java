/** EDTF dates, the bounds they set, and the network of orderings between events. */
@NullMarked
package org.allegiance.time;

import org.jspecify.annotations.NullMarked;
