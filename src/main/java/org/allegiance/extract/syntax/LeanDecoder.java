package org.allegiance.extract.syntax;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.util.HashMap;
import java.util.Map;

/**
 * NLP4J's decoder, which asks of a word's spelling what it asks (is it a hyperlink, in what case is
 * it, which digits has it) when the word is met first, and not each time. Not for use by several
 * threads at once.
 */
final class LeanDecoder extends NLPDecoder {

  private static final int MOST_SPELLINGS = 1 << 16;

  private final Map<String, NLPNode> spellings = new HashMap<>();

  @Override
  public NLPNode create() {
    // An inner class: NLP4J's constructor sets a form before fields of another class had a value.
    return new NLPNode() {
      @Override
      public void setWordForm(String form) {
        NLPNode known = spelling(form);
        word_form = form;
        word_form_lowercase = known.getWordFormLowercase();
        word_form_simplified = known.getWordFormSimplified();
        word_form_undigitalized = known.getWordFormUndigitalized();
        word_form_simplified_lowercase = known.getWordFormSimplifiedLowercase();
      }
    };
  }

  private NLPNode spelling(String form) {
    if (spellings.size() == MOST_SPELLINGS) {
      spellings.clear();
    }
    return spellings.computeIfAbsent(form, f -> new NLPNode(0, f));
  }
}
