package org.allegiance.publish.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bands from what stands on the left to what stands on the right.
 *
 * @param left the blocks on the left from top to bottom
 * @param right the blocks on the right
 * @param bands the bands between them
 * @param height the height of the picture
 */
public record Alluvial(List<Block> left, List<Block> right, List<Band> bands, int height)
    implements Picture {

  /** Where the bands begin and end, in units of the picture. */
  private static final int BEGIN = 262;

  private static final int END = 698;

  /** How far from its begin a band's number stands, where bands do not cross yet. */
  private static final int BESIDE = 16;

  private static final int GAP = 22;
  private static final int TOP = 8;
  private static final int COLOURS = 6;

  /** What is drawn: a flow with its size, and where a click on it leads. */
  record Flow(String from, String to, long size, String href, boolean isFirm) {}

  /** A block: where it is from the top, and how high. */
  public record Block(String label, long size, int y, int height) {}

  /**
   * A band.
   *
   * @param flow the words for it
   * @param size how many pass
   * @param path its outline
   * @param href where it leads; empty if nowhere
   * @param colour 0 to 5, by the block it comes from
   * @param isFirm whether it rests on firm ground only
   */
  public record Band(
      String flow,
      long size,
      String path,
      String href,
      int colour,
      boolean isFirm,
      int labelX,
      int labelY) {}

  static Optional<Picture> of(List<Row> rows, String from, String to, String value) {
    Map<List<String>, Long> sizes = new LinkedHashMap<>();
    for (Row row : rows) {
      sizes.merge(
          List.of(row.text(from), row.text(to)),
          value.isEmpty() ? 1 : row.number(value),
          Long::sum);
    }
    List<Flow> flows = new ArrayList<>();
    sizes.forEach((ends, size) -> flows.add(new Flow(ends.get(0), ends.get(1), size, "", true)));
    return Optional.of(flows).filter(f -> f.size() > 1).map(Alluvial::of);
  }

  static Alluvial of(List<Flow> flows) {
    Map<String, Long> out = new LinkedHashMap<>();
    Map<String, Long> in = new LinkedHashMap<>();
    flows.forEach(f -> out.merge(f.from(), f.size(), Long::sum));
    flows.forEach(f -> in.merge(f.to(), f.size(), Long::sum));
    long all = Math.max(1, out.values().stream().mapToLong(Long::longValue).sum());
    int unit = Math.clamp(360 / all, 3, 26);

    List<String> lefts = new ArrayList<>(out.keySet());
    lefts.sort(
        Comparator.comparingLong((String s) -> -out.getOrDefault(s, 0L)).thenComparing(s -> s));
    List<String> rights = new ArrayList<>(in.keySet());
    // Each where its bands come from on the average, so that few cross.
    rights.sort(
        Comparator.comparingDouble((String r) -> middle(r, flows, lefts)).thenComparing(r -> r));

    List<Block> left = blocks(lefts, out, unit);
    List<Block> right = blocks(rights, in, unit);
    int height = Math.max(bottom(left), bottom(right)) + TOP;
    return new Alluvial(left, right, bands(flows, left, right, unit), height);
  }

  private static double middle(String right, List<Flow> flows, List<String> lefts) {
    return flows.stream()
        .filter(f -> f.to().equals(right))
        .mapToInt(f -> lefts.indexOf(f.from()))
        .average()
        .orElse(0);
  }

  private static List<Block> blocks(List<String> labels, Map<String, Long> sizes, int unit) {
    List<Block> blocks = new ArrayList<>();
    int y = TOP;
    for (String label : labels) {
      long size = sizes.getOrDefault(label, 0L);
      blocks.add(new Block(label, size, y, (int) size * unit));
      y += (int) size * unit + GAP;
    }
    return blocks;
  }

  private static int bottom(List<Block> blocks) {
    return blocks.isEmpty() ? TOP : blocks.getLast().y() + blocks.getLast().height();
  }

  private static List<Band> bands(List<Flow> flows, List<Block> left, List<Block> right, int unit) {
    List<Flow> sorted = new ArrayList<>(flows);
    sorted.sort(
        Comparator.comparingInt((Flow f) -> place(f.from(), left))
            .thenComparingInt(f -> place(f.to(), right)));
    Map<String, Integer> usedLeft = new LinkedHashMap<>();
    Map<String, Integer> usedRight = new LinkedHashMap<>();
    List<Band> bands = new ArrayList<>();
    for (Flow flow : sorted) {
      int from = place(flow.from(), left);
      int thick = (int) flow.size() * unit;
      int y = left.get(from).y() + usedLeft.merge(flow.from(), thick, Integer::sum) - thick;
      int to = right.get(place(flow.to(), right)).y();
      int z = to + usedRight.merge(flow.to(), thick, Integer::sum) - thick;
      bands.add(
          new Band(
              flow.from() + " to " + flow.to(),
              flow.size(),
              outline(y, z, thick),
              flow.href(),
              from % COLOURS,
              flow.isFirm(),
              BEGIN + BESIDE,
              y + thick / 2 + 5));
    }
    return bands;
  }

  private static int place(String label, List<Block> blocks) {
    return blocks.stream().map(Block::label).toList().indexOf(label);
  }

  private static String outline(int y, int z, int thick) {
    int middle = (BEGIN + END) / 2;
    return "M%d %dC%d %d %d %d %d %dV%dC%d %d %d %d %d %dZ"
        .formatted(
            BEGIN, y, middle, y, middle, z, END, z, z + thick, middle, z + thick, middle, y + thick,
            BEGIN, y + thick);
  }
}
