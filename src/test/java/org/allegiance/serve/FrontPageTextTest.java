package org.allegiance.serve;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class FrontPageTextTest {

  @Test
  void countsAndEscapes() throws Exception {
    Dataset dataset = DatasetFactory.create();
    RDFParser.fromString(
            """
            PREFIX al: <https://w3id.org/allegiance/ontology#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            <x:c1> a al:Claim ; dcterms:source <x:d> .
            <x:c2> a al:Claim ; dcterms:source <x:d> .
            <x:d> dcterms:title "<script>alert(1)</script> & {{example}} $1" .
            """,
            Lang.TURTLE)
        .parse(dataset.asDatasetGraph());
    String page = FrontPageText.of(dataset, List.of());
    assertTrue(
        page.contains(
            "<tr><td>&lt;script&gt;alert(1)&lt;/script&gt; &amp; {{example}} $1</td><td"
                + " class=\"n\">2</td></tr>"),
        page);
    assertTrue(page.contains("<tr><td>claims</td><td class=\"n\">2</td></tr>"), page);
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("{{queries}}"), page);
  }
}
