package org.allegiance.publish.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allegiance.document.SourceDocument;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Resource;

/** Pages of documents: the bibliography, and the claims in the order of the text. */
final class DocumentPages implements Pages {

  private static final int SECTION = 50;
  private static final int MOST = 2 * SECTION;

  private final Asking asking;
  private final Html html;
  private final Quotations quotations;

  DocumentPages(Asking asking, Html html, Quotations quotations) {
    this.asking = asking;
    this.html = html;
    this.quotations = quotations;
  }

  @Override
  public Optional<String> of(Resource document) {
    return further(document, 1);
  }

  @Override
  public Optional<String> further(Resource document, int number) {
    return Sheet.of(lines(document), MOST, new SheetPath(Site.path(document), number))
        .flatMap(sheet -> page(document, sheet));
  }

  private Optional<String> page(Resource document, Sheet<ClaimLine> sheet) {
    return asking.rows("document", Map.of("document", document)).stream()
        .findFirst()
        .map(
            row ->
                html.page(
                    "document",
                    sheet.path(),
                    Map.of(
                        "link", asking.link(document),
                        "iri", document.getURI(),
                        "bibliography", row,
                        "issued", EdtfWords.of(row.text("issued")),
                        "copy", copy(document, row.text("sha256")),
                        "sheet", sheet,
                        "sections", sections(sheet.items()))));
  }

  private Copied copy(Resource document, String sha256) {
    return quotations
        .document(Things.key(document))
        .map(SourceDocument::sha256)
        .map(found -> found.equals(sha256) ? Copied.FAITHFULLY : Copied.OTHERWISE)
        .orElse(Copied.NOT);
  }

  private List<ClaimLine> lines(Resource document) {
    Map<Link, ClaimLine> lines = new LinkedHashMap<>();
    for (Row row : asking.rows("document-claims", Map.of("document", document))) {
      ClaimLine line =
          lines.computeIfAbsent(
              row.link("claim"),
              c ->
                  new ClaimLine(
                      row, new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>()));
      line.kinds().add(row.link("kind"));
      if (row.has("actor")) {
        line.actors().add(row.link("actor"));
      }
      if (row.has("credited")) {
        line.credited().add(row.link("credited"));
      }
    }
    return List.copyOf(lines.values());
  }

  private static List<List<ClaimLine>> sections(List<ClaimLine> lines) {
    List<List<ClaimLine>> sections = new ArrayList<>();
    for (int i = 0; i < lines.size(); i += SECTION) {
      sections.add(lines.subList(i, Math.min(lines.size(), i + SECTION)));
    }
    return sections;
  }
}
