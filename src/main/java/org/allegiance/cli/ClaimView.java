package org.allegiance.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.claim.Actor;
import org.allegiance.claim.Claim;
import org.allegiance.claim.Evidence;
import org.allegiance.document.Passage;
import org.allegiance.document.SourceDocument;
import org.jspecify.annotations.Nullable;

/**
 * A claim as a reviewer sees it: its passages in their context, and its slots.
 *
 * @param document if it is at hand
 * @param onTerminal whether passages are shown in reverse video, else between angle quotes
 */
record ClaimView(Optional<SourceDocument> document, boolean onTerminal) {

  private static final int CONTEXT = 240;
  private static final String REVERSE = "\u001b[7m";
  private static final String PLAIN = "\u001b[0m";

  String show(Claim claim) {
    return passages(claim) + "\n\n" + slots(claim);
  }

  private String passages(Claim claim) {
    return claim.evidence().stream().map(this::passage).collect(Collectors.joining("\n\n"));
  }

  private String passage(Evidence evidence) {
    String at = "[" + evidence.passage() + "] ";
    if (document.isEmpty()) {
      return at + "the document is not at hand; --file FILE shows it";
    }
    SourceDocument text = document.get();
    return evidence.holdsIn(text)
        ? at + inContext(text, evidence.passage())
        : at + "the document at hand is not the one that was read";
  }

  private String inContext(SourceDocument text, Passage p) {
    int from = Math.max(0, p.start() - CONTEXT);
    int to = Math.min(text.length(), p.end() + CONTEXT);
    String words = text.text(p);
    return (from > 0 ? "…" : "")
        + part(text, from, p.start())
        + (onTerminal ? REVERSE : "«")
        + oneLine(words)
        + (onTerminal ? PLAIN : "»")
        + part(text, p.end(), to)
        + (to < text.length() ? "…" : "");
  }

  private static String part(SourceDocument text, int from, int to) {
    return from < to ? oneLine(text.text(new Passage(from, to))) : "";
  }

  /** Control characters of a text could otherwise command the terminal. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ");
  }

  private static String slots(Claim c) {
    return Stream.of(
            row("event", c.event()),
            row("actor", actor(c.actor())),
            row("from", c.from()),
            row("to", c.to()),
            row("counterparty", c.counterparty()),
            row("place", c.place()),
            row("time", c.time() == null ? null : c.time().text()),
            row("certainty", c.certainty()),
            row("attributedTo", c.attributedTo()),
            row("gloss", c.gloss()))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String row(String name, @Nullable String value) {
    return value == null ? "" : "  " + name + " ".repeat(14 - name.length()) + oneLine(value);
  }

  private static String actor(Actor a) {
    List<String> about = new ArrayList<>();
    Stream.of(a.type(), a.quantifier(), a.count())
        .flatMap(Stream::ofNullable)
        .forEach(x -> about.add(x.toString()));
    if (a.partOf() != null) {
      about.add("part of " + a.partOf());
    }
    String name = a.label() == null ? a.id() : a.id() + " “" + a.label() + "”";
    return about.isEmpty() ? name : name + " (" + String.join(", ", about) + ")";
  }
}
