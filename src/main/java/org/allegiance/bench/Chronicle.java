package org.allegiance.bench;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * What sources say about the happenings of one story, in the order in which they happened. A story
 * with the key {@code 12} has the events {@code id/event/12-1}, {@code 12-2} and so on, each with a
 * claim of the same key; a second claim of one event has an {@code x} after it.
 */
final class Chronicle {

  private static final int PLACES = 300;
  private static final List<String> MOTIVES =
      List.of("fear", "financial", "ideology", "family-or-friends", "belonging", "coercion");

  private final FactFile facts;
  private final RandomGenerator random;
  private final String key;
  private int told;
  private @Nullable String last;

  Chronicle(FactFile facts, RandomGenerator random, String key) {
    this.facts = facts;
    this.random = random;
    this.key = key;
  }

  void tell(Happening happening) {
    told++;
    String name = key + "-" + told;
    String event = Things.iri("event", name);
    facts.link(event, RDF.type, happening.kind());
    facts.link(event, AL.actor, happening.actor());
    role(event, AL.fromGroup, happening.from());
    role(event, AL.toGroup, happening.to());
    role(event, AL.counterparty, happening.counterparty());
    circumstances(event, happening);
    date(event, happening.day());
    claims(event, name);
    last = event;
  }

  private void role(String event, Property role, @Nullable String who) {
    if (who != null) {
      facts.link(event, role, who);
    }
  }

  private void circumstances(String event, Happening happening) {
    if (random.nextInt(100) < 10) {
      facts.link(event, AL.place, Things.iri("place", "place" + random.nextInt(PLACES)));
    }
    if (happening.to() != null && random.nextInt(100) < 10) {
      String motive = MOTIVES.get(random.nextInt(MOTIVES.size()));
      facts.link(event, AL.motivatedBy, Things.iri("motive", motive));
    }
  }

  /** Where a source gives no date, it often says what came before. */
  private void date(String event, int day) {
    Optional<String> date = Dating.of(day, random);
    date.ifPresent(d -> facts.typed(event, AL.when, d, AL.EDTF.getURI()));
    if (last != null && random.nextInt(100) < (date.isPresent() ? 4 : 60)) {
      facts.link(event, AL.follows, last);
    }
  }

  private void claims(String event, String name) {
    String certainty = certainty(random.nextInt(100));
    String claim = claim(event, name, certainty);
    int roll = random.nextInt(1000);
    if (roll < 25) {
      claim(event, name + "x", certainty(random.nextInt(100)));
    } else if (roll < 35) {
      String other = claim(event, name + "x", certainty.equals("denied") ? "asserted" : "denied");
      if (roll < 29) {
        facts.link(claim, AL.contradicts, other);
      }
    }
  }

  private String claim(String event, String name, String certainty) {
    String claim = Things.iri("claim", name);
    facts.link(claim, RDF.type, AL.Claim);
    facts.link(claim, AL.reports, event);
    facts.link(claim, AL.certainty, Things.iri("certainty", certainty));
    return claim;
  }

  private static String certainty(int roll) {
    if (roll < 75) {
      return "asserted";
    }
    if (roll < 90) {
      return "hedged";
    }
    return roll < 96 ? "rumoured" : "denied";
  }
}
