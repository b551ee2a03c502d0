package org.allegiance.reason;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import org.allegiance.reason.Outline.Claimed;
import org.allegiance.reason.Outline.Derived;
import org.allegiance.reason.Outline.Ground;
import org.allegiance.reason.Outline.Point;
import org.allegiance.reason.Outline.Stated;
import org.allegiance.reason.Outline.Way;
import org.apache.jena.graph.Triple;

/**
 * An outline as indented text. Each fact is told once and numbered; where it is used again, the
 * number refers back. Below some depth facts are told further down, unindented.
 */
final class ProofText {

  private static final int DEEPEST = 6;

  private final Outline outline;
  private final Wording wording;
  private final ClaimText claims;
  private final StringBuilder out;
  private final Set<Triple> named = new HashSet<>();
  private final Queue<Triple> later = new ArrayDeque<>();

  private ProofText(Outline outline, Wording wording, ClaimText claims, StringBuilder out) {
    this.outline = outline;
    this.wording = wording;
    this.claims = claims;
    this.out = out;
  }

  /**
   * Writes an outline.
   *
   * @param claims writes claims to the same place
   */
  static void write(Outline outline, Wording wording, ClaimText claims, StringBuilder out) {
    ProofText text = new ProofText(outline, wording, claims, out);
    Triple conclusion = outline.conclusion().fact();
    text.named.add(conclusion);
    text.later.add(conclusion);
    while (!text.later.isEmpty()) {
      text.point(outline.at(text.later.remove()), 0);
    }
  }

  private void point(Point point, int depth) {
    String indent = "    ".repeat(depth);
    out.append(indent).append(headline(point));
    if (point.ways().size() > 1) {
      out.append(", in ").append(point.ways().size()).append(" ways");
    }
    out.append('\n');
    int n = 0;
    for (Way way : point.ways()) {
      String letter = point.ways().size() > 1 ? "(" + ++n + ") " : "";
      way(way, letter, indent + "   ", depth);
    }
    if (point.circular() > 0) {
      out.append(indent).append("   ").append(circular(point.circular())).append('\n');
    }
  }

  private String headline(Point point) {
    return point.number() + ". " + wording.sentence(point.fact()) + " [" + point.standing() + "]";
  }

  static String circular(int derivations) {
    return derivations == 1
        ? "one more derivation needs the fact itself and proves nothing"
        : derivations + " more derivations need the fact itself and prove nothing";
  }

  private void way(Way way, String letter, String indent, int depth) {
    out.append(indent)
        .append(letter)
        .append("by ")
        .append(wording.rule(way.derivation().rule()))
        .append('\n');
    String inner = indent + " ";
    way.derivation()
        .conditions()
        .forEach(c -> out.append(inner).append(wording.condition(c)).append('\n'));
    way.derivation()
        .absent()
        .forEach(a -> out.append(inner).append(wording.absence(a)).append('\n'));
    way.grounds().forEach(g -> ground(g, inner, depth));
  }

  private void ground(Ground ground, String indent, int depth) {
    switch (ground) {
      case Claimed c -> claims.tell(c.claim(), indent);
      case Stated s ->
          out.append(indent).append("stated: ").append(wording.sentence(s.fact())).append('\n');
      case Derived d -> {
        Point point = outline.at(d.fact());
        if (!named.add(d.fact())) {
          refer(point, indent, "see ");
        } else if (depth + 1 < DEEPEST) {
          point(point, depth + 1);
        } else {
          refer(point, indent, "told below as ");
          later.add(d.fact());
        }
      }
    }
  }

  private void refer(Point point, String indent, String how) {
    out.append(indent)
        .append(wording.sentence(point.fact()))
        .append(" (")
        .append(how)
        .append(point.number())
        .append(")\n");
  }
}
