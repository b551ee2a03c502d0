package org.allegiance.reason;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.allegiance.reason.Picture.Box;
import org.allegiance.reason.Picture.Group;
import org.allegiance.reason.Picture.Kind;
import org.allegiance.reason.Picture.Line;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Where the boxes and lines of a picture go: in layers (Sugiyama, Tagawa and Toda, 1981), laid out
 * by the Eclipse Layout Kernel. Lengths are in pixels.
 */
final class PictureLayout {

  static final double TEXT = 13;
  static final double NOTE = 11;
  static final double LEADING = 1.35;
  static final double PADDING = 11;
  private static final double WIDTH = 290;
  private static final double BOLD = 1.08;
  private static final double GAP = 5;

  /**
   * A line of text within a box.
   *
   * @param note whether it is in small print
   * @param first whether it begins a paragraph
   */
  record Row(String text, boolean note, boolean first) {
    /** With the space above it. */
    double height() {
      return LEADING * (note ? NOTE : TEXT) + (note && first ? GAP : 0);
    }
  }

  /** A box in its place. */
  record Placed(Box box, double x, double y, double width, double height, List<Row> rows) {}

  /** A document in its place, its title to be written at the foot. */
  record Frame(double x, double y, double width, double height, List<String> title) {}

  /** A line with its corners, from below to above. */
  record Route(Line line, List<double[]> corners) {}

  private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
  private final Map<String, List<Row>> rows = new LinkedHashMap<>();
  private final List<Placed> boxes = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();
  private final List<Route> routes = new ArrayList<>();
  private final ElkNode root = ElkGraphUtil.createGraph();

  static {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
  }

  PictureLayout(Picture picture) {
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
    root.setProperty(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
    root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE, 26.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 16.0);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 40.0);
    root.setProperty(LayeredOptions.PADDING, new ElkPadding(20));
    picture.boxes().forEach(b -> node(b, root));
    picture.groups().forEach(this::frame);
    Map<ElkEdge, Line> edges = new LinkedHashMap<>();
    for (Line line : picture.lines()) {
      edges.put(ElkGraphUtil.createSimpleEdge(node(line.to()), node(line.from())), line);
    }
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    picture.boxes().forEach(b -> place(b, 0, 0));
    picture.groups().forEach(this::place);
    edges.forEach((edge, line) -> routes.add(new Route(line, corners(edge))));
  }

  private ElkNode node(String id) {
    ElkNode node = nodes.get(id);
    if (node == null) {
      throw new IllegalArgumentException("no box " + id);
    }
    return node;
  }

  private void node(Box box, ElkNode parent) {
    double width = box.kind() == Kind.CONCLUSION ? WIDTH + 60 : WIDTH;
    double size = box.kind() == Kind.CONCLUSION ? BOLD * TEXT : TEXT;
    List<Row> text = new ArrayList<>(rows(box.text(), size, width, false));
    box.notes().forEach(n -> text.addAll(rows(n, NOTE, width, true)));
    ElkNode node = ElkGraphUtil.createNode(parent);
    node.setWidth(width);
    node.setHeight(2 * PADDING + text.stream().mapToDouble(Row::height).sum());
    nodes.put(box.id(), node);
    rows.put(box.id(), text);
  }

  private static List<Row> rows(String text, double size, double width, boolean note) {
    List<String> lines =
        text.isEmpty() ? List.of() : TextBlock.lines(text, size, width - 2 * PADDING);
    return IntStream.range(0, lines.size())
        .mapToObj(i -> new Row(lines.get(i), note, i == 0))
        .toList();
  }

  private void frame(Group group) {
    ElkNode frame = ElkGraphUtil.createNode(root);
    List<String> title = title(group, group.claims().size() * WIDTH);
    frame.setProperty(
        LayeredOptions.PADDING, new ElkPadding(12, 12, 14 + title.size() * LEADING * TEXT, 12));
    frame.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.LAST);
    nodes.put(group.id(), frame);
    group.claims().forEach(c -> node(c, frame));
  }

  private static List<String> title(Group group, double width) {
    return TextBlock.lines(group.title(), BOLD * NOTE, width);
  }

  private void place(Box box, double x, double y) {
    ElkNode node = node(box.id());
    boxes.add(
        new Placed(
            box,
            x + node.getX(),
            y + node.getY(),
            node.getWidth(),
            node.getHeight(),
            rows.getOrDefault(box.id(), List.of())));
  }

  private void place(Group group) {
    ElkNode node = node(group.id());
    frames.add(
        new Frame(
            node.getX(),
            node.getY(),
            node.getWidth(),
            node.getHeight(),
            title(group, group.claims().size() * WIDTH)));
    group.claims().forEach(c -> place(c, node.getX(), node.getY()));
  }

  /** The corners of an edge, which the layout draws downwards. */
  private static List<double[]> corners(ElkEdge edge) {
    List<double[]> corners = new ArrayList<>();
    for (ElkEdgeSection section : edge.getSections()) {
      corners.add(new double[] {section.getStartX(), section.getStartY()});
      section.getBendPoints().forEach(b -> corners.add(new double[] {b.getX(), b.getY()}));
      corners.add(new double[] {section.getEndX(), section.getEndY()});
    }
    return corners.reversed();
  }

  double width() {
    return root.getWidth();
  }

  double height() {
    return root.getHeight();
  }

  List<Placed> boxes() {
    return boxes;
  }

  List<Frame> frames() {
    return frames;
  }

  List<Route> routes() {
    return routes;
  }
}
