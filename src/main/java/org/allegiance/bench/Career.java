package org.allegiance.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * One person's way through one to five groups, as sources tell it: how each affiliation began, how
 * some ended, who was in custody in between, and what became of some at the end.
 */
final class Career {

  private static final int EARLIEST = (int) LocalDate.of(2011, 6, 1).toEpochDay();
  private static final int LATEST = (int) LocalDate.of(2014, 12, 1).toEpochDay();
  private static final List<String> CIVIL_BODIES = Lineage.civilBodies();
  private static final List<Resource> STEPS =
      List.of(AL.ProtectionGuarantee, AL.Disarmament, AL.Prosecution, AL.Return, AL.WeaponsBan);
  private static final List<Resource> SETBACKS =
      List.of(AL.Stigmatisation, AL.Reprisal, AL.ResettlementDenial, AL.MissingFollowUp);

  private final String person;
  private final RandomGenerator random;
  private final Lineage lineage;
  private final Chronicle chronicle;
  private final List<String> groups = new ArrayList<>();
  private int day;
  private boolean inside;

  private Career(String person, RandomGenerator random, Lineage lineage, Chronicle chronicle) {
    this.person = person;
    this.random = random;
    this.lineage = lineage;
    this.chronicle = chronicle;
    this.day = EARLIEST + random.nextInt(LATEST - EARLIEST);
  }

  /** Tells of person number n. */
  static void tell(int n, RandomGenerator random, Lineage lineage, FactFile facts) {
    String person = iri(n);
    facts.link(person, RDF.type, AL.Person);
    facts.text(person, RDFS.label, "person " + n);
    new Career(person, random, lineage, new Chronicle(facts, random, Integer.toString(n))).tell();
  }

  static String iri(int n) {
    return Things.iri("person", "p" + n);
  }

  private void tell() {
    int affiliations = 1 + random.nextInt(5);
    while (groups.size() < affiliations) {
      pass(30, 400);
      String next = lineage.living(day, random);
      if (!groups.contains(next)) {
        enter(next);
        groups.add(next);
      }
    }
    finish();
  }

  private void enter(String next) {
    int roll = random.nextInt(100);
    if (!inside) {
      if (roll < 4) {
        chronicle.tell(about(AL.Recruitment).to(next));
        pass(1, 20);
      }
      chronicle.tell(about(roll < 85 ? AL.Joining : AL.Pledge).to(next));
    } else if (roll < 13) {
      chronicle.tell(about(AL.AllegianceSwitch).from(group()).to(next));
    } else if (roll < 17) {
      chronicle.tell(about(AL.Defection).from(group()).to(next));
    } else if (roll < 19) {
      chronicle.tell(about(AL.Joining).from(group()).to(next));
    } else if (roll < 20) {
      chronicle.tell(about(AL.TurningAgainst).from(group()).with(group()).to(next));
    } else if (roll < 22) {
      custody(true);
      enter(next);
    } else if (roll < 23) {
      custody(false);
      chronicle.tell(about(AL.AllegianceSwitch).from(group()).to(next));
    } else if (roll < 29) {
      leave();
      pass(5, 60);
      enter(next);
    } else {
      chronicle.tell(about(AL.Joining).to(next));
    }
    inside = true;
  }

  private void leave() {
    Resource kind =
        switch (random.nextInt(6)) {
          case 0, 1, 2 -> AL.Leaving;
          case 3, 4 -> AL.Defection;
          default -> AL.Expulsion;
        };
    chronicle.tell(about(kind).from(group()));
    inside = false;
  }

  /**
   * In custody and out of it again.
   *
   * @param ending whether being taken ends membership in the group
   */
  private void custody(boolean ending) {
    String holder = lineage.living(day, random);
    if (ending) {
      Resource kind = random.nextBoolean() ? AL.Capture : AL.Surrender;
      chronicle.tell(about(kind).from(group()).with(holder));
      inside = false;
    } else {
      Resource kind = random.nextBoolean() ? AL.Detention : AL.Kidnapping;
      chronicle.tell(about(kind).with(holder));
    }
    pass(2, 40);
    if (random.nextInt(100) < 40) {
      String receiver = lineage.living(day, random);
      chronicle.tell(about(AL.CustodyTransfer).from(holder).to(receiver));
      holder = receiver;
      pass(2, 40);
    }
    chronicle.tell(about(AL.Release).from(holder));
    pass(2, 20);
  }

  private void finish() {
    int roll = random.nextInt(100);
    pass(20, 200);
    if (roll < 7) {
      leave();
    } else if (roll < 13) {
      reintegration();
    } else if (roll < 15) {
      custody(true);
    } else if (roll < 16) {
      chronicle.tell(about(AL.RefusalToFight).from(group()));
    } else if (roll < 17) {
      chronicle.tell(about(AL.Support).to(lineage.living(day, random)));
    } else if (roll < 18) {
      chronicle.tell(about(AL.TurningAgainst).from(group()).with(group()));
    } else if (roll < 21) {
      leave();
      pass(5, 60);
      chronicle.tell(about(AL.Hostilities).with(group()));
    }
  }

  private void reintegration() {
    String body = CIVIL_BODIES.get(random.nextInt(CIVIL_BODIES.size()));
    chronicle.tell(about(AL.Dissociation).from(group()));
    pass(5, 40);
    Resource step = STEPS.get(random.nextInt(STEPS.size()));
    chronicle.tell(about(step).with(body));
    pass(5, 90);
    int roll = random.nextInt(100);
    if (roll < 30) {
      chronicle.tell(about(AL.Reconciliation).with(body));
    } else if (roll < 55) {
      chronicle.tell(about(SETBACKS.get(random.nextInt(SETBACKS.size()))));
      pass(5, 60);
      chronicle.tell(about(AL.Rejoining).to(group()));
    }
  }

  private Happening about(Resource kind) {
    return Happening.of(kind, person, day);
  }

  private String group() {
    return groups.get(groups.size() - 1);
  }

  private void pass(int least, int most) {
    day += least + random.nextInt(most - least);
  }
}
