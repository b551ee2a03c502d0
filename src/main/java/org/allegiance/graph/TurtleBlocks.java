package org.allegiance.graph;

import java.nio.file.Path;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allegiance.BadInputException;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;

/** Cuts blocks out of Turtle that people wrote; every other character stays. */
final class TurtleBlocks {

  /** What a full stop within does not end: comments, IRIs, texts, numbers and names. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "#[^\n"
              + "]*|<[^<>\\s]*>|\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\n"
              + "]|\\\\.)*\"|\\.(?=\\s|$)|[^\\s#<\".]+|[.\"<]");

  private TurtleBlocks() {}

  /**
   * A file without the blocks of things.
   *
   * @throws BadInputException if other blocks name one, or a block cannot be told from others
   */
  static String without(Collection<Resource> things, Path file) {
    String text = TextFile.read(file);
    Model before = Sources.parse(text, file);
    String now = text;
    for (Resource thing : things) {
      now = without(thing, now);
    }
    Model expected = ModelFactory.createDefaultModel().add(before);
    things.forEach(thing -> expected.remove(before.listStatements(thing, null, (RDFNode) null)));
    boolean isNamed =
        things.stream().anyMatch(thing -> expected.contains(null, null, (RDFNode) thing));
    if (isNamed || !Sources.parse(now, file).isIsomorphicWith(expected)) {
      throw new BadInputException(
          "cannot-cut",
          file.toString(),
          "what is to be erased stands in blocks of other things, or more than one on a line",
          "take it out there by hand, and try again");
    }
    return now;
  }

  private static String without(Resource thing, String text) {
    String name =
        Pattern.quote(Things.kind(thing) + ":" + Things.key(thing))
            + "|"
            + Pattern.quote("<" + thing.getURI() + ">");
    String now = text;
    Matcher start = Pattern.compile("(?m)^(?:" + name + ")(?=\\s)").matcher(now);
    while (start.find()) {
      Matcher token = TOKEN.matcher(now).region(start.start(), now.length());
      int end = now.length();
      while (token.find()) {
        if (token.group().equals(".")) {
          end = token.end();
          break;
        }
      }
      Matcher blank = Pattern.compile("[ \t]*\n?\n?").matcher(now).region(end, now.length());
      now = now.substring(0, start.start()) + now.substring(blank.lookingAt() ? blank.end() : end);
      start.reset(now);
    }
    return now;
  }
}
