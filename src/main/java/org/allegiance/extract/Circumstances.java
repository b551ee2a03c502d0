package org.allegiance.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.allegiance.document.MappedText;
import org.allegiance.document.Passage;
import org.allegiance.extract.patterns.Pattern;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.allegiance.time.Edtf;
import org.jspecify.annotations.Nullable;

/** Where and when an event of a sentence happened, and which words tell it. */
final class Circumstances {

  private static final String[] APART = {
    "punct", "advcl", "parataxis", "conj", "cc", "ccomp", "meta"
  };

  private final Places places;
  private final MappedText text;
  private final Moments moments;
  private final Sentence sentence;

  Circumstances(Places places, Moments moments, MappedText text, Sentence sentence) {
    this.places = places;
    this.moments = moments;
    this.text = text;
    this.sentence = sentence;
  }

  /** The passage that tells what a word does. */
  Passage passage(Token word) {
    return text.passage(start(word), end(word));
  }

  /** Key of the place, be it named in a slot or beside the word. */
  @Nullable String place(Token word, Pattern pattern, List<Referent> named) {
    String key = named.isEmpty() ? null : named.get(0).key;
    return key == null
        ? places.of(word, pattern.event(), !pattern.isPresupposed()).orElse(null)
        : key;
  }

  /** When it happened, as far as its sentence tells. */
  @Nullable Edtf time(Token word, Pattern pattern) {
    return moments.of(word, !pattern.isPresupposed()).orElse(null);
  }

  private int start(Token word) {
    return span(word).mapToInt(Token::start).min().orElse(word.start());
  }

  private int end(Token word) {
    return span(word).mapToInt(Token::end).max().orElse(word.end());
  }

  /** The clause: the word, its subject, and what hangs on it, other clauses aside. */
  private Stream<Token> span(Token word) {
    List<Token> span = new ArrayList<>(List.of(word));
    for (int i = 0; i < span.size(); i++) {
      for (Token child : sentence.children(span.get(i))) {
        boolean isOfVerb = // "let her go", "let the families return"
            child.is("ccomp") && (child.tag().equals("VB") || span.get(i).lemma().equals("let"));
        if (!child.is(APART) || (child.is("conj") && !child.isVerb()) || isOfVerb) {
          span.add(child);
        }
      }
    }
    return span.stream();
  }
}
