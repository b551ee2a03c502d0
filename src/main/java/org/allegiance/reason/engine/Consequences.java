package org.allegiance.reason.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What facts of one predicate say by themselves, whatever else is known: what their subjects and
 * objects are, and which other predicates hold between them. These are the rules of one pattern, as
 * domains, ranges, subproperties and inverses are, taken together.
 */
final class Consequences {

  private final List<CompiledRule> rules = new ArrayList<>();
  private int ofSubject = Kinds.NONE;
  private int ofObject = Kinds.NONE;
  private int surelyOfSubject = Kinds.NONE; // by rules that are not recursive
  private int surelyOfObject = Kinds.NONE;
  private final List<Integer> along = new ArrayList<>(); // terms of predicates
  private final List<Integer> back = new ArrayList<>();

  private Consequences() {}

  /**
   * Whether a rule can be taken together with others of the same predicate.
   *
   * @param type the term of rdf:type
   */
  static boolean isSuch(CompiledRule rule, int type) {
    if (rule.body().size() != 1) {
      return false;
    }
    SlotPattern body = rule.body().get(0);
    return rule.absent().isEmpty()
        && rule.asks().isEmpty()
        && rule.makes().isEmpty()
        && !body.isClass()
        && body.ofPredicate() != Terms.NONE
        && body.ofPredicate() != type
        && body.subject() != body.object()
        && rule.constants()[body.subject()] == Terms.NONE
        && rule.constants()[body.object()] == Terms.NONE
        && rule.heads().stream().allMatch(head -> isBetween(head, body));
  }

  private static boolean isBetween(SlotPattern head, SlotPattern body) {
    if (head.isClass()) {
      return head.subject() == body.subject() || head.subject() == body.object();
    }
    return head.ofPredicate() != Terms.NONE && (isAlong(head, body) || isBack(head, body));
  }

  private static boolean isAlong(SlotPattern head, SlotPattern body) {
    return head.subject() == body.subject() && head.object() == body.object();
  }

  private static boolean isBack(SlotPattern head, SlotPattern body) {
    return head.subject() == body.object() && head.object() == body.subject();
  }

  /** The consequences of each predicate that has any, by its term. */
  static Map<Integer, Consequences> of(List<CompiledRule> rules, Kinds kinds, int type) {
    Map<Integer, Consequences> all = new HashMap<>();
    for (CompiledRule rule : rules) {
      if (isSuch(rule, type)) {
        int predicate = rule.body().get(0).ofPredicate();
        all.computeIfAbsent(predicate, p -> new Consequences()).add(rule, kinds);
      }
    }
    return all;
  }

  private void add(CompiledRule rule, Kinds kinds) {
    rules.add(rule);
    SlotPattern body = rule.body().get(0);
    for (SlotPattern head : rule.heads()) {
      if (!head.isClass()) {
        (isAlong(head, body) ? along : back).add(head.ofPredicate());
      } else if (head.subject() == body.subject()) {
        ofSubject = kinds.with(ofSubject, head.ofClass(), Readings.ALL);
        if (!rule.isRecursive()) {
          surelyOfSubject = kinds.with(surelyOfSubject, head.ofClass(), Readings.ALL);
        }
      } else {
        ofObject = kinds.with(ofObject, head.ofClass(), Readings.ALL);
        if (!rule.isRecursive()) {
          surelyOfObject = kinds.with(surelyOfObject, head.ofClass(), Readings.ALL);
        }
      }
    }
  }

  /** The rules. */
  List<CompiledRule> rules() {
    return rules;
  }

  /**
   * What a fact says of its subject or object, as a kind.
   *
   * @param surely whether by rules alone that are not recursive
   */
  int of(boolean subject, boolean surely) {
    return subject ? surely ? surelyOfSubject : ofSubject : surely ? surelyOfObject : ofObject;
  }

  /** Told what follows from a fact. */
  interface Drawn {
    void kind(int thing, int kind, int readings);

    void fact(int subject, int predicate, int object, int readings);
  }

  /** Draws those of a fact that holds in some readings. */
  void draw(int subject, int object, int readings, Drawn to) {
    to.kind(subject, ofSubject, readings);
    to.kind(object, ofObject, readings);
    for (int i = 0; i < along.size(); i++) {
      to.fact(subject, along.get(i), object, readings);
    }
    for (int i = 0; i < back.size(); i++) {
      to.fact(object, back.get(i), subject, readings);
    }
  }

  /** Consequences by relation: those that have any come before all others. */
  static final class ByRelation {
    private final Facts facts;
    private final Consequences[] first;

    ByRelation(Facts facts, Map<Integer, Consequences> byPredicate) {
      this.facts = facts;
      this.first = new Consequences[byPredicate.size()];
      byPredicate.forEach((p, drawn) -> first[facts.relation(p).number] = drawn);
    }

    /** Number of relations that have any. */
    int size() {
      return first.length;
    }

    Consequences at(int relation) {
      return first[relation];
    }

    /** Whether a pattern says by itself that what a slot stands for has a class. */
    boolean say(SlotPattern pattern, int slot) {
      Relation relation = facts.existing(pattern.ofPredicate());
      Consequences drawn = relation == null ? null : of(relation.number);
      return drawn != null
          && ((pattern.subject() == slot && drawn.ofSubject != Kinds.NONE)
              || (pattern.object() == slot && drawn.ofObject != Kinds.NONE));
    }

    @Nullable Consequences of(int relation) {
      return relation < first.length ? first[relation] : null;
    }
  }
}
