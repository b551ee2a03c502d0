package org.allegiance.time;

/** A text that is not a date of EDTF level 0 or 1. */
public final class EdtfException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  EdtfException(String text, String reason) {
    super("'" + text + "' is no EDTF date: " + reason);
  }
}
