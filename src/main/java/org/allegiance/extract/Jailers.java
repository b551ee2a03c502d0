package org.allegiance.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.patterns.Arguments;
import org.allegiance.extract.reference.Discourse;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** Who holds people, where a sentence tells only in whose prison or camp they are. */
final class Jailers {

  private final WordLists words;
  private final Discourse discourse;
  private final Sentence sentence;
  private final Arguments arguments;

  Jailers(WordLists words, Discourse discourse, Sentence sentence, Arguments arguments) {
    this.words = words;
    this.discourse = discourse;
    this.sentence = sentence;
    this.arguments = arguments;
  }

  /** Key of the group in whose prison something happens: "held in a German jail". */
  Optional<String> of(Token word) {
    Map<String, List<Token>> roles = arguments.of(word);
    return Stream.of("in", "at", "into", "inside", "behind", "from", "of")
        .flatMap(role -> roles.getOrDefault(role, List.of()).stream())
        .flatMap(place -> at(word, place).stream())
        .findFirst()
        .or(() -> whereverItIs(word))
        .or(() -> alreadyDoing(word));
  }

  /** "Taken to a camp of the LTTE, where she was held": by the LTTE. */
  private Optional<String> whereverItIs(Token word) {
    boolean isThere =
        word.is("relcl")
            && sentence.children(word, "advmod").anyMatch(w -> w.lemma().equals("where"));
    Optional<Token> place = isThere ? sentence.head(word) : Optional.empty();
    Optional<String> whose = place.flatMap(p -> at(word, p));
    return whose.isPresent()
        ? whose
        : place
            .filter(p -> p.is("pobj"))
            .flatMap(sentence::head)
            .flatMap(sentence::head)
            .filter(Token::isNoun)
            .flatMap(p -> at(word, p)); // "a camp in the forest, where"
  }

  /** "She was questioned by the NDS and released": by the NDS. */
  private Optional<String> alreadyDoing(Token word) {
    return word.is("conj") && sentence.child(word, "agent", "nsubj", "nsubjpass").isEmpty()
        ? sentence.head(word).filter(before -> words.has(WordList.DONE_TO, before.lemma())).stream()
            .flatMap(before -> sentence.children(before, "agent"))
            .flatMap(by -> sentence.children(by, "pobj"))
            .flatMap(
                who -> Optional.ofNullable(discourse.referent(sentence, who).groupKey()).stream())
            .findFirst()
        : Optional.empty();
  }

  /** "Kept in a prison of the LTTE", "interned in camps run by the army". */
  private Optional<String> at(Token word, Token place) {
    if (words.has(WordList.PRISONS, place.lemma())) {
      return Optional.of(discourse.referent(sentence, place))
          .filter(prison -> prison.kind == Kind.GROUP)
          .map(prison -> prison.key);
    }
    boolean isHeldThere =
        words.has(WordList.CONFINING, word.lemma())
            && (words.has(WordList.POSTS, place.lemma())
                || words.has(WordList.HOUSING, place.lemma()));
    boolean isCaughtThere = // "picked up at an army checkpoint"
        words.has(WordList.CONTROLS, place.lemma())
            && (words.has(WordList.ARRESTING, word.lemma())
                || words.has(WordList.PICKING_UP, word.lemma()));
    return isHeldThere || isCaughtThere ? discourse.whose(sentence, place) : Optional.empty();
  }
}
