package org.allegiance.extract.syntax;

import java.util.List;
import java.util.Optional;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;

/**
 * Sentences in the present, as headlines, captions and chronologies have them, whose verb parsers
 * take for a noun: "The commander of the brigade pledges allegiance", "Fighters hand in their
 * weapons".
 */
final class HistoricPresent {

  private final MovableTree tree;
  private final WordLists words;

  HistoricPresent(MovableTree tree, WordLists words) {
    this.tree = tree;
    this.words = words;
  }

  /** Whether a noun has the form of a verb that tells such things. */
  boolean isVerb(Token noun) {
    return words.has(WordList.HEADLINES, noun.lemma());
  }

  /** Makes the noun the verb of its sentence, if this has none. */
  void mend(Token noun) {
    if (!noun.tag().matches("NNS?") || !isVerb(noun) || noun.index() == 0 || hasVerb()) {
      return;
    }
    Optional<Token> subject = subject(noun);
    if (subject.isEmpty() || !isFollowed(noun)) {
      return;
    }
    Token root = subject.get();
    List<Token> below = List.copyOf(tree.children(noun).toList());
    Token above = tree.above(noun);
    boolean isInName = noun.is("compound", "nmod") && above.index() > noun.index();
    String tag = noun.tag().equals("NNS") ? "VBZ" : "VBP";
    tree.put(noun, noun.lemma(), tag, -1, "root");
    below.stream().filter(c -> c.index() < noun.index()).forEach(c -> takePlace(c, noun, above));
    Token verb = tree.at(noun.index());
    if (isInName) {
      Token object = tree.at(above.index());
      tree.children(object, "compound", "nmod", "det")
          .filter(c -> c.index() < noun.index())
          .toList()
          .forEach(c -> tree.hang(c, tree.above(object), "pobj"));
      tree.hang(object, verb, "dobj");
    }
    tree.hang(root, verb, "nsubj");
    tree.tokens().stream()
        .filter(t -> t.index() > noun.index() && t.head() >= 0 && t.head() < noun.index())
        .toList()
        .forEach(t -> tree.hang(t, tree.at(noun.index()), t.relation()));
  }

  /** What stood before the noun as part of it stands where the noun stood. */
  private void takePlace(Token part, Token noun, Token above) {
    if (part.isNoun() && above.index() < noun.index() && part.is("compound", "nmod")) {
      tree.hang(part, above, "pobj");
    } else if (!part.isNoun()) {
      tree.child(tree.at(noun.index()), "compound", "nmod")
          .ifPresent(c -> tree.hang(part, c, part.relation()));
    }
  }

  /** The noun with which the sentence begins, where it agrees: "fighters desert". */
  private Optional<Token> subject(Token noun) {
    boolean isMany = noun.tag().equals("NN");
    return tree.tokens().stream()
        .limit(noun.index())
        .filter(t -> t.isNoun() && !TimeNouns.isTime(t) && !isLabel(t))
        .filter(t -> t.head() < 0 || t.is("nsubj", "dep", "attr", "compound", "nmod", "ROOT"))
        .filter(t -> tree.child(t, "case").isEmpty() && !isBeforeNoun(t, noun))
        .findFirst()
        .filter(t -> isMany == (t.tag().endsWith("S") || t.form().endsWith("s")));
  }

  /** "Caption:", "Photo:". */
  private boolean isLabel(Token word) {
    return word.index() + 1 < tree.size() && tree.at(word.index() + 1).form().equals(":");
  }

  /** "Rebel fighters desert": fighters do. */
  private boolean isBeforeNoun(Token part, Token noun) {
    return part.is("compound", "nmod")
        && part.head() != noun.index()
        && part.head() > part.index()
        && part.head() < noun.index();
  }

  /** By what verbs have behind them: "their weapons", "the town", "to the army". */
  private boolean isFollowed(Token noun) {
    if (noun.index() + 1 >= tree.size()) {
      return false;
    }
    Token next = tree.at(noun.index() + 1);
    return next.tag().matches("DT|PRP\\$|NNPS?|CD|TO|RP")
        || (next.tag().equals("IN") && !next.lemma().equals("of"))
        || (next.isNoun() && next.head() != noun.index() && noun.is("compound"));
  }

  private boolean hasVerb() {
    return tree.tokens().stream().anyMatch(t -> t.isVerb() && tree.isFinite(t));
  }
}
