package org.allegiance.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.allegiance.BadInputException;
import org.allegiance.extract.lexicon.Lexemes;
import org.allegiance.extract.lexicon.Phrases;
import org.allegiance.extract.lexicon.Phrases.Match;
import org.allegiance.extract.lexicon.YamlFile;

/**
 * The words by which a clause is put after or before what the text told last, from the file {@code
 * ontology/lexicon/order.yaml}.
 */
final class OrderWords {

  /** Where a clause puts its event. */
  enum Order {
    AFTER_PREVIOUS,
    BEFORE_PREVIOUS,
    NONE
  }

  private record Rule(
      Order order,
      List<List<String>> notAfter,
      List<List<String>> notBefore,
      List<List<String>> unlessIn) {}

  private final Phrases<Rule> phrases = new Phrases<>();

  private OrderWords(YamlFile.Fields fields) {
    fields.only("after", "before");
    fields.maps("after").forEach(rule -> add(Order.AFTER_PREVIOUS, rule));
    fields.maps("before").forEach(rule -> add(Order.BEFORE_PREVIOUS, rule));
  }

  /**
   * Reads the file.
   *
   * @throws BadInputException if it is not well formed, with file and line
   */
  static OrderWords read(Path file) {
    return new OrderWords(YamlFile.read(file).root());
  }

  private void add(Order order, YamlFile.Fields fields) {
    fields.only("words", "not after", "not before", "unless clause has");
    Rule rule =
        new Rule(
            order,
            phrases(fields, "not after"),
            phrases(fields, "not before"),
            phrases(fields, "unless clause has"));
    fields.texts("words").forEach(phrase -> phrases.add(phrase, rule));
  }

  private static List<List<String>> phrases(YamlFile.Fields fields, String key) {
    List<List<String>> phrases = new ArrayList<>();
    fields.texts(key).forEach(phrase -> phrases.add(List.of(phrase.split(" +"))));
    return phrases;
  }

  /** What the text of a clause says of order; of several words, the first counts. */
  Order in(String clause) {
    Lexemes text = new Lexemes(clause);
    for (int i = 0; i < text.size(); ) {
      Match<Rule> match = phrases.at(text, i);
      if (match == null) {
        i++;
        continue;
      }
      if (holds(match.value(), text, i, match.end())) {
        return match.value().order();
      }
      i = match.end();
    }
    return Order.NONE;
  }

  private static boolean holds(Rule rule, Lexemes text, int start, int end) {
    return rule.notAfter().stream().noneMatch(words -> text.spells(start - words.size(), words))
        && rule.notBefore().stream().noneMatch(words -> text.spells(end, words))
        && rule.unlessIn().stream().noneMatch(words -> occurs(text, words));
  }

  private static boolean occurs(Lexemes text, List<String> words) {
    for (int i = 0; i < text.size(); i++) {
      if (text.spells(i, words)) {
        return true;
      }
    }
    return false;
  }
}
