package org.allegiance.extract.syntax;

import java.util.Set;

/** "She'd joined the front": she had, though parsers read "would" wherever "'d" stands. */
final class ShortHad {

  private static final Set<String> FORMS = Set.of("'d", "’d");

  /** Participles that look like what follows "would". */
  private static final Set<String> UNMARKED = Set.of("come", "become", "overcome", "run", "put");

  private final MovableTree tree;

  ShortHad(MovableTree tree) {
    this.tree = tree;
  }

  /** Makes it what it is before a participle. */
  void mend(Token word) {
    if (!FORMS.contains(word.form()) || !word.is("aux") || !word.tag().equals("MD")) {
      return;
    }
    Token verb = tree.above(word);
    boolean isOnly = tree.children(verb, "aux").noneMatch(a -> a.lemma().equals("have"));
    if (isOnly && (isParticiple(verb) || (UNMARKED.contains(verb.form()) && isDated(verb)))) {
      tree.put(word, "have", "VBD", word.head(), word.relation());
      tree.retag(verb, "VBN");
    }
  }

  private static boolean isParticiple(Token verb) {
    return verb.tag().equals("VBN") || verb.tag().equals("VBD") || verb.form().endsWith("ed");
  }

  /** "He'd come home in 2004", "nine months earlier": what may come has no date. */
  private boolean isDated(Token verb) {
    return tree.subtree(verb).stream()
        .anyMatch(t -> t.tag().equals("CD") || (t.lemma().equals("early") && t.is("advmod")));
  }
}
