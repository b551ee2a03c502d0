package org.allegiance.extract.patterns;

import java.util.Optional;
import java.util.Set;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** What relative clauses hang on, and so what their pronouns stand for. */
public final class Hosts {

  private static final int DEEPEST = 12;
  private static final Set<String> PLURAL = Set.of("were", "are", "have");
  private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");

  private final Sentence sentence;
  private final WordLists words;

  public Hosts(Sentence sentence, WordLists words) {
    this.sentence = sentence;
    this.words = words;
  }

  static boolean isRelative(Token word) {
    return RELATIVE.contains(word.lemma());
  }

  /** "The group he belonged to": what a preposition that stands alone belongs to. */
  Optional<Token> ofStranded(Token verb) {
    Token at = verb;
    for (int i = 0; i < DEEPEST; i++) {
      if (at.is("relcl")) {
        return sentence.head(at);
      }
      if (!at.is("xcomp", "conj", "ccomp") || at.head() < 0) {
        return Optional.empty();
      }
      at = sentence.tokens().get(at.head());
    }
    return Optional.empty();
  }

  /** What a relative pronoun stands for; other words stand for themselves. */
  public Token of(Token word) {
    if (words.has(WordList.DURATIONS, word.lemma())) {
      return dated(word);
    }
    boolean isWhose = word.tag().equals("WP$"); // "whose oath to the front"
    if (!isWhose && (!isRelative(word) || word.tag().equals("DT") || word.tag().equals("IN"))) {
      return word;
    }
    Token at = word;
    for (int i = 0; i < DEEPEST && at.head() >= 0; i++) {
      if (at.is("relcl")) {
        Token host = unlessExcluded(sentence.tokens().get(at.head()));
        return isWhose || word.lemma().equals("who")
            ? whoAreMeant(host, word)
            : firstOfAll(host, at);
      }
      at = sentence.tokens().get(at.head());
    }
    return word;
  }

  /** "It was the army, not the police, who held him": the army. */
  private Token unlessExcluded(Token host) {
    return host.is("appos") && sentence.child(host, "neg").isPresent()
        ? sentence.head(host).orElse(host)
        : host;
  }

  /** "The front and the league, which had merged": both; the others follow from the first. */
  private Token firstOfAll(Token host, Token clause) {
    boolean areSeveral =
        clause.tag().equals("VBP")
            || words.has(WordList.DONE_TOGETHER, clause.lemma())
            || sentence.children(clause, "aux", "auxpass").anyMatch(a -> PLURAL.contains(a.form()));
    boolean isBehindComma = sentence.children(clause).stream().anyMatch(c -> isAfterComma(c));
    return host.is("conj") && host.tag().equals("NNP") && areSeveral && isBehindComma
        ? sentence.head(host).filter(h -> h.tag().startsWith("NNP")).orElse(host)
        : host;
  }

  private boolean isAfterComma(Token relative) {
    return isRelative(relative)
        && relative.index() > 0
        && sentence.tokens().get(relative.index() - 1).form().equals(",");
  }

  /** Parsers take "by the army weeks later" for weeks of the army. */
  private Token dated(Token time) {
    boolean isLater =
        time.index() + 1 < sentence.tokens().size()
            && Set.of("later", "earlier", "before", "ago", "after")
                .contains(sentence.tokens().get(time.index() + 1).lemma());
    return sentence
        .children(time, "compound")
        .filter(c -> c.tag().startsWith("NNP") && (isLater || c.index() + 1 < time.index()))
        .findFirst()
        .orElse(time);
  }

  /** "Offered clemency to rebels who": the noun beside it, where the host is no word for people. */
  private Token whoAreMeant(Token host, Token who) {
    Token beside = sentence.tokens().get(Math.max(0, who.index() - 1));
    boolean isBetter =
        !isPeople(host)
            && !host.tag().startsWith("NNP")
            && Set.of("NNS", "NNPS").contains(beside.tag())
            && beside.index() > host.index();
    return isBetter ? beside : membersOf(host).orElse(host);
  }

  private boolean isPeople(Token noun) {
    return words.has(WordList.MEMBERS, noun.lemma()) || words.has(WordList.PEOPLE, noun.lemma());
  }

  /** "Soldiers of the army who left": they did, not the army. */
  public Optional<Token> membersOf(Token group) {
    return Optional.of(group)
        .filter(g -> g.is("pobj") && g.isNoun() && Character.isUpperCase(g.form().charAt(0)))
        .flatMap(sentence::head)
        .filter(p -> p.lemma().equals("of") || p.lemma().equals("from"))
        .flatMap(sentence::head)
        .filter(this::isPeople);
  }
}
