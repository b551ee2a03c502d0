package org.allegiance.reason.engine;

import java.util.Arrays;
import java.util.BitSet;
import org.apache.jena.graph.Node;

/** The nodes of a graph, numbered from 0 in the order of their coming. */
public final class Terms {

  /** The number of no node. */
  public static final int NONE = -1;

  private Node[] nodes = new Node[1 << 10];
  private int[] slots = new int[1 << 11]; // number + 1, by hash
  private final BitSet literals = new BitSet();
  private int size;

  /** The node of a number. */
  public Node node(int term) {
    return nodes[term];
  }

  boolean isLiteral(int term) {
    return literals.get(term);
  }

  /** How many there are; all are numbered below. */
  public int size() {
    return size;
  }

  /** The number of a node, or {@link #NONE}. */
  public int find(Node node) {
    int mask = slots.length - 1;
    for (int i = spread(node.hashCode()) & mask; slots[i] != 0; i = (i + 1) & mask) {
      if (nodes[slots[i] - 1].equals(node)) {
        return slots[i] - 1;
      }
    }
    return NONE;
  }

  /** The number of a node, a new one if it had none. */
  public int of(Node node) {
    int found = find(node);
    if (found != NONE) {
      return found;
    }
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, size * 2);
      slots = new int[size * 4];
      for (int t = 0; t < size; t++) {
        place(t);
      }
    }
    nodes[size] = node;
    literals.set(size, node.isLiteral());
    place(size);
    return size++;
  }

  private void place(int term) {
    int mask = slots.length - 1;
    int i = spread(nodes[term].hashCode()) & mask;
    while (slots[i] != 0) {
      i = (i + 1) & mask;
    }
    slots[i] = term + 1;
  }

  private static int spread(int hash) {
    int h = hash * 0x9E3779B9;
    return h ^ (h >>> 15);
  }
}
