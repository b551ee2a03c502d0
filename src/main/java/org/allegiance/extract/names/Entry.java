package org.allegiance.extract.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that has names.
 *
 * @param key its key
 * @param label its preferred name
 * @param type local name of the class of actors, if it is one
 * @param names further names that mean it wherever they stand; one written in small letters is
 *     found in capitals too, one with capitals only with them
 * @param shared names that other things bear too; they mean it only in a document that shows so
 * @param members names of its people, whose plural is found too
 * @param near keys of the countries in whose affairs it takes part; none if anywhere
 */
public record Entry(
    Mention.Kind kind,
    String key,
    String label,
    @Nullable String type,
    List<String> names,
    List<String> shared,
    List<String> members,
    List<String> near) {

  /** Something that has names. */
  public Entry {
    names = List.copyOf(names);
    shared = List.copyOf(shared);
    members = List.copyOf(members);
    near = List.copyOf(near);
  }

  /** An entry whose names mean nothing else. */
  public static Entry of(
      Mention.Kind kind, String key, String label, @Nullable String type, List<String> names) {
    return new Entry(kind, key, label, type, names, List.of(), List.of(), List.of());
  }

  /** Whether its names are those of things that are no parties to a conflict. */
  boolean isStranger() {
    return kind == Mention.Kind.GROUP && type == null;
  }

  /** Its label and its names, those included that others bear too. */
  Stream<String> allNames() {
    return Stream.of(List.of(label), names, shared).flatMap(List::stream);
  }

  /** Whether a name is for one of its people, for several of whom it has another: "Houthi". */
  boolean isOfOne(String name) {
    return Stream.concat(allNames(), members.stream()).anyMatch((name + "s")::equals);
  }

  /** This entry by another key, if there is one for its own. */
  Entry keyed(Map<String, String> newKeys) {
    String newKey = newKeys.getOrDefault(key, key);
    return new Entry(kind, newKey, label, type, names, shared, members, near);
  }

  /** This entry with more names. */
  Entry with(List<String> more) {
    List<String> all = new ArrayList<>(names);
    all.addAll(more);
    return new Entry(kind, key, label, type, all, shared, members, near);
  }

  /** The key that a name gives where nobody chose one. */
  public static String slug(String name) {
    StringBuilder slug = new StringBuilder(name.length());
    String letters = Normalizer.normalize(name, Normalizer.Form.NFD);
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      if (Character.isLetterOrDigit(c) && !Spelling.isApostrophe(c)) {
        slug.append(Spelling.letter(c));
      } else if (!Spelling.isApostrophe(c)
          && Character.getType(c) != Character.NON_SPACING_MARK
          && !slug.isEmpty()
          && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    String key = slug.toString();
    int from = key.startsWith("the-") ? 4 : 0;
    int to = key.endsWith("-") ? key.length() - 1 : key.length();
    return key.substring(Math.min(from, to), to);
  }
}
