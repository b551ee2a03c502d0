package org.allegiance.graph;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.allegiance.BadInputException;
import org.allegiance.Nearest;
import org.allegiance.Problem;
import org.allegiance.claim.Claim;
import org.allegiance.claim.Evidence;
import org.allegiance.document.Library;
import org.allegiance.document.SourceDocument;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** Everything that can be wrong with the data, found in one go and placed in its file. */
final class Validation {

  private final Sources sources;
  private final Map<Path, Model> files = new TreeMap<>();
  private final Map<Path, Model> claims;
  private final Model background;
  private final Library library;
  private final Names names;
  private final Register bibliography;
  private final Blocks blocks = new Blocks();
  private final Set<Found> found = new TreeSet<>(Found.ORDER);

  /** A problem with what it is sorted by. */
  private record Found(Path file, int line, Problem problem) {
    static final Comparator<Found> ORDER =
        Comparator.comparing(Found::file)
            .thenComparingInt(Found::line)
            .thenComparing(f -> f.problem().toString());
  }

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
    this.bibliography = Register.of(data);
    this.names = new Names(ontology, Register.of(all), this::add);
  }

  List<Problem> problems() {
    claims.keySet().forEach(this::checkDocument);
    claims.forEach(this::checkClaimIds);
    files.forEach(names::check);
    Names.checkActorKeys(files, this::add);
    if (found.isEmpty()) {
      checkShapes();
    }
    if (found.isEmpty()) {
      claims.forEach(this::checkClaims);
    }
    return found.stream().map(Found::problem).toList();
  }

  /** A file of claims is named after a document that the bibliography describes. */
  private void checkDocument(Path file) {
    String document = Assembly.key(file);
    if (!bibliography.keys("document").contains(document)) {
      add(
          file,
          background.createResource(),
          "unregistered-document",
          "data/documents.ttl describes no document '" + document + "'",
          Nearest.didYouMean(
              document, bibliography.keys("document"), "describe it there, or rename this file"));
    }
  }

  /** A claim has one block in one file. */
  private void checkClaimIds(Path file, Model model) {
    for (Resource claim : model.listSubjectsWithProperty(RDF.type, AL.Claim).toList()) {
      List<Integer> lines = blocks.lines(file, claim);
      if (lines.size() > 1) {
        add(
            file,
            lines.get(1),
            "claim-twice",
            Names.show(claim) + " begins on line " + lines.get(0) + " already",
            "give one of them another number");
      }
      claims.forEach(
          (other, claimsThere) -> {
            if (other.compareTo(file) < 0 && claimsThere.contains(claim, RDF.type, AL.Claim)) {
              add(
                  file,
                  claim,
                  "claim-twice",
                  Names.show(claim) + " stands in " + sources.relative(other) + " already",
                  "give one of them another number");
            }
          });
    }
  }

  private void checkShapes() {
    Model all = ModelFactory.createDefaultModel().add(background);
    claims.values().forEach(all::add);
    Shapes shapes;
    try {
      shapes = Shapes.parse(Sources.read(sources.shapes()));
    } catch (ShaclParseException e) {
      String reason = String.valueOf(e.getMessage()).replaceAll("_:\\w+", "a node without a name");
      Path folder = sources.home().resolve("ontology/shapes");
      add(folder, 0, "broken-shapes", reason, "mend the shape; nothing is checked without it");
      return;
    }
    for (ReportEntry entry : ShaclValidator.get().validate(shapes, all.getGraph()).getEntries()) {
      if (!entry.severity().equals(Severity.Violation)) {
        continue;
      }
      RDFNode focus = all.asRDFNode(entry.focusNode());
      Resource subject = focus.isResource() ? focus.asResource() : all.createResource();
      String reason = Names.show(focus) + " does not fit";
      if (entry.resultPath() instanceof P_Link path) {
        reason += " at " + Names.show(all.asRDFNode(path.getNode()));
      }
      if (entry.value() != null && !entry.value().equals(entry.focusNode())) {
        reason += ", value " + Names.show(all.asRDFNode(entry.value()));
      }
      add(fileOf(subject), subject, "shape", reason, entry.message());
    }
  }

  private Path fileOf(Resource subject) {
    return files.entrySet().stream()
        .filter(e -> e.getValue().contains(subject, null))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .orElse(sources.home().resolve("ontology"));
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
            Names.show(claim) + " is of document '" + source + "'",
            "move it to data/claims/" + source + ".ttl");
      }
    }
    Resource entry = background.createResource(Things.iri("document", document));
    Optional<SourceDocument> text;
    try {
      text = library.find(document);
    } catch (BadInputException e) {
      e.problems().forEach(p -> found.add(new Found(file, 0, p)));
      return;
    }
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
    } catch (BrokenClaimException e) {
      add(
          file,
          e.claim(),
          "broken-claim",
          String.valueOf(e.getMessage()),
          "mend the claim in this file");
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
    add(file, blocks.line(file, subject), code, reason, wayOut);
  }

  private void add(Path file, int line, String code, String reason, String wayOut) {
    Problem problem = Problem.at(sources.relative(file), line, code, reason, wayOut);
    found.add(new Found(file, line, problem));
  }
}
