/** The commands, one file each, and the only code that prints or exits. */
@NullMarked
package org.allegiance.cli;

import org.jspecify.annotations.NullMarked;
