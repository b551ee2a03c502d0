package org.allegiance.extract.patterns;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What words mean an event.
 *
 * @param name unique among all patterns; claims carry it as their method
 * @param event local name of the event's class
 * @param verbs frames of verbs
 * @param nouns frames of nouns
 * @param fillers what may fill each slot
 * @param isMutual whether two actors are each other's counterparties
 * @param isPresupposed whether it holds whatever becomes of its sentence: "no former member spoke"
 * @param own the slot for the actor's own group, if there is one
 * @param onlyDenied whether the event is that this did not happen
 * @param isDenial whether it tells that this did not happen: "went unpunished"
 * @param needs slots of which, in each set, one must not stay empty
 * @param matches example sentences that it must match, with the slots expected
 * @param noMatches example sentences that it must not match
 */
public record Pattern(
    String name,
    String event,
    List<Frame> verbs,
    List<Frame> nouns,
    Map<String, Filler> fillers,
    boolean isMutual,
    boolean isPresupposed,
    @Nullable String own,
    boolean onlyDenied,
    boolean isDenial,
    List<Set<String>> needs,
    List<String> matches,
    List<String> noMatches) {

  /** What may fill a slot. */
  public enum Filler {
    /** People or a group. */
    PARTY,
    /** Persons and collectives. */
    PEOPLE,
    /** People who are held. */
    PRISONERS,
    /** People who belong or belonged to a group. */
    FORMER,
    /** A person, or people of whom the text has told their group. */
    AFFILIATED,
    /** People of whom the text has told their group. */
    TIED,
    /** People of whom the text has told no group. */
    UNATTACHED,
    /** People whom the words at hand call former members. */
    VETERANS,
    /** One person, whom the words at hand do not call a former member. */
    INDIVIDUAL,
    /** Such a person of whom the text has told no group. */
    BYSTANDER,
    /** A group, or that of people. */
    GROUP,
    /** A group, or a country for its government. */
    AUTHORITY,
    /** A group, or people or a country whose group is known. */
    FORCE,
    /** A group that is named. */
    ORGANISATION,
    /** An organisation of which the text has told that it holds a place. */
    OCCUPANT,
    /** An organisation, or a person whose name stands for it. */
    SIDE,
    /** Anyone, also who has no name. */
    ANYONE,
    PLACE
  }
}
