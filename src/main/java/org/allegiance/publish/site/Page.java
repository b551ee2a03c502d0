package org.allegiance.publish.site;

/**
 * A page for a reader who asked for something.
 *
 * @param status the status of HTTP that goes with it
 * @param html the page
 */
public record Page(int status, String html) {
  static final int FOUND = 200;
  static final int NOT_UNDERSTOOD = 400;
  static final int LATER = 503;
}
