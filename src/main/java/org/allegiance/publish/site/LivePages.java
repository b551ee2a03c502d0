package org.allegiance.publish.site;

import java.util.Optional;

/** Pages that answer what a reader asks for; only a server has them. */
interface LivePages {

  /**
   * A page.
   *
   * @param rest its path, without the name of these pages and the slash after it
   * @param given what the reader gave
   */
  Optional<Page> of(String rest, Given given);
}
