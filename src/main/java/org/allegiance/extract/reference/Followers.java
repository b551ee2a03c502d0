package org.allegiance.extract.reference;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.names.Mention;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** Who follows somebody by the words beside it: "troops loyal to Okello", "Okello's men". */
final class Followers {

  private static final Set<String> COMMANDS =
      Set.of("command", "order", "orders", "leadership", "authority", "control");

  private final Discourse discourse;
  private final WordLists words;
  private final Map<Integer, Mention> mentions; // of the block at hand, by start

  Followers(Discourse discourse, WordLists words, Map<Integer, Mention> mentions) {
    this.discourse = discourse;
    this.words = words;
    this.mentions = mentions;
  }

  /** To whom they are loyal. */
  Stream<Referent> leaders(Sentence sentence, Token followers) {
    return sentence
        .children(followers, "amod", "nmod", "acomp", "relcl", "acl")
        .filter(l -> words.has(WordList.LOYAL, l.lemma()))
        .flatMap(l -> sentence.children(l, "prep"))
        .filter(p -> p.lemma().equals("to") || p.lemma().equals("with"))
        .flatMap(p -> sentence.children(p, "pobj"))
        .map(o -> discourse.referent(sentence, o));
  }

  /** "The men under his command", "troops under the orders of Okello". */
  Stream<Referent> commanders(Sentence sentence, Token followers) {
    return sentence
        .children(followers, "prep")
        .filter(p -> p.lemma().equals("under"))
        .flatMap(p -> sentence.children(p, "pobj"))
        .filter(c -> COMMANDS.contains(c.lemma()))
        .flatMap(c -> Stream.concat(sentence.children(c, "poss"), of(sentence, c)))
        .map(who -> discourse.referent(sentence, who));
  }

  private static Stream<Token> of(Sentence sentence, Token command) {
    return sentence
        .children(command, "prep")
        .filter(p -> p.lemma().equals("of"))
        .flatMap(p -> sentence.children(p, "pobj"));
  }

  /**
   * "Troops loyal to Okello", "Okello's men", "the Acholi fighters": of somebody or of a people of
   * whom no group is known, not of whoever comes to mind.
   */
  boolean areOfSomebody(Sentence sentence, Token followers) {
    Stream<Referent> owners =
        sentence
            .children(followers, "poss")
            .filter(Token::isNoun)
            .map(c -> discourse.referent(sentence, c));
    return Stream.of(leaders(sentence, followers), commanders(sentence, followers), owners)
            .flatMap(all -> all)
            .anyMatch(r -> r.kind == Kind.PERSON && r.key != null && r.groupKey() == null)
        || sentence
            .children(followers, "compound", "nmod")
            .filter(c -> c.tag().startsWith("NNP") && c.index() < followers.index())
            .anyMatch(c -> isNobodysName(sentence, c));
  }

  /** A name that no list has, and no title. */
  private boolean isNobodysName(Sentence sentence, Token name) {
    return !mentions.containsKey(name.start())
        && !words.has(WordList.MEMBERS, NounPhrases.noun(name))
        && discourse.referent(sentence, name).groupKey() == null;
  }
}
