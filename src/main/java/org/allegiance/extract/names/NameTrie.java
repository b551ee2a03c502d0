package org.allegiance.extract.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.allegiance.extract.names.Token.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Names as a trie over the forms of their words. Articles within a name do not count; one that
 * begins it counts if it was given.
 */
final class NameTrie {

  private static final String ARTICLE = "al";

  /** A name as it was given, with the words that count. */
  record Name(Entry entry, String written, List<Shape> shapes, boolean shared) {
    private boolean isLike(Name other) {
      return entry.kind() == other.entry.kind()
          && entry.key().equals(other.entry.key())
          && shapes.equals(other.shapes)
          && isBroken() == other.isBroken();
    }

    /** Whether a bracket or a comma stands within it. */
    boolean isBroken() {
      return written.indexOf('(') > 0 || written.indexOf(',') > 0;
    }
  }

  /** Where a name stands in a text: first and last word. */
  record Match(int first, int last, Name name) {
    int length() {
      return last - first + 1;
    }
  }

  private static final class Branch {
    private final Map<String, Branch> next = new HashMap<>(2);
    private final List<Name> names = new ArrayList<>(1);
  }

  private final Branch root = new Branch();
  private final Spelling spelling;

  NameTrie(Spelling spelling) {
    this.spelling = spelling;
  }

  /** Adds a name of an entry; "People's" is found as "Peoples" too. */
  void add(String written, Entry entry, boolean shared) {
    Tokens words = words(written);
    add(words, written, entry, shared, "");
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).possessive()) {
        add(words, written, entry, shared, "s");
        return;
      }
    }
  }

  private void add(Tokens words, String written, Entry entry, boolean shared, String possessive) {
    Branch branch = root;
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      if (i > 0 && word.article()) {
        continue;
      }
      shapes.add(word.article() ? Shape.SMALL : word.shape());
      String key = word.possessive() ? word.form() + possessive : key(word);
      branch = branch.next.computeIfAbsent(key, k -> new Branch());
    }
    Name name = new Name(entry, written, shapes, shared);
    if (!shapes.isEmpty() && branch.names.stream().noneMatch(name::isLike)) {
      branch.names.add(name);
    }
  }

  /** All names that are the same but for their spelling. */
  List<Name> same(String written) {
    Tokens words = words(written);
    Branch branch = root;
    for (int i = 0; i < words.size() && branch != null; i++) {
      if (i == 0 || !words.get(i).article()) {
        branch = branch.next.get(key(words.get(i)));
      }
    }
    return branch == null ? List.of() : branch.names;
  }

  private Tokens words(String written) {
    boolean the = written.length() > 4 && written.regionMatches(true, 0, "the ", 0, 4);
    return new Tokens(the ? written.substring(4) : written, spelling);
  }

  private static String key(Token word) {
    return word.article() ? ARTICLE : word.form();
  }

  /**
   * The longest name at a word that is written as a name and wanted; of several the least.
   *
   * @param wanted sees the name and the index of its last word
   */
  @Nullable Match longest(
      Tokens text, int first, BiPredicate<Name, Integer> wanted, Comparator<Name> order) {
    Token token = text.get(first);
    boolean begins = token.article() || root.next.containsKey(token.form());
    if (!begins) {
      return null;
    }
    Match with = longest(text, first, first, wanted, order);
    boolean article = token.article() && first + 1 < text.size();
    if (with != null || !article || !text.hyphenated(first + 1)) {
      return with;
    }
    return longest(text, first, first + 1, wanted, order);
  }

  private @Nullable Match longest(
      Tokens text, int first, int from, BiPredicate<Name, Integer> wanted, Comparator<Name> order) {
    Match best = null;
    Branch branch = root;
    int[] path = new int[8];
    int length = 0;
    boolean broken = false;
    for (int i = from; i < text.size(); i++) {
      if (i > from && !text.joined(i)) {
        if (!text.broken(i)) {
          break;
        }
        broken = true;
      }
      Token token = text.get(i);
      if (i > from && token.article()) {
        continue;
      }
      Branch next = branch.next.get(key(token));
      if (next == null) {
        break;
      }
      branch = next;
      if (length == path.length) {
        path = Arrays.copyOf(path, length * 2);
      }
      path[length++] = i;
      Name least = null;
      for (Name name : branch.names) {
        if ((!broken || name.isBroken())
            && isWritten(name, text, path)
            && wanted.test(name, i)
            && (least == null || order.compare(name, least) < 0)) {
          least = name;
        }
      }
      if (least != null) {
        best = new Match(first, i, least);
      }
    }
    return best;
  }

  /** Capitals of a name must be capitals in the text. */
  private static boolean isWritten(Name name, Tokens text, int[] path) {
    for (int i = 0; i < name.shapes.size(); i++) {
      Token token = text.get(path[i]);
      boolean fits =
          switch (name.shapes.get(i)) {
            case SMALL, NUMBER -> true;
            case CAPITAL -> token.capital();
            case MIXED -> token.shape() == Shape.MIXED || token.shape() == Shape.CAPITALS;
            case CAPITALS ->
                token.shape() == Shape.CAPITALS
                    || (token.shape() == Shape.CAPITAL && isWord(token.form()));
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** Whether an acronym can be spoken as a word, and so be written as one: "Unita", "Farc". */
  private static boolean isWord(String form) {
    return form.length() > 3 && form.chars().anyMatch(c -> "aeiou".indexOf(c) >= 0);
  }
}
