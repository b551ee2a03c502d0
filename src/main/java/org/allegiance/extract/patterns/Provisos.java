package org.allegiance.extract.patterns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * Of whom a clause tells in which a noun says under what circumstances: "under an amnesty the
 * rebels came home", "they were let go without support", "it withdrew in return for immunity". The
 * role is called by the word before the noun: {@code clause-under}, {@code clause-without}, {@code
 * clause-return}.
 */
final class Provisos {

  private static final String ROLE = "clause-";
  private static final Set<String> PREPOSITIONS = Set.of("under", "without", "with");
  private static final Set<String> NOUNS =
      Set.of("return", "exchange", "promise", "assurance", "guarantee", "strength", "term");
  private static final int DEEPEST = 3;

  private final Sentence sentence;
  private final Participants participants;

  Provisos(Sentence sentence, Participants participants) {
    this.sentence = sentence;
    this.participants = participants;
  }

  /** Roles of a noun, with those of whom the clause tells. */
  Map<String, List<Token>> of(Token noun) {
    Optional<Token> before =
        noun.is("pobj") ? sentence.head(noun).filter(p -> p.is("prep")) : Optional.empty();
    Map<String, List<Token>> roles = new LinkedHashMap<>();
    if (before.isEmpty()) {
      return roles;
    }
    Optional<Token> above = sentence.head(before.get());
    if (PREPOSITIONS.contains(before.get().lemma())) {
      above.flatMap(this::verbAt).ifPresent(v -> roles.put(role(before.get()), parties(v)));
    }
    above
        .filter(a -> a.isNoun() && NOUNS.contains(a.lemma()))
        .ifPresent(a -> verbAt(a).ifPresent(v -> roles.put(role(a), parties(v))));
    return roles;
  }

  private static String role(Token word) {
    return ROLE + word.lemma();
  }

  /** "Handed in their guns under an amnesty", where the parser hangs it on the guns. */
  private Optional<Token> verbAt(Token word) {
    Optional<Token> above = Optional.of(word);
    for (int i = 0; i < DEEPEST && above.filter(a -> !a.isVerb()).isPresent(); i++) {
      above = above.flatMap(sentence::head);
    }
    return above.filter(Token::isVerb);
  }

  private List<Token> parties(Token verb) {
    return Stream.of(participants.subjects(verb), participants.objects(verb))
        .flatMap(each -> each)
        .toList();
  }
}
