package org.allegiance.extract.reference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.allegiance.extract.names.Mention;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.jspecify.annotations.Nullable;

/** What people without a name are called: "forty fighters of the RUF". */
final class Labels {

  private final Discourse discourse;
  private final Map<Integer, Mention> mentions; // of the block at hand, by start

  Labels(Discourse discourse, Map<Integer, Mention> mentions) {
    this.discourse = discourse;
    this.mentions = mentions;
  }

  /** What the words for somebody say of him, or of so many. */
  String of(Sentence sentence, Token token, String quantifier, @Nullable String group) {
    StringBuilder label = new StringBuilder();
    if (!quantifier.isEmpty() && !quantifier.equals("unspecified") && !quantifier.equals("exact")) {
      label.append(quantifier).append(' ');
    }
    sentence
        .children(token, "nmod", "amod", "compound", "nummod")
        .filter(c -> !mentions.containsKey(c.start()) || c.is("compound"))
        .filter(c -> c.index() < token.index() && !c.lemma().equals(quantifier))
        .map(c -> c.tag().equals("CD") ? c.form() : written(sentence.subtree(c)))
        .forEach(c -> label.append(c).append(' '));
    if (!token.lemma().equals(quantifier)) {
      label.append(token.form());
    }
    if (token.tag().equals("CD")) { // "thirty of his men"
      sentence
          .children(token, "prep")
          .filter(of -> of.lemma().equals("of"))
          .flatMap(of -> sentence.children(of, "pobj"))
          .filter(all -> all.tag().equals("NNS"))
          .findFirst()
          .ifPresent(all -> label.append(' ').append(all.form()));
    }
    if (group != null && !label.toString().toLowerCase(Locale.ROOT).contains(group)) {
      label.append(" of ").append(discourse.group(group).label);
    }
    return label.toString().strip();
  }

  /** "Habr Gedir", "Turkish-backed". */
  private static String written(List<Token> words) {
    StringBuilder text = new StringBuilder();
    Token before = null;
    for (Token word : words) {
      if (word.tag().equals(".")) {
        continue; // parsers hang the end of a sentence on "a dozen"
      }
      text.append(before == null || before.end() == word.start() ? "" : " ").append(word.form());
      before = word;
    }
    return text.toString();
  }
}
