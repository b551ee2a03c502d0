package org.allegiance.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.patterns.Arguments;
import org.allegiance.extract.patterns.Patterns;
import org.allegiance.extract.reference.Discourse;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Events that a sentence tells by pointing back to what was told of others: "his brother did so
 * too", "Musa was among them". One for a document; it remembers what the last sentence told.
 */
final class Echoes {

  private static final Set<String> OF_CLAUSES =
      Set.of("root", "conj", "ccomp", "parataxis", "meta");

  /**
   * An event that was told.
   *
   * @param isLast whether no main clause of its sentence comes after it
   * @param subject the slot in which the subject of its verb stands; null where none does
   */
  record Told(Candidate event, boolean isPassive, boolean isLast, @Nullable String subject) {}

  private final EchoedEvents again;
  private final VerbPhraseAnaphora verbs;
  private final Memberships memberships;
  private final RefusedOrders refusedOrders;
  private List<Told> before = List.of(); // in the sentence before

  Echoes(WordLists words, Patterns patterns, Discourse discourse) {
    this.refusedOrders = new RefusedOrders(words, patterns, discourse);
    this.again = new EchoedEvents(words, discourse);
    this.verbs = new VerbPhraseAnaphora(words, again);
    this.memberships = new Memberships(discourse, again);
  }

  /**
   * The events that a sentence tells by echo.
   *
   * @param found those that it tells by words of its own
   */
  List<Candidate> in(Clauses here, List<Candidate> found) {
    List<Told> told = found.stream().map(c -> told(here, c)).toList();
    List<Candidate> echoes = new ArrayList<>();
    for (Token word : here.sentence().tokens()) {
      echoes.addAll(verbs.of(here, word, before, told));
      echoes.addAll(memberships.of(here, word, before, told));
    }
    echoes.addAll(refusedOrders.in(here));
    before = told;
    return echoes;
  }

  private Told told(Clauses here, Candidate event) {
    Token word = event.word();
    boolean isLast =
        here.sentence().tokens().stream()
            .skip(word.index() + 1L)
            .noneMatch(t -> t.isVerb() && OF_CLAUSES.contains(t.relation()));
    boolean isPassive = word.isVerb() && here.arguments().isPassive(word);
    return new Told(event, isPassive, isLast, word.isVerb() ? subject(here, event) : null);
  }

  private @Nullable String subject(Clauses here, Candidate event) {
    boolean isPassive = here.arguments().isPassive(event.word());
    String role = isPassive ? Arguments.OBJECT : Arguments.SUBJECT;
    List<Referent> subjects =
        here.arguments().of(event.word()).getOrDefault(role, List.of()).stream()
            .map(t -> again.whoFor(here.sentence(), t, event))
            .toList();
    if (subjects.contains(event.actor())) {
      return "actor";
    }
    String doer = event.counterparty();
    return subjects.stream().anyMatch(s -> doer != null && doer.equals(s.groupKey()))
        ? "counterparty"
        : null;
  }
}
