package org.allegiance.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * The groups of the synthetic conflict and what became of them: founded, renamed, merged, split,
 * dissolved, allied and at war with one another. The last ten hold themselves apart; crowds come
 * out of those.
 */
final class Lineage {

  static final int GROUPS = 200;
  private static final int FOUNDED = 120;
  private static final int APART = 10;
  private static final int BEGIN = (int) LocalDate.of(2010, 1, 1).toEpochDay();
  private static final int FIRST_CHANGE = (int) LocalDate.of(2012, 1, 1).toEpochDay();
  private static final int LAST_CHANGE = (int) LocalDate.of(2020, 1, 1).toEpochDay();

  private final FactFile facts;
  private final RandomGenerator random;
  private final int[] founded = new int[GROUPS];
  private final int[] ended = new int[GROUPS];
  private int stories;

  private Lineage(FactFile facts, RandomGenerator random) {
    this.facts = facts;
    this.random = random;
  }

  /** Makes the groups and tells their history. */
  static Lineage tell(FactFile facts, RandomGenerator random) {
    Lineage lineage = new Lineage(facts, random);
    lineage.tell();
    return lineage;
  }

  private void tell() {
    for (int g = 0; g < GROUPS; g++) {
      describe(g);
      ended[g] = Integer.MAX_VALUE;
    }
    for (int g = 0; g < GROUPS; g++) {
      if (g < FOUNDED || g >= GROUPS - APART) {
        founded[g] = BEGIN + random.nextInt(600);
        story(Happening.of(AL.Formation, iri(g), founded[g]));
      } else {
        int step = (LAST_CHANGE - FIRST_CHANGE) / (GROUPS - APART - FOUNDED);
        arise(g, FIRST_CHANGE + (g - FOUNDED) * step + random.nextInt(step));
      }
    }
    for (int i = 0; i < GROUPS; i++) {
      deal(FIRST_CHANGE + random.nextInt(LAST_CHANGE - FIRST_CHANGE));
    }
  }

  private void describe(int group) {
    String iri = iri(group);
    facts.link(iri, RDF.type, kind(group));
    if (isUnnamed(group)) {
      facts.link(iri, RDF.type, AL.UnnamedGroups);
    }
    if (group % 25 == 3) {
      facts.link(iri, RDF.type, AL.Coalition);
    }
    facts.text(iri, SKOS.prefLabel, "group " + group);
  }

  private static Resource kind(int group) {
    if (group % 20 == 7) {
      return AL.CivilBody;
    }
    return group % 40 == 9 ? AL.State : AL.ArmedGroup;
  }

  private static boolean isUnnamed(int group) {
    return group % 50 == 11;
  }

  /** A group comes out of others: by a new name, a split or a merger. */
  private void arise(int group, int day) {
    founded[group] = day;
    int roll = random.nextInt(10);
    if (roll < 4) {
      int parent = living(day);
      ended[parent] = day;
      story(Happening.of(AL.Renaming, iri(parent), day).from(iri(parent)).to(iri(group)));
    } else if (roll < 7) {
      story(Happening.of(AL.Split, iri(group), day).from(iri(living(day))));
    } else {
      for (int i = 0; i < 2 + random.nextInt(2); i++) {
        int parent = living(day);
        ended[parent] = day;
        story(Happening.of(AL.Merger, iri(parent), day).to(iri(group)));
      }
    }
  }

  private void deal(int day) {
    String one = iri(living(day));
    String other = iri(living(day));
    switch (random.nextInt(6)) {
      case 0 -> story(Happening.of(AL.Alliance, one, day).with(other));
      case 1 -> story(Happening.of(AL.Backing, one, day).to(other));
      case 2 -> story(Happening.of(AL.TakingControl, one, day).from(other));
      case 3 -> story(Happening.of(AL.LosingControl, one, day).to(other));
      default -> story(Happening.of(AL.Hostilities, one, day).with(other));
    }
  }

  private void story(Happening happening) {
    stories++;
    new Chronicle(facts, random, "lineage" + stories).tell(happening);
  }

  /** A group that lives on a day, but for those that hold themselves apart. */
  private int living(int day) {
    while (true) {
      int group = random.nextInt(GROUPS - APART);
      if (founded[group] != 0 && founded[group] < day && day < ended[group]) {
        return group;
      }
    }
  }

  /** The IRI of a group that lives on a day. */
  String living(int day, RandomGenerator chooser) {
    while (true) {
      int group = chooser.nextInt(GROUPS - APART);
      if (founded[group] < day && day < ended[group]) {
        return iri(group);
      }
    }
  }

  /** The IRI of a group that holds itself apart. */
  static String apart(RandomGenerator chooser) {
    return iri(GROUPS - 1 - chooser.nextInt(APART));
  }

  /** The IRIs of all civil bodies. */
  static List<String> civilBodies() {
    List<String> bodies = new ArrayList<>();
    for (int g = 0; g < GROUPS; g++) {
      if (kind(g).equals(AL.CivilBody)) {
        bodies.add(iri(g));
      }
    }
    return bodies;
  }

  private static String iri(int group) {
    return Things.iri("group", "g" + group);
  }
}
