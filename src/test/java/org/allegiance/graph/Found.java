package org.allegiance.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.allegiance.claim.Actor;
import org.allegiance.claim.Candidates;
import org.allegiance.claim.Claim;
import org.allegiance.claim.Evidence;
import org.allegiance.document.Passage;
import org.allegiance.document.SourceDocument;
import org.jspecify.annotations.Nullable;

/** Claims as an extractor finds them. */
public final class Found {

  /** A document, before the real one is read. */
  static final SourceDocument NOWHERE = nowhere();

  private Found() {}

  private static SourceDocument nowhere() {
    try {
      Path file = Files.createTempFile("nowhere", ".txt");
      try {
        return SourceDocument.read("nowhere", file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Somebody joins a group. */
  public static Claim claim(
      SourceDocument document, String id, int start, int end, String to, @Nullable String place) {
    return new Claim(
        id,
        document.key(),
        List.of(Evidence.in(document, new Passage(start, end))),
        id,
        "Joining",
        new Actor(
            document.key() + "-somebody-" + start,
            "somebody of the mill",
            "Collective",
            "some",
            null,
            null),
        null,
        to,
        null,
        place,
        null,
        List.of(),
        List.of(),
        "asserted",
        null,
        List.of(),
        "candidate",
        "pattern-joined",
        new BigDecimal("0.75"),
        "Somebody joined a group, says the machine.",
        null);
  }

  /** The same, found by another pattern. */
  static Claim with(Claim c, String method, BigDecimal confidence) {
    return copy(c, c.follows(), c.certainty(), method, confidence);
  }

  /** The same, after other events. */
  public static Claim following(Claim c, String... events) {
    return copy(c, List.of(events), c.certainty(), c.method(), c.confidence());
  }

  /** Of the same, the text says only that it is planned. */
  public static Claim unreal(Claim c) {
    return copy(c, c.follows(), Candidates.UNREAL, c.method(), c.confidence());
  }

  private static Claim copy(
      Claim c,
      List<String> follows,
      String certainty,
      String method,
      @Nullable BigDecimal confidence) {
    return new Claim(
        c.id(),
        c.document(),
        c.evidence(),
        c.eventId(),
        c.event(),
        c.actor(),
        c.from(),
        c.to(),
        c.counterparty(),
        c.place(),
        c.time(),
        c.motives(),
        follows,
        certainty,
        c.attributedTo(),
        c.contradicts(),
        c.status(),
        method,
        confidence,
        c.gloss(),
        c.figure());
  }
}
