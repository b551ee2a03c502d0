package org.allegiance.extract.syntax;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a sentence excludes, set against what it tells: "not by the army but by the militia", "the
 * militia, not the army", "the militia rather than the army", "did not join the one but the other".
 * Parsers take both for the same.
 */
final class Contrasts {

  /** How a phrase hangs that the sentence excludes. */
  static final String EXCLUDED = "excluded";

  private static final Set<String> WITHIN =
      Set.of("det", "amod", "compound", "nmod", "num", "poss");
  private static final Set<String> INCLUSIVE =
      Set.of(
          "only", "just", "merely", "simply", "solely", "least", "even", "a", "an", "one", "all");
  private static final Set<String> INSTEAD = Set.of("rather than", "instead of");
  private static final Set<String> EXCEPT = Set.of("except", "excepting", "excluding", "barring");
  private static final Set<String> ANY =
      Set.of("anyone", "anybody", "anything", "nothing", "one", "choice", "option", "all");
  private static final Set<String> THOSE = Set.of("those", "that", "these", "this");
  private static final Set<String> ALSO = Set.of("also", "too");
  private static final Set<String> INDEED = Set.of("rather", "instead");
  private static final Set<String> BEFORE_NOT = Set.of(",", "and", "but");

  private final MovableTree tree;

  Contrasts(MovableTree tree) {
    this.tree = tree;
  }

  /** Leaves in its place what the sentence tells, and sets aside what it excludes. */
  void mend() {
    for (int i = 0; i + 2 < tree.size(); i++) {
      if (tree.at(i).lemma().equals("not") && !INCLUSIVE.contains(tree.at(i + 1).lemma())) {
        not(i);
      } else if (tree.at(i).lemma().equals("neither")) {
        phrase(i + 1).ifPresent(this::neither);
      } else if (INSTEAD.contains(tree.at(i).lemma() + " " + tree.at(i + 1).lemma())) {
        phrase(i + 2).ifPresent(this::exclude);
      }
      if (tree.at(i).is("prep") && EXCEPT.contains(tree.at(i).lemma())) {
        exclude(tree.at(i));
      }
    }
    tree.tokens().stream().filter(t -> t.is("conj")).forEach(this::butThis);
  }

  /** "Did not join the rebels but the army", "did not join for money but out of anger". */
  private void butThis(Token conjunct) {
    Token told = tree.now(conjunct);
    Token excluded = tree.above(told);
    boolean isBehindBut =
        isNominal(told) == isNominal(excluded)
            && told.isVerb() == excluded.isVerb()
            && (!told.isVerb() || isSameClause(told, excluded))
            && !ANY.contains(excluded.lemma())
            && !isSubjectOfMore(told)
            && Stream.of(excluded, tree.above(excluded))
                .flatMap(at -> tree.children(at, "cc"))
                .anyMatch(
                    but ->
                        but.lemma().equals("but")
                            && but.index() < told.index()
                            && but.index() > excluded.index());
    if (isBehindBut) {
      notOfVerb(excluded)
          .ifPresent(
              not -> {
                tree.hang(not, excluded, "neg");
                prefer(told, excluded);
              });
    }
  }

  /** "Because it was so but because": clauses that begin alike. */
  private boolean isSameClause(Token told, Token excluded) {
    Optional<String> mark = tree.child(excluded, "mark").map(Token::lemma);
    return excluded.is("advcl")
        && mark.isPresent()
        && mark.equals(tree.child(told, "mark").map(Token::lemma));
  }

  /** "But his brother did". */
  private boolean isSubjectOfMore(Token told) {
    int next = tree.subtree(told).getLast().index() + 1;
    return next < tree.size() && tree.at(next).tag().matches("V.*|MD");
  }

  /** "Not" that stands on the verb to which the phrase belongs. */
  private Optional<Token> notOfVerb(Token phrase) {
    Token verb = tree.above(phrase);
    if (verb.is("prep", "agent")) {
      verb = tree.above(verb);
    }
    return verb.isVerb() && verb.index() < phrase.index()
        ? tree.child(verb, "neg").filter(not -> !not.lemma().equals("never"))
        : Optional.empty();
  }

  private void not(int at) {
    Optional<Token> phrase = phrase(at + 1);
    if (phrase.isEmpty() || isCleft(at)) {
      return;
    }
    Token excluded = phrase.get();
    Optional<Token> told = behindBut(excluded);
    if (told.isPresent()) {
      tree.hang(tree.at(at), excluded, "neg");
      prefer(told.get(), excluded);
    } else if (at > 0 && BEFORE_NOT.contains(tree.at(at - 1).lemma()) && isBesides(excluded, at)) {
      tree.hang(tree.at(at), excluded, "neg");
      exclude(excluded);
    }
  }

  /** "By neither the army nor the rebels but by the militia": the militia did. */
  private void neither(Token excluded) {
    Optional<Token> told = behindBut(excluded);
    if (told.isPresent()) {
      prefer(told.get(), excluded);
    } else if (tree.above(excluded).is("prep", "agent")) {
      behindBut(tree.above(excluded)).ifPresent(by -> prefer(by, tree.above(excluded)));
    }
  }

  /** "It was not the army that", of which {@link Clefts} takes care. */
  private boolean isCleft(int not) {
    return not > 1
        && tree.at(not - 1).lemma().equals("be")
        && tree.at(not - 2).lemma().equals("it");
  }

  /** "Joined the one, not the other": two that hang alike, or the one on the other. */
  private boolean isBesides(Token phrase, int not) {
    Token above = tree.above(phrase);
    return phrase.is("conj", "appos")
        ? above.index() < not && isNominal(above) == isNominal(phrase)
        : tree.children(above, phrase.relation()).anyMatch(other -> other.index() < not);
  }

  /** The head of the phrase that begins with a word: a noun, or a preposition. */
  private Optional<Token> phrase(int first) {
    Token head = tree.at(first);
    while (head.is(WITHIN.toArray(String[]::new)) && head.head() > head.index()) {
      head = tree.above(head);
    }
    boolean isPhrase =
        isNominal(head) || (head.index() == first && head.is("prep", "agent", "conj"));
    return Optional.of(head).filter(h -> isPhrase && !h.isVerb());
  }

  /** "The rebels of the one valley, not those of the other". */
  private static boolean isNominal(Token word) {
    return word.isNoun()
        || word.tag().equals("PRP")
        || (THOSE.contains(word.lemma()) && !word.is("det"));
  }

  /** "(Not by the army) but by the militia". */
  private Optional<Token> behindBut(Token excluded) {
    int end = isNominal(excluded) ? excluded.index() : endOfObject(excluded);
    for (int but = end + 1; but + 1 < tree.size() && but <= end + 12; but++) {
      if (tree.at(but).lemma().equals("but")) {
        int next = INDEED.contains(tree.at(but + 1).lemma()) ? but + 2 : but + 1;
        return next >= tree.size() || ALSO.contains(tree.at(next).lemma())
            ? Optional.empty()
            : phrase(next)
                .filter(told -> isNominal(told) == isNominal(excluded))
                .filter(this::isWhole);
      }
    }
    return Optional.empty();
  }

  private int endOfObject(Token preposition) {
    return tree.child(preposition, "pobj").map(Token::index).orElse(preposition.index());
  }

  /** Not the subject of a clause of its own: "not the army came but the militia stayed". */
  private boolean isWhole(Token told) {
    return !told.is("nsubj", "nsubjpass") || !tree.above(told).is("conj");
  }

  private void prefer(Token told, Token excluded) {
    Token old = tree.now(excluded);
    if (tree.subtree(old).contains(tree.now(told))) {
      tree.exchange(old, told, EXCLUDED);
    } else {
      exclude(old);
    }
  }

  private void exclude(Token phrase) {
    Token now = tree.now(phrase);
    tree.put(now, now.lemma(), now.tag(), now.head(), EXCLUDED);
  }
}
