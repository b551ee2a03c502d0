package org.allegiance.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.allegiance.document.Layout;
import org.allegiance.document.MappedText;
import org.allegiance.document.Passage;
import org.allegiance.extract.names.Entry;
import org.allegiance.extract.names.Gazetteer;
import org.allegiance.extract.names.Mention;
import org.allegiance.extract.patterns.Naming;
import org.allegiance.extract.reference.Referent;
import org.jspecify.annotations.Nullable;

/** Where a document names groups and states, as against where it only means them. */
final class NamedParties {

  private record Named(Passage where, Mention name) {}

  private final List<Named> all = new ArrayList<>();
  private final Gazetteer gazetteer;

  /**
   * Those of a document.
   *
   * @param mentions the names in each of its blocks
   */
  NamedParties(Layout layout, List<List<Mention>> mentions, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    for (int i = 0; i < mentions.size(); i++) {
      MappedText text = layout.blocks().get(i).content();
      for (Mention name : mentions.get(i)) {
        if (name.kind() != Mention.Kind.PERSON) {
          all.add(new Named(text.passage(name.start(), name.end()), name));
        }
      }
    }
  }

  /** How far passages name the parties of what they tell. */
  Naming in(List<Passage> passages, Candidate told) {
    Referent actor = told.actor();
    String acting = actor.kind == Referent.Kind.GROUP ? actor.key : null;
    List<String> parties = keys(acting, told.from(), told.to(), told.counterparty());
    if (parties.isEmpty()) {
      return Naming.NO_PARTY;
    }
    List<Mention> there =
        all.stream()
            .filter(named -> passages.stream().anyMatch(p -> p.overlaps(named.where())))
            .map(Named::name)
            .toList();
    long named =
        parties.stream().filter(key -> there.stream().anyMatch(n -> means(n, key))).count();
    return named == parties.size() ? Naming.ALL : named > 0 ? Naming.SOME : Naming.NONE;
  }

  private static List<String> keys(@Nullable String... keys) {
    return Stream.of(keys).filter(Objects::nonNull).distinct().toList();
  }

  /** "Kabul" and "the Afghan army" name the state and its army. */
  private boolean means(Mention name, String party) {
    return name.key().equals(party)
        || gazetteer.party(name.key()).map(Entry::key).filter(party::equals).isPresent()
        || gazetteer.ownerOf(party).filter(name.key()::equals).isPresent();
  }
}
