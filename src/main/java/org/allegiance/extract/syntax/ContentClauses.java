package org.allegiance.extract.syntax;

import java.util.Optional;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;

/**
 * What is refused, tried, ordered or reported, by a clause on a noun for that, which parsers take
 * for a purpose or hang elsewhere: "they spoke of the refusal of elders in Kot to receive them",
 * "there is talk in the town that he surrendered".
 */
final class ContentClauses {

  private final MovableTree tree;
  private final WordLists words;

  ContentClauses(MovableTree tree, WordLists words) {
    this.tree = tree;
    this.words = words;
  }

  /** Hangs a clause on the noun of which it is the content. */
  void mend(Token verb) {
    if (verb.is("relcl")) {
      ofNews(verb);
      ofWhatIsBefore(verb);
    } else if (verb.is("conj", "advcl", "ccomp", "dep")) {
      report(verb).ifPresent(noun -> tree.hang(verb, noun, "acl"));
    }
    boolean isPurpose =
        verb.tag().equals("VB")
            && verb.is("advcl", "xcomp", "acl")
            && tree.children(verb, "aux").anyMatch(a -> a.tag().equals("TO"));
    if (isPurpose) {
      noun(verb).ifPresent(noun -> tree.hang(verb, noun, "acl"));
    }
  }

  /** "Dismissed as untrue reports that ten had deserted": parsers make it a second verb. */
  private Optional<Token> report(Token verb) {
    return tree.children(verb, "mark")
        .filter(that -> that.lemma().equals("that") && that.index() > 0)
        .map(that -> tree.at(that.index() - 1))
        .map(last -> last.is("pobj") ? ofWhat(last) : last) // "reports on the radio that"
        .filter(this::isNews)
        .filter(noun -> noun.is("dobj", "pobj"))
        .findFirst();
  }

  /** "The story that they handed him over": nothing in the clause stands for the story. */
  private void ofNews(Token verb) {
    Token noun = tree.above(verb);
    boolean isWhole =
        tree.child(verb, "nsubjpass").isPresent()
            || (tree.child(verb, "nsubj").isPresent()
                && tree.children(verb, "dobj").anyMatch(o -> !o.tag().startsWith("W")));
    tree.children(verb)
        .filter(that -> that.form().equals("that") && !that.is("nsubj", "nsubjpass"))
        .filter(that -> isWhole && isNews(noun) && that.index() == noun.index() + 1)
        .findFirst()
        .ifPresent(
            that -> {
              tree.put(that, "that", "IN", verb.index(), "mark");
              tree.hang(tree.now(verb), noun, "acl");
            });
  }

  /** "There is talk in the town that he surrendered": taken for a clause about the town. */
  private void ofWhatIsBefore(Token verb) {
    Token place = tree.above(verb);
    Token noun = tree.above(tree.above(place));
    tree.children(verb, "dobj", "mark")
        .filter(that -> that.form().equals("that") && that.index() == place.index() + 1)
        .filter(that -> tree.child(verb, "nsubj", "nsubjpass").isPresent())
        .filter(that -> place.is("pobj") && tree.above(place).is("prep") && isNews(noun))
        .findFirst()
        .ifPresent(
            that -> {
              tree.put(that, "that", "IN", verb.index(), "mark");
              tree.hang(tree.now(verb), noun, "acl");
            });
  }

  private boolean isNews(Token noun) {
    return noun.isNoun()
        && (words.has(WordList.HEDGING_NOUNS, noun.lemma())
            || words.has(WordList.NEWS, noun.lemma()));
  }

  private boolean hasInfinitive(Token noun) {
    return noun.isNoun()
        && Stream.of(WordList.UNREAL_NOUNS, WordList.REFUSALS, WordList.PACTS)
            .anyMatch(list -> words.has(list, noun.lemma()));
  }

  private Token ofWhat(Token last) {
    Token noun = tree.above(tree.above(last));
    return isNews(last) || !noun.isNoun() ? last : noun;
  }

  private Optional<Token> noun(Token verb) {
    for (int i = tree.first(verb) - 1; i > verb.head() || i > 0; i--) {
      Token at = tree.at(i);
      if (at.isVerb() || at.is("punct", "nsubj", "nsubjpass")) {
        return Optional.empty();
      }
      if (hasInfinitive(at)) {
        boolean isOfSomebody = tree.children(at, "prep").anyMatch(p -> p.index() < verb.index());
        return Optional.of(at)
            .filter(noun -> isOfSomebody && tree.child(noun, "acl").isEmpty())
            .filter(noun -> verb.head() != noun.index());
      }
    }
    return Optional.empty();
  }
}
