package org.allegiance.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The tree of a sentence while its words are hung elsewhere. */
final class MovableTree {

  private static final Set<String> FINITE = Set.of("VBD", "VBP", "VBZ", "MD");

  /** With what relative clauses begin. */
  static final Set<String> RELATIVE = Set.of("who", "whom", "whose", "which", "where", "when");

  private final List<Token> tokens;
  private Sentence sentence;

  MovableTree(Sentence parsed) {
    this.tokens = new ArrayList<>(parsed.tokens());
    this.sentence = parsed;
  }

  /** As it is now. */
  Sentence sentence() {
    return sentence;
  }

  int size() {
    return tokens.size();
  }

  Token at(int index) {
    return tokens.get(index);
  }

  /** The word as it hangs now. */
  Token now(Token word) {
    return tokens.get(word.index());
  }

  /** What a word hangs on; the word itself if it hangs on nothing, as some subjects do. */
  Token above(Token word) {
    return word.head() < 0 ? word : tokens.get(word.head());
  }

  List<Token> tokens() {
    return sentence.tokens();
  }

  List<Token> subtree(Token word) {
    return sentence.subtree(word);
  }

  /** What hangs on a word in one of these ways; all that does, where none is given. */
  Stream<Token> children(Token word, String... relations) {
    return relations.length == 0
        ? sentence.children(word).stream()
        : sentence.children(word, relations);
  }

  Optional<Token> child(Token word, String... relations) {
    return sentence.child(word, relations);
  }

  /** Hangs a word elsewhere, unless it would hang on itself. */
  void hang(Token word, Token head, String relation) {
    if (!sentence.subtree(word).contains(now(head))) {
      put(word, word.lemma(), word.tag(), head.index(), relation);
    }
  }

  /** What hung below takes the place of what hung above it, which then hangs on it. */
  void exchange(Token upper, Token lower, String relation) {
    Token old = now(upper);
    tokens.set(lower.index(), now(lower).hungOn(old.head(), old.relation()));
    tokens.set(old.index(), old.hungOn(lower.index(), relation));
    sentence = new Sentence(tokens);
  }

  /** Reads a word as another part of speech. */
  void retag(Token word, String tag) {
    Token now = now(word);
    put(now, now.lemma(), tag, now.head(), now.relation());
  }

  /** Reads a word as another, that hangs elsewhere. */
  void put(Token word, String lemma, String tag, int head, String relation) {
    tokens.set(
        word.index(),
        new Token(word.index(), word.start(), word.end(), word.form(), lemma, tag, head, relation));
    sentence = new Sentence(tokens);
  }

  boolean isPassive(Token verb) {
    return child(verb, "auxpass").isPresent();
  }

  /** What a subject of the verb is called. */
  String subjectOf(Token verb) {
    return isPassive(verb) ? "nsubjpass" : "nsubj";
  }

  boolean isFinite(Token verb) {
    return FINITE.contains(verb.tag())
        || sentence.children(verb, "aux", "auxpass").anyMatch(a -> FINITE.contains(a.tag()));
  }

  boolean hasSubject(Token verb) {
    return child(verb, "nsubj", "nsubjpass", "csubj", "csubjpass", "expl", "attr").isPresent();
  }

  /** Where the verb begins with its auxiliaries and adverbs. */
  int first(Token verb) {
    int first = verb.index();
    while (first > 0
        && at(first - 1).head() == verb.index()
        && at(first - 1).is("aux", "auxpass", "neg", "advmod")
        && !at(first - 1).tag().startsWith("W")) {
      first--;
    }
    return first;
  }

  boolean isComma(int index) {
    return index >= 0 && at(index).form().equals(",");
  }

  Stream<Token> inside(int open, int close) {
    return tokens.subList(open + 1, close).stream();
  }

  /** "2,234 had enrolled", "31 of the 45 were disarmed". */
  boolean isNumberOf(Token number, int last) {
    return number.tag().equals("CD")
        && (number.index() == last || child(number, "prep").isPresent())
        && !number.form().matches("(1[89]|20)\\d\\d");
  }

  boolean isRelative(Token preposition) {
    return children(preposition, "pobj").anyMatch(p -> RELATIVE.contains(p.lemma()));
  }
}
