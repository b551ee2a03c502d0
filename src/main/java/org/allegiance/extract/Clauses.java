package org.allegiance.extract;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.allegiance.extract.patterns.Arguments;
import org.allegiance.extract.reference.Discourse;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * A sentence at hand, for whom its words stand, and how it judges and places what it tells.
 *
 * @param arguments who does what in it
 */
record Clauses(
    Discourse discourse,
    Sentence sentence,
    Arguments arguments,
    Judgement judgement,
    Circumstances circumstances) {

  /** For whom a word stands. */
  Referent referent(Token token) {
    return discourse.referent(sentence, token);
  }

  /** Who fills which role at a verb or a noun. */
  Map<String, List<Token>> roles(Token word) {
    return arguments.of(word);
  }

  /** Whether what a word tells is said to be so. */
  boolean isSo(Token word) {
    return judgement.isSo(word);
  }

  /** Those who stand in a role, as the sentence has them. */
  Stream<Referent> referents(Map<String, List<Token>> roles, String role) {
    return roles.getOrDefault(role, List.of()).stream().map(this::referent);
  }
}
