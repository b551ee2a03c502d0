package org.allegiance.extract.names;

import java.util.Set;
import org.allegiance.extract.names.Token.Shape;
import org.jspecify.annotations.Nullable;

/** Words with capitals that stand together, with the small words that tie them. */
record Run(int first, int last) {

  private static final Set<String> TIES = Set.of("of", "for");
  private static final Set<String> FURTHER_TIES = Set.of("and", "in", "&", "against");
  private static final Set<String> FOREIGN_TIES =
      Set.of(
          "de", "du", "des", "del", "della", "la", "le", "los", "las", "da", "do", "dos", "das",
          "y", "pour", "para", "por", "wa", "fi", "bi", "il", "ve", "i", "li", "na", "ya", "wal");

  private static final Set<String> LEADS = Set.of("the", "former", "ex", "then", "late");

  int length() {
    return last - first + 1;
  }

  /** The run that begins with a word, if it has a capital and capitals say something there. */
  static @Nullable Run at(Tokens text, int first, Words words) {
    if (!begins(text, first)) {
      return null;
    }
    int last = first;
    boolean head = words.isHead(text.get(first).form());
    boolean tied = false;
    int i = first + 1;
    while (i < text.size() && text.joined(i) && !isOwner(text.get(i - 1), words)) {
      if (isCapital(text, i)) {
        head |= words.isHead(text.get(i).form());
        last = i++;
        continue;
      }
      String tie = text.get(i).form();
      boolean open =
          text.get(i).article()
              || FOREIGN_TIES.contains(tie)
              || (head && TIES.contains(tie))
              || (tied && FURTHER_TIES.contains(tie));
      int next = i + 1;
      if (tie.equals("and") && next < text.size() && text.get(next).form().equals("the")) {
        break; // "the Falcons of Kot and the Lions of Bo"
      }
      if (next < text.size()
          && text.joined(next)
          && (text.get(next).form().equals("the")
              || text.get(next).article()
              || (FOREIGN_TIES.contains(tie) && FOREIGN_TIES.contains(text.get(next).form())))) {
        next++;
      }
      if (!open || next >= text.size() || !text.joined(next) || !isCapital(text, next)) {
        break;
      }
      tied |= TIES.contains(tie);
      last = next;
      i = next + 1;
    }
    return new Run(first, last);
  }

  /** Whether a possessive is none of a name: "Taylor's Front", not "People's Front". */
  private static boolean isOwner(Token token, Words words) {
    return token.possessive() && !words.owners().contains(token.form());
  }

  private static boolean begins(Tokens text, int first) {
    Token token = text.get(first);
    if (text.titleCase() || text.shouted(first)) {
      return false;
    }
    boolean ordinal =
        token.shape() == Shape.NUMBER
            && !Character.isDigit(text.text().charAt(token.end() - 1))
            && first + 1 < text.size()
            && text.joined(first + 1)
            && isCapital(text, first + 1);
    boolean article = token.article() && first + 1 < text.size() && isCapital(text, first + 1);
    return isCapital(text, first) || ordinal || article;
  }

  private static boolean isCapital(Tokens text, int index) {
    return text.get(index).capital() || isElided(text, index);
  }

  /** "Le Salut de l'Azawad". */
  private static boolean isElided(Tokens text, int index) {
    int start = text.get(index).start();
    return text.get(index).end() - start > 3
        && "ldLD".indexOf(text.text().charAt(start)) >= 0
        && "'\u2019".indexOf(text.text().charAt(start + 1)) >= 0
        && Character.isUpperCase(text.text().charAt(start + 2));
  }

  /** This run without the words at its start that are none of a name: "Yet", "General". */
  @Nullable Run trimmed(Tokens text, Words words) {
    int from = first;
    while (from <= last
        && ((words.openers().contains(text.get(from).form())
                && (text.get(from).opens() || LEADS.contains(text.get(from).form())))
            || (words.titles().contains(text.get(from).form()) && from < last)
            || !(text.get(from).capital()
                || text.get(from).article()
                || text.get(from).shape() == Shape.NUMBER))) {
      from++;
    }
    return from > last ? null : new Run(from, last);
  }

  String text(Tokens text) {
    return text.text(first, last);
  }
}
