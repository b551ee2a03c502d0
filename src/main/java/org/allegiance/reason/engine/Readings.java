package org.allegiance.reason.engine;

/**
 * The readings of the sources in which a fact holds, as a set of bits. What the bits mean is the
 * caller's: each is a way to read the sources that credits more than the next, and a conclusion
 * holds in just those readings in which all its premises do. So a fact's readings are the union,
 * over its derivations, of the intersection over their premises: a bounded distributive lattice
 * (Green, Karvounarakis and Tannen 2007).
 */
public final class Readings {

  /** What holds in every reading, as stated facts do. */
  public static final int ALL = 0x1FF;

  /** The one reading that credits even what sources deny. */
  public static final int DENIED = 1;

  /** Number of bits. */
  static final int BITS = 9;

  private Readings() {}

  /** Whether a fact holds without crediting a denial; only such facts count as there. */
  public static boolean arePlain(int readings) {
    return (readings & ~DENIED) != 0;
  }
}
