package org.allegiance.extract.times;

import java.time.LocalDate;
import java.util.Objects;
import org.allegiance.time.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * A date or an interval, as a text says it.
 *
 * @param begin its begin, null if open
 * @param end its end, null if open; never both
 */
record Period(@Nullable Stamp begin, @Nullable Stamp end) {

  static Period of(Stamp stamp) {
    return new Period(stamp, stamp);
  }

  /** From one date to another, as a single date where they are the same. */
  static Period of(LocalDate first, LocalDate last, Grain grain) {
    return new Period(Stamp.of(first, grain), Stamp.of(last, grain));
  }

  /** The earlier end that is known. */
  Stamp earliest() {
    return Objects.requireNonNull(begin != null ? begin : end);
  }

  /** The later end that is known. */
  Stamp latest() {
    return Objects.requireNonNull(end != null ? end : begin);
  }

  boolean isOpen() {
    return begin == null || end == null;
  }

  /** Whether it ends before it begins. */
  boolean isReversed() {
    return begin != null && end != null && begin.first().isAfter(end.last());
  }

  /** Whether another begins on the day after it ends. */
  boolean isFollowedBy(Period next) {
    return end != null
        && next.begin != null
        && end.grain() == next.begin.grain()
        && end.last().plusDays(1).equals(next.begin.first());
  }

  boolean contains(Period other) {
    return !isOpen()
        && !other.isOpen()
        && !earliest().first().isAfter(other.earliest().first())
        && !latest().last().isBefore(other.latest().last());
  }

  Period marked(boolean mark) {
    return new Period(
        begin == null ? null : begin.marked(mark), end == null ? null : end.marked(mark));
  }

  /**
   * As many units later, or earlier. What is shifted by years is known to the year, by months to
   * the month; by weeks, roughly to the day.
   */
  Period shifted(int units, Grain by) {
    if (by == Grain.YEAR && earliest().isSeason() && begin != null && begin.equals(end)) {
      return of(new Stamp(begin.year() + units, begin.part(), 0, begin.approximate()));
    }
    Grain own = earliest().grain();
    Grain grain = own.compareTo(by) > 0 ? own : by;
    LocalDate first = earliest().first().plus(units, by.unit());
    LocalDate last = latest().last().plus(units, by.unit());
    boolean mark = earliest().approximate() || (by == Grain.WEEK && grain == Grain.WEEK);
    return of(first, last, grain).marked(mark);
  }

  /** As EDTF writes it. */
  Edtf edtf() {
    if (begin != null && begin.equals(end)) {
      return Edtf.parse(begin.text());
    }
    return Edtf.parse(
        (begin == null ? ".." : begin.text()) + "/" + (end == null ? ".." : end.text()));
  }
}
