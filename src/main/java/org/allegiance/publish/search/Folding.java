package org.allegiance.publish.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Words as people type them: lower case, without diacritics, and without the apostrophes and half
 * rings that transliterations of Arabic do or do not write.
 */
final class Folding extends Analyzer {

  private static final Pattern APOSTROPHES =
      Pattern.compile("['’‘`´\u02BB\u02BC\u02BE\u02BF\u02C8\u2032]");

  @Override
  protected Reader initReader(String field, Reader reader) {
    return new PatternReplaceCharFilter(APOSTROPHES, "", reader);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    StandardTokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
  }

  /** The words of a text, folded. */
  List<String> words(String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream tokens = tokenStream("", text)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(word.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
