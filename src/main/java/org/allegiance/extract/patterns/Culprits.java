package org.allegiance.extract.patterns;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * Who did what a noun tells, where he answers for it or is said to do such things: "the front
 * claimed responsibility for the murder of two teachers", "those responsible for his abduction",
 * "the army carried out a wave of arrests", "its use of executions".
 */
final class Culprits {

  private static final Set<String> FOR_EXAMPLE = Set.of("include", "as", "like");
  private static final int DEEPEST = 8;

  private final Sentence sentence;
  private final WordLists lists;
  private final Participants participants;

  Culprits(Sentence sentence, WordLists lists, Participants participants) {
    this.sentence = sentence;
    this.lists = lists;
    this.participants = participants;
  }

  /** The heads of those who answer for a deed. */
  Stream<Token> of(Token deed) {
    Token at = deed;
    if (!lists.has(WordList.DEEDS, deed.lemma())) {
      return deed.is("pobj") ? sentence.head(deed).stream().flatMap(this::answeringFor) : none();
    }
    for (int i = 0; i < DEEPEST && at.head() >= 0; i++) {
      Token above = sentence.tokens().get(at.head());
      if (at.is("dobj") && lists.has(WordList.COMMITTING, above.lemma())) {
        return participants.subjects(above);
      }
      Optional<Token> whole = at.is("conj") ? Optional.of(above) : wholeOf(at, above);
      if (whole.isEmpty()) {
        return at.is("pobj") ? sentence.head(above).stream().flatMap(w -> by(above, w)) : none();
      }
      at = whole.get();
      Stream<Token> owners = sentence.children(at, "poss");
      if (!above.equals(at) && sentence.child(at, "poss").isPresent()) {
        return owners; // "its campaign of executions"
      }
    }
    return none();
  }

  private static Stream<Token> none() {
    return Stream.empty();
  }

  /** "A string of abductions", "measures such as abductions", "a role in abductions". */
  private Optional<Token> wholeOf(Token part, Token preposition) {
    return part.is("pobj")
        ? sentence
            .head(preposition)
            .filter(whole -> !whole.isVerb() && whole.index() < part.index())
            .filter(
                whole ->
                    FOR_EXAMPLE.contains(preposition.lemma())
                        || lists.has(WordList.SERIES_OF_DEEDS, whole.lemma()))
        : Optional.empty();
  }

  private Stream<Token> by(Token preposition, Token word) {
    String link = preposition.lemma();
    if (!word.isVerb()) {
      return answeringFor(preposition);
    }
    boolean isBehind = link.equals("behind") && word.lemma().equals("be");
    boolean isPartIn = // "took part in the killing"
        link.equals("in")
            && sentence
                .children(word, "dobj")
                .anyMatch(part -> lists.has(WordList.SERIES_OF_DEEDS, part.lemma()));
    return isBehind || isPartIn || lists.has(WordList.COMMITTING_IN, word.lemma())
        ? participants.subjects(word)
        : lists.has(WordList.ACCUSING, word.lemma()) && (link.equals("of") || link.equals("for"))
            ? participants.objects(word)
            : none();
  }

  private Stream<Token> answeringFor(Token preposition) {
    return preposition.lemma().equals("for")
        ? sentence.head(preposition).stream()
            .filter(word -> lists.has(WordList.ANSWERING, word.lemma()))
            .flatMap(this::answering)
        : none();
  }

  private Stream<Token> answering(Token word) {
    Token above = sentence.head(word).orElse(word);
    return above.isVerb()
        ? participants.subjects(above)
        : above.isNoun() && word.is("amod", "nmod") ? Stream.of(above) : none();
  }
}
