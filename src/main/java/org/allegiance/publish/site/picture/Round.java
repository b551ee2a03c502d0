package org.allegiance.publish.site.picture;

/** Keeps pages small: a tenth of a pixel is fine enough. */
final class Round {

  private Round() {}

  static double tenth(double length) {
    return Math.round(length * 10) / 10.0;
  }
}
