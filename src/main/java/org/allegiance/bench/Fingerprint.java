package org.allegiance.bench;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * A short value of a set of facts that hangs on neither their order nor the engine: how many they
 * are, and the sum and the exclusive or of 128 bits of the SHA-256 of each as a line of N-Triples.
 */
final class Fingerprint {

  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(128);

  private final MessageDigest digest;
  private long count;
  private BigInteger sum = BigInteger.ZERO;
  private long high;
  private long low;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The fingerprint of what a contender inferred. */
  static String of(Contender contender) {
    Fingerprint fingerprint = new Fingerprint();
    contender.forEachInferred(fingerprint::add);
    return fingerprint.toString();
  }

  void add(Triple fact) {
    ByteBuffer hash = ByteBuffer.wrap(digest.digest(line(fact).getBytes(StandardCharsets.UTF_8)));
    long first = hash.getLong(0);
    long second = hash.getLong(8);
    count++;
    high ^= first;
    low ^= second;
    sum = sum.add(unsigned(first).shiftLeft(64)).add(unsigned(second)).mod(MODULUS);
  }

  private static BigInteger unsigned(long value) {
    return new BigInteger(1, ByteBuffer.allocate(8).putLong(value).array());
  }

  /** A fact as a line of N-Triples. Blank nodes have the names that the file gives them. */
  static String line(Triple fact) {
    return name(fact.getSubject())
        + " "
        + name(fact.getPredicate())
        + " "
        + name(fact.getObject())
        + " .";
  }

  private static String name(Node node) {
    return node.isBlank() ? "_:" + node.getBlankNodeLabel() : NodeFmtLib.strNT(node);
  }

  @Override
  public String toString() {
    HexFormat hex = HexFormat.of();
    return count
        + "-"
        + String.format("%032x", sum)
        + "-"
        + hex.toHexDigits(high)
        + hex.toHexDigits(low);
  }
}
