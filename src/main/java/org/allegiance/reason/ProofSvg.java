package org.allegiance.reason;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.allegiance.reason.Picture.Stroke;
import org.allegiance.reason.PictureLayout.Frame;
import org.allegiance.reason.PictureLayout.Placed;
import org.allegiance.reason.PictureLayout.Route;
import org.allegiance.reason.PictureLayout.Row;
import org.apache.commons.text.StringEscapeUtils;

/** A picture as SVG 1.1 that stands alone: no scripts, no fonts, nothing fetched. */
final class ProofSvg {

  private static final String STYLE =
      """
        svg { --paper: #ffffff; --ink: #1c2733; --faint: #4a5866; --card: #f7f8fa; --rule: #fdf6e3; --frame: #eceff3;
          --solid: #1f5f8b; --dashed: #a04f00; --dotted: #74389a; --dash-dotted: #a3123a; }
        @media (prefers-color-scheme: dark) {
          svg { --paper: #14181d; --ink: #e8ecf0; --faint: #a9b4bf; --card: #222932; --rule: #2f2a1a; --frame: #1b2128;
            --solid: #7cc0ee; --dashed: #f2a65a; --dotted: #cf9bee; --dash-dotted: #ff8fa8; } }
        .paper { fill: var(--paper); }
        text { fill: var(--ink); font: 13px Helvetica, Arial, 'Liberation Sans', sans-serif; }
        .note { fill: var(--faint); font-size: 11px; }
        .conclusion text { font-weight: bold; }
        .conclusion .note { font-weight: normal; }
        rect { fill: var(--card); stroke-width: 1.6; }
        .rule rect { fill: var(--rule); }
        .frame { fill: var(--frame); stroke: none; }
        .title { font-weight: bold; font-size: 11px; }
        path { fill: none; stroke-width: 1.6; }
        .solid { stroke: var(--solid); }
        .dashed { stroke: var(--dashed); stroke-dasharray: 7 4; }
        .dotted { stroke: var(--dotted); stroke-dasharray: 1.5 3.5; stroke-linecap: round; }
        .dash-dotted { stroke: var(--dash-dotted); stroke-dasharray: 8 4 1.5 4; stroke-linecap: round; }
        .tip { stroke: none; }
        .tip.solid { fill: var(--solid); } .tip.dashed { fill: var(--dashed); }
        .tip.dotted { fill: var(--dotted); } .tip.dash-dotted { fill: var(--dash-dotted); }
      """;

  private final StringBuilder out = new StringBuilder();

  private ProofSvg() {}

  static String of(Picture picture) {
    ProofSvg svg = new ProofSvg();
    PictureLayout layout = new PictureLayout(picture);
    svg.begin(picture, layout);
    layout.frames().forEach(svg::frame);
    layout.routes().forEach(svg::route);
    layout.boxes().forEach(svg::box);
    return svg.out.append("</svg>\n").toString();
  }

  private void begin(Picture picture, PictureLayout layout) {
    String size = number(layout.width()) + " " + number(layout.height());
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(size)
        .append("\" width=\"")
        .append(size.replace(" ", "\" height=\""))
        .append("\" role=\"img\" aria-labelledby=\"title desc\">\n");
    line("title", " id=\"title\"", "Why: " + picture.conclusion().text());
    line("desc", " id=\"desc\"", description(picture));
    out.append("  <style>\n").append(STYLE).append("  </style>\n");
    out.append("  <rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
  }

  private static String description(Picture picture) {
    return picture.conclusion().text()
        + " ("
        + String.join("; ", picture.conclusion().notes())
        + "). The boxes below it say by which rules it follows and what these rest on, down to "
        + picture.groups().stream()
            .map(
                g ->
                    g.title()
                        + ": "
                        + g.claims().stream()
                            .map(Picture.Box::text)
                            .collect(Collectors.joining(" ")))
            .collect(Collectors.joining("; "));
  }

  private void line(String element, String attributes, String text) {
    out.append("  <").append(element).append(attributes).append('>').append(escape(text));
    out.append("</").append(element).append(">\n");
  }

  private void frame(Frame frame) {
    out.append("  <rect class=\"frame\" rx=\"8\"")
        .append(place(frame.x(), frame.y(), frame.width(), frame.height()));
    double leading = PictureLayout.LEADING * PictureLayout.TEXT;
    double y = frame.y() + frame.height() - 12 - leading * (frame.title().size() - 1);
    for (String line : frame.title()) {
      text("title", frame.x() + 12, y, line);
      y += leading;
    }
  }

  private void route(Route route) {
    List<double[]> corners = route.corners();
    String points =
        corners.stream()
            .map(c -> number(c[0]) + " " + number(c[1]))
            .collect(Collectors.joining("L"));
    String stroke = name(route.line().stroke());
    out.append("  <path class=\"")
        .append(stroke)
        .append("\" d=\"M")
        .append(points)
        .append("\"/>\n");
    double[] tip = corners.getLast();
    out.append("  <path class=\"tip ")
        .append(stroke)
        .append("\" d=\"M")
        .append(number(tip[0]))
        .append(' ')
        .append(number(tip[1]))
        .append("l-4.5 9h9z\"/>\n");
  }

  private void box(Placed placed) {
    Picture.Box box = placed.box();
    out.append("  <g class=\"").append(box.kind().name().toLowerCase(Locale.ROOT)).append("\">\n");
    out.append("  <rect class=\"").append(name(box.stroke())).append("\" rx=\"6\"");
    out.append(place(placed.x(), placed.y(), placed.width(), placed.height()));
    double y = placed.y() + PictureLayout.PADDING - 3.5;
    for (Row row : placed.rows()) {
      y += row.height();
      text(row.note() ? "note" : "", placed.x() + PictureLayout.PADDING, y, row.text());
    }
    out.append("  </g>\n");
  }

  private static String place(double x, double y, double width, double height) {
    return String.format(
        Locale.ROOT,
        " x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>%n",
        number(x),
        number(y),
        number(width),
        number(height));
  }

  private void text(String style, double x, double y, String text) {
    out.append("  <text");
    if (!style.isEmpty()) {
      out.append(" class=\"").append(style).append('"');
    }
    out.append(" x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\">");
    out.append(escape(text)).append("</text>\n");
  }

  private static String name(Stroke stroke) {
    return stroke.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String escape(String text) {
    return StringEscapeUtils.escapeXml10(text);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }
}
