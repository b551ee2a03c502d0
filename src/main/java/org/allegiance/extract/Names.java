package org.allegiance.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import org.allegiance.extract.Mention.Kind;
import org.allegiance.extract.NameTrie.Match;
import org.allegiance.extract.NameTrie.Name;
import org.allegiance.extract.Token.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The names in a document. What a document brings in itself, acronyms in brackets, new groups and
 * places, persons, holds in all of it.
 */
final class Names {

  private final Gazetteer gazetteer;
  private final List<Tokens> blocks;
  private final Evidence evidence;
  private final NameTrie own;

  private Names(List<String> texts, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.blocks = texts.stream().map(t -> new Tokens(t, gazetteer.spelling())).toList();
    this.evidence = new Evidence(gazetteer);
    this.own = new NameTrie(gazetteer.spelling());
  }

  /** The names in each block, in their order; none lies within or across another. */
  static List<List<Mention>> in(List<String> blocks, Gazetteer gazetteer) {
    Names names = new Names(blocks, gazetteer);
    names.weigh();
    return names.blocks.stream().map(names::mentions).toList();
  }

  private void weigh() {
    for (Tokens block : blocks) {
      matches(block, (name, i) -> !name.shared()).forEach(m -> evidence.add(m.name().entry()));
    }
  }

  private List<Mention> mentions(Tokens block) {
    return matches(block, (name, i) -> !name.shared() || evidence.speaksOf(name.entry())).stream()
        .map(m -> mention(block, m))
        .toList();
  }

  private List<Match> matches(Tokens block, BiPredicate<Name, Integer> wanted) {
    List<Match> matches = new ArrayList<>();
    BiPredicate<Name, Integer> all = wanted.and((n, i) -> isMeant(n, block, i));
    for (int i = 0; i < block.size(); ) {
      Match match = longest(block, i, all);
      if (match == null) {
        i++;
      } else {
        matches.add(match);
        i = match.last() + 1;
      }
    }
    return matches;
  }

  private @Nullable Match longest(Tokens block, int first, BiPredicate<Name, Integer> wanted) {
    Match ours = own.longest(block, first, wanted, Comparator.comparingInt(n -> 0));
    Match theirs = gazetteer.names().longest(block, first, wanted, preference());
    return theirs == null || ours != null && ours.length() >= theirs.length() ? ours : theirs;
  }

  /** A place before a party of the same name; then what the document speaks of most. */
  private Comparator<Name> preference() {
    return Comparator.<Name>comparingInt(n -> n.entry().kind() == Kind.PLACE ? 0 : 1)
        .thenComparingInt(n -> n.shared() ? 1 : 0)
        .thenComparingInt(n -> -evidence.weight(n.entry()));
  }

  private boolean isMeant(Name name, Tokens block, int last) {
    if (name.shapes().size() == 1 && name.shapes().getFirst() == Shape.CAPITALS) {
      Token token = block.get(last);
      boolean word = gazetteer.words().openers().contains(token.form());
      if (word && (block.shouted(last) || token.shape() != Shape.CAPITALS)) {
        return false;
      }
    }
    return evidence.allows(name);
  }

  private Mention mention(Tokens block, Match match) {
    Entry entry = match.name().entry();
    return new Mention(
        block.get(match.first()).start(),
        block.get(match.last()).end(),
        entry.kind(),
        entry.key(),
        entry.label(),
        entry.type(),
        true);
  }
}
