package org.allegiance.extract.names;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.allegiance.extract.lexicon.YamlFile;

/**
 * The words by which names are told from other words, all in small letters.
 *
 * @param armed last or first words of names of armed groups: "front", "jaysh"
 * @param leading such words that come first: "jaysh", "ejército"
 * @param owners whose "'s" belongs to a name: "people's"
 * @param bodies such words of civil bodies: "ministry", "court"
 * @param coalitions such words of coalitions
 * @param warlike words that make an armed group of what would be a body: "military council"
 * @param units words for units that stand in small letters after a name: "brigade"
 * @param generic words that make no name of such a word: "central committee", "armed forces"
 * @param others last words of names that are neither groups nor persons: "times", "agreement"
 * @param sites last words of names of places: "province", "camp"
 * @param taking verbs before the name of a place: "retook"
 * @param takings nouns before "of" and such a name: "fall"
 * @param leavingPlaces words before "from" and such a name: "withdrew"
 * @param movingInto words before "into" and such a name: "rolled"
 * @param goingTo words before "to" and such a name: "returned"
 * @param parts words for units that are part of a group where a text says so: "47th Front"
 * @param fronts of these, those of guerrillas
 * @param commands of these, those of regular armies
 * @param militias words that make a name beside them one of an armed group: "a militia"
 * @param bands such words that do so with a word of {@code fighting} before them: "armed group"
 * @param fighting words before those: "armed", "rebel"
 * @param gunmen words for armed men before whom an unknown name is one of a group
 * @param wings words for a part of a party or movement whose name follows: "armed wing of"
 * @param people words for people of a group: "fighters"
 * @param peoples peoples and faiths, which are no groups: "hutu"
 * @param openers words that may open a sentence, and so have a capital, without being a name
 * @param notGroups capitals that are no groups: "rpg"
 * @param titles words before the name of a person: "general"
 * @param roles such words in small letters: "commander"
 * @param kunyas words that begin a kunya: "abu"
 * @param particles words within a name of a person: "bin", "de"
 * @param given given names
 * @param women given names of women, be they other words too
 * @param either given names of women and men
 * @param alias words that bring in a further name: "alias", "nom de guerre"
 * @param sayings verbs whose subject speaks: "said"
 */
record Words(
    Set<String> armed,
    Set<String> leading,
    Set<String> owners,
    Set<String> bodies,
    Set<String> coalitions,
    Set<String> warlike,
    Set<String> units,
    Set<String> generic,
    Set<String> others,
    Set<String> sites,
    Set<String> taking,
    Set<String> takings,
    Set<String> leavingPlaces,
    Set<String> movingInto,
    Set<String> goingTo,
    Set<String> parts,
    Set<String> fronts,
    Set<String> commands,
    Set<String> militias,
    Set<String> bands,
    Set<String> fighting,
    Set<String> gunmen,
    Set<String> wings,
    Set<String> people,
    Set<String> peoples,
    Set<String> openers,
    Set<String> notGroups,
    Set<String> titles,
    Set<String> roles,
    Set<String> kunyas,
    Set<String> particles,
    Set<String> given,
    Set<String> women,
    Set<String> either,
    Set<String> alias,
    Set<String> sayings) {

  private static final String[] OF_GROUPS = {
    "spellings",
    "forces",
    "strangers",
    "armed",
    "leading",
    "owners",
    "bodies",
    "coalitions",
    "warlike",
    "units",
    "generic",
    "others",
    "sites",
    "taking",
    "takings",
    "leaving-places",
    "moving-into",
    "going-to",
    "parts",
    "fronts",
    "commands",
    "militias",
    "bands",
    "fighting",
    "gunmen",
    "wings",
    "people",
    "peoples",
    "openers",
    "not-groups"
  };
  private static final String[] OF_PERSONS = {
    "titles",
    "roles",
    "kunyas",
    "particles",
    "given-names",
    "given-names-of-women",
    "given-names-of-either",
    "alias",
    "sayings"
  };

  /** Whether a word may say that a name is one of a group. */
  boolean isHead(String form) {
    return armed.contains(form)
        || leading.contains(form)
        || bodies.contains(form)
        || coalitions.contains(form);
  }

  /** Reads the lists of two files. */
  static Words read(YamlFile.Fields groups, YamlFile.Fields persons, Spelling spelling) {
    groups.only(OF_GROUPS);
    persons.only(OF_PERSONS);
    return new Words(
        forms(groups, "armed", spelling),
        forms(groups, "leading", spelling),
        forms(groups, "owners", spelling),
        forms(groups, "bodies", spelling),
        forms(groups, "coalitions", spelling),
        forms(groups, "warlike", spelling),
        forms(groups, "units", spelling),
        forms(groups, "generic", spelling),
        forms(groups, "others", spelling),
        forms(groups, "sites", spelling),
        forms(groups, "taking", spelling),
        forms(groups, "takings", spelling),
        forms(groups, "leaving-places", spelling),
        forms(groups, "moving-into", spelling),
        forms(groups, "going-to", spelling),
        forms(groups, "parts", spelling),
        forms(groups, "fronts", spelling),
        forms(groups, "commands", spelling),
        forms(groups, "militias", spelling),
        forms(groups, "bands", spelling),
        forms(groups, "fighting", spelling),
        forms(groups, "gunmen", spelling),
        forms(groups, "wings", spelling),
        forms(groups, "people", spelling),
        forms(groups, "peoples", spelling),
        forms(groups, "openers", spelling),
        forms(groups, "not-groups", spelling),
        forms(persons, "titles", spelling),
        forms(persons, "roles", spelling),
        forms(persons, "kunyas", spelling),
        forms(persons, "particles", spelling),
        forms(persons, "given-names", spelling),
        forms(persons, "given-names-of-women", spelling),
        forms(persons, "given-names-of-either", spelling),
        phrases(persons),
        forms(persons, "sayings", spelling));
  }

  private static Set<String> forms(YamlFile.Fields fields, String key, Spelling spelling) {
    Set<String> forms = new HashSet<>();
    for (String line : fields.texts(key)) {
      for (String word : line.strip().split("\\s+", -1)) {
        forms.add(spelling.form(word));
      }
    }
    return forms;
  }

  private static Set<String> phrases(YamlFile.Fields fields) {
    Set<String> phrases = new HashSet<>();
    List<String> written = fields.texts("alias");
    written.forEach(p -> phrases.add(p.toLowerCase(Locale.ROOT)));
    return phrases;
  }
}
