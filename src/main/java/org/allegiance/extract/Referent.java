package org.allegiance.extract;

import org.jspecify.annotations.Nullable;

/** Who or what words of a document stand for: the same one for all words that mean the same. */
final class Referent {

  enum Kind {
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

  final Kind kind;
  final @Nullable String key;
  final String label;
  final @Nullable String type;

  /**
   * Key of the group to which it belongs or belonged, as far as the text has told; of a country,
   * its government.
   */
  @Nullable String group;

  /** The word for these people, in the singular. */
  String noun = "";

  /** Whether it has left the group. */
  boolean isFormer;

  /** Whether words beside it say so: "the former fighters". */
  boolean isCalledFormer;

  /** Whether the words for it name its group: "former members of the LTTE". */
  boolean isSaidToBelong;

  /** Whether the text has told that it joined the group. */
  boolean hasJoined;

  /** Whether the text has told that they were captured or held. */
  boolean wasHeld;

  /** Key of the group in whose hands they were last told to be. */
  @Nullable String holder;

  /** Of a person, as far as words have told; else null. */
  @Nullable Gender gender;

  @Nullable String quantifier;
  @Nullable Integer count;

  /** The larger set of people of which this is a part. */
  @Nullable Referent whole;

  Referent(Kind kind, @Nullable String key, String label, @Nullable String type) {
    this.kind = kind;
    this.key = key;
    this.label = label;
    this.type = type;
  }

  boolean isPeople() {
    return kind == Kind.PERSON || kind == Kind.PEOPLE;
  }

  /** Key of the group that it is, to which it belongs, or that governs it. */
  @Nullable String groupKey() {
    return kind == Kind.GROUP ? key : kind == Kind.OTHER ? null : group;
  }
}
