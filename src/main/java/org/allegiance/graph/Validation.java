package org.allegiance.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.allegiance.Nearest;
import org.allegiance.Problem;
import org.allegiance.claim.Claim;
import org.allegiance.claim.Evidence;
import org.allegiance.document.Library;
import org.allegiance.document.SourceDocument;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** Everything that can be wrong with the data, found in one go and placed in its file. */
final class Validation {

  private final Sources sources;
  private final Map<Path, Model> files = new TreeMap<>();
  private final Map<Path, Model> claims;
  private final Model background;
  private final Library library;
  private final Register register;
  private final List<Problem> problems = new ArrayList<>();

  Validation(
      Sources sources, Model ontology, Model data, Map<Path, Model> claims, Library library) {
    this.sources = sources;
    this.claims = claims;
    this.library = library;
    this.background = ModelFactory.createDefaultModel().add(ontology).add(data);
    sources.register().forEach(f -> files.put(f, Sources.read(f)));
    files.putAll(claims);
    Model all = ModelFactory.createDefaultModel().add(background);
    claims.values().forEach(all::add);
    this.register = Register.of(all);
  }

  List<Problem> problems() {
    files.forEach(this::checkNames);
    if (problems.isEmpty()) {
      checkShapes();
    }
    if (problems.isEmpty()) {
      claims.forEach(this::checkClaims);
    }
    return List.copyOf(problems);
  }

  /** Every thing that is named must be described somewhere. */
  private void checkNames(Path file, Model model) {
    Map<Resource, Statement> unknown = new HashMap<>();
    for (Statement s : model.listStatements().toList()) {
      if (s.getObject() instanceof Resource r
          && isThing(r)
          && !register.keys(Things.kind(r)).contains(Things.key(r))) {
        unknown.merge(
            r,
            s,
            (a, b) -> a.getSubject().getURI().compareTo(b.getSubject().getURI()) <= 0 ? a : b);
      }
    }
    unknown.forEach(
        (thing, s) -> {
          String kind = Things.kind(thing);
          String wayOut =
              Nearest.didYouMean(
                  Things.key(thing),
                  register.keys(kind),
                  "describe it, or use one of the keys in data/ and ontology/");
          String reason =
              Things.kind(s.getSubject())
                  + " "
                  + Things.key(s.getSubject())
                  + " names the "
                  + kind
                  + " '"
                  + Things.key(thing)
                  + "', which nothing describes";
          add(file, s.getSubject(), "unknown-" + kind, reason, wayOut);
        });
  }

  private static boolean isThing(Resource r) {
    return r.isURIResource()
        && r.getURI().startsWith(Things.BASE)
        && r.getURI().indexOf('/', Things.BASE.length()) > 0;
  }

  private void checkShapes() {
    Model all = ModelFactory.createDefaultModel().add(background);
    claims.values().forEach(all::add);
    Shapes shapes = Shapes.parse(Sources.read(sources.shapes()));
    for (ReportEntry entry : ShaclValidator.get().validate(shapes, all.getGraph()).getEntries()) {
      if (!entry.severity().equals(Severity.Violation)) {
        continue;
      }
      Node focus = entry.focusNode();
      Resource subject = focus.isURI() ? all.createResource(focus.getURI()) : all.createResource();
      String path = entry.resultPath() == null ? "" : " (" + entry.resultPath() + ")";
      String reason = focus + path + (entry.value() == null ? "" : ", value " + entry.value());
      add(fileOf(subject), subject, "shape", reason, entry.message());
    }
  }

  private Path fileOf(Resource subject) {
    return files.entrySet().stream()
        .filter(e -> e.getValue().contains(subject, null))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .orElse(Path.of("ontology"));
  }

  private void checkClaims(Path file, Model model) {
    String document = Assembly.key(file);
    for (Resource claim : model.listSubjectsWithProperty(RDF.type, AL.Claim).toList()) {
      String source = Things.key(claim.getPropertyResourceValue(DCTerms.source));
      if (!source.equals(document)) {
        add(
            file,
            claim,
            "wrong-file",
            "claim " + Things.key(claim) + " is of document '" + source + "'",
            "move it to data/claims/" + source + ".ttl");
      }
    }
    Resource entry = background.createResource(Things.iri("document", document));
    Optional<SourceDocument> text = library.find(document);
    if (text.isPresent() && !text.get().sha256().equals(entry.getProperty(AL.sha256).getString())) {
      String reason =
          "the text of '"
              + document
              + "' is not the one that was read: its SHA-256 is "
              + text.get().sha256();
      add(
          library.file(document),
          entry,
          "other-text",
          reason,
          "put the text back whose SHA-256 stands in data/documents.ttl, or read the claims anew"
              + " from this one");
      return;
    }
    int length = entry.getProperty(AL.length).getInt();
    List<Claim> read;
    try {
      read = ClaimFile.claims(model);
    } catch (IllegalArgumentException e) {
      problems.add(
          new Problem(
              "broken-claim",
              sources.relative(file).toString(),
              String.valueOf(e.getMessage()),
              "mend the claim in this file"));
      return;
    }
    read.forEach(c -> c.evidence().forEach(e -> checkEvidence(file, c, e, length, text)));
  }

  private void checkEvidence(
      Path file, Claim claim, Evidence evidence, int length, Optional<SourceDocument> text) {
    Resource subject = Things.thing("claim", claim.id());
    if (evidence.passage().end() > length) {
      String reason =
          "claim "
              + claim.id()
              + " rests on passage "
              + evidence.passage()
              + ", but the document ends at "
              + length;
      add(
          file,
          subject,
          "past-the-end",
          reason,
          "give the offsets of the passage in code points, end exclusive");
    } else if (text.isPresent() && !evidence.holdsIn(text.get())) {
      String reason =
          "the words at "
              + evidence.passage()
              + " are not those that claim "
              + claim.id()
              + " was read from";
      add(
          file,
          subject,
          "other-words",
          reason,
          "find the passage again and import the claim with its words");
    }
  }

  private void add(Path file, Resource subject, String code, String reason, String wayOut) {
    problems.add(Problem.at(sources.relative(file), line(file, subject), code, reason, wayOut));
  }

  /** The line on which a block about the subject begins, 0 if none does. */
  private static long line(Path file, Resource subject) {
    if (!subject.isURIResource() || !isThing(subject) || !Files.isRegularFile(file)) {
      return 0;
    }
    Set<String> names =
        Set.of(Things.kind(subject) + ":" + Things.key(subject), "<" + subject.getURI() + ">");
    try {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (names.contains(lines.get(i).split("\\s", 2)[0])) {
          return i + 1L;
        }
      }
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
