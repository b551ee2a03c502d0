/**
 * Synthetic careers and a race of rule engines over them. Its front door: {@link
 * org.allegiance.bench.Careers} writes the data, {@link org.allegiance.bench.Race} runs the engines
 * and {@link org.allegiance.bench.Trial} measures one.
 */
@NullMarked
package org.allegiance.bench;

import org.jspecify.annotations.NullMarked;
