package org.allegiance.reason.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.allegiance.reason.engine.CompiledRule.Ask;
import org.allegiance.reason.engine.Derivation.Answer;
import org.allegiance.reason.engine.Facts.View;
import org.allegiance.reason.engine.Kinds.ClassRule;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.sys.JenaSystem;

/**
 * Stated facts and all that follows from them under the rules of a program: the least model,
 * stratum by stratum, of what is Datalog with stratified negation, tests, and functions that make
 * nodes.
 *
 * <p>First {@link #state} what is known and {@link #complete} it; then {@link #update} it.
 * Instances are not for several threads at once.
 */
public final class Materialisation {

  static {
    JenaSystem.init(); // its vocabularies cannot be read before
  }

  private final Terms terms = new Terms();
  private final Facts facts;
  private final List<CompiledRule> rules = new ArrayList<>();
  private final int strata;
  private final Saturation saturation;
  private final Backwards backwards;
  private final Consultation consultation;
  private final Upkeep upkeep;

  /**
   * Nothing, under a program.
   *
   * @param program rules that {@link Strata} finds nothing unsettled about
   * @param limit number of facts and nodes above which it gives up
   * @throws UnsupportedRuleException if a rule is none that can be applied here
   */
  public Materialisation(List<Rule> program, Builtins builtins, long limit) {
    Map<String, Set<Node>> consulted = new LinkedHashMap<>();
    builtins.oracle().tests().keySet().forEach(t -> consulted.put(t, builtins.oracle().reads()));
    Strata order = Strata.of(program, consulted);
    this.strata = order.count() + 1; // in the first, what is stated is settled
    List<Integer> classes = Compiler.classes(program, terms);
    Compiler compiler = new Compiler(terms, builtins, classes);
    for (Rule rule : program) {
      CompiledRule compiled =
          compiler.compile(rule, rules.size(), order.of(rule) + 1, order.isRecursive(rule));
      rules.add(
          order.isSimple(rule) || compiled.isAboutKinds() ? compiled.inEveryStratum() : compiled);
    }
    List<ClassRule> classRules =
        rules.stream().filter(CompiledRule::isAboutKinds).flatMap(r -> r.classRules()).toList();
    Kinds kinds = new Kinds(classes.size(), classRules);
    this.facts = new Facts(terms, classes, kinds);
    this.saturation = new Saturation(facts, kinds, rules, strata, limit);
    this.backwards = new Backwards(facts, rules, strata);
    this.consultation =
        new Consultation(facts, builtins.oracle(), rules, saturation.consequences());
    this.upkeep = new Upkeep(facts, kinds, saturation, rules, strata, consultation);
  }

  /** States a fact, before all is completed. */
  public void state(Triple fact) {
    facts.setStated(facts.of(fact), true);
  }

  /**
   * Derives all that follows from what has been stated.
   *
   * @throws TooManyFactsException if that is more than there is room for
   */
  public void complete() {
    facts.beginWithStated();
    for (int stratum = 1; stratum <= strata; stratum++) {
      if (stratum == 1) {
        saturation.begin();
      }
      consultation.begin(stratum);
      for (CompiledRule rule : rules) {
        boolean first = stratum == 1 && rule.stratum() == CompiledRule.ALWAYS;
        if (first || rule.stratum() == stratum) {
          saturation.applyToAll(rule);
        }
      }
      saturation.drain(stratum);
    }
    saturation.beginUpdates();
  }

  /**
   * States facts and withdraws others, and brings what follows up to that. If it fails, nothing has
   * changed.
   *
   * @throws TooManyFactsException if more follows than there is room for
   */
  public void update(Collection<Triple> stated, Collection<Triple> withdrawn) {
    upkeep.update(stated, withdrawn);
  }

  /** The readings in which a fact holds; 0 if in none. */
  public int readings(Triple fact) {
    long number = facts.find(fact);
    return number == Facts.NONE ? 0 : facts.readings(number, View.NOW);
  }

  /** Whether a fact is stated, whatever it also follows from. */
  public boolean isStated(Triple fact) {
    long number = facts.find(fact);
    return number != Facts.NONE && facts.isStated(number);
  }

  /**
   * Shows facts that hold in some reading.
   *
   * @param pattern what to find; {@link Node#ANY} matches everything
   */
  public void find(Triple pattern, Consumer<Triple> out) {
    findNumbers(pattern, fact -> out.accept(facts.triple(fact)));
  }

  private void findNumbers(Triple pattern, Consumer<Long> out) {
    int subject = term(pattern.getSubject());
    int predicate = term(pattern.getPredicate());
    int object = term(pattern.getObject());
    boolean known =
        (subject != Terms.NONE || !pattern.getSubject().isConcrete())
            && (predicate != Terms.NONE || !pattern.getPredicate().isConcrete())
            && (object != Terms.NONE || !pattern.getObject().isConcrete());
    if (known) {
      new Lookup(facts, View.NOW)
          .all(
              subject,
              predicate,
              object,
              fact -> {
                out.accept(fact);
                return true;
              });
    }
  }

  private int term(Node node) {
    return node.isConcrete() ? terms.find(node) : Terms.NONE;
  }

  /** Shows all facts that follow, each with its readings, and are not stated. */
  public void forEachInferred(InferredVisitor out) {
    findNumbers(
        Triple.ANY,
        fact -> {
          if (!facts.isStated(fact)) {
            out.inferred(facts.triple(fact), facts.readings(fact, View.NOW));
          }
        });
  }

  /** Told of facts that follow. */
  @FunctionalInterface
  public interface InferredVisitor {
    void inferred(Triple fact, int readings);
  }

  /** All derivations of a fact, also of one that is stated; none if nothing yields it. */
  public List<Derivation> derivations(Triple fact) {
    long number = facts.find(fact);
    Set<Derivation> found = new LinkedHashSet<>();
    if (number != Facts.NONE) {
      backwards.forEach(number, (rule, match) -> found.add(derivation(rule, match, fact)));
    }
    return List.copyOf(found);
  }

  private Derivation derivation(CompiledRule rule, Match match, Triple conclusion) {
    List<Answer> answers = new ArrayList<>();
    for (Ask ask : rule.asks()) {
      int[] about = IntStream.of(ask.slots()).map(slot -> match.slots[slot]).toArray();
      answers.add(
          new Answer(
              ask.name(),
              IntStream.of(about).mapToObj(terms::node).toList(),
              ask.test().readings(terms, about, false)));
    }
    return new Derivation(
        rule.rule(),
        rule.body().stream().map(p -> triple(p, match)).toList(),
        answers,
        rule.absent().stream().map(p -> triple(p, match)).toList(),
        conclusion,
        match.readings);
  }

  private Triple triple(SlotPattern p, Match match) {
    return Triple.create(
        node(p.subject(), match), node(p.predicate(), match), node(p.object(), match));
  }

  private Node node(int slot, Match match) {
    return slot == CompiledRule.ANY ? Node.ANY : terms.node(match.slots[slot]);
  }

  /** The number by which tests and oracles are asked about a node; negative if it is not known. */
  public int number(Node node) {
    return terms.find(node);
  }

  /** How often rules have found a match of their bodies since nothing was known, by rule. */
  public Map<Rule, Long> firings() {
    Map<Rule, Long> firings = new LinkedHashMap<>();
    rules.forEach(r -> firings.put(r.rule(), saturation.firings()[r.number()]));
    return firings;
  }
}
