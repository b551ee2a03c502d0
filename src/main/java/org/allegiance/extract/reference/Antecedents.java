package org.allegiance.extract.reference;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.patterns.Pattern;
import org.allegiance.extract.reference.Referent.Kind;
import org.jspecify.annotations.Nullable;

/** What a text has told before of those whom an event befalls, and what the event adds to that. */
public final class Antecedents {

  /** The slot for whoever holds people, by what befalls them. */
  private static final Map<String, String> HOLDER =
      Map.of(
          "Detention", "counterparty",
          "Execution", "counterparty",
          "CustodyTransfer", "from",
          "Release", "from",
          "Capture", "counterparty",
          "Kidnapping", "counterparty");

  private static final Set<String> OF_CIVILIANS = Set.of("Kidnapping", "Execution");
  private static final Set<String> PUNISHING = Set.of("Capture", "Execution");
  private static final Set<String> LETTING_GO = Set.of("Release", "CustodyTransfer");
  private static final Set<String> JOINING = Set.of("Joining", "Pledge", "Recruitment");

  private static final Set<String> MEMBERSHIP =
      Set.of("Joining", "Pledge", "Recruitment", "AllegianceSwitch", "Leaving", "Defection");

  private static final Set<String> REINTEGRATION =
      Set.of(
          "ProtectionGuarantee",
          "Disarmament",
          "WeaponsBan",
          "Return",
          "Reconciliation",
          "RehabilitationProgramme",
          "Stigmatisation",
          "Reprisal",
          "ResettlementDenial",
          "MissingFollowUp");

  private static final Set<String> FORCE =
      Set.of("Capture", "Kidnapping", "Execution", "Detention", "Hostilities", "TakingControl");

  private final Discourse discourse;
  private final WordLists words;
  private final Captives captives;

  /** Those of one document. */
  public Antecedents(Discourse discourse, WordLists words) {
    this.discourse = discourse;
    this.words = words;
    this.captives = new Captives(discourse, words);
  }

  /** The slot for whoever holds the people whom an event befalls, if anyone does. */
  public static @Nullable String holder(String event) {
    return HOLDER.get(event);
  }

  /** "The army freed her": not from itself, where the text has told who held her. */
  public void free(Referent actor, Map<String, String> groups) {
    String holder = actor.heldBy();
    if (holder != null && groups.containsKey("from")) {
      groups.put("from", holder);
    } else if (words.has(WordList.HOSTAGES, actor.noun) && isState(groups.get("from"))) {
      groups.remove("from"); // "the army freed ten hostages": others', though nobody says whose
    }
  }

  private boolean isState(@Nullable String group) {
    return group != null && "State".equals(discourse.group(group).type);
  }

  /**
   * Fills the slots that a sentence leaves open.
   *
   * @param verb the word that tells the event
   * @param unnamed those that it does not: "joined another group"
   */
  public void fill(
      Pattern pattern,
      String verb,
      Referent actor,
      Map<String, String> groups,
      Set<String> unnamed) {
    if (pattern.event().equals("Renaming") && actor.key != null && groups.containsKey("to")) {
      groups.putIfAbsent("from", actor.key);
    }
    if (pattern.event().equals("Disarmament") && actor.kind == Kind.GROUP && actor.key != null) {
      groups.putIfAbsent("from", actor.key); // "the front handed in its weapons"
    }
    if (!actor.isPeople()) {
      return;
    }
    boolean isOfFormer = JOINING.contains(pattern.event()) && isCalledFormer(actor);
    if (isOfFormer && actor.group != null) { // "former rebels joined them": others than the rebels
      groups.remove("to", actor.group);
      groups.putIfAbsent("from", actor.group);
    }
    String holds = HOLDER.get(pattern.event());
    if (holds != null && actor.heldBy() != null) {
      groups.putIfAbsent(holds, actor.heldBy());
    }
    if (pattern.event().equals("Detention") && words.has(WordList.CONFINING, verb)) {
      String only =
          actor.onlyHolder(); // "freed by the ELN, he said that he had been kept in a cave"
      if (only != null && !only.equals(actor.group)) {
        groups.putIfAbsent("counterparty", only);
      }
    }
    if (pattern.event().equals("Release") && actor.onlyHolder() == null) {
      discourse
          .heldLastBy()
          .filter(g -> !g.equals(actor.group))
          .ifPresent(g -> groups.putIfAbsent("from", g));
    }
    if (pattern.event().equals("CustodyTransfer")) {
      groups.remove("from", groups.get("to")); // nobody hands over to himself
    }
    captives.fill(pattern.event(), verb, actor, groups);
    if (JOINING.contains(pattern.event())
        && (groups.containsKey("to") || unnamed.contains("to"))
        && (actor.isSaidToBelong || actor.whole != null)
        && actor.group != null
        && !groups.containsValue(actor.group)) {
      groups.putIfAbsent("from", actor.group);
    }
    if (pattern.event().equals("TurningAgainst")
        && actor.group != null
        && actor.group.equals(groups.get("counterparty"))) {
      groups.putIfAbsent("from", actor.group); // one turns on one's own by leaving them
    }
    if (isToOwn(pattern.event(), actor, groups)) {
      groups.remove("to");
      groups.put("from", actor.group);
    }
    String slot = pattern.own();
    if (slot == null || groups.containsKey(slot) || isOfFormer || unnamed.contains(slot)) {
      return;
    }
    boolean isBefallen = HOLDER.containsKey(pattern.event());
    boolean isVictim = isBefallen && (pattern.event().equals("Kidnapping") || !areMembers(actor));
    Optional<String> group =
        actor.group != null
            ? Optional.of(actor.group)
            : isVictim || (isBefallen && words.has(WordList.HEADS, actor.noun))
                ? Optional.empty()
                : implied(pattern, actor);
    group
        .map(g -> REINTEGRATION.contains(pattern.event()) ? leftBehind(actor, g) : g)
        .filter(g -> !g.equals(groups.get("to")) && !isOwnDoing(g, actor, groups))
        .filter(g -> !(actor.isAbducted && isHeldBy(g, actor, groups)))
        .filter(g -> !isTakenByLater(pattern.event(), g, actor, groups))
        .filter(g -> !isTriedByCaptors(pattern.event(), g, actor))
        .filter(
            g ->
                !isVictim
                    || !g.equals(actor.holder)
                    || words.has(WordList.DESERTERS, actor.noun)
                    || actor.isOnTheRun()
                    || (actor.kind == Kind.PERSON && !isOfCaptor(pattern, actor, g, groups)))
        .ifPresent(g -> groups.put(slot, g));
    if (PUNISHING.contains(pattern.event())
        && (words.has(WordList.DESERTERS, actor.noun) || isFugitive(actor, pattern.event(), verb))
        && groups.containsKey(slot)) {
      groups.putIfAbsent("counterparty", groups.get(slot));
    }
    if (isVictim
        && OF_CIVILIANS.contains(pattern.event())
        && !isByTold(pattern)
        && actor.group == null) {
      discourse.implied().of(actor).ifPresent(g -> groups.putIfAbsent("counterparty", g));
    }
  }

  /** "Her husband was killed" says nothing where the sentence does not tell by whom. */
  private static boolean isByTold(Pattern pattern) {
    return pattern.needs().stream().anyMatch(slots -> slots.contains("counterparty"));
  }

  /** "Two fighters", and "both" of two fighters. */
  private boolean areMembers(Referent who) {
    return words.has(WordList.MEMBERS, who.noun)
        || (who.whole != null
            && words.has(WordList.MEMBERS, who.whole.noun)
            && !words.has(WordList.PEOPLE, who.noun));
  }

  /** "Al-Shabaab fighters went over to it": to others. */
  private static boolean isToOwn(String event, Referent actor, Map<String, String> groups) {
    return event.equals("AllegianceSwitch")
        && actor.isSaidToBelong
        && actor.group != null
        && actor.group.equals(groups.get("to"));
  }

  /** The group of those of whom the text tells; where they come back, that of others who did. */
  private Optional<String> implied(Pattern pattern, Referent actor) {
    boolean areGroups = // "eleven armed groups changed sides"
        actor.kind == Kind.PEOPLE && actor.key == null && words.has(WordList.ANY_GROUP, actor.noun);
    boolean mayComeFromNone = // "a herder who went over to them"
        pattern.event().equals("AllegianceSwitch")
            && actor.kind == Kind.PERSON
            && !words.has(WordList.MEMBERS, actor.noun);
    if (actor.isOutsider || areGroups || mayComeFromNone) {
      return Optional.empty();
    }
    boolean isBack =
        REINTEGRATION.contains(pattern.event()) && !words.has(WordList.MEMBERS, actor.noun);
    Optional<String> ofOthers =
        !isBack
            ? Optional.empty()
            : actor.key == null
                ? discourse.implied().leftLast()
                : discourse.implied().leftByAll(actor);
    return ofOthers
        .or(() -> discourse.implied().of(actor))
        .filter(group -> !actor.foes.contains(group))
        .filter(group -> !"from".equals(pattern.own()) || !discourse.isSetAside(group));
  }

  /** "Former rebels of X", of whom no one is named: his life may be told from its beginning. */
  private static boolean isCalledFormer(Referent actor) {
    return actor.kind == Kind.PEOPLE
        && (actor.isCalledFormer || (actor.isFormer && actor.isSaidToBelong));
  }

  /**
   * "They went over to the government and handed in their rifles": those of the group they left.
   */
  private String leftBehind(Referent actor, String group) {
    boolean isOfState = "State".equals(discourse.group(group).type);
    return isOfState && actor.leftGroup != null ? actor.leftGroup : group;
  }

  /** Whom a group abducts, or kills after it, was not its own before. */
  private static boolean isOfCaptor(
      Pattern pattern, Referent victim, String group, Map<String, String> groups) {
    return pattern.event().equals("Kidnapping")
        || ((pattern.event().equals("Execution") || victim.isAbducted)
            && group.equals(groups.get("counterparty")));
  }

  /** "The men whom the Taliban had arrested have not been tried": they were not theirs. */
  private static boolean isTriedByCaptors(String event, String group, Referent actor) {
    return event.equals("Prosecution")
        && actor.kind == Kind.PEOPLE
        && actor.group == null
        && actor.wasHeldBy(group);
  }

  /** "He ran away. He was caught on the second day and shot": by those from whom he ran. */
  private boolean isFugitive(Referent actor, String event, String verb) {
    return actor.isOnTheRun()
        && actor.heldBy() == null
        && (event.equals("Execution") || words.has(WordList.RETAKING, verb));
  }

  /** "The hostages were shot by their captors": they were not theirs. */
  private static boolean isHeldBy(String group, Referent actor, Map<String, String> groups) {
    return group.equals(actor.group) && group.equals(groups.get("counterparty"));
  }

  /** "They captured me," said a former fighter of theirs: he was not yet. */
  private boolean isTakenByLater(
      String event, String group, Referent actor, Map<String, String> groups) {
    return (event.equals("Kidnapping") || event.equals("Capture"))
        && group.equals(groups.get("counterparty"))
        && !actor.hasJoined
        && !words.has(WordList.DESERTERS, actor.noun);
  }

  /** A group may turn on its own: then the text has said that they are its own. */
  private static boolean isOwnDoing(String group, Referent actor, Map<String, String> groups) {
    return actor.group == null && groups.containsValue(group);
  }

  /** "The insurgents, who pledged allegiance to ISIS": their own group stays theirs. */
  private static boolean isAllOfGroup(Referent actor) {
    return actor.kind == Kind.PEOPLE
        && actor.group != null
        && actor.count == null
        && actor.whole == null
        && !actor.isFormer;
  }

  /** Key of those against whom force is used: who is attacked, or whose people are taken. */
  private static @Nullable String foe(
      String event, @Nullable String acting, Map<String, String> groups) {
    String foe = groups.get(HOLDER.containsKey(event) ? "from" : "counterparty");
    return Objects.equals(acting, foe) ? null : foe;
  }

  /**
   * What is told of someone holds of him in what follows.
   *
   * @param isEarlier whether it is told of a time before what the text has told already
   */
  public void remember(
      String event,
      Referent actor,
      Map<String, String> groups,
      @Nullable String acting,
      boolean isEarlier) {
    if (FORCE.contains(event)) {
      discourse.force().used(acting, foe(event, acting, groups));
    }
    if (event.equals("Formation") && groups.containsKey("to")) {
      discourse.foundations().founded(groups.get("to"));
    }
    if (!actor.isPeople()) {
      return;
    }
    String holds = HOLDER.get(event);
    boolean isOver = // "they were freed; they had been held for years"
        event.equals("Detention")
            && actor.holder == null
            && actor.holders.contains(groups.get("counterparty"));
    if (holds != null) {
      discourse.befell(actor, LETTING_GO.contains(event) ? null : groups.get(holds));
      Stream.of(holds, event.equals("CustodyTransfer") ? "to" : holds)
          .map(groups::get)
          .filter(Objects::nonNull)
          .forEach(actor.holders::add);
    }
    if (isEarlier && actor.group != null && MEMBERSHIP.contains(event)) {
      return; // "the LNA's Musa, who had left the police": he is the LNA's
    }
    if (event.equals("AllegianceSwitch") && groups.containsKey("to")) {
      actor.leftGroup = groups.get("from");
    }
    actor.hasRunAway = event.equals("Defection") || (actor.hasRunAway && PUNISHING.contains(event));
    switch (event) {
      case "Joining", "Pledge", "Rejoining", "AllegianceSwitch", "Recruitment" -> {
        actor.isSaidToBelong = false;
        actor.isAbducted = false;
        boolean isOfAll = event.equals("Pledge") && (actor.isLeader || isAllOfGroup(actor));
        if (groups.containsKey("to") && !isOfAll) {
          if (actor.group != null && !actor.group.equals(groups.get("to"))) {
            actor.leftGroup = actor.group;
          }
          actor.group = groups.get("to");
          actor.hasJoined = true;
        }
      }
      case "Formation" -> { // whoever founds it is of it
        if (groups.containsKey("to") && actor.kind == Kind.PERSON && !isState(groups.get("to"))) {
          actor.group = groups.get("to");
        }
      }
      case "Hostilities" -> {
        if (groups.get("counterparty") != null && actor.kind == Kind.PERSON) {
          actor.foes.add(groups.get("counterparty"));
        }
      }
      case "Support" -> {
        if (actor.group == null) {
          actor.group = groups.get("to");
        }
      }
      case "Leaving", "Defection", "Return" -> {
        if (groups.containsKey("from")) {
          actor.group = groups.get("from");
        }
        actor.isFormer = true;
      }
      case "RefusalToFight" -> { // punished by whom he would not obey
        if (groups.containsKey("from")) {
          actor.holder = groups.get("from");
        }
      }
      case "Disarmament", "RehabilitationProgramme", "Dissociation" -> actor.isFormer = true;
      case "Release" -> {
        if (actor.whole != null && groups.containsKey("from")) {
          actor.whole.holder = groups.get("from"); // the others are still held
        }
        actor.isFormer = actor.isFormer || actor.group != null;
        actor.wasHeld = true;
        actor.holder = null;
      }
      case "Capture", "Detention", "Kidnapping", "CustodyTransfer", "Surrender" -> {
        actor.wasHeld = true;
        String holder = groups.get(event.equals("CustodyTransfer") ? "to" : "counterparty");
        actor.holder = holder == null || isOver ? actor.holder : holder;
        if (event.equals("Kidnapping") && actor.group == null) {
          actor.group = actor.holder;
          actor.isAbducted = true;
        }
        actor.isFormer |= event.equals("Surrender");
      }
      default -> {}
    }
  }
}
