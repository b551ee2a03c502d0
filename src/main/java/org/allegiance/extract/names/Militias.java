package org.allegiance.extract.names;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.allegiance.extract.names.Mention.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Groups that are known by the words beside their names and not by those within: "his militia,
 * Tarvek,", "the Tarvek, an armed group from the hills", "Tarvek gunmen".
 */
final class Militias {

  // as Spelling.form leaves them
  private static final Set<String> CALLED = Set.of("caled", "named", "dubbed");
  private static final Set<String> CALLING =
      Set.of("caling", "styling", "cals", "cal", "styles", "caled", "styled");
  private static final Set<String> RELATIVE = Set.of("which", "that", "who");
  private static final Set<String> THEMSELVES = Set.of("itself", "themselves");
  private static final Set<String> OF_ARMS = Set.of("military", "political", "youth", "a");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Set<String> IN = Set.of("in", "at", "near", "from", "to", "around", "into");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:“\"\n]");
  private static final int LONGEST = 4;
  private static final int WORDS_BEFORE = 3; // "a largely Fulani armed group"

  private final Lexicon lexicon;
  private final Words words;
  private final Set<String> places = new HashSet<>(); // words after "in" and the like
  private final Set<String> capitals = new HashSet<>(); // words with capitals within sentences

  Militias(Lexicon lexicon, Iterable<Tokens> document) {
    this.lexicon = lexicon;
    this.words = lexicon.words();
    for (Tokens text : document) {
      for (int i = 1; i < text.size(); i++) {
        if (IN.contains(text.get(i - 1).form())) {
          places.add(text.get(i).form());
        }
        if (text.get(i).capital() && !isOpening(text, i)) {
          capitals.add(text.get(i).form());
        }
      }
    }
  }

  void read(Tokens text) {
    boolean[] named = new boolean[text.size()];
    for (NameTrie.Match match : lexicon.matches(text)) {
      for (int i = match.first(); i <= match.last(); i++) {
        named[i] = true;
      }
    }
    for (int i = 0; i < text.size(); i++) {
      if (isMilitia(text, i)) {
        beside(text, i, named);
        calledSo(text, i, named);
      }
      wingOf(text, i, named);
      if (words.gunmen().contains(text.get(i).form())) {
        before(text, i, named);
      }
    }
    for (int i = 0; i + 1 < text.size(); ) {
      Run whole = Run.at(text, i, words);
      Run run = whole == null ? null : free(text, whole, named);
      if (run != null && isCalledMilitia(text, run)) {
        propose(text, run);
      }
      i = whole == null ? i + 1 : whole.last() + 1;
    }
  }

  /** "A militia", "an armed group", but no "group of friends". */
  private boolean isMilitia(Tokens text, int index) {
    String form = text.get(index).form();
    boolean isGroup =
        words.bands().contains(form)
            && index > 0
            && text.joined(index)
            && words.fighting().contains(text.get(index - 1).form());
    boolean isOfLeader =
        index + 1 < text.size()
            && text.joined(index + 1)
            && (words.roles().contains(text.get(index + 1).form())
                || words.people().contains(text.get(index + 1).form()));
    return (isGroup || words.militias().contains(form)) && !isOfLeader;
  }

  /** "His militia, Tarvek, …": but no "leader of the militia, Joseph Tarvek, …". */
  private void beside(Tokens text, int militia, boolean[] named) {
    int next = militia + 1;
    if (next >= text.size() || !isComma(text, next) || isOfLeader(text, militia)) {
      return;
    }
    Run run = run(text, afterArticle(text, next), named);
    if (run != null
        && run.last() + 1 < text.size()
        && isComma(text, run.last() + 1)
        && !words.sayings().contains(text.get(run.last() + 1).form())) {
      propose(text, run);
    }
  }

  /** "A militia called Tarvek", "an armed group known as the Tarvek", "calling itself Tarvek". */
  private void calledSo(Tokens text, int militia, boolean[] named) {
    int i = militia + 1;
    boolean isRelative = i < text.size() && RELATIVE.contains(text.get(i).form());
    if (isRelative) { // "a militia which calls itself Tarvek"
      i++;
    }
    if (i + 1 >= text.size() || !(text.joined(i) || isRelative)) {
      return;
    }
    String form = text.get(i).form();
    String next = text.get(i + 1).form();
    int name = -1;
    if (CALLED.contains(form)) {
      name = i + 1;
    } else if ((form.equals("known") && next.equals("as"))
        || (THEMSELVES.contains(next) && CALLING.contains(form))) {
      name = i + 2;
    }
    Run run = name < 0 ? null : run(text, afterArticle(text, name), named);
    if (run != null) {
      propose(text, run);
    }
  }

  /** "The armed wing of Tarvek", "a splinter of the Tarvek". */
  private void wingOf(Tokens text, int wing, boolean[] named) {
    boolean isOf =
        wing + 2 < text.size()
            && words.wings().contains(text.get(wing).form())
            && wing > 0
            && isOfArms(text.get(wing - 1).form())
            && text.joined(wing + 1)
            && text.get(wing + 1).form().equals("of");
    Run run = isOf ? run(text, afterArticle(text, wing + 2), named) : null;
    if (run != null && run.length() == 1) {
      propose(text, run);
    }
  }

  /** "An armed wing", "a breakaway branch", and no wing of a prison. */
  private boolean isOfArms(String form) {
    return OF_ARMS.contains(form) || words.fighting().contains(form);
  }

  /** "Tarvek gunmen", unless men of a place are meant. */
  private void before(Tokens text, int people, boolean[] named) {
    int first = people;
    while (first > 0
        && people - first <= LONGEST
        && text.joined(first)
        && text.get(first - 1).capital()
        && !named[first - 1]
        && !words.openers().contains(text.get(first - 1).form())) {
      first--;
    }
    Run run = first == people ? null : run(text, first, named);
    if (run != null
        && run.last() == people - 1
        && !isPlace(text, run)
        && (run.length() > 1
            || !isOpening(text, run.first())
            || capitals.contains(text.get(run.first()).form()))) {
      propose(text, run);
    }
  }

  /** Whether a word begins a sentence, where any word has a capital: "Clan militiamen". */
  private static boolean isOpening(Tokens text, int index) {
    return index == 0 || SENTENCE_END.matcher(text.gap(index)).find();
  }

  /** "Tarvek, a militia from the hills". */
  private boolean isCalledMilitia(Tokens text, Run run) {
    int i = run.last() + 1;
    if (i >= text.size() || !isComma(text, i) || !ARTICLES.contains(text.get(i).form())) {
      return false;
    }
    for (int noun = i + 1; noun < text.size() && noun <= i + 1 + WORDS_BEFORE; noun++) {
      if (!text.joined(noun) || isMember(text, noun)) {
        return false;
      }
      if (isMilitia(text, noun)) {
        return true;
      }
    }
    return false;
  }

  /** "Tarvek, a commander of a militia", but "Tarvek, a rebel group". */
  private boolean isMember(Tokens text, int noun) {
    return words.roles().contains(text.get(noun).form())
        && noun + 1 < text.size()
        && text.get(noun + 1).form().matches("of|in|with");
  }

  private boolean isOfLeader(Tokens text, int militia) {
    for (int i = Math.max(0, militia - 6); i < militia; i++) {
      String form = text.get(i).form();
      if (words.roles().contains(form) || words.titles().contains(form)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isComma(Tokens text, int index) {
    return text.gap(index).stripLeading().startsWith(",");
  }

  private static int afterArticle(Tokens text, int index) {
    return index < text.size() && text.get(index).form().equals("the") ? index + 1 : index;
  }

  /** A name that nothing has yet and that may be one of a group. */
  private @Nullable Run run(Tokens text, int first, boolean[] named) {
    Run whole = first < text.size() ? Run.at(text, first, words) : null;
    return whole == null ? null : free(text, whole, named);
  }

  private @Nullable Run free(Tokens text, Run whole, boolean[] named) {
    Run run = whole.trimmed(text, words);
    if (run == null || run.length() > LONGEST) {
      return null;
    }
    for (int i = run.first(); i <= run.last(); i++) {
      String form = text.get(i).form();
      if (named[i]
          || words.peoples().contains(form)
          || words.others().contains(form)
          || words.given().contains(form)
          || words.titles().contains(form)
          || words.openers().contains(form)
          || words.sites().contains(form)) {
        return null;
      }
    }
    return run;
  }

  /** Whether the document says "in Tarvek". */
  private boolean isPlace(Tokens text, Run run) {
    return places.contains(text.get(run.first()).form());
  }

  private void propose(Tokens text, Run run) {
    String name = run.text(text);
    lexicon.propose(Kind.GROUP, Entry.slug(name), name, "ArmedGroup", List.of());
  }
}
