package org.allegiance.extract.times;

import org.allegiance.extract.lexicon.Lexemes;
import org.allegiance.extract.lexicon.Lexemes.Kind;
import org.allegiance.extract.lexicon.Lexemes.Lexeme;

/** Tells years and days from the numbers of things, of pages and of money. */
final class CountedThings {

  private final TimeWords words;
  private final Lexemes text;

  CountedThings(TimeWords words, Lexemes text) {
    this.words = words;
    this.text = text;
  }

  /** Whether a number before this lexeme would count it: "2014 fighters". */
  boolean isCounted(int index) {
    Lexeme next = text.get(index);
    if (words.is("money", next.word()) || next.word().equals("%")) {
      return true;
    }
    if (next.kind() != Kind.WORD || next.capital()) {
      return false;
    }
    return words.is("counted", next.word())
        || (next.word().endsWith("s")
            && next.length() > 3
            && !words.is("not counted", next.word())
            && !words.is("function words", next.word()));
  }

  /** Whether a number here belongs to a page, a law, a price or a code. */
  boolean isNumbered(int index) {
    int before = index - 1;
    if (text.word(before).equals(".") && text.get(before - 1).length() <= 5) {
      before--;
    }
    String word = text.word(before);
    return words.is("numbered", word)
        || words.is("money", word)
        || (word.equals("of") && words.is("numbered", text.word(before - 1)))
        || text.is(before, Kind.CODE)
        || text.is(before, Kind.NUMBER)
        || (text.isGlued(index) && "/-_#№°+.,:=&".contains(word));
  }

  /** Whether a number goes on as part of something longer: "2014-born", "2014/35". */
  boolean goesOn(int end) {
    String sign = text.word(end);
    return text.isGlued(end)
        && (sign.equals("-") || sign.equals("/") || sign.equals("_") || sign.equals("="))
        && text.isGlued(end + 1)
        && !text.is(end + 1, Kind.SIGN);
  }
}
