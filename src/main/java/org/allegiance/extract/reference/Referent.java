package org.allegiance.extract.reference;

import java.util.HashSet;
import java.util.Set;
import org.allegiance.time.Edtf;
import org.jspecify.annotations.Nullable;

/** Who or what words of a document stand for: the same one for all words that mean the same. */
public final class Referent {

  /** What it is: a person has a name or acts alone, people are several. */
  public enum Kind {
    GROUP,
    PERSON,
    PEOPLE,
    PLACE,
    OTHER
  }

  enum Gender {
    FEMALE,
    MALE
  }

  public final Kind kind;

  /** Key of what it is, null where it has no name. */
  public final @Nullable String key;

  /** What the text calls it. */
  public final String label;

  /** Local name of the class of actors, where it is one. */
  public final @Nullable String type;

  /**
   * Key of the group to which it belongs or belonged, as far as the text has told; of a country,
   * its government.
   */
  public @Nullable String group;

  /** Whether its name stands for the group: "supported Gaddafi". */
  public boolean isLeader;

  /** The word for these people, in the singular. */
  public String noun = "";

  /** Whether it has left the group; of a group, whether another has taken its place. */
  public boolean isFormer;

  /** Key of the group from which it is told to have gone over to another. */
  @Nullable String leftGroup;

  /** Whether words beside it say so: "the former fighters". */
  public boolean isCalledFormer;

  /** Whether the words for it name its group: "former members of the LTTE". */
  boolean isSaidToBelong;

  /** Whether the text has told that it joined the group. */
  public boolean hasJoined;

  /** Whether it told so in its turn, and not in the pluperfect: before, it was no member. */
  public boolean hasJoinedThen;

  /** When it joined in that case, as far as the text tells. */
  public @Nullable Edtf joined;

  /** Whether the text has told that they were captured or held. */
  public boolean wasHeld;

  /** Whether the text has told that it is not one of them: "he was never a member". */
  public boolean isOutsider;

  /** Whether it deserted, as far as the text has told, and nothing else befell it since. */
  boolean hasRunAway;

  /** Whether its group is only the one that abducted it. */
  boolean isAbducted;

  /** Key of the group in whose hands they were last told to be. */
  @Nullable String holder;

  /** Of a place, the group that was last told to take it and not to lose it. */
  @Nullable Referent occupant;

  /** Of a group, the place that it was last told to take and not to lose. */
  @Nullable Referent taken;

  /** Keys of all groups in whose hands they were told to be. */
  final Set<String> holders = new HashSet<>();

  /** Keys of the groups that it is told to have fought. */
  final Set<String> foes = new HashSet<>();

  /** Of a person, as far as words have told; else null. */
  @Nullable Gender gender;

  /** Key made of the words for it, where it has no name and acts: "village-elders". */
  public @Nullable String description;

  /** Of people, key of the quantifier: "some", "most". */
  public @Nullable String quantifier;

  /** Of people, their number, where the text gives it. */
  public @Nullable Integer count;

  /** The larger set of people of which this is a part. */
  public @Nullable Referent whole;

  /** One of whom nothing is told yet. */
  public Referent(Kind kind, @Nullable String key, String label, @Nullable String type) {
    this.kind = kind;
    this.key = key;
    this.label = label;
    this.type = type;
  }

  /** Of whom a text has now told the name: what it told of him before holds of him. */
  Referent like(Referent nameless) {
    group = group == null ? nameless.group : group;
    holder = holder == null ? nameless.holder : holder;
    holders.addAll(nameless.holders);
    foes.addAll(nameless.foes);
    noun = noun.isEmpty() ? nameless.noun : noun;
    gender = gender == null ? nameless.gender : gender;
    whole = whole == null ? nameless.whole : whole;
    isFormer |= nameless.isFormer;
    isSaidToBelong |= nameless.isSaidToBelong;
    hasJoined |= nameless.hasJoined;
    wasHeld |= nameless.wasHeld;
    isAbducted |= nameless.isAbducted;
    return this;
  }

  /** "Forty of the students who joined the front": what has been told of all holds of them. */
  public Referent someOfJoined() {
    if (group == null && whole != null && whole.hasJoined) {
      group = whole.group;
      hasJoined = true;
      isFormer |= whole.isFormer;
    }
    return this;
  }

  /** Key of the group that held them, or those of whom they are, where the text tells of one. */
  public @Nullable String onlyHolder() {
    Set<String> all = new HashSet<>(holders);
    if (whole != null) {
      all.addAll(whole.holders);
    }
    return all.size() == 1 ? all.iterator().next() : null;
  }

  /** Whether a group is told to have held them, or those of whom they are. */
  boolean wasHeldBy(String group) {
    return holders.contains(group) || (whole != null && whole.holders.contains(group));
  }

  /** Whether they deserted, or those of whom they are: "three deserted. Two were caught". */
  boolean isOnTheRun() {
    return hasRunAway || (whole != null && whole.hasRunAway);
  }

  /** Key of the group that holds them, be it as some of those whom it took. */
  @Nullable String heldBy() {
    return holder == null && holders.isEmpty() && whole != null ? whole.holder : holder;
  }

  /** Whether it is a group, and neither a state nor a civil body. */
  public boolean isArmed() {
    return kind == Kind.GROUP && !"State".equals(type) && !"CivilBody".equals(type);
  }

  /** Whether it is a person or several. */
  public boolean isPeople() {
    return kind == Kind.PERSON || kind == Kind.PEOPLE;
  }

  /** Key of the group that it is, to which it belongs, or that governs it. */
  public @Nullable String groupKey() {
    return kind == Kind.GROUP ? key : kind == Kind.OTHER ? null : group;
  }
}
