package org.allegiance.extract.reference;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** Words that tie people to a group: "accused of links to", "charged with membership of". */
public final class Ties {

  private static final Set<String> WITH =
      Set.of("of", "for", "with", "to", "in", "on", "over", "as", "alongside", "about", "within");
  private static final int DEEPEST = 8;

  private final Discourse discourse;
  private final WordLists words;

  public Ties(Discourse discourse, WordLists words) {
    this.discourse = discourse;
    this.words = words;
  }

  /** The group to which words beside a noun for people tie them: "families linked to ISIS". */
  Optional<Referent> of(Sentence sentence, Token people) {
    Stream<Token> having = // "with ties to"
        sentence
            .children(people, "prep")
            .filter(p -> p.lemma().equals("with"))
            .flatMap(p -> sentence.children(p, "pobj"));
    return Stream.concat(sentence.children(people, "acl", "amod", "relcl", "nmod"), having)
        .filter(c -> words.has(WordList.ACCUSING, c.lemma()) || words.has(WordList.TIES, c.lemma()))
        .filter(c -> !c.is("relcl") || isPassive(sentence, c))
        .filter(c -> sentence.children(c, "det").noneMatch(d -> d.lemma().equals("no")))
        .flatMap(c -> below(sentence, c).stream())
        .findFirst();
  }

  private static boolean isPassive(Sentence sentence, Token verb) {
    return sentence.child(verb, "auxpass").isPresent();
  }

  /** The group to which what hangs on a word ties people. */
  public Optional<Referent> below(Sentence sentence, Token word) {
    return below(sentence, word, false, 0).findFirst();
  }

  private Stream<Referent> below(Sentence sentence, Token word, boolean isTied, int depth) {
    boolean isBeside = words.has(WordList.TIED_BESIDE, word.lemma());
    boolean isTie = isTied || isBeside || words.has(WordList.TIES, word.lemma());
    return depth > DEEPEST
        ? Stream.empty()
        : sentence
            .children(
                word,
                "prep",
                "pobj",
                "pcomp",
                "dobj",
                "xcomp",
                "attr",
                "conj",
                "compound",
                "nmod",
                "npadvmod",
                "dative")
            .filter(c -> !c.is("prep", "dative") || WITH.contains(c.lemma()))
            .filter(c -> !(isBeside && c.is("dobj")))
            .flatMap(
                c -> {
                  Referent found = isTie && c.isNoun() ? discourse.referent(sentence, c) : null;
                  return found != null && found.kind != Kind.PLACE && found.groupKey() != null
                      ? Stream.of(discourse.group(Objects.requireNonNull(found.groupKey())))
                      : below(sentence, c, isTie, depth + 1);
                });
  }
}
