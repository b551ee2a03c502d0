package org.allegiance.extract.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.names.Mention;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** People meant by a name of their group: "former Tigers", "a Tiger", "a Malian soldier". */
final class NamedMembers {

  private static final Set<String> ONE = Set.of("a", "an", "one", "another");

  private final WordLists words;
  private final People people;

  NamedMembers(WordLists words, People people) {
    this.words = words;
    this.people = people;
  }

  /** The people, unless the name means the group as such. */
  Optional<Referent> of(Sentence sentence, Token name, Mention mention, Referent group) {
    String noun = lastWord(name);
    boolean isMember = !group.isArmed() && words.has(WordList.MEMBERS, noun);
    boolean isCounted = sentence.children(name).stream().anyMatch(c -> ONE.contains(c.lemma()));
    boolean isOneOfThem = mention.ofOne() && isCounted; // "a Houthi"
    if (!isMember && !isOneOfThem && !isSome(sentence, name)) {
      return Optional.empty();
    }
    boolean isOne = isOneOfThem || (isMember && isCounted);
    Referent found = isOne ? people.one(sentence, name, false) : people.several(sentence, name);
    found.group = group.key;
    if (isMember) {
      found.noun = noun;
    }
    return Optional.of(found);
  }

  /** "Malian soldiers": soldier. */
  private static String lastWord(Token name) {
    String form = name.form().toLowerCase(Locale.ROOT);
    int space = form.lastIndexOf(' ');
    String last = form.substring(space + 1);
    return space < 0
        ? ""
        : last.endsWith("men") ? last.replaceAll("men$", "man") : last.replaceAll("s$", "");
  }

  private boolean isSome(Sentence sentence, Token name) {
    return sentence.children(name).stream()
        .anyMatch(
            c ->
                (words.has(WordList.FORMER, c.lemma()) && !isOldName(sentence, name))
                    || (c.tag().equals("CD") && c.index() < name.index()));
  }

  /** "The former Victory Front", "formerly the Victory Front": what a group was, no people. */
  private boolean isOldName(Sentence sentence, Token name) {
    boolean isBesideNoun = name.is("nmod", "compound"); // "a former Victory Front man"
    return (words.has(WordList.GROUPS, lastWord(name)) && !isBesideNoun)
        || (name.is("appos")
            && sentence.children(name, "det").anyMatch(d -> d.lemma().equals("the")));
  }
}
