package org.allegiance.extract.evaluation;

import java.util.Arrays;

/**
 * The one-to-one assignment of rows to columns with the largest sum of weights: the Hungarian
 * method by shortest augmenting paths with potentials (Kuhn 1955; Jonker and Volgenant 1987), in
 * time O(rows² · columns).
 */
final class Assignment {

  private static final long FAR = Long.MAX_VALUE / 4;

  private Assignment() {}

  /**
   * The column of each row, -1 for a row that is left alone.
   *
   * @param weights by row and column, 0 or more; what weighs 0 is never assigned
   */
  static int[] of(long[][] weights) {
    int rows = weights.length;
    int columns = rows == 0 ? 0 : weights[0].length;
    if (rows > columns) {
      return transposed(of(transpose(weights, rows, columns)), rows);
    }
    int[] columnOf = new int[rows];
    int[] rowOf = rowsOf(weights, rows, columns);
    Arrays.fill(columnOf, -1);
    for (int c = 1; c <= columns; c++) {
      if (rowOf[c] > 0 && weights[rowOf[c] - 1][c - 1] > 0) {
        columnOf[rowOf[c] - 1] = c - 1;
      }
    }
    return columnOf;
  }

  /** The row of each column; both count from 1, so that 0 can stand for none. */
  private static int[] rowsOf(long[][] weights, int rows, int columns) {
    long[] rowPotential = new long[rows + 1];
    long[] columnPotential = new long[columns + 1];
    int[] rowOf = new int[columns + 1];
    int[] before = new int[columns + 1];
    for (int row = 1; row <= rows; row++) {
      rowOf[0] = row;
      long[] distance = new long[columns + 1];
      Arrays.fill(distance, FAR);
      boolean[] reached = new boolean[columns + 1];
      int column = 0;
      do {
        reached[column] = true;
        int from = rowOf[column];
        int nearest = 0;
        long step = FAR;
        for (int c = 1; c <= columns; c++) {
          if (!reached[c]) {
            long cost = -weights[from - 1][c - 1] - rowPotential[from] - columnPotential[c];
            if (cost < distance[c]) {
              distance[c] = cost;
              before[c] = column;
            }
            if (distance[c] < step) {
              step = distance[c];
              nearest = c;
            }
          }
        }
        for (int c = 0; c <= columns; c++) {
          if (reached[c]) {
            rowPotential[rowOf[c]] += step;
            columnPotential[c] -= step;
          } else {
            distance[c] -= step;
          }
        }
        column = nearest;
      } while (rowOf[column] != 0);
      while (column != 0) {
        rowOf[column] = rowOf[before[column]];
        column = before[column];
      }
    }
    return rowOf;
  }

  private static long[][] transpose(long[][] weights, int rows, int columns) {
    long[][] transposed = new long[columns][rows];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        transposed[c][r] = weights[r][c];
      }
    }
    return transposed;
  }

  private static int[] transposed(int[] columnOf, int columns) {
    int[] rowOf = new int[columns];
    Arrays.fill(rowOf, -1);
    for (int r = 0; r < columnOf.length; r++) {
      if (columnOf[r] >= 0) {
        rowOf[columnOf[r]] = r;
      }
    }
    return rowOf;
  }
}
