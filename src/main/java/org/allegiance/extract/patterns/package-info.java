/**
 * Which words mean which event, and who does what to whom in it. Its front doors: {@link
 * org.allegiance.extract.patterns.Patterns} are read from files and matched against {@link
 * org.allegiance.extract.patterns.Arguments}.
 */
@NullMarked
package org.allegiance.extract.patterns;

import org.jspecify.annotations.NullMarked;
