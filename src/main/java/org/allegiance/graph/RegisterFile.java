package org.allegiance.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.allegiance.claim.Proposal;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/**
 * A file of the register, which people write: blocks are added at its end in the style of the
 * others, and every character that stands there stays.
 */
final class RegisterFile {

  private final Path file;
  private final StringBuilder text;

  /** The file as it is, empty where there is none. */
  RegisterFile(Path file) {
    this.file = file;
    this.text = new StringBuilder(Files.isRegularFile(file) ? TextFile.read(file) : "");
  }

  /** Describes a group or place. */
  void add(Proposal p) {
    List<String> lines = new ArrayList<>();
    lines.add("a al:" + p.type());
    lines.add("skos:prefLabel " + english(p.label()));
    if (!p.aliases().isEmpty()) {
      lines.add(
          "skos:altLabel "
              + String.join(
                  ", ", p.aliases().stream().sorted().map(RegisterFile::english).toList()));
    }
    String kind = p.isPlace() ? "place" : "group";
    declare(Map.of("al", AL.NS, "skos", SKOS.uri, kind, Things.iri(kind, "")));
    block(kind + ":" + p.key(), lines);
  }

  /**
   * Describes a document.
   *
   * @param sha256 of its bytes
   * @param length of its text in code points
   */
  void addDocument(String key, String title, String sha256, int length) {
    declare(Map.of("al", AL.NS, "dcterms", DCTerms.NS, "document", Things.iri("document", "")));
    block(
        "document:" + key,
        List.of(
            "a al:Document",
            "dcterms:identifier " + literal(key),
            "dcterms:title " + english(title),
            "dcterms:language \"en\"",
            "dcterms:rights "
                + english(
                    "The text belongs to its rights holder and is not republished here; only"
                        + " facts, citations and offsets are."),
            "al:sha256 " + literal(sha256),
            "al:length " + length));
  }

  private void block(String subject, List<String> lines) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
    text.append(text.isEmpty() ? "" : "\n")
        .append(subject)
        .append(' ')
        .append(String.join(" ;\n    ", lines))
        .append(" .\n");
  }

  /** Prefixes that the file does not declare go before its first line. */
  private void declare(Map<String, String> wanted) {
    Map<String, String> declared = Sources.parse(text.toString(), file).getNsPrefixMap();
    StringBuilder missing = new StringBuilder();
    new TreeMap<>(wanted)
        .forEach(
            (prefix, namespace) -> {
              if (!namespace.equals(declared.get(prefix))) {
                missing.append("@prefix " + prefix + ": <" + namespace + "> .\n");
              }
            });
    text.insert(0, missing);
  }

  private static String english(String value) {
    return literal(value) + "@en";
  }

  private static String literal(String value) {
    StringBuilder escaped = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.append('"').toString();
  }

  /** All of it, as it is to stand in the file. */
  String text() {
    return text.toString();
  }
}
