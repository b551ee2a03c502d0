/**
 * The SPARQL server, its guards and the web pages. Its front door: {@link
 * org.allegiance.serve.SparqlServer} is the server.
 */
@NullMarked
package org.allegiance.serve;

import org.jspecify.annotations.NullMarked;
