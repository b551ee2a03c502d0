package org.allegiance.serve;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A bucket of tokens for each client: a request takes one, time brings them back. The clients that
 * asked longest ago are forgotten, so that memory stays bounded however many there are.
 */
final class RateLimit {

  /** Clients that are remembered, at most. */
  static final int MAX_CLIENTS = 10_000;

  private static final double NANOS = 1e9;
  private static final int NETWORK_BYTES = 8;

  private record Bucket(double tokens, long at) {}

  private final double burst;
  private final double perSecond;
  private final LongSupplier clock;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MAX_CLIENTS;
        }
      };

  /**
   * @param burst requests that a client may make at once
   * @param perSecond requests that it may make in the long run
   * @param clock nanoseconds from any point in time on
   */
  RateLimit(int burst, double perSecond, LongSupplier clock) {
    this.burst = burst;
    this.perSecond = perSecond;
    this.clock = clock;
  }

  /** Takes a token; 0 if there was one, else the seconds after which there will be. */
  synchronized long take(String address) {
    long now = clock.getAsLong();
    Bucket bucket = buckets.getOrDefault(network(address), new Bucket(burst, now));
    double tokens = Math.min(burst, bucket.tokens() + (now - bucket.at()) / NANOS * perSecond);
    boolean admitted = tokens >= 1;
    buckets.put(network(address), new Bucket(admitted ? tokens - 1 : tokens, now));
    return admitted ? 0 : (long) Math.ceil((1 - tokens) / perSecond);
  }

  /** Number of clients that are remembered. */
  synchronized int size() {
    return buckets.size();
  }

  /** A client of IPv6 has a whole network of 64 bits to ask from. */
  private static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      return InetAddress.getByName(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
          : address;
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
