/**
 * What every package may use: how a problem is told to the user, and which name was probably meant.
 */
@NullMarked
package org.allegiance;

import org.jspecify.annotations.NullMarked;
