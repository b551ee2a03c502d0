package org.allegiance.extract;

import java.util.Locale;

/** The lists of words in {@code ontology/lexicon}. */
enum WordList {
  SAYING,
  ALLEGING,
  RUMOURING,
  DENYING,
  PREVENTING,
  PLANNING,
  UNREAL_NOUNS,
  HEDGING_NOUNS,
  HEDGING,
  HEDGING_AUXILIARIES,
  UNREAL_AUXILIARIES,
  WOULD_HAPPEN,
  UNREAL_CONJUNCTIONS,
  NEGATORS,
  NEGATIVE_QUANTIFIERS,
  NEGATIVE_PREPOSITIONS,
  MEMBERS,
  FORMER_MEMBERS,
  PRISONERS,
  PEOPLE,
  GROUPS,
  GROUP_PLURALS,
  RANKS,
  GOVERNMENTS,
  QUANTIFIER_ALL,
  QUANTIFIER_MOST,
  QUANTIFIER_MANY,
  QUANTIFIER_SEVERAL,
  QUANTIFIER_SOME,
  QUANTIFIER_FEW;

  /** Its name in the files. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
