package org.allegiance.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.allegiance.extract.Verdict.Standing;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.reference.Antecedents;
import org.allegiance.extract.reference.Discourse;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.allegiance.time.Edtf;
import org.jspecify.annotations.Nullable;

/** What was told of some as it is told of others. */
final class EchoedEvents {

  private final Discourse discourse;
  private final Antecedents antecedents;

  EchoedEvents(WordLists words, Discourse discourse) {
    this.discourse = discourse;
    this.antecedents = new Antecedents(discourse, words);
  }

  /** For whom a word stands as the actor of an event such as another. */
  Referent whoFor(Sentence sentence, Token token, Candidate event) {
    return event.actor().isPeople()
        ? discourse.personsOf(sentence, token)
        : discourse.referent(sentence, token);
  }

  /**
   * The event with another actor, who has left or lost his own group and not that of the others.
   *
   * @param isSame whether it is the same occasion: then it was at the same time and place
   */
  Stream<Candidate> of(
      Clauses here, Token word, Candidate event, Referent who, Standing standing, boolean isSame) {
    boolean isOfGroups = event.actor().kind == Kind.GROUP;
    if (isOfGroups ? who.kind != Kind.GROUP : !who.isPeople()) {
      return Stream.empty();
    }
    String own = who.groupKey();
    boolean isOwn =
        event.from() != null
            && own != null
            && !own.equals(event.to())
            && event.from().equals(event.actor().groupKey());
    String from = isOwn ? own : event.from();
    Candidate again = copy(here, word, event, who, from, event.counterparty(), standing, isSame);
    if (standing.isAffirmed()) {
      remember(again);
    }
    return Stream.of(again);
  }

  /** The event as others do it: "the police did so too". */
  Stream<Candidate> by(
      Clauses here, Token word, Candidate event, Referent doer, Standing standing, boolean isSame) {
    String key = doer.groupKey();
    return key == null || key.equals(event.counterparty())
        ? Stream.empty()
        : Stream.of(copy(here, word, event, event.actor(), event.from(), key, standing, isSame));
  }

  private static Candidate copy(
      Clauses here,
      Token word,
      Candidate event,
      Referent who,
      @Nullable String from,
      @Nullable String counterparty,
      Standing standing,
      boolean isSame) {
    String place = here.circumstances().place(word, event.pattern(), List.of());
    Edtf time = here.circumstances().time(word, event.pattern());
    return new Candidate(
        event.pattern(),
        who,
        from,
        event.to(),
        counterparty,
        place == null && isSame ? event.place() : place,
        time == null && isSame ? event.time() : time,
        List.of(),
        standing,
        isSame ? event.source() : null,
        here.circumstances().passage(word),
        word);
  }

  private void remember(Candidate again) {
    Map<String, String> groups = new HashMap<>();
    put(groups, "from", again.from());
    put(groups, "to", again.to());
    put(groups, "counterparty", again.counterparty());
    String event = again.pattern().event();
    antecedents.remember(event, again.actor(), groups, again.counterparty(), false);
  }

  private static void put(Map<String, String> groups, String slot, @Nullable String group) {
    if (group != null) {
      groups.put(slot, group);
    }
  }
}
