package org.allegiance.publish.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.vocab.AL;
import org.apache.jena.rdf.model.RDFNode;

/** Who and what plays which role in events, as documents state it. */
final class Roles {

  private final Asking asking;

  Roles(Asking asking) {
    this.asking = asking;
  }

  /** The kinds of an event, then its roles. */
  List<Role> of(RDFNode event) {
    return asking.rows("roles", Map.of("event", event)).stream()
        .collect(
            Collectors.groupingBy(r -> r.text("name"), LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(e -> new Role(e.getKey(), e.getValue().stream().map(Roles::player).toList()))
        .toList();
  }

  /** What kinds of event documents make of it. */
  List<Link> kinds(RDFNode event) {
    return asking.rows("kinds", Map.of("event", event)).stream().map(r -> r.link("kind")).toList();
  }

  private static Role.Player player(Row row) {
    Link value = row.link("value");
    boolean isTime = row.value("role").filter(AL.when::equals).isPresent();
    if (isTime) {
      String words = EdtfWords.of(value.label());
      return new Role.Player(
          new Link(words, "", ""), words.equals(value.label()) ? "" : value.label());
    }
    List<String> notes = new ArrayList<>();
    Stream.of("amount", "count").filter(row::has).map(row::text).forEach(notes::add);
    return new Role.Player(value, String.join(", ", notes));
  }
}
