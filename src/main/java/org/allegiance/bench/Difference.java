package org.allegiance.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where two sorted files differ. */
final class Difference {

  private Difference() {}

  /** The first lines that only one of them has, with {@code <} or {@code >} before it. */
  static List<String> first(Path left, Path right, int limit) throws IOException {
    List<String> found = new ArrayList<>();
    try (BufferedReader one = Files.newBufferedReader(left);
        BufferedReader other = Files.newBufferedReader(right)) {
      String a = one.readLine();
      String b = other.readLine();
      while ((a != null || b != null) && found.size() < limit) {
        int order = a == null ? 1 : b == null ? -1 : a.compareTo(b);
        if (order < 0) {
          found.add("< " + a);
        } else if (order > 0) {
          found.add("> " + b);
        }
        if (order <= 0) {
          a = one.readLine();
        }
        if (order >= 0) {
          b = other.readLine();
        }
      }
    }
    return found;
  }
}
