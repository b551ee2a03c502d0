package org.allegiance.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A sentence as a tree of words. */
public final class Sentence {

  private final List<Token> tokens;
  private final List<List<Token>> children;

  /**
   * A sentence of these words, each at its own index.
   *
   * @throws IllegalArgumentException if their heads do not make a tree or a forest
   */
  public Sentence(List<Token> tokens) {
    this.tokens = List.copyOf(tokens);
    this.children = tokens.stream().<List<Token>>map(t -> new ArrayList<>()).toList();
    for (Token token : tokens) {
      if (token.head() >= 0) {
        children.get(token.head()).add(token);
      }
      requireRoot(token);
    }
  }

  private void requireRoot(Token token) {
    int steps = 0;
    for (int at = token.head(); at >= 0; at = tokens.get(at).head()) {
      if (++steps > tokens.size()) {
        throw new IllegalArgumentException("word " + token.index() + " hangs on itself");
      }
    }
  }

  /** All words and marks in their order. */
  public List<Token> tokens() {
    return tokens;
  }

  /** What depends on a word, in the order of the text. */
  public List<Token> children(Token token) {
    return children.get(token.index());
  }

  /** What depends on a word in one of these ways. */
  public Stream<Token> children(Token token, String... relations) {
    List<Token> all = children(token);
    for (Token child : all) {
      if (child.is(relations)) {
        return all.stream().filter(c -> c.is(relations));
      }
    }
    return Stream.empty(); // most words have none, and are asked often
  }

  /** The first word that depends on a word in one of these ways. */
  public Optional<Token> child(Token token, String... relations) {
    for (Token child : children(token)) {
      if (child.is(relations)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** The word behind another, if it is not the last. */
  public Optional<Token> after(Token token) {
    int next = token.index() + 1;
    return next < tokens.size() ? Optional.of(tokens.get(next)) : Optional.empty();
  }

  /** The word before another, if it is not the first. */
  public Optional<Token> before(Token token) {
    return token.index() > 0 ? Optional.of(tokens.get(token.index() - 1)) : Optional.empty();
  }

  /** A word and all that are joined to it by "and", "or" or a comma. */
  public Stream<Token> withConjuncts(Token token) {
    return Stream.concat(Stream.of(token), children(token, "conj").flatMap(this::withConjuncts));
  }

  /** What a word depends on; empty for a root. */
  public Optional<Token> head(Token token) {
    return token.head() < 0 ? Optional.empty() : Optional.of(tokens.get(token.head()));
  }

  /** Whether the sentence sets a word aside: "not the army" in "not the army but the rebels". */
  public boolean isExcluded(Token token) {
    Token at = token;
    while (at.head() >= 0 && !at.is(Contrasts.EXCLUDED)) {
      at = tokens.get(at.head());
    }
    return at.is(Contrasts.EXCLUDED);
  }

  /** A word and all below it, in the order of the text. */
  public List<Token> subtree(Token token) {
    List<Token> found = new ArrayList<>(List.of(token));
    for (int i = 0; i < found.size(); i++) {
      found.addAll(children(found.get(i)));
    }
    found.sort((a, b) -> a.index() - b.index());
    return found;
  }

  public int start() {
    return tokens.get(0).start();
  }

  public int end() {
    return tokens.get(tokens.size() - 1).end();
  }
}
