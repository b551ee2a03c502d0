package org.allegiance.publish.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.allegiance.graph.Sources;
import org.allegiance.publish.Edition;
import org.allegiance.vocab.AL;
import org.apache.jena.rdf.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages over the project's own data. */
class RealSiteTest {

  private static Sites sites;
  private static Site site;

  @BeforeAll
  static void build() {
    sites = Sites.of(new Sources(Path.of(".")), dataset -> {});
    site = sites.site(Edition.FULL, null);
  }

  @Test
  void everyInferenceIsProvedDownToClaimsOrDataOrAnotherPage() {
    List<String> unproved = new ArrayList<>();
    List<String> paths = sites.paths(AL.Inference);
    for (String path : paths) {
      String page = site.page(path).orElse("");
      boolean proved =
          page.contains("id=\"fact-1\"")
              && page.contains("class=\"rule\"")
              && (page.contains("class=\"cited\"") || page.contains("class=\"ground\""));
      if (!proved) {
        unproved.add(path);
      }
    }
    assertEquals(List.of(), unproved);
    assertTrue(paths.size() > 5000);
  }

  @Test
  void everyOtherThingHasItsPage() {
    for (Resource type :
        List.of(
            AL.Claim,
            AL.Event,
            AL.Statistic,
            AL.Document,
            AL.Transition,
            AL.Affiliation,
            AL.Disagreement,
            AL.WithheldInference)) {
      List<String> without =
          sites.paths(type).stream().filter(path -> site.page(path).isEmpty()).toList();
      assertEquals(List.of(), without);
    }
  }

  /** Of the transitions and affiliations, each leads to its proof, and the proof to a claim. */
  @Test
  void everyCareerLeadsToClaims() {
    Stream.of(AL.Transition, AL.Affiliation)
        .flatMap(type -> sites.paths(type).stream())
        .forEach(
            path -> {
              String page = site.page(path).orElseThrow();
              assertTrue(page.contains("class=\"why\""), path);
              assertTrue(page.contains("class=\"cited\""), path);
            });
  }
}
