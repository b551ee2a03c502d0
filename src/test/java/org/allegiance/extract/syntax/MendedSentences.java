package org.allegiance.extract.syntax;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.allegiance.extract.lexicon.WordLists;

/** Sentences as a parser may read them, mended. */
final class MendedSentences {

  private static final WordLists WORDS =
      WordLists.read(
          Path.of(System.getProperty("allegiance.home", "")).resolve("ontology/lexicon"));

  private MendedSentences() {}

  /** What a word hangs as, and on what. */
  static String place(Sentence sentence, int index) {
    Token token = sentence.tokens().get(index);
    return token.relation() + " " + sentence.head(token).map(Token::form).orElse("-");
  }

  /** Words as form/tag/head/relation. */
  static Sentence mended(String words) {
    List<Token> tokens = new ArrayList<>();
    int start = 0;
    for (String word : words.split(" ", -1)) {
      String[] parts = word.split("/", -1);
      String form = parts[0].replace('_', ' ');
      String lemma = form.toLowerCase(Locale.ROOT);
      tokens.add(
          new Token(
              tokens.size(),
              start,
              start + form.length(),
              form,
              lemma,
              parts[1],
              Integer.parseInt(parts[2]),
              parts[3]));
      start += form.length() + 1;
    }
    return Reattachment.of(new Sentence(tokens), WORDS);
  }
}
