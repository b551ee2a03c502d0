package org.allegiance.publish.edition;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs of words of documents, which must stand nowhere else. */
final class Quotations {

  /** Words in a row by which a text is known to be quoted. */
  static final int RUN = 10;

  private final Map<Long, String> documents = new HashMap<>();
  private final Set<Long> free = new HashSet<>();

  /** A document's text. */
  void add(String document, String text) {
    for (long run : runs(Folding.words(text))) {
      documents.putIfAbsent(run, document);
    }
  }

  /** A text that may be quoted: a title. */
  void allow(String text) {
    for (long run : runs(Folding.words(text))) {
      free.add(run);
    }
  }

  /** Hashes of the runs, each at the place where it begins. */
  private static long[] runs(List<String> words) {
    long[] runs = new long[Math.max(0, words.size() - RUN + 1)];
    for (int i = 0; i < runs.length; i++) {
      long hash = 1;
      for (int j = i; j < i + RUN; j++) {
        hash = hash * 1_000_003 + words.get(j).hashCode();
      }
      runs[i] = hash;
    }
    return runs;
  }

  /** The documents that are quoted, by the word with which the quotation begins. */
  Map<Integer, String> find(List<String> words) {
    Map<Integer, String> found = new HashMap<>();
    long[] runs = runs(words);
    BitSet allowed = new BitSet();
    for (int i = 0; i < runs.length; i++) {
      if (free.contains(runs[i])) {
        allowed.set(i, i + RUN);
      }
    }
    boolean going = false;
    for (int i = 0; i < runs.length; i++) {
      int next = allowed.nextSetBit(i);
      String document = next >= 0 && next < i + RUN ? null : documents.get(runs[i]);
      if (document != null && !going) {
        found.put(i, document);
      }
      going = document != null;
    }
    return found;
  }
}
