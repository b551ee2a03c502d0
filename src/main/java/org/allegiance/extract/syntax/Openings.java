package org.allegiance.extract.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Mends sentences whose beginning parsers misread, so that their verb lacks its subject. */
final class Openings {

  private static final Set<String> DASHES = Set.of("—", "–", "--", "-");
  private static final int LONGEST_DATELINE = 12;
  private static final Set<String> OPENING = Set.of("advcl", "prep");

  private final MovableTree tree;

  Openings(MovableTree tree) {
    this.tree = tree;
  }

  /** Gives a verb the subject with which a sentence, or what follows its opening, begins. */
  void mend(Token verb) {
    if (verb.is("relcl")) {
      time(verb);
    } else if (verb.index() == 0 && verb.head() < 0 && isPastForm(verb)) {
      participle(verb);
    } else if (tree.isFinite(verb)
        && !verb.is("aux", "auxpass", "conj", "acl", "relcl", "pcomp", "xcomp")
        && !tree.hasSubject(verb)) {
      besideOpening(verb);
    }
  }

  /** "The second time they took him": parsers read of a time that they took. */
  private void time(Token verb) {
    Token time = tree.above(verb);
    boolean isAll =
        time.head() < 0
            && time.isNoun()
            && TimeNouns.isTime(time)
            && tree.child(verb, "nsubj", "nsubjpass").isPresent()
            && tree.subtree(verb).getFirst().index() == time.index() + 1
            && tree.children(time)
                .allMatch(c -> c.index() < time.index() || c.is("relcl", "punct"));
    if (isAll && !tree.subtree(verb).getFirst().tag().startsWith("W")) {
      tree.exchange(time, verb, "npadvmod");
    }
  }

  private static boolean isPastForm(Token verb) {
    return verb.tag().equals("VBD") || verb.tag().equals("VBN");
  }

  /** "Surrendered fighters were disarmed": parsers read that somebody surrendered them. */
  private void participle(Token first) {
    Optional<Token> noun =
        tree.child(first, "dobj")
            .filter(n -> n.tag().equals("NNS"))
            .filter(n -> tree.child(n, "det", "poss").isEmpty());
    Optional<Token> verb =
        tree.child(first, "conj", "ccomp", "xcomp", "advcl")
            .filter(v -> tree.isFinite(v) && !tree.hasSubject(v));
    if (noun.isPresent()
        && verb.isPresent()
        && noun.get().index() < verb.get().index()
        && tree.child(first, "cc").filter(c -> c.index() < verb.get().index()).isEmpty()) {
      tree.exchange(first, verb.get(), "amod");
      tree.hang(noun.get(), tree.now(verb.get()), tree.subjectOf(verb.get()));
      tree.hang(tree.now(first), tree.now(noun.get()), "amod");
    }
  }

  /** "When they came to Masisi, a crowd sent them away": a crowd, which is not Masisi. */
  private void besideOpening(Token verb) {
    tree.tokens().stream()
        .filter(noun -> noun.is("appos") && noun.isNoun() && noun.index() < verb.index())
        .filter(noun -> isInOpening(noun, verb) && isBetween(noun, verb))
        .findFirst()
        .ifPresent(noun -> tree.hang(noun, verb, tree.subjectOf(verb)));
  }

  private boolean isInOpening(Token noun, Token verb) {
    return tree.children(verb, OPENING.toArray(String[]::new))
        .filter(o -> o.index() < noun.index())
        .anyMatch(o -> tree.subtree(o).contains(noun));
  }

  /** Whether a noun phrase stands between the comma after the opening and the verb. */
  private boolean isBetween(Token noun, Token verb) {
    var phrase = tree.subtree(noun);
    return tree.isComma(phrase.get(0).index() - 1)
        && phrase.get(phrase.size() - 1).index() == tree.first(verb) - 1
        && phrase.stream().noneMatch(t -> tree.isComma(t.index()));
  }

  /** "PESHAWAR, Pakistan — Two factions returned": a dateline is no subject. */
  void dateline(Token first) {
    Optional<Token> dash =
        tree.tokens().stream()
            .limit(LONGEST_DATELINE)
            .dropWhile(t -> t.index() == 0)
            .filter(t -> DASHES.contains(t.form()))
            .findFirst();
    if (dash.isEmpty() || !first.form().matches("[\\p{Lu} .'-]{3,}")) {
      return;
    }
    int end = dash.get().index();
    for (Token before : List.copyOf(tree.tokens().subList(0, end))) {
      if (before.is("nsubj", "nsubjpass") && before.head() > end) {
        Token verb = tree.above(before);
        tree.subtree(before).stream()
            .filter(t -> t.index() > end && t.head() < end && t.isNoun())
            .findFirst()
            .ifPresent(
                subject -> {
                  tree.hang(subject, verb, before.relation());
                  tree.hang(tree.at(before.index()), verb, "dep");
                });
      }
    }
  }
}
