package org.allegiance.extract.names;

import java.util.List;
import java.util.Set;
import org.allegiance.extract.names.Mention.Kind;
import org.allegiance.extract.names.NameTrie.Match;
import org.allegiance.extract.names.Token.Shape;
import org.jspecify.annotations.Nullable;

/** Places that the gazetteer does not have, known by the words before and after them. */
final class NewPlaces {

  private static final Set<String> WHERE =
      Set.of("in", "near", "at", "outside", "around", "towards", "inside", "across");
  private static final Set<String> TAKEN = Set.of("took", "take", "taken", "wrested", "lost");
  private static final Set<String> FROM = Set.of("from", "to");
  private static final int LONGEST = 3;
  private static final int SHORTEST_WORD = 3;
  private static final int FAR = 5;

  private final Lexicon lexicon;
  private final Words words;
  private final DescribedPlaces sites;

  NewPlaces(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.words = lexicon.words();
    this.sites = new DescribedPlaces(words);
  }

  void read(Tokens text) {
    boolean[] named = new boolean[text.size()];
    boolean[] groups = new boolean[text.size()];
    for (Match match : lexicon.matches(text)) {
      for (int i = match.first(); i <= match.last(); i++) {
        named[i] = true;
        groups[i] = match.name().entry().kind() == Kind.GROUP;
      }
    }
    for (int i = 1; i < text.size(); i++) {
      if (!named[i] && text.joined(i)) {
        boolean isPlaced = isPlaced(text, i);
        boolean isOfArea = text.get(i - 1).form().equals("the");
        boolean mayBe = isPlaced || isTaken(text, i) || isBeforeComma(text, i) || isOfArea;
        Run run = mayBe ? run(text, i, named) : null;
        if (run != null
            && (isPlaced
                || sites.isOne(text, run)
                || (isOfArea && sites.isArea(text, run))
                || (isTaken(text, i) && isFromGroup(text, run, groups)))) {
          String name = run.text(text);
          lexicon.propose(Kind.PLACE, Entry.slug(name), name, null, List.of());
          i = run.last();
        }
      }
    }
  }

  /** "in Gikalo", "the town of Gikalo", "retook Gikalo", "the fall of Gikalo". */
  private boolean isPlaced(Tokens text, int index) {
    Token before = text.get(index - 1);
    if (before.shape() == Shape.SMALL && WHERE.contains(before.form())) {
      return true;
    }
    if (words.taking().contains(before.form())) {
      return before.shape() == Shape.SMALL;
    }
    if (before.form().equals("from")) {
      return isLeft(text, index - 1);
    }
    String noun = index > 1 ? text.get(index - 2).form() : "";
    return switch (before.form()) {
      case "on" -> words.movingInto().contains(noun); // "marched on Gikalo"
      case "into" -> words.movingInto().contains(noun);
      case "to" -> words.goingTo().contains(noun); // "went back to Gikalo"
      case "of" ->
          words.sites().contains(noun)
              || words.takings().contains(noun)
              || (noun.equals("out") && isLeft(text, index - 2)); // "drove them out of Gikalo"
      default -> false;
    };
  }

  /** A capital with a comma so soon behind it that the words may be a name: "Gikalo, a town". */
  private static boolean isBeforeComma(Tokens text, int index) {
    int after = index + 1;
    while (after < text.size() && after <= index + LONGEST && text.joined(after)) {
      after++;
    }
    return text.get(index).capital()
        && after < text.size()
        && after <= index + LONGEST
        && text.gap(after).equals(", ");
  }

  private static boolean isTaken(Tokens text, int index) {
    return TAKEN.contains(text.get(index - 1).form());
  }

  /** "Took Gikalo from the M23", "lost Gikalo to the rebels". */
  private boolean isFromGroup(Tokens text, Run run, boolean[] groups) {
    int from = run.last() + 1;
    if (from + 1 >= text.size() || !text.joined(from) || !FROM.contains(text.get(from).form())) {
      return false;
    }
    int whom = text.get(from + 1).form().equals("the") ? from + 2 : from + 1;
    return whom < text.size()
        && text.joined(whom)
        && (groups[whom]
            || words.people().contains(text.get(whom).form())
            || text.get(whom).form().endsWith("ists")); // "the jihadists"
  }

  /** "Withdrew from Gikalo", "the withdrawal of the garrison from Gikalo". */
  private boolean isLeft(Tokens text, int from) {
    for (int i = from - 1; i >= Math.max(0, from - FAR) && text.joined(i + 1); i--) {
      if (words.leavingPlaces().contains(text.get(i).form())) {
        return true;
      }
    }
    return false;
  }

  /** "in Ojok (2016)", "in Ojok & Otim", "in Ojok et al.". */
  private static boolean isCited(Tokens text, int after) {
    String gap = text.gap(after);
    boolean year =
        after < text.size()
            && text.get(after).shape() == Shape.NUMBER
            && text.get(after).end() - text.get(after).start() == 4
            && gap.matches(",? ?[(\\[]?");
    boolean others = after < text.size() && text.get(after).form().equals("et");
    return year || others || gap.contains("&");
  }

  private @Nullable Run run(Tokens text, int first, boolean[] named) {
    Run run = Run.at(text, first, words);
    if (run == null || run.length() > LONGEST) {
      return null;
    }
    for (int i = run.first(); i <= run.last(); i++) {
      Token token = text.get(i);
      boolean other =
          words.openers().contains(token.form())
              || words.peoples().contains(token.form())
              || words.others().contains(token.form())
              || words.titles().contains(token.form())
              || words.isHead(token.form())
              || token.shape() == Shape.CAPITALS
              || token.shape() == Shape.NUMBER
              || (token.end() - token.start() < SHORTEST_WORD && !token.article());
      if (named[i] || other) {
        return null;
      }
    }
    int after = run.last() + 1;
    boolean people =
        after < text.size()
            && text.joined(after)
            && words.people().contains(text.get(after).form());
    boolean other = people || isCited(text, after) || text.get(run.last()).possessive();
    return other ? null : run;
  }
}
