package org.allegiance.extract.reference;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * Who they are to whom something is done, where a sentence says it only of some: "those captured
 * included two colonels", "among those detained was Musa".
 */
final class Included {

  private static final Set<String> THOSE = Set.of("those", "these");

  private final Discourse discourse;

  Included(Discourse discourse) {
    this.discourse = discourse;
  }

  /** Those whom the sentence tells apart, if the crowd is nothing but those to whom it is done. */
  List<Referent> of(Sentence sentence, Token crowd) {
    return THOSE.contains(crowd.lemma()) && sentence.child(crowd, "acl").isPresent()
        ? some(sentence, crowd)
            .flatMap(first -> Stream.concat(Stream.of(first), sentence.children(first, "conj")))
            .map(who -> discourse.personsOf(sentence, who))
            .filter(Referent::isPeople)
            .toList()
        : List.of();
  }

  private static Stream<Token> some(Sentence sentence, Token crowd) {
    Token above = sentence.head(crowd).orElse(crowd);
    return crowd.is("nsubj") && above.lemma().equals("include")
        ? sentence.children(above, "dobj")
        : above.lemma().equals("among")
            ? sentence.head(above).filter(be -> be.lemma().equals("be")).stream()
                .flatMap(be -> sentence.children(be, "attr", "nsubj"))
                .filter(who -> who.index() > crowd.index())
            : Stream.empty();
  }
}
