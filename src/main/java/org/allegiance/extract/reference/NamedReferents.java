package org.allegiance.extract.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allegiance.extract.names.Entry;
import org.allegiance.extract.names.Gazetteer;
import org.allegiance.extract.names.Mention;
import org.allegiance.extract.reference.Referent.Gender;
import org.allegiance.extract.reference.Referent.Kind;
import org.jspecify.annotations.Nullable;

/** All whom a document has named: the same one for the same key. */
final class NamedReferents {

  private static final String ON_TRIAL = "on trial";

  private final Gazetteer gazetteer;
  private final Map<String, Referent> named = new HashMap<>();

  NamedReferents(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  Referent group(String key, String label, @Nullable String type) {
    return named.computeIfAbsent("group " + key, k -> new Referent(Kind.GROUP, key, label, type));
  }

  List<Referent> groups() {
    return named.values().stream().filter(r -> r.kind == Kind.GROUP).toList();
  }

  Referent person(String key, String label) {
    return named.computeIfAbsent("person " + key, k -> Discourse.newPerson(key, label));
  }

  /** A person, who may be known as the leader of a group. */
  Referent person(Mention name) {
    return named.computeIfAbsent(
        "person " + name.key(),
        k -> {
          Referent person = Discourse.newPerson(name.key(), name.label());
          person.group = gazetteer.ledBy(name.key()).map(Entry::key).orElse(null);
          person.isLeader = person.group != null;
          person.gender =
              gazetteer.isOfWoman(name.label())
                  ? Gender.FEMALE
                  : gazetteer.isOfMan(name.label()) ? Gender.MALE : null;
          return person;
        });
  }

  /** A place, and who governs it. */
  Referent place(Mention name) {
    return named.computeIfAbsent(
        "place " + name.key(),
        k -> {
          Referent place = new Referent(Kind.PLACE, name.key(), name.label(), name.type());
          place.group = gazetteer.party(name.key()).map(Entry::key).orElse(null);
          return place;
        });
  }

  /** A place that no list has. */
  Referent place(String key, String name) {
    return named.computeIfAbsent("place " + key, k -> new Referent(Kind.PLACE, key, name, null));
  }

  /** "The accused", who may be named beside it. */
  Referent onTrial(Optional<Referent> name) {
    name.ifPresent(who -> named.put(ON_TRIAL, who));
    return named.computeIfAbsent(ON_TRIAL, k -> Discourse.newPerson("accused", "the accused"));
  }

  /** Whether the document has named a person so. */
  boolean hasNamed(String key, String name) {
    return named.containsKey("person " + key) || bearer(name).isPresent();
  }

  /** "Okello", where only one was named in full who is called so: "James Okello". */
  Optional<Referent> bearer(String surname) {
    List<Referent> called =
        named.values().stream()
            .filter(r -> r.kind == Kind.PERSON && r.label.endsWith(" " + surname))
            .distinct()
            .toList();
    return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
  }
}
