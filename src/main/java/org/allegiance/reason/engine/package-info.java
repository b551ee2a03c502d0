/** Evaluates Datalog programs with stratified negation and minted things. */
@NullMarked
package org.allegiance.reason.engine;

import org.jspecify.annotations.NullMarked;
