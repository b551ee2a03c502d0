package org.allegiance.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.allegiance.document.MappedText;
import org.allegiance.document.Passage;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.allegiance.extract.times.TimeExpression;
import org.allegiance.time.Edtf;
import org.jspecify.annotations.Nullable;

/** Where and when an event of a sentence happened, and which words tell it. */
final class Circumstances {

  private static final String[] APART = {
    "punct", "advcl", "parataxis", "conj", "cc", "ccomp", "meta"
  };

  private final Places places;
  private final MappedText text;
  private final List<TimeExpression> times;
  private final Sentence sentence;

  Circumstances(
      Places places,
      MappedText text,
      List<TimeExpression> times,
      Sentence sentence) {
    this.places = places;
    this.text = text;
    this.times = times;
    this.sentence = sentence;
  }

  /** The passage that tells what a word does. */
  Passage passage(Token word) {
    return text.passage(start(word), end(word));
  }

  /** Key of the place, be it named in a slot or beside the word. */
  @Nullable String place(Token word, String event, List<Referent> named) {
    String key = named.isEmpty() ? null : named.get(0).key;
    return key == null ? places.of(word, event).orElse(null) : key;
  }

  /** The date that hangs on the event, or else on the verb above it. */
  @Nullable Edtf time(Token word) {
    TimeExpression own = null;
    TimeExpression above = null;
    Token governor = governor(word);
    for (TimeExpression time : times) {
      Token verb =
          sentence.tokens().stream()
              .filter(t -> t.start() <= time.start() && time.start() < t.end())
              .findFirst()
              .map(this::verbAbove)
              .orElse(null);
      if (word.equals(verb) || (verb != null && isWithin(verb, word))) {
        own = own == null ? time : own;
      } else if (verb != null && verb.equals(governor)) {
        above = above == null ? time : above;
      }
    }
    TimeExpression chosen = own == null ? above : own;
    return chosen == null ? null : chosen.value();
  }

  private boolean isWithin(Token token, Token noun) {
    return !noun.isVerb() && sentence.subtree(noun).contains(token);
  }

  private @Nullable Token governor(Token word) {
    if (word.is("conj", "xcomp") || !word.isVerb()) {
      return sentence.head(word).map(this::verbAbove).orElse(null);
    }
    return null;
  }

  private Token verbAbove(Token token) {
    Token at = token;
    while (!at.isVerb() && at.head() >= 0) {
      at = sentence.tokens().get(at.head());
    }
    return at;
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
        if (!child.is(APART) || (child.is("conj") && !child.isVerb())) {
          span.add(child);
        }
      }
    }
    return span.stream();
  }
}
