/**
 * Where the parts of pictures go; templates write them as SVG. Lengths are in pixels of the
 * picture, y downwards. Front doors: {@link org.allegiance.publish.site.picture.Timeline}, {@link
 * org.allegiance.publish.site.picture.Lineage}, {@link
 * org.allegiance.publish.site.picture.YearColumns} and {@link
 * org.allegiance.publish.site.picture.PlaceMap}.
 */
@NullMarked
package org.allegiance.publish.site.picture;

import org.jspecify.annotations.NullMarked;
