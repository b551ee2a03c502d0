/**
 * Names of groups, places and persons in a document. Its front doors: {@link
 * org.allegiance.extract.names.Gazetteer} holds those known, {@link
 * org.allegiance.extract.names.Names} finds them and those that a document brings in.
 */
@NullMarked
package org.allegiance.extract.names;

import org.jspecify.annotations.NullMarked;
