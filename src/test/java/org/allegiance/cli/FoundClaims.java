package org.allegiance.cli;

import java.util.List;
import java.util.stream.IntStream;
import org.allegiance.BadInputException;
import org.allegiance.claim.Candidates;
import org.allegiance.claim.Proposal;
import org.allegiance.document.Passage;
import org.allegiance.document.SourceDocument;
import org.allegiance.graph.Found;

/**
 * An extractor that finds a joining in every twenty characters, the first of a new group, and a
 * plan to join.
 */
final class FoundClaims {

  static final Extraction EXTRACTION = sources -> FoundClaims::in;

  private FoundClaims() {}

  static Candidates in(SourceDocument document) {
    if (document.text(new Passage(0, document.length())).contains("stumble")) {
      throw new BadInputException("stumbled", document.key(), "it stumbles", "mend it");
    }
    return new Candidates(
        IntStream.range(0, document.length() / 20)
            .mapToObj(
                i ->
                    Found.claim(
                        document,
                        "f" + i,
                        i * 20,
                        i * 20 + 15,
                        i == 0 ? "ferry-league" : "river-guard",
                        null))
            .toList(),
        List.of(new Proposal("ferry-league", "ArmedGroup", "Ferry League", List.of("FL"))),
        document.length() < 20
            ? List.of()
            : List.of(Found.unreal(Found.claim(document, "u0", 3, 12, "ferry-league", null))));
  }
}
