package org.allegiance.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Resource;

/** On which lines of Turtle files the blocks about things begin. */
final class Blocks {

  private final Map<Path, List<String>> firstWords = new HashMap<>();

  /** The lines, counted from 1, that begin with the thing's name, by prefix or as an IRI. */
  List<Integer> lines(Path file, Resource thing) {
    if (!isThing(thing) || !Files.isRegularFile(file)) {
      return List.of();
    }
    List<String> words = firstWords.computeIfAbsent(file, Blocks::firstWords);
    List<String> names =
        List.of(Things.kind(thing) + ":" + Things.key(thing), "<" + thing.getURI() + ">");
    return IntStream.range(0, words.size())
        .filter(i -> names.contains(words.get(i)))
        .mapToObj(i -> i + 1)
        .toList();
  }

  /** The first of these lines, 0 if there is none. */
  int line(Path file, Resource thing) {
    List<Integer> lines = lines(file, thing);
    return lines.isEmpty() ? 0 : lines.get(0);
  }

  /** Whether a resource has an IRI of the form {@code …/id/<kind>/<key>}. */
  static boolean isThing(Resource r) {
    return r.isURIResource()
        && r.getURI().startsWith(Things.BASE)
        && r.getURI().indexOf('/', Things.BASE.length()) > 0;
  }

  private static List<String> firstWords(Path file) {
    return TextFile.read(file).lines().map(l -> l.split("\\s", 2)[0]).toList();
  }
}
