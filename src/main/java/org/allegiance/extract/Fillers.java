package org.allegiance.extract;

import java.util.Set;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.patterns.Pattern.Filler;
import org.allegiance.extract.reference.Occupants;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.reference.Referent.Kind;

/** Who may fill the slots of patterns. */
final class Fillers {

  private static final Set<Filler> OF_PEOPLE =
      Set.of(
          Filler.PEOPLE,
          Filler.PRISONERS,
          Filler.FORMER,
          Filler.AFFILIATED,
          Filler.TIED,
          Filler.UNATTACHED);

  private final WordLists words;

  Fillers(WordLists words) {
    this.words = words;
  }

  /** Whether only people will do. */
  static boolean arePeople(Filler filler) {
    return OF_PEOPLE.contains(filler);
  }

  /** Whether who acts or is acted against is a side: a people fights, but is helped as people. */
  static boolean isSide(String slot, Filler filler) {
    return switch (filler) {
      case GROUP, FORCE -> slot.equals("actor") || slot.equals("counterparty");
      case AUTHORITY -> true;
      case ANYONE -> slot.equals("counterparty"); // "captured by the Ethiopians"
      default -> false;
    };
  }

  /** Whether somebody may fill a slot. */
  boolean fit(String slot, Filler filler, Referent referent) {
    boolean isParty = referent.kind == Kind.GROUP || referent.isPeople() || isGroup(slot, referent);
    return switch (filler) {
      case PARTY -> isParty;
      case PEOPLE -> referent.isPeople();
      case PRISONERS ->
          referent.isPeople()
              && (referent.wasHeld
                  || words.has(WordList.PRISONERS, referent.noun)
                  || areSomePrisoners(referent));
      case FORMER ->
          referent.isPeople()
              && (referent.isFormer
                  || (referent.group != null
                      && (referent.wasHeld
                          || referent.hasJoined
                          || referent.kind == Kind.PERSON
                          || words.has(WordList.PRISONERS, referent.noun))));
      case AFFILIATED ->
          referent.kind == Kind.PERSON || (referent.isPeople() && referent.group != null);
      case TIED -> referent.isPeople() && referent.group != null;
      case UNATTACHED -> referent.isPeople() && referent.group == null;
      case VETERANS ->
          referent.isCalledFormer
              ? referent.isPeople()
              : referent.kind == Kind.PERSON && referent.isFormer && referent.group != null;
      case INDIVIDUAL ->
          (referent.kind == Kind.PERSON || areSomeKin(referent)) && !referent.isCalledFormer;
      case BYSTANDER ->
          (referent.kind == Kind.PERSON || areSomeKin(referent) || areCounted(referent))
              && !referent.isCalledFormer
              && referent.group == null;
      case GROUP -> isGroup(slot, referent);
      case FORCE -> isGroup(slot, referent) && referent.groupKey() != null;
      case AUTHORITY -> !referent.isPeople() && isGroup("actor", referent);
      case ORGANISATION -> referent.kind == Kind.GROUP;
      case OCCUPANT -> Occupants.heldBy(referent).isPresent();
      case SIDE -> referent.kind == Kind.GROUP || referent.isLeader || isOfGroup(referent);
      case ANYONE -> true;
      case PLACE -> referent.kind == Kind.PLACE;
    };
  }

  /** "Prisoners, several of whom". */
  private boolean areSomePrisoners(Referent people) {
    return people.whole != null && words.has(WordList.PRISONERS, people.whole.noun);
  }

  /** "Two of my brothers". */
  private boolean areSomeKin(Referent people) {
    String noun = people.label.substring(people.label.lastIndexOf(' ') + 1);
    return people.kind == Kind.PEOPLE
        && people.count != null
        && noun.endsWith("s")
        && words.has(WordList.KIN, noun.substring(0, noun.length() - 1));
  }

  /** "Forty villagers": a number of people that can be told from others. */
  private boolean areCounted(Referent people) {
    return people.kind == Kind.PEOPLE
        && people.count != null
        && !words.has(WordList.MEMBERS, people.noun)
        && !words.has(WordList.GROUPS, people.noun);
  }

  /** "The rebels of the SPLA": who is helped is their group. */
  private boolean isOfGroup(Referent people) {
    return people.kind == Kind.PEOPLE
        && people.group != null
        && !people.isFormer
        && (words.has(WordList.MEMBERS, people.noun) || people.noun.equals("man"));
  }

  /** A country acts and is fought through its government; one leaves and enters it as a place. */
  private static boolean isGroup(String slot, Referent referent) {
    boolean isSide = slot.equals("actor") || slot.equals("counterparty");
    boolean mayAct = slot.equals("actor") || "State".equals(referent.type); // a capital is attacked
    return referent.kind == Kind.PLACE
        ? isSide && mayAct && referent.group != null
        : referent.groupKey() != null || (isSide && referent.isPeople());
  }
}
