package org.allegiance.publish.site;

import org.allegiance.publish.Edition;

/**
 * What stands round every page.
 *
 * @param edition whose pages they are
 * @param isLive whether a server answers, so that pages may ask it; not so for pages in files
 */
public record Shell(Edition edition, boolean isLive) {}
