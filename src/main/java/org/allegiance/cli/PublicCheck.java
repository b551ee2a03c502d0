package org.allegiance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.Problem;
import org.allegiance.graph.Store;
import org.allegiance.publish.Edition;
import org.allegiance.publish.edition.LeakSearch;
import org.allegiance.publish.edition.Release;
import org.allegiance.publish.site.Holdings;
import org.allegiance.publish.site.Shell;
import org.allegiance.publish.site.Site;
import org.allegiance.query.Answer;
import org.allegiance.query.Catalogue;
import org.allegiance.query.StoredQuery;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import picocli.CommandLine;

/** {@code check --public}: that nobody can be found in the public edition who must not be. */
final class PublicCheck {

  private final Project project;
  private final Editions editions;
  private final PrintWriter out;
  private final PrintWriter err;
  private final List<Problem> problems = new ArrayList<>();

  PublicCheck(Project project, Editions editions, CommandLine commandLine) {
    this.project = project;
    this.editions = editions;
    this.out = commandLine.getOut();
    this.err = commandLine.getErr();
  }

  /**
   * Looks everywhere.
   *
   * @param release the folder of a release, empty for none
   */
  int run(String release) throws IOException {
    Optional<Release> files =
        release.isEmpty() ? Optional.empty() : Optional.of(Release.in(Path.of(release)));
    Dataset dataset = Store.withUnion(project.publicEdition(editions.keys(), err).dataset());
    Progress steps = new Progress(err);
    LeakSearch search = LeakSearch.of(project.sources(), project.library());
    steps.begin("searching the quads");
    problems.addAll(search.findings(dataset));
    steps.begin("searching the answers of stored queries");
    Collection<StoredQuery> queries = search.harmless(project.queries().all());
    queries.forEach(query -> answer(query, dataset, search));
    steps.begin("searching the pages");
    Holdings holdings = new Holdings(dataset, project.sources(), queries, null);
    Site site = Site.of(holdings, new Shell(Edition.PUBLIC, true));
    Stream.of(Stream.of("", "disagreements/"), site.documentation(), site.paths())
        .flatMap(paths -> paths)
        .forEach(path -> page(site, path, search));
    if (files.isPresent()) {
      steps.begin("searching the files of the release");
      problems.addAll(files.get().findings(search));
    }
    steps.end(problems.isEmpty() ? "nobody is given away" : problems.size() + " leaks");
    problems.forEach(out::println);
    out.flush();
    return problems.isEmpty() ? Exit.DONE : Exit.FINDINGS;
  }

  /** A page, its address, the files beside it and its further sheets. */
  private void page(Site site, String path, LeakSearch search) {
    String html = site.page(path).orElse("");
    problems.addAll(search.in("/" + path, path + "\n" + html));
    Site.next(path, html).ifPresent(next -> page(site, next, search));
    site.files(path)
        .forEach(
            file ->
                site.file(file).ifPresent(f -> problems.addAll(search.in("/" + file, f.text()))));
  }

  private void answer(StoredQuery query, Dataset dataset, LeakSearch search) {
    String file = "queries/" + query.name() + ".rq";
    try (QueryExecution execution = Catalogue.bind(query, Map.of(), dataset)) {
      problems.addAll(search.in("answer of " + file, Answer.of(execution, Answer.Format.TABLE)));
    } catch (BadInputException e) {
      // It needs a value, or names by default what this edition does not hold: it answers nobody.
    }
  }
}
