package org.allegiance.reason;

import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allegiance.Problem;
import org.allegiance.graph.Sources;
import org.apache.jena.reasoner.rulesys.BuiltinRegistry;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.shared.JenaException;

/**
 * A file of rules in Jena's syntax. Each rule begins on a line of its own with {@code [name:},
 * under comment lines whose last paragraph is its sentence.
 */
final class RuleFile {

  private static final Pattern START = Pattern.compile("^\\[\\s*([A-Za-z][\\w-]*)\\s*:.*");

  private final Path file;
  private final BuiltinRegistry builtins;
  private final List<Problem> problems;
  private final StringBuilder prefixes = new StringBuilder();
  private final List<ProgramRule> rules = new ArrayList<>();
  private final List<String> comment = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String sentence = "";
  private String logic = "";
  private int start;

  private RuleFile(Path file, BuiltinRegistry builtins, List<Problem> problems) {
    this.file = file;
    this.builtins = builtins;
    this.problems = problems;
  }

  /**
   * The rules of a file.
   *
   * @param problems is added what cannot be read, with its line
   */
  static List<ProgramRule> read(Path file, BuiltinRegistry builtins, List<Problem> problems) {
    RuleFile reader = new RuleFile(file, builtins, problems);
    List<String> lines = Sources.text(file).lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      reader.read(lines.get(i), i + 1);
    }
    reader.requireEnd();
    return reader.rules;
  }

  private void read(String line, int number) {
    if (START.matcher(line).matches()) {
      requireEnd();
      start = number;
      sentence = String.join(" ", comment);
      text.append(line).append('\n');
    } else if (line.equals("#")) {
      logic = logic.isEmpty() ? String.join(" ", comment) : logic;
      comment.clear();
    } else if (line.isEmpty()) {
      logic = "";
      comment.clear();
    } else if (line.startsWith("#")) {
      comment.add(line.substring(1).strip());
    } else if (!text.isEmpty()) {
      text.append(line).append('\n');
    } else if (line.startsWith("@prefix")) {
      prefixes.append(line).append('\n');
    } else {
      problem(
          number,
          "'" + line + "' is neither a comment, a prefix nor the beginning of a rule",
          "begin each rule with [name: on a line of its own");
    }
    if (!text.isEmpty() && line.endsWith("]")) {
      add();
      text.setLength(0);
      logic = "";
      comment.clear();
    }
  }

  private void requireEnd() {
    if (!text.isEmpty()) {
      problem(start, "the rule has no end", "close it with ']' before the next one begins");
      text.setLength(0);
    }
  }

  private void add() {
    if (sentence.isEmpty()) {
      Matcher name = START.matcher(text.toString().lines().findFirst().orElseThrow());
      problem(
          start,
          "rule " + (name.matches() ? name.group(1) : "") + " has no sentence",
          "say above it, in a comment, what it says");
    }
    try {
      BufferedReader reader = new BufferedReader(new StringReader(prefixes.toString() + text));
      for (Rule rule : Rule.parseRules(Rule.rulesParserFromReader(reader, builtins))) {
        rules.add(new ProgramRule(rule, sentence, logic, file + ":" + start));
      }
    } catch (JenaException e) {
      problem(
          start,
          "not a rule: " + e.getMessage(),
          "write it as [name: (?a p ?b) … -> (?c q ?d)], see docs/rules.md");
    }
  }

  private void problem(int line, String reason, String wayOut) {
    problems.add(Problem.at(file, line, "broken-rule", reason, wayOut));
  }
}
