/** Claims, actors and ontology assembled into one validated RDF dataset. */
@NullMarked
package org.allegiance.graph;

import org.jspecify.annotations.NullMarked;
