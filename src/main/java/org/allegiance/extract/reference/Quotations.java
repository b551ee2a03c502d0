package org.allegiance.extract.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Who says "I" between quotation marks: whoever the sentence says speaks, or spoke in the quotation
 * before it in the paragraph: "'We gave up,' Musa said. 'I went home.'"
 */
final class Quotations {

  private static final Set<String> OPENING = Set.of("“", "«", "„");
  private static final Set<String> CLOSING = Set.of("”", "»");
  private static final String EITHER = "\"";
  private static final List<WordList> TELLING =
      List.of(WordList.SAYING, WordList.ALLEGING, WordList.DENYING);
  private static final Set<String> ALSO_TELLING = Set.of("put", "ask");

  private final Discourse discourse;
  private final WordLists words;
  private final Set<Integer> quoted = new HashSet<>(); // of the sentence at hand, by index
  private boolean isOpen;
  private @Nullable Sentence current;
  private @Nullable Token teller;
  private @Nullable Referent speaker;

  Quotations(Discourse discourse, WordLists words) {
    this.discourse = discourse;
    this.words = words;
  }

  /** Turns to the next paragraph. */
  void pause() {
    isOpen = false;
    current = null;
    speaker = null;
  }

  /** Takes up a sentence, the next of the paragraph. */
  void hear(Sentence sentence) {
    if (current != null && teller != null) {
      speakerNow();
    }
    quoted.clear();
    for (Token token : sentence.tokens()) {
      boolean isMark = EITHER.equals(token.form());
      if (OPENING.contains(token.form()) || (isMark && !isOpen)) {
        isOpen = true;
      } else if (CLOSING.contains(token.form()) || isMark) {
        isOpen = false;
      } else if (isOpen) {
        quoted.add(token.index());
      }
    }
    current = sentence;
    teller = quoted.isEmpty() ? null : teller(sentence);
  }

  /** Who says a word, if it stands in a quotation of which the text says whose it is. */
  Optional<Referent> speaker(Sentence sentence, Token word) {
    return sentence == current && quoted.contains(word.index())
        ? Optional.ofNullable(speakerNow())
        : Optional.empty();
  }

  private @Nullable Referent speakerNow() {
    if (current != null && teller != null) {
      Referent who = discourse.referent(current, teller);
      speaker = who.kind == Kind.PERSON ? who : null;
    }
    return speaker;
  }

  private @Nullable Token teller(Sentence sentence) {
    return sentence.tokens().stream()
        .filter(verb -> verb.isVerb() && !quoted.contains(verb.index()) && tells(verb))
        .flatMap(verb -> sentence.children(verb, "nsubj", "vocative"))
        .filter(who -> !quoted.contains(who.index()) && !who.tag().startsWith("W"))
        .findFirst()
        .orElse(null);
  }

  private boolean tells(Token verb) {
    return ALSO_TELLING.contains(verb.lemma())
        || TELLING.stream().anyMatch(list -> words.has(list, verb.lemma()));
  }
}
