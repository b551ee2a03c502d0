package org.allegiance.extract.syntax;

import java.util.Set;

/**
 * Entries of a chronology that do not repeat of whom they tell: "1994: joins the Taliban", "March
 * 2002 – handed over to the Americans". The mark behind the date stands for him as a pronoun does.
 */
final class Entries {

  private static final Set<String> MARKS = Set.of(":", "–", "—", "-", "--");
  private static final Set<String> OF_DATES =
      Set.of("early", "mid", "late", "summer", "spring", "autumn", "in", "of", "c.", "circa", ",");
  private static final int LONGEST_DATE = 6;

  private final MovableTree tree;
  private final HistoricPresent present;

  Entries(MovableTree tree, HistoricPresent present) {
    this.tree = tree;
    this.present = present;
  }

  /** Gives the verb of an entry its subject. */
  void mend(Token mark) {
    if (mark.index() == 0
        || mark.index() > LONGEST_DATE
        || mark.index() + 1 >= tree.size()
        || !MARKS.contains(mark.form())
        || !isDate(mark.index())) {
      return;
    }
    Token verb = tree.at(mark.index() + 1);
    if (verb.tag().equals("NNS") && isTold(verb)) {
      tree.retag(verb, "VBZ");
      verb = tree.at(verb.index());
    }
    boolean isThird = verb.tag().equals("VBZ");
    boolean isDone = verb.tag().equals("VBN") || verb.tag().equals("VBD");
    if (!(isThird || isDone) || tree.hasSubject(verb) || verb.is("aux", "auxpass")) {
      return;
    }
    boolean isDoneTo =
        isDone && tree.child(verb, "dobj", "aux").isEmpty() && !verb.lemma().equals("desert");
    tree.put(mark, mark.lemma(), "PRP", verb.index(), isDoneTo ? "nsubjpass" : "nsubj");
  }

  /** "Deserts from the front": what follows is no name of which it is a part. */
  private boolean isTold(Token noun) {
    return noun.index() + 1 < tree.size()
        && tree.at(noun.index() + 1).is("prep")
        && present.isVerb(noun);
  }

  private boolean isDate(int end) {
    return tree.tokens().subList(0, end).stream()
            .allMatch(
                t ->
                    TimeNouns.isTime(t)
                        || OF_DATES.contains(t.lemma())
                        || t.form().matches("[–—•*-]"))
        && tree.tokens().subList(0, end).stream().anyMatch(TimeNouns::isTime);
  }
}
