package org.allegiance.extract.reference;

import java.util.Set;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** "The elder", "my youngest": one of a family. */
final class Siblings {

  private static final Set<String> ELDER =
      Set.of("elder", "younger", "older", "eldest", "youngest", "oldest");

  private final WordLists lexicon;
  private final Salience spoken;

  Siblings(WordLists lexicon, Salience spoken) {
    this.lexicon = lexicon;
    this.spoken = spoken;
  }

  /** "The elder was held": one of those of a family, not whoever was spoken of last. */
  boolean isOne(Sentence sentence, Token token) {
    return ELDER.contains(token.form())
        && token.is("nsubj", "nsubjpass", "dobj", "pobj")
        && sentence
            .children(token, "det", "poss")
            .anyMatch(d -> d.lemma().equals("the") || d.tag().equals("PRP$"))
        && sentence.children(token).stream()
            .allMatch(c -> c.is("det", "poss", "punct", "cc", "conj"));
  }

  /** Of whose group he is, if those were just told to be of one. */
  Referent of(Token token) {
    Referent one = Discourse.newPerson(null, "the " + token.form());
    spoken
        .last(token, r -> r.kind == Kind.PEOPLE && areKin(r))
        .ifPresent(
            all -> {
              one.whole = all;
              one.group = all.group;
              one.holder = all.holder;
              one.wasHeld = all.wasHeld;
            });
    return one;
  }

  /** "Two brothers", "two of his brothers". */
  private boolean areKin(Referent people) {
    String last = people.label.substring(people.label.lastIndexOf(' ') + 1);
    return lexicon.has(WordList.KIN, people.noun)
        || (people.count != null
            && last.endsWith("s")
            && lexicon.has(WordList.KIN, last.substring(0, last.length() - 1)));
  }
}
