package org.allegiance.extract.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allegiance.extract.names.Mention.Kind;
import org.allegiance.extract.names.NameTrie.Match;

/**
 * Long names of groups that a document has, and what is left of them where words are left out: "the
 * Lord's Army" for the Lord's Resistance Army.
 */
final class ShortForms {

  static final int LONG = 3; // words

  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, List<String>> longForms = new HashMap<>();

  ShortForms(Lexicon lexicon, List<Tokens> document) {
    for (Tokens text : document) {
      for (Match match : lexicon.matches(text)) {
        Entry entry = match.name().entry();
        if (entry.kind() == Kind.GROUP && match.length() >= LONG) {
          entries.putIfAbsent(entry.key(), entry);
          longForms.putIfAbsent(entry.key(), forms(text, match.first(), match.last()));
        }
      }
    }
  }

  private static List<String> forms(Tokens text, int first, int last) {
    List<String> forms = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      forms.add(text.get(i).form());
    }
    return forms;
  }

  /** The group of which a name is a shorter form, if there is just one. */
  Optional<Entry> of(Tokens text, Run run) {
    List<String> shorter = forms(text, run.first(), run.last());
    List<String> keys =
        longForms.entrySet().stream()
            .filter(e -> isPart(shorter, e.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    return keys.size() == 1 ? Optional.ofNullable(entries.get(keys.getFirst())) : Optional.empty();
  }

  /** Whether the words of one stand in the other in their order, ending alike. */
  private static boolean isPart(List<String> shorter, List<String> longer) {
    if (shorter.size() >= longer.size() || !shorter.getLast().equals(longer.getLast())) {
      return false;
    }
    int next = 0;
    for (String form : longer) {
      next += next < shorter.size() && form.equals(shorter.get(next)) ? 1 : 0;
    }
    return next == shorter.size();
  }
}
