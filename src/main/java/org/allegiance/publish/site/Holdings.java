package org.allegiance.publish.site;

import java.util.Collection;
import org.allegiance.document.Library;
import org.allegiance.graph.Sources;
import org.allegiance.query.StoredQuery;
import org.apache.jena.query.Dataset;
import org.jspecify.annotations.Nullable;

/**
 * What a site is made from.
 *
 * @param dataset stated and derived; the union of its graphs is its default graph
 * @param sources ontology and rules, by which pages tell why facts hold
 * @param queries the questions to start from
 * @param library the documents at hand, which pages of the full edition quote; null for none
 */
public record Holdings(
    Dataset dataset, Sources sources, Collection<StoredQuery> queries, @Nullable Library library) {}
