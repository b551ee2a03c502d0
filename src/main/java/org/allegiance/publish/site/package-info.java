/**
 * The pages for people: what the graph says of each thing, read on the web or as files. Its front
 * door: {@link org.allegiance.publish.site.Site}.
 */
@NullMarked
package org.allegiance.publish.site;

import org.jspecify.annotations.NullMarked;
