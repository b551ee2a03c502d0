package org.allegiance.extract.reference;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.reference.Referent.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Whose doing it is that people are taken, held or killed, and whose they are, where an attack
 * before tells it: "the LRA overran the army's camp; nine others were captured".
 */
final class Captives {

  private static final Set<String> TAKEN = Set.of("Capture", "Kidnapping", "Execution");
  private static final Set<String> DEFEATED = Set.of("Capture", "Surrender");

  private final Discourse discourse;
  private final WordLists words;

  Captives(Discourse discourse, WordLists words) {
    this.discourse = discourse;
    this.words = words;
  }

  /**
   * Fills in who did it and to whose people.
   *
   * @param verb the word that tells what befell them
   */
  void fill(String event, String verb, Referent actor, Map<String, String> groups) {
    Optional<String> by = discourse.force().by().filter(g -> !groups.containsValue(g));
    Optional<String> against = discourse.force().against().filter(g -> !groups.containsValue(g));
    boolean isDefeat = DEFEATED.contains(event);
    if (isAttacker(actor)) {
      against.filter(g -> isDefeat).ifPresent(g -> groups.putIfAbsent("counterparty", g));
      by.filter(g -> isDefeat && isArmed(g)).ifPresent(g -> groups.putIfAbsent("from", g));
      return;
    }
    by.filter(g -> isDoneBy(g, event, verb, actor))
        .ifPresent(g -> groups.putIfAbsent("counterparty", g));
    boolean isByThem =
        discourse.force().by().map(g -> g.equals(groups.get("counterparty"))).orElse(true);
    if (isByThem && isDefeat && isOfThoseAttacked(actor)) {
      against.ifPresent(g -> groups.putIfAbsent("from", g));
    }
  }

  /** Whether it was that group which took, held or killed them. */
  private boolean isDoneBy(String group, String event, String verb, Referent actor) {
    boolean isByLaw = words.has(WordList.ARRESTING, verb);
    boolean isOfLaw = !isArmed(group);
    boolean isIts = group.equals(actor.group);
    return switch (event) {
      case "Detention" -> !isIts && (isByLaw ? isOfLaw : words.has(WordList.CONFINING, verb));
      case "Surrender" -> !isIts && isAgainst(group, actor.group);
      default -> TAKEN.contains(event) && !isIts && (!isByLaw || isOfLaw);
    };
  }

  /** Whether it attacked their group, or may have: rebels a state's, or a state rebels. */
  private boolean isAgainst(String group, @Nullable String own) {
    return discourse
        .force()
        .against()
        .map(foe -> own == null || foe.equals(own))
        .orElseGet(
            () -> own != null && (discourse.force().isNow() || isArmed(own) != isArmed(group)));
  }

  private boolean isArmed(String group) {
    return discourse.group(group).isArmed();
  }

  /** "Two of the assailants were captured": of those who came, not of those who were there. */
  private boolean isAttacker(Referent actor) {
    String noun = actor.whole == null ? actor.noun : actor.whole.noun;
    boolean isOfThem =
        actor.group == null || discourse.force().by().filter(actor.group::equals).isPresent();
    return isOfThem && words.has(WordList.ASSAILANTS, noun);
  }

  /** "Four others", "three officers": of those against whom the attack was. */
  private boolean isOfThoseAttacked(Referent actor) {
    boolean isSome = actor.kind == Kind.PEOPLE && !words.has(WordList.PEOPLE, actor.noun);
    return actor.group == null
        && !actor.isCalledFormer
        && (words.has(WordList.MEMBERS, actor.noun)
            || isSome
            || words.has(WordList.PRONOUNS_OF_PEOPLE, actor.noun)
            || actor.noun.equals("other"));
  }
}
