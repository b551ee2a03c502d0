package org.allegiance.extract.reference;

import java.util.Map;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.names.Mention;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** Groups and sides of which a text does not say which they are: "another faction", "rebels". */
public final class UnnamedSides {

  private final Discourse discourse;
  private final WordLists lexicon;
  private final Map<Integer, Mention> mentions; // of the block at hand, by start

  UnnamedSides(Discourse discourse, WordLists lexicon, Map<Integer, Mention> mentions) {
    this.discourse = discourse;
    this.lexicon = lexicon;
    this.mentions = mentions;
  }

  /** "Another faction", "a rival militia": a group of which nobody says which. */
  public boolean isGroup(Sentence sentence, Token token) {
    return lexicon.has(WordList.GROUPS, NounPhrases.noun(token)) && isOfNoName(sentence, token);
  }

  /** "The rebels", "the army": a side that is known, though the text has not told its name. */
  public boolean isSide(Sentence sentence, Token token) {
    String noun = NounPhrases.noun(token);
    boolean isSide =
        lexicon.has(WordList.GOVERNMENTS, noun)
            || (token.tag().endsWith("S") && lexicon.has(WordList.GROUP_PLURALS, noun));
    return isSide && NounPhrases.isDefinite(sentence, token) && isOfNoName(sentence, token);
  }

  /** "Recruited by rebels": by some of whom nobody says which. */
  public boolean areAny(Sentence sentence, Token token) {
    return token.tag().equals("NNS")
        && lexicon.has(WordList.GROUP_PLURALS, NounPhrases.noun(token))
        && sentence.child(token, "det", "poss").isEmpty()
        && isOfNoName(sentence, token);
  }

  private boolean isOfNoName(Sentence sentence, Token token) {
    return !mentions.containsKey(token.start())
        && discourse.referent(sentence, token).groupKey() == null;
  }
}
