package org.allegiance.extract.syntax;

/**
 * A word, a mark or a whole name in the dependency tree of its sentence.
 *
 * @param index its place in the sentence, from 0
 * @param start where it begins in the text, in characters
 * @param end where it ends, exclusive
 * @param form as it is written
 * @param lemma in lower case and without inflection
 * @param tag part of speech (Penn Treebank)
 * @param head place of the word that it depends on; -1 for the root
 * @param relation how it depends on it (CLEAR style: Choi and Palmer 2012, Guidelines for the CLEAR
 *     Style Constituent to Dependency Conversion)
 */
public record Token(
    int index,
    int start,
    int end,
    String form,
    String lemma,
    String tag,
    int head,
    String relation) {

  /** Whether it depends in one of these ways. */
  public boolean is(String... relations) {
    for (String each : relations) {
      if (relation.equals(each)) {
        return true;
      }
    }
    return false;
  }

  /** The same word hanging on another. */
  Token hungOn(int newHead, String newRelation) {
    return new Token(index, start, end, form, lemma, tag, newHead, newRelation);
  }

  public boolean isVerb() {
    return tag.startsWith("V");
  }

  public boolean isNoun() {
    return tag.startsWith("N");
  }
}
