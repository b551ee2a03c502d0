/**
 * A rule engine: the facts that rules yield from stated ones, the readings of the sources in which
 * each holds, and every derivation of each; kept up to date as facts are stated and withdrawn. It
 * knows Jena's rules and triples and nothing of allegiances. Its front door: {@link
 * org.allegiance.reason.engine.Materialisation}.
 */
@NullMarked
package org.allegiance.reason.engine;

import org.jspecify.annotations.NullMarked;
