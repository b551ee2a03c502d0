package org.allegiance.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.Echoes.Told;
import org.allegiance.extract.Verdict.Standing;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.patterns.Arguments;
import org.allegiance.extract.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Verbs that stand for what another verb has told: "most did not", "as were two cousins", "his
 * brother followed suit" (Hardt 1993, Verb Phrase Ellipsis: Form, Meaning, and Processing).
 */
final class VerbPhraseAnaphora {

  private static final Set<String> AUXILIARIES = Set.of("do", "be", "have");
  private static final Set<String> IN_TURN = Set.of("as", "so", "nor", "neither");
  private static final Set<String> NOR = Set.of("nor", "neither");
  private static final Set<String> CONTRASTING =
      Set.of("not", "never", "too", "also", "likewise", "neither", "either", "similarly");
  private static final Set<String> OTHERS_BESIDE =
      Set.of("so", "nor", "eventually", "later", "then", "only");
  private static final String[] COMPLEMENTS = {
    "dobj", "attr", "acomp", "xcomp", "ccomp", "dative", "oprd", "advcl", "agent", "expl"
  };

  private final WordLists words;
  private final EchoedEvents again;

  VerbPhraseAnaphora(WordLists words, EchoedEvents again) {
    this.words = words;
    this.again = again;
  }

  /**
   * What a word tells, if it is such a verb, of its subject.
   *
   * @param before what the sentence before has told
   * @param told what the sentence at hand tells by words of its own
   */
  List<Candidate> of(Clauses here, Token word, List<Told> before, List<Told> told) {
    if (!word.isVerb() || !isAnaphoric(here, word)) {
      return List.of();
    }
    return antecedents(word, before, told)
        .filter(t -> t.isPassive() == word.lemma().equals("be") || word.lemma().equals("follow"))
        .flatMap(t -> retold(here, word, t))
        .toList();
  }

  private boolean isAnaphoric(Clauses here, Token verb) {
    if (verb.lemma().equals("follow")) {
      return here.sentence()
          .children(verb, "dobj")
          .anyMatch(o -> words.has(WordList.EXAMPLES, o.lemma()));
    }
    if (!AUXILIARIES.contains(verb.lemma()) || verb.is("aux", "auxpass")) {
      return false;
    }
    boolean isBare =
        here.sentence().children(verb, COMPLEMENTS).allMatch(c -> c.lemma().equals("same"))
            && !isAboutSomething(here, verb);
    boolean isInTurn = isInTurn(here, verb);
    boolean isBeside =
        here.sentence().children(verb, "advmod").map(Token::lemma).allMatch(this::mayStandBeside);
    return isBare
        && (isInTurn || isBeside)
        && (!verb.lemma().equals("be") || isInTurn || isNotSo(here, verb));
  }

  private boolean mayStandBeside(String adverb) {
    return CONTRASTING.contains(adverb) || OTHERS_BESIDE.contains(adverb);
  }

  /** "The thing boys did there": they did that thing. */
  private static boolean isAboutSomething(Clauses here, Token verb) {
    return verb.is("relcl")
        && here.sentence().children(verb, "nsubj").noneMatch(s -> s.tag().startsWith("W"));
  }

  /** "Mahmoud was not", but not "Mahmoud was not in Mosul". */
  private static boolean isNotSo(Clauses here, Token be) {
    return here.sentence().child(be, "neg").isPresent()
        && here.sentence().child(be, "prep").isEmpty();
  }

  /** "As did two cousins", "nor was his brother": the subject comes after. */
  private static boolean isInTurn(Clauses here, Token verb) {
    return isOpenedBy(here, verb, IN_TURN)
        && here.sentence()
            .children(verb, "nsubj", "nsubjpass")
            .anyMatch(s -> s.index() > verb.index());
  }

  private static boolean isOpenedBy(Clauses here, Token verb, Set<String> words) {
    return verb.index() > 0
        && words.contains(here.sentence().tokens().get(verb.index() - 1).lemma());
  }

  /** All that the nearest verb before has told. */
  private static Stream<Told> antecedents(Token echo, List<Told> before, List<Told> told) {
    List<Told> here = told.stream().filter(t -> t.event().word().index() < echo.index()).toList();
    List<Told> near = here.isEmpty() ? before.stream().filter(Told::isLast).toList() : here;
    Optional<Token> verb = near.stream().map(t -> t.event().word()).reduce((first, last) -> last);
    return near.stream().filter(t -> verb.filter(t.event().word()::equals).isPresent());
  }

  private Stream<Candidate> retold(Clauses here, Token echo, Told told) {
    Candidate event = told.event();
    Standing standing = standing(here, echo, event);
    if (told.subject() == null || standing == null) {
      return Stream.empty();
    }
    boolean isSame = echo.lemma().equals("be") || isInTurn(here, echo);
    if (event.standing() == Standing.UNREAL && isByThose(here, echo)) {
      return again.of(here, echo, event, event.actor(), standing, false);
    }
    return here.arguments().of(echo).getOrDefault(Arguments.SUBJECT, List.of()).stream()
        .filter(s -> !s.tag().startsWith("PRP") || isContrasted(here, echo))
        .map(s -> again.whoFor(here.sentence(), s, event))
        .filter(who -> who != event.actor())
        .flatMap(
            who ->
                "actor".equals(told.subject())
                    ? again.of(here, echo, event, who, standing, isSame)
                    : again.by(here, echo, event, who, standing, isSame));
  }

  /** "They were told to disarm; they did": who was told to. */
  private static boolean isByThose(Clauses here, Token echo) {
    return here.sentence()
        .children(echo, "nsubj")
        .anyMatch(s -> s.tag().equals("PRP") && s.index() < echo.index());
  }

  /** "He did not", "she did so too": without such a word they are mostly those told of before. */
  private static boolean isContrasted(Clauses here, Token echo) {
    return isInTurn(here, echo)
        || here.sentence()
            .children(echo, "neg", "advmod")
            .anyMatch(c -> CONTRASTING.contains(c.lemma()));
  }

  /** None where the verb may stand for a refusal as well as for what was refused. */
  private static @Nullable Standing standing(Clauses here, Token echo, Candidate event) {
    boolean isNor = isOpenedBy(here, echo, NOR);
    if (event.standing() == Standing.DENIED) {
      return isNor ? Standing.DENIED : null;
    }
    return isNor ? Standing.DENIED : here.judgement().of(echo).standing();
  }
}
