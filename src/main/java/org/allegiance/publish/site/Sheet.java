package org.allegiance.publish.site;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list that is too long for one page, with the way to its other parts.
 *
 * @param items what this part holds
 * @param before number of items on the sheets before this one
 * @param all number of items on all sheets
 * @param number of this sheet, from 1
 * @param sheets how many there are, at least 1
 * @param page the path of the page, which is the first sheet
 */
public record Sheet<T>(List<T> items, int before, int all, int number, int sheets, String page) {

  /**
   * One sheet of a list; empty if the list has not so many.
   *
   * @param most items on a sheet
   */
  static <T> Optional<Sheet<T>> of(List<T> list, int most, SheetPath at) {
    int sheets = Math.max(1, (list.size() + most - 1) / most);
    if (at.number() > sheets) {
      return Optional.empty();
    }
    int before = (at.number() - 1) * most;
    List<T> items = list.subList(before, Math.min(before + most, list.size()));
    return Optional.of(new Sheet<>(items, before, list.size(), at.number(), sheets, at.page()));
  }

  /** The path of one of the sheets. */
  public String path(int sheet) {
    return new SheetPath(page, sheet).toString();
  }

  String path() {
    return path(number);
  }

  public boolean isFirst() {
    return number == 1;
  }

  /** Distinguishes the titles of sheets; empty for the first. */
  public String suffix() {
    return isFirst() ? "" : ", page " + number;
  }
}
