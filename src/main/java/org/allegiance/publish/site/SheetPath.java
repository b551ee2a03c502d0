package org.allegiance.publish.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a sheet of a page stands: the first at the path of the page itself, others in folders below
 * it. No thing has such a path, since {@code ~} begins two hexadecimal digits there.
 *
 * @param page the path of the page
 * @param number from 1
 */
record SheetPath(String page, int number) {

  private static final Pattern FURTHER = Pattern.compile("(.*/)~p([2-9]|[1-9][0-9]{1,4})/");

  static SheetPath of(String path) {
    Matcher further = FURTHER.matcher(path);
    return further.matches()
        ? new SheetPath(further.group(1), Integer.parseInt(further.group(2)))
        : new SheetPath(path, 1);
  }

  @Override
  public String toString() {
    return number == 1 ? page : page + "~p" + number + "/";
  }
}
