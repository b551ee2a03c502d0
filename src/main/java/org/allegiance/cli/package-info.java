/**
 * The commands, one file each, and the only code that prints or exits. Its front door: {@link
 * org.allegiance.cli.Main} is where the program starts.
 */
@NullMarked
package org.allegiance.cli;

import org.jspecify.annotations.NullMarked;
