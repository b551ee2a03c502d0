package org.allegiance.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9110, section 12.5.1. */
class NegotiationTest {

  private static final List<String> OFFERS =
      List.of("text/html", "text/turtle", "application/ld+json", "application/rdf+xml");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "'' | text/html",
        "*/* | text/html",
        "text/* | text/html",
        "application/* | application/ld+json",
        "text/turtle | text/turtle",
        "TEXT/Turtle ; charset=utf-8 | text/turtle",
        "text/turtle, text/html | text/html",
        "text/turtle, text/html;q=0.9 | text/turtle",
        "text/html;q=0.1, application/rdf+xml;q=0.3, text/turtle;q=0.2 | application/rdf+xml",
        "text/*, text/html;q=0 | text/turtle",
        "*/*;q=0.1, text/html;q=0, text/turtle;q=0 | application/ld+json",
        "application/ld+json;profile=\"x\";q=0.5, text/turtle;q=0.4 | application/ld+json",
        "image/png | -",
        "text/html;q=0 | -",
        "text/html;q=0.000 | -",
        "text/html;q=2, text/turtle;q=0.1 | text/turtle",
        "nonsense, text/turtle | text/turtle",
        ";;;, | text/html",
        "*/turtle, text/turtle;q=0.1 | text/turtle",
        "application/xhtml+xml, text/html;q=0.9, */*;q=0.8 | text/html",
      })
  void theBestLikedIsChosen(String accept, String chosen) {
    assertEquals(chosen, Negotiation.best(accept, OFFERS).orElse(null));
  }

  @Test
  void whoSaysNothingGetsTheFirst() {
    assertEquals("text/html", Negotiation.best(null, OFFERS).orElseThrow());
  }
}
