package org.allegiance.extract.patterns;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allegiance.extract.patterns.Patterns.Use;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Frames by the words at which they begin, so that few of the thousands are tried at each. */
final class Beginnings {

  /** Frames that begin at one word, and which of them each further word allows. */
  private record AtWord(List<Use> uses, BitSet withoutWords, Map<String, BitSet> byWord) {

    void add(Use use) {
      int number = uses.size();
      uses.add(use);
      use.frame()
          .words()
          .ifPresentOrElse(
              words -> words.forEach(w -> byWord.computeIfAbsent(w, k -> new BitSet()).set(number)),
              () -> withoutWords.set(number));
    }

    List<Use> in(Set<String> words) {
      BitSet possible = (BitSet) withoutWords.clone();
      if (byWord.size() < words.size()) {
        byWord.forEach((word, more) -> or(possible, words.contains(word) ? more : null));
      } else {
        words.forEach(word -> or(possible, byWord.get(word)));
      }
      return possible.stream().mapToObj(uses::get).filter(u -> u.frame().mayBeOf(words)).toList();
    }
  }

  private static void or(BitSet some, @Nullable BitSet more) {
    if (more != null) {
      some.or(more);
    }
  }

  private final Map<String, AtWord> all = new HashMap<>();

  void add(Use use) {
    use.frame().predicates().stream()
        .map(predicate -> predicate.substring(0, (predicate + "+").indexOf('+')))
        .forEach(
            word ->
                all.computeIfAbsent(
                        word, w -> new AtWord(new ArrayList<>(), new BitSet(), new HashMap<>()))
                    .add(use));
  }

  /** Those that may begin at a word of a sentence, in the order in which they were added. */
  List<Use> at(Sentence sentence, Token word, Set<String> words) {
    AtWord here = all.get(word.lemma());
    if (here == null) {
      return List.of();
    }
    List<String> predicates = predicates(sentence, word);
    return here.in(words).stream()
        .filter(use -> !Collections.disjoint(use.frame().predicates(), predicates))
        .toList();
  }

  /** "Hand over", "defect": a word with each particle that may belong to it, or alone. */
  private static List<String> predicates(Sentence sentence, Token word) {
    List<String> predicates = new ArrayList<>();
    if (!word.isVerb() || sentence.child(word, "prt").isEmpty()) {
      predicates.add(word.lemma());
    }
    for (Token child : sentence.children(word)) {
      if (child.is("prt", "advmod", "acomp", "oprd")) {
        predicates.add(word.lemma() + "+" + child.lemma());
      }
    }
    return predicates;
  }
}
