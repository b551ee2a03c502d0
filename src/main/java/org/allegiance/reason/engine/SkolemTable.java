package org.allegiance.reason.engine;

import java.util.Arrays;
import org.allegiance.reason.engine.Builtins.Maker;
import org.apache.jena.graph.Node;

/**
 * The nodes that one maker has made, by what they were made out of, and back: a rule run from its
 * conclusion wants to know what a minted thing was made out of.
 */
final class SkolemTable {

  private final Terms terms;
  private final Maker maker;
  private final int arity;
  private int size;
  private int[] sources; // arity terms a row
  private int[] made = new int[16];
  private int[] slots = new int[32]; // row + 1, by hash of sources
  private final Index byMade;

  SkolemTable(Terms terms, Maker maker, int arity) {
    this.terms = terms;
    this.maker = maker;
    this.arity = arity;
    this.sources = new int[16 * arity];
    this.byMade = new Index(made, 0);
  }

  /** The node made out of the terms in some slots, made now if it was not before. */
  int of(int[] values, int[] from) {
    int slot = slot(values, from);
    return slots[slot] == 0 ? add(values, from, slot) : made[slots[slot] - 1];
  }

  private int add(int[] values, int[] from, int slot) {
    if (size == made.length) {
      made = Arrays.copyOf(made, size * 2);
      sources = Arrays.copyOf(sources, size * 2 * arity);
      byMade.grow(made);
    }
    Node[] nodes = new Node[arity];
    for (int i = 0; i < arity; i++) {
      sources[size * arity + i] = values[from[i]];
      nodes[i] = terms.node(values[from[i]]);
    }
    int node = terms.of(maker.make(nodes));
    made[size] = node;
    slots[slot] = size + 1;
    byMade.add(size++);
    if (size * 2 > slots.length) {
      rehash();
    }
    return node;
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    int[] row = new int[arity];
    int[] all = new int[arity];
    Arrays.setAll(all, i -> i);
    for (int r = 0; r < size; r++) {
      System.arraycopy(sources, r * arity, row, 0, arity);
      slots[slot(row, all)] = r + 1;
    }
  }

  private int slot(int[] values, int[] from) {
    int hash = 0;
    for (int slot : from) {
      hash = hash * 0x85EBCA6B + values[slot];
    }
    int mask = slots.length - 1;
    hash *= 0x9E3779B9;
    int i = (hash ^ (hash >>> 15)) & mask;
    while (slots[i] != 0 && !isRow(slots[i] - 1, values, from)) {
      i = (i + 1) & mask;
    }
    return i;
  }

  private boolean isRow(int row, int[] values, int[] from) {
    for (int i = 0; i < arity; i++) {
      if (sources[row * arity + i] != values[from[i]]) {
        return false;
      }
    }
    return true;
  }

  /** The last row of what a node was made out of, or {@link Index#END}. */
  int first(int node) {
    return byMade.first(node);
  }

  /** The row before, of the same node, or {@link Index#END}. */
  int next(int row) {
    return byMade.next(row);
  }

  /** One of the terms that a row's node was made out of. */
  int source(int row, int i) {
    return sources[row * arity + i];
  }
}
