package org.allegiance.bench;

import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * People captured together, whom a source tells of without names: some of them are persons of whom
 * other sources tell. It happens after all careers.
 */
final class Crowd {

  /** Persons for each of whom there is one crowd. */
  static final int PERSONS = 100;

  private static final int PARTS = 4;
  private static final int BEGIN = (int) LocalDate.of(2022, 1, 1).toEpochDay();

  private Crowd() {}

  /** Tells of the crowd that begins with person number n. */
  static void tell(int n, int persons, RandomGenerator random, Lineage lineage, FactFile facts) {
    String all = collective(facts, "c" + n, "exact");
    String some = collective(facts, "c" + n + "-some", "some");
    facts.link(some, AL.partOf, all);
    for (int i = n; i < Math.min(n + PARTS, persons); i++) {
      facts.link(Career.iri(i), AL.partOf, all);
    }
    int day = BEGIN + random.nextInt(300);
    String group = Lineage.apart(random);
    String captor = lineage.living(day, random);
    String receiver = lineage.living(day, random);
    Chronicle chronicle = new Chronicle(facts, random, "crowd" + n);
    chronicle.tell(Happening.of(AL.Capture, all, day).from(group).with(captor));
    chronicle.tell(Happening.of(AL.CustodyTransfer, all, day + 20).from(captor).to(receiver));
    Resource end = random.nextInt(5) == 0 ? AL.Execution : AL.Release;
    chronicle.tell(Happening.of(end, all, day + 60).from(receiver));
    chronicle.tell(Happening.of(AL.Joining, some, day + 90).to(lineage.living(day, random)));
  }

  private static String collective(FactFile facts, String key, String quantifier) {
    String collective = Things.iri("collective", key);
    facts.link(collective, RDF.type, AL.Collective);
    facts.text(collective, RDFS.label, "crowd " + key);
    facts.link(collective, AL.quantifier, Things.iri("quantifier", quantifier));
    return collective;
  }
}
