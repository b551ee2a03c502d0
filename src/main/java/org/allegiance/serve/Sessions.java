package org.allegiance.serve;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Who has logged in, by tokens that nobody can guess; forgotten with the process. */
final class Sessions {

  /** Seconds that a session lasts. */
  static final int LASTING = 12 * 60 * 60;

  private static final int MOST = 1_000;
  private static final int TOKEN_BYTES = 32;
  private static final long NANOS = 1_000_000_000L;

  private record Session(String user, long since) {}

  private final SecureRandom random = new SecureRandom();
  private final LongSupplier clock;
  private final Map<String, Session> sessions =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
          return size() > MOST;
        }
      };

  /**
   * @param clock nanoseconds from any point in time on
   */
  Sessions(LongSupplier clock) {
    this.clock = clock;
  }

  /** Begins a session; its token. */
  synchronized String begin(String user) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    sessions.put(token, new Session(user, clock.getAsLong()));
    return token;
  }

  /** Whose session has a token, if it has not ended. */
  synchronized Optional<String> user(String token) {
    return Optional.ofNullable(sessions.get(token))
        .filter(s -> clock.getAsLong() - s.since() < LASTING * NANOS)
        .map(Session::user);
  }

  synchronized void end(String token) {
    sessions.remove(token);
  }
}
