/**
 * Time expressions of English as EDTF. Its front door: {@link org.allegiance.extract.times.Dating}.
 */
@NullMarked
package org.allegiance.extract.times;

import org.jspecify.annotations.NullMarked;
