package org.allegiance.extract.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.allegiance.extract.names.Mention.Kind;
import org.allegiance.extract.names.NameTrie.Match;
import org.allegiance.extract.names.NameTrie.Name;
import org.allegiance.extract.names.Token.Shape;
import org.jspecify.annotations.Nullable;

/** The names that hold in one document: those of the gazetteer, and what it brings in itself. */
final class Lexicon {

  private final Gazetteer gazetteer;
  private final NameTrie own;
  private final Evidence evidence;
  private final Map<String, Entry> proposed = new HashMap<>();
  private final Set<String> refused = new HashSet<>();
  private final Map<String, String> kept = new HashMap<>();

  /** When a person was last named in full, so that a surname means the last of that name. */
  private final Map<String, Integer> lastNamed = new HashMap<>();

  private int clock;

  /** A place before a party of the same name, and then what the document speaks of most. */
  private final Comparator<Name> order =
      Comparator.<Name>comparingInt(n -> n.entry().kind() == Kind.PLACE ? 0 : 1)
          .thenComparing(Name::shared)
          .thenComparingInt(n -> -evidence().weight(n.entry()))
          .thenComparingInt(n -> -lastNamed.getOrDefault(n.entry().key(), 0));

  Lexicon(Gazetteer gazetteer, List<Tokens> blocks) {
    this.gazetteer = gazetteer;
    this.own = new NameTrie(gazetteer.spelling());
    this.evidence = new Evidence(gazetteer);
    for (Tokens block : blocks) {
      matches(block, n -> !n.shared()).forEach(m -> evidence.add(m.name().entry()));
    }
  }

  private static String id(Kind kind, String key) {
    return kind + " " + key;
  }

  Words words() {
    return gazetteer.words();
  }

  Evidence evidence() {
    return evidence;
  }

  /** Names of the gazetteer that are spelt like this. */
  List<Name> known(String written) {
    return gazetteer.names().same(written);
  }

  /** Whether at least half of the words of a name are those of a name of an entry. */
  boolean isLike(Entry entry, Tokens text, Run run) {
    Set<String> forms = new HashSet<>();
    for (int i = run.first(); i <= run.last(); i++) {
      forms.add(text.get(i).form());
    }
    return Stream.concat(Stream.of(entry.label()), entry.names().stream())
        .map(n -> new Tokens(n, gazetteer.spelling()))
        .anyMatch(n -> n.count(forms) * 2 >= Math.max(n.size(), forms.size()));
  }

  /** Makes a name mean something in this document. */
  void bind(String name, Entry entry) {
    own.add(name, entry, false);
    evidence.add(entry);
  }

  /** Adds something that the gazetteer does not have, or gives more names to it. */
  Entry propose(Kind kind, String key, String label, @Nullable String type, List<String> names) {
    String free = gazetteer.has(kind, key) ? Entry.slug(label) : key;
    Entry entry =
        proposed.computeIfAbsent(
            id(kind, free), k -> Entry.of(kind, free, label, type, List.of(label)));
    own.add(label, entry, false);
    names.forEach(n -> own.add(n, entry, false));
    return entry;
  }

  /** Remembers that an acronym stands for something that is no name. */
  void refuse(String acronym) {
    refused.add(acronym);
  }

  boolean isRefused(String acronym) {
    return refused.contains(acronym);
  }

  /** Keeps what an acronym stands for that may turn out to be a group. */
  void keep(String acronym, String full) {
    kept.put(acronym, full);
  }

  @Nullable String kept(String acronym) {
    return kept.get(acronym);
  }

  boolean isProposed(Entry entry) {
    return entry.equals(proposed.get(id(entry.kind(), entry.key())));
  }

  /** Forgets who was named last, before a new reading from the start. */
  void rewind() {
    lastNamed.clear();
  }

  /** The names in a text, from left to right, the longest at each place. */
  List<Match> matches(Tokens block) {
    return matches(block, n -> !n.shared() || evidence.speaksOf(n.entry()) || isPrimary(n));
  }

  /** "The ELN" in a text that names no country: the one that has this for its key. */
  private boolean isPrimary(Name name) {
    return evidence.isNowhere()
        && name.shapes().size() == 1
        && name.shapes().getFirst() == Shape.CAPITALS
        && name.entry().key().equals(Entry.slug(name.written()));
  }

  private List<Match> matches(Tokens block, Predicate<Name> wanted) {
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < block.size(); ) {
      Match match = longest(block, i, wanted);
      if (match == null) {
        i++;
      } else {
        matches.add(match);
        note(match);
        i = match.last() + 1;
      }
    }
    return matches;
  }

  private void note(Match match) {
    Entry entry = match.name().entry();
    clock++;
    if (entry.kind() == Kind.PERSON && match.name().written().equals(entry.label())) {
      lastNamed.put(entry.key(), clock);
    }
  }

  private @Nullable Match longest(Tokens block, int first, Predicate<Name> wanted) {
    Match ours = own.longest(block, first, (n, i) -> wanted.test(n), order);
    Match theirs =
        gazetteer
            .names()
            .longest(block, first, (n, i) -> wanted.test(n) && isMeant(n, block, i), order);
    return theirs == null || (ours != null && ours.last() >= theirs.last()) ? ours : theirs;
  }

  private boolean isMeant(Name name, Tokens block, int last) {
    Token only = block.get(last);
    if (name.entry().kind() == Kind.GROUP
        && name.shapes().size() == 1
        && last > 0
        && words().kunyas().contains(block.get(last - 1).form())) {
      return false; // "Abu Garda" is no police of Ireland
    }
    if (name.shared()
        && name.shapes().size() == 1
        && only.opens()
        && words().openers().contains(only.form())) {
      return false;
    }
    if (name.shapes().size() == 1 && name.shapes().getFirst() == Shape.CAPITALS) {
      Token token = block.get(last);
      boolean word = words().openers().contains(token.form());
      if (word && (block.shouted(last) || token.shape() != Shape.CAPITALS)) {
        return false;
      }
    }
    return evidence.allows(name);
  }
}
