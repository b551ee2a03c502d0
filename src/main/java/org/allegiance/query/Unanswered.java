package org.allegiance.query;

/** A query that is not answered because of what it asks for, or because of how much. */
public final class Unanswered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Whose fault it is. */
  public enum Because {
    /** The query asks for what nobody may ask for, or for more. */
    REFUSED,
    /** The query takes too long or too much memory. */
    TOO_MUCH_WORK,
    /** Other queries are running; it may be answered later. */
    BUSY
  }

  private final Because because;

  /** A query that is not answered, with words for who asked it. */
  public Unanswered(Because because, String words) {
    super(words);
    this.because = because;
  }

  /** Whose fault it is. */
  public Because because() {
    return because;
  }

  /** What to tell who asked. */
  public String words() {
    return String.valueOf(getMessage());
  }
}
