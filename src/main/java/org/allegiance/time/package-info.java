/**
 * EDTF dates, the bounds they set, and the network of orderings between events. Its front door:
 * {@link org.allegiance.time.Edtf} reads a date, {@link org.allegiance.time.OrderNetwork} puts
 * events in order.
 */
@NullMarked
package org.allegiance.time;

import org.jspecify.annotations.NullMarked;
