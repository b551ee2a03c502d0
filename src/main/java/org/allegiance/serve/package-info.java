/** The SPARQL server, its guards and the web pages. */
@NullMarked
package org.allegiance.serve;

import org.jspecify.annotations.NullMarked;
