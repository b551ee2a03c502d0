/**
 * Words and phrases as people edit them in files, found in a text. Its front doors: {@link
 * org.allegiance.extract.lexicon.YamlFile} reads them, {@link
 * org.allegiance.extract.lexicon.Phrases} finds them.
 */
@NullMarked
package org.allegiance.extract.lexicon;

import org.jspecify.annotations.NullMarked;
