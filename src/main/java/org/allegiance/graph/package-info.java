/**
 * Claims, actors and ontology assembled into one validated RDF dataset. Its front door: {@link
 * org.allegiance.graph.Assembly} puts the dataset together, {@link org.allegiance.graph.Store}
 * keeps it.
 */
@NullMarked
package org.allegiance.graph;

import org.jspecify.annotations.NullMarked;
