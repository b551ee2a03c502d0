package org.allegiance.publish.site;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allegiance.document.Library;
import org.allegiance.graph.Assembly;
import org.allegiance.graph.Sources;
import org.allegiance.graph.Store;
import org.allegiance.publish.Edition;
import org.allegiance.reason.Reasoning;
import org.allegiance.vocab.AL;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/** Data assembled and reasoned over in memory, and what tests ask of the pages made from them. */
record Sites(Dataset dataset, Sources sources) {

  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"((?:\\.\\./)+)([^\"#]*)");

  /**
   * @param change made to what is stated, before anything is inferred
   */
  static Sites of(Sources sources, Consumer<Dataset> change) {
    Dataset dataset = new Assembly(sources).dataset(new Library(Path.of("no-documents")), false);
    change.accept(dataset);
    Reasoning.over(dataset, sources).addTo(dataset);
    return new Sites(Store.withUnion(dataset), sources);
  }

  Site site(Edition edition, @Nullable Library library) {
    return Site.of(new Holdings(dataset, sources, List.of(), library), new Shell(edition, true));
  }

  /** The paths of the pages of all things of a class, in order. */
  List<String> paths(Resource type) {
    return dataset
        .getDefaultModel()
        .listSubjectsWithProperty(RDF.type, type)
        .mapWith(Site::path)
        .toList()
        .stream()
        .sorted()
        .toList();
  }

  /** The path of the inference that a transition, affiliation or disagreement is one. */
  String why(Resource type) {
    Resource thing =
        dataset.getDefaultModel().listSubjectsWithProperty(RDF.type, type).toList().stream()
            .min((a, b) -> a.getURI().compareTo(b.getURI()))
            .orElseThrow();
    return dataset
        .getDefaultModel()
        .listSubjectsWithProperty(RDF.subject, thing)
        .filterKeep(i -> i.hasProperty(RDF.object, type) && i.hasProperty(RDF.type, AL.Inference))
        .mapWith(Site::path)
        .next();
  }

  /** The paths from the site's root that a page links to. */
  static TreeSet<String> links(String page) {
    TreeSet<String> links = new TreeSet<>();
    Matcher m = LINK.matcher(page);
    while (m.find()) {
      links.add(m.group(2));
    }
    return links;
  }
}
