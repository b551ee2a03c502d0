package org.allegiance.publish.search;

import org.apache.jena.rdf.model.Resource;

/**
 * A thing that was found.
 *
 * @param thing the thing
 * @param name the name or alias by which it was found
 */
public record Found(Resource thing, String name) {}
