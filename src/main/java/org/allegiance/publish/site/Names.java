package org.allegiance.publish.site;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.allegiance.publish.search.Found;
import org.allegiance.publish.search.NameIndex;
import org.allegiance.query.Parameter;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** Things by what they are called, for the slots of questions and for searches. */
final class Names {

  private static final String IRI = Pattern.quote(Things.BASE) + "[a-z]+/.+";

  private final Asking asking;
  private final NameIndex index;
  private final List<Found> all;

  Names(Asking asking) {
    this.asking = asking;
    this.all =
        asking.rows("names").stream()
            .map(row -> new Found(row.resource("thing"), row.text("name")))
            .toList();
    this.index = new NameIndex(all);
  }

  List<Hit> find(String text, int most) {
    return index.find(text, most).stream().map(f -> hit(f.thing(), f.name())).toList();
  }

  private Hit hit(Resource thing, String name) {
    Link link = asking.link(thing);
    return new Hit(link, name.equals(link.label()) ? "" : name);
  }

  /**
   * What a parameter takes for what a reader wrote: the key of the thing that is called so, else
   * the words themselves, which may be a key.
   */
  String value(Parameter parameter, String written) {
    if (!parameter.type().isThing()) {
      return written;
    }
    String base = base(parameter);
    return index
        .called(written)
        .map(Resource::getURI)
        .filter(iri -> iri.startsWith(base))
        .map(iri -> iri.substring(base.length()))
        .orElse(written);
  }

  /** What the thing is called that a value of a parameter is the key of, if that tells it. */
  String shown(Parameter parameter, String value) {
    if (!parameter.type().isThing() || value.isEmpty()) {
      return value;
    }
    Resource thing = ResourceFactory.createResource(base(parameter) + value);
    String label = thing.getURI().matches(IRI) ? asking.link(thing).label() : value;
    return value(parameter, label).equals(value) ? label : value;
  }

  /** The names that a slot suggests. */
  List<String> suggestions(Parameter parameter) {
    if (!parameter.type().isThing()) {
      return List.of();
    }
    String base = base(parameter);
    Set<String> labels = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    all.stream()
        .map(Found::thing)
        .filter(t -> t.getURI().startsWith(base))
        .forEach(t -> labels.add(asking.link(t).label()));
    return List.copyOf(labels);
  }

  private static String base(Parameter parameter) {
    return parameter.type() == Parameter.Type.THING
        ? Things.BASE
        : Things.iri(parameter.type().name().toLowerCase(Locale.ROOT), "");
  }
}
