/** Synthetic careers. Its front door: {@link org.allegiance.bench.Careers} writes the data. */
@NullMarked
package org.allegiance.bench;

import org.jspecify.annotations.NullMarked;
