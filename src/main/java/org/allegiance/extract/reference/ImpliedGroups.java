package org.allegiance.extract.reference;

import java.util.Optional;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;

/** To which groups people belong where a document leaves it open: by what else it tells. */
public final class ImpliedGroups {

  private final Discourse discourse;
  private final WordLists lexicon;
  private final Sides sides;
  private final Returners returners;
  private final Missions missions;
  private final Salience spoken;

  ImpliedGroups(
      Discourse discourse,
      WordLists lexicon,
      Sides sides,
      Returners returners,
      Missions missions,
      Salience spoken) {
    this.discourse = discourse;
    this.lexicon = lexicon;
    this.sides = sides;
    this.returners = returners;
    this.missions = missions;
    this.spoken = spoken;
  }

  /** Takes up a sentence, the next of the text. */
  void hear(Sentence sentence) {
    returners.hear(sentence);
  }

  /** Key of the group to which people belong. */
  Optional<String> of(Referent people) {
    // A rank before a name may be one of rebels.
    if (lexicon.has(WordList.STATE_MEMBERS, people.noun) && people.key == null) {
      return discourse.stateSide(people.noun).map(r -> r.key);
    }
    return sides
        .dominantGroup()
        .or(() -> spoken.onlyOneHere(r -> r.isArmed() || isMemberOfArmed(r)))
        .or(() -> spoken.mostNamedOfLate(Referent::isArmed));
  }

  /** "Kony's bodyguard … he had left the group": Kony's. */
  boolean isMemberOfArmed(Referent who) {
    return who.isPeople() && who.group != null && discourse.group(who.group).isArmed();
  }

  /** The armed group of which the text mainly tells. */
  Optional<Referent> mainGroup() {
    return sides.dominantGroup().map(discourse::group);
  }

  /**
   * Key of the group that a person has left whose own the text does not tell, if the text is about
   * those who left it.
   */
  public Optional<String> leftByAll(Referent person) {
    return person.kind == Kind.PERSON && person.key != null && person.group == null
        ? returners.group()
        : Optional.empty();
  }

  /** Key of the group that those had left who were spoken of last of all who had left one. */
  Optional<String> leftLast() {
    return spoken.lastOfLate(r -> r.isPeople() && r.isFormer && r.group != null).map(r -> r.group);
  }

  /** Whether the text tells here of people who have left a group. */
  public boolean tellsOfFormer() {
    return spoken.lastOfLate(r -> r.isPeople() && r.isFormer).isPresent();
  }

  /** Key of the peacekeeping mission of which the document mainly tells. */
  Optional<String> mission() {
    return missions.main();
  }
}
