package org.allegiance.reason;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allegiance.BadInputException;
import org.allegiance.Nearest;
import org.apache.jena.reasoner.rulesys.BuiltinRegistry;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.Functor;
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
  private final StringBuilder prefixes = new StringBuilder();
  private final List<ProgramRule> rules = new ArrayList<>();

  private RuleFile(Path file, BuiltinRegistry builtins) {
    this.file = file;
    this.builtins = builtins;
  }

  /**
   * The rules of a file.
   *
   * @throws BadInputException if one cannot be read, with its line
   */
  static List<ProgramRule> read(Path file, BuiltinRegistry builtins) {
    RuleFile reader = new RuleFile(file, builtins);
    try {
      reader.read(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reader.rules;
  }

  private void read(List<String> lines) {
    List<String> sentence = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (START.matcher(line).matches()) {
        if (!text.isEmpty()) {
          throw problem(
              start, "the rule has no end", "close it with ']' before the next one begins");
        }
        start = i + 1;
        text.append(line).append('\n');
      } else if (!text.isEmpty() && !line.startsWith("#")) {
        text.append(line).append('\n');
      } else if (line.startsWith("@prefix")) {
        prefixes.append(line).append('\n');
      } else if (line.equals("#")) {
        sentence.clear();
      } else if (line.startsWith("#")) {
        sentence.add(line.substring(1).strip());
      } else if (line.isEmpty()) {
        sentence.clear();
      } else {
        throw problem(
            i + 1,
            "'" + line + "' is neither a comment, a prefix nor the beginning of a rule",
            "begin each rule with [name: on a line of its own");
      }
      if (!text.isEmpty() && line.endsWith("]")) {
        add(text.toString(), start, String.join(" ", sentence));
        text.setLength(0);
        sentence.clear();
      }
    }
    if (!text.isEmpty()) {
      throw problem(start, "the rule has no end", "close it with ']'");
    }
  }

  private void add(String text, int line, String sentence) {
    Matcher name = START.matcher(text.lines().findFirst().orElseThrow());
    if (sentence.isEmpty()) {
      throw problem(
          line,
          "rule " + (name.matches() ? name.group(1) : "") + " has no sentence",
          "say above it, in a comment, what it says");
    }
    try {
      BufferedReader reader = new BufferedReader(new StringReader(prefixes + text));
      for (Rule rule : Rule.parseRules(Rule.rulesParserFromReader(reader, builtins))) {
        requireKnownBuiltins(rule, line);
        rules.add(new ProgramRule(rule, sentence, file + ":" + line));
      }
    } catch (JenaException e) {
      throw problem(
          line,
          "not a rule: " + e.getMessage(),
          "write it as [name: (?a p ?b) … -> (?c q ?d)], see docs/rules.md");
    }
  }

  /** Jena's parser only logs an unknown builtin; the rule would then never apply. */
  private void requireKnownBuiltins(Rule rule, int line) {
    for (ClauseEntry clause : rule.getBody()) {
      if (clause instanceof Functor f && f.getImplementor() == null) {
        throw problem(
            line,
            "rule " + rule.getName() + " calls the builtin '" + f.getName() + "', which is none",
            Nearest.didYouMean(f.getName(), Builtins.NAMES, "docs/rules.md lists the builtins"));
      }
    }
  }

  private BadInputException problem(int line, String reason, String wayOut) {
    return new BadInputException(
        "broken-rule", file + (line > 0 ? ":" + line : ""), reason, wayOut);
  }
}
