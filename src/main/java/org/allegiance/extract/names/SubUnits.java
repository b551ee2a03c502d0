package org.allegiance.extract.names;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.allegiance.extract.names.Mention.Kind;
import org.allegiance.extract.names.NameTrie.Match;

/**
 * Parts of a group that have a number or a small name, where the text says of which group: "its
 * 12th Front", "the Karvian Army's 3rd Brigade", "the Oka battalion of the KLA". Their people are
 * the group's.
 */
final class SubUnits {

  private static final Pattern NUMBER = Pattern.compile("\\d+(st|nd|rd|th)");
  private static final Set<String> ITS = Set.of("its", "their");

  private final Lexicon lexicon;
  private final Words words;

  SubUnits(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.words = lexicon.words();
  }

  /** The group that a name is a part of, if the text says so. */
  Optional<Entry> whole(Tokens text, Run run) {
    List<Match> groups =
        lexicon.matches(text).stream()
            .filter(m -> m.name().entry().kind() == Kind.GROUP)
            .filter(m -> !"CivilBody".equals(m.name().entry().type()))
            .toList();
    if (!words.parts().contains(text.get(run.last()).form())) {
      return groups.stream()
          .filter(m -> m.last() == run.last() && m.first() > run.first())
          .filter(m -> isNumbered(text, run) && isPartOf(text, run, m.first()))
          .map(m -> m.name().entry())
          .findFirst();
    }
    return groups.stream()
        .filter(m -> m.last() < run.last() && isOwner(text, m, run))
        .findFirst()
        .or(() -> groups.stream().filter(m -> isAfterOf(text, m, run.last())).findFirst())
        .or(() -> isNumbered(text, run) ? lastBefore(text, groups, run) : Optional.empty())
        .map(m -> m.name().entry());
  }

  /** "The KLA's 12th Brigade", "FARC 47th Front". */
  private static boolean isOwner(Tokens text, Match group, Run run) {
    boolean isWithin = group.first() == run.first() && isNumber(text, group.last() + 1);
    boolean isBefore =
        group.last() == run.first() - 1
            && text.joined(run.first())
            && (text.get(group.last()).possessive() || isNumbered(text, run));
    return isWithin || isBefore;
  }

  /** "The 47th Front of the FARC". */
  private boolean isPartOf(Tokens text, Run run, int group) {
    int of = text.get(group - 1).form().equals("the") ? group - 2 : group - 1;
    return of - 1 > run.first()
        && text.get(of).form().equals("of")
        && words.parts().contains(text.get(of - 1).form());
  }

  /** "The Oka battalion of the KLA". */
  private static boolean isAfterOf(Tokens text, Match group, int last) {
    int of = last + 1;
    int from = of + 1 < text.size() && text.get(of + 1).form().equals("the") ? of + 2 : of + 1;
    return group.first() == from && text.get(of).form().equals("of") && text.joined(of);
  }

  /** "Its 12th Front", and "the 12th Front", which guerrillas have: of the group named last. */
  private Optional<Match> lastBefore(Tokens text, List<Match> groups, Run run) {
    boolean isIts = run.first() > 0 && ITS.contains(text.get(run.first() - 1).form());
    boolean isFront = words.fronts().contains(text.get(run.last()).form());
    return groups.stream()
        .filter(m -> isIts || isFront)
        .filter(m -> m.last() < run.first())
        .filter(m -> isIts || "ArmedGroup".equals(m.name().entry().type()))
        .filter(m -> !lexicon.isProposed(m.name().entry()))
        .reduce((one, next) -> next);
  }

  private static boolean isNumbered(Tokens text, Run run) {
    return isNumber(text, run.first());
  }

  private static boolean isNumber(Tokens text, int index) {
    return index < text.size() && NUMBER.matcher(text.text(index, index)).matches();
  }
}
