package org.allegiance.extract.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Who says "I" between quotation marks: whoever the sentence says speaks, or the one with which the
 * quotation ends, or spoke in the quotation before it in the paragraph: "'We gave up,' Musa said.
 * 'I went home.'" Where nobody is said to speak, it is of whom the sentence beside it tells: "Musa
 * shook his head. 'I went home.'"
 */
final class Quotations {

  private static final Set<String> OPENING = Set.of("“", "«", "„");
  private static final Set<String> CLOSING = Set.of("”", "»");
  private static final String EITHER = "\"";
  private static final Set<String> ALSO_TELLING = Set.of("put", "ask");

  /** A sentence of the paragraph, what of it is quoted, and whether the quotation goes on. */
  private record Part(Sentence sentence, Set<Integer> quoted, boolean goesOn) {
    boolean isOpen(Token token) {
      return !quoted.contains(token.index());
    }
  }

  private final Discourse discourse;
  private final WordLists words;
  private List<Part> parts = List.of(); // of the paragraph
  private int at = -1;
  private boolean isKnown; // whether it is known who speaks in the sentence at hand
  private @Nullable Referent speaker;
  private @Nullable Referent before; // of whom the sentence before tells, if nobody speaks there

  Quotations(Discourse discourse, WordLists words) {
    this.discourse = discourse;
    this.words = words;
  }

  /** Turns to the next paragraph. */
  void turnTo(List<Sentence> sentences) {
    List<Part> all = new ArrayList<>();
    boolean isOpen = false;
    for (Sentence sentence : sentences) {
      Set<Integer> quoted = new HashSet<>();
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
      all.add(new Part(sentence, quoted, isOpen));
    }
    parts = all;
    at = -1;
    isKnown = true;
    speaker = null;
    before = null;
  }

  /** Takes up a sentence, the next of the paragraph. */
  void hear(Sentence sentence) {
    if (!isKnown) {
      speakerNow(); // while the words beside it are known
    }
    before = at >= 0 && parts.get(at).quoted().isEmpty() ? subject(parts.get(at)) : null;
    at++;
    isKnown = parts.get(at).quoted().isEmpty();
  }

  /** Who says a word, if it stands in a quotation of which the text says whose it is. */
  Optional<Referent> speaker(Sentence sentence, Token word) {
    return isQuoted(sentence, word) ? Optional.ofNullable(speakerNow()) : Optional.empty();
  }

  /** Whether a word of the sentence at hand stands in a quotation. */
  boolean isQuoted(Sentence sentence, Token word) {
    boolean isHere = at >= 0 && at < parts.size() && parts.get(at).sentence() == sentence;
    return isHere && !parts.get(at).isOpen(word);
  }

  private @Nullable Referent speakerNow() {
    if (!isKnown) {
      isKnown = true; // ends circles
      Optional<Referent> teller = told();
      speaker =
          teller.isPresent()
              ? teller.filter(who -> who.kind == Kind.PERSON).orElse(null)
              : speaker == null ? beside() : speaker;
    }
    return speaker;
  }

  /** Who is said to speak, be it where the quotation ends some sentences on. */
  private Optional<Referent> told() {
    for (int i = at; i < parts.size(); i++) {
      Part part = parts.get(i);
      Optional<Token> teller = teller(part);
      if (teller.isPresent()) {
        part.sentence()
            .children(teller.get(), "appos") // "said Musa, a former rebel"
            .forEach(what -> discourse.referent(part.sentence(), what));
        return Optional.of(discourse.referent(part.sentence(), teller.get()));
      }
      if (!part.goesOn()) {
        break;
      }
    }
    return Optional.empty();
  }

  private Optional<Token> teller(Part part) {
    return part.quoted().isEmpty()
        ? Optional.empty()
        : part.sentence().tokens().stream()
            .filter(verb -> verb.isVerb() && part.isOpen(verb) && tells(verb))
            .flatMap(verb -> tellers(part, verb))
            .filter(who -> part.isOpen(who) && !who.tag().startsWith("W"))
            .findFirst();
  }

  /** Parsers take who speaks behind the verb for its object: "recalls Okello, a former rebel". */
  private static Stream<Token> tellers(Part part, Token verb) {
    List<Token> own = part.sentence().children(verb, "nsubj", "vocative").toList();
    boolean isBehind = verb.index() > 0 && !part.isOpen(part.sentence().tokens().get(0));
    return own.isEmpty() && isBehind ? part.sentence().children(verb, "dobj") : own.stream();
  }

  private boolean tells(Token verb) {
    return ALSO_TELLING.contains(verb.lemma()) || ReportedSpeech.tells(words, verb);
  }

  /** Of whom the sentence before it tells, or the one behind it. */
  private @Nullable Referent beside() {
    boolean isLast = at + 1 >= parts.size() || !parts.get(at + 1).quoted().isEmpty();
    return before != null || isLast ? before : subject(parts.get(at + 1));
  }

  private @Nullable Referent subject(Part part) {
    return part.sentence().tokens().stream()
        .filter(verb -> verb.head() < 0)
        .flatMap(verb -> part.sentence().children(verb, "nsubj", "nsubjpass"))
        .map(who -> discourse.referent(part.sentence(), who))
        .filter(who -> who.kind == Kind.PERSON)
        .findFirst()
        .orElse(null);
  }
}
