package org.allegiance.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.allegiance.reason.Picture.Box;
import org.allegiance.reason.Picture.Kind;
import org.allegiance.reason.Picture.Stroke;

/** A picture in the DOT language of Graphviz, for whoever wants to lay it out otherwise. */
final class ProofDot {

  private static final int COLUMNS = 44;

  private final StringBuilder out = new StringBuilder();

  private ProofDot() {}

  static String of(Picture picture) {
    ProofDot dot = new ProofDot();
    dot.out
        .append("digraph proof {\n")
        .append("  graph [rankdir=BT, fontname=Helvetica, label=")
        .append(quote("Why: " + picture.conclusion().text()))
        .append(", labelloc=t]\n")
        .append("  node [shape=box, fontname=Helvetica, fontsize=11]\n");
    picture.boxes().forEach(b -> dot.box(b, "  "));
    picture
        .groups()
        .forEach(
            g -> {
              dot.out.append("  subgraph cluster_").append(g.id()).append(" {\n");
              dot.out.append("    label=").append(quote(g.title())).append("\n");
              g.claims().forEach(c -> dot.box(c, "    "));
              dot.out.append("  }\n");
            });
    picture
        .lines()
        .forEach(
            l ->
                dot.out
                    .append("  ")
                    .append(l.from())
                    .append(" -> ")
                    .append(l.to())
                    .append(" [style=")
                    .append(style(l.stroke()))
                    .append("]\n"));
    return dot.out.append("}\n").toString();
  }

  private void box(Box box, String indent) {
    List<String> lines = new ArrayList<>(TextBlock.lines(box.text(), 1, COLUMNS * 0.58));
    box.notes().forEach(n -> lines.addAll(TextBlock.lines("\u2013 " + n, 1, COLUMNS * 0.58)));
    out.append(indent)
        .append(box.id())
        .append(" [label=")
        .append(quote(String.join("\n", lines)))
        .append(", style=\"")
        .append(box.kind() == Kind.RULE ? "rounded," : "")
        .append(box.kind() == Kind.CONCLUSION ? "bold," : "")
        .append(style(box.stroke()))
        .append("\"]\n");
  }

  /** Graphviz knows no stroke of dashes and dots. */
  private static String style(Stroke stroke) {
    return stroke == Stroke.DASH_DOTTED ? "dotted" : stroke.name().toLowerCase(Locale.ROOT);
  }

  /** A string of the DOT language; a backslash would begin an escape of labels. */
  private static String quote(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
