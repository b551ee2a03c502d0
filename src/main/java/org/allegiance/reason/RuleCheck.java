package org.allegiance.reason;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.allegiance.Problem;
import org.allegiance.reason.engine.EndlessMinting;
import org.allegiance.reason.engine.Strata;
import org.allegiance.reason.engine.Strata.UnsettledNegation;
import org.apache.jena.reasoner.rulesys.Rule;

/** All that is wrong with the rules that people write, alone and together with the axioms. */
final class RuleCheck {

  private final IdentityHashMap<Rule, ProgramRule> sound = new IdentityHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private final Strata strata;

  private RuleCheck(List<ProgramRule> axioms, List<ProgramRule> written, KnownTerms terms) {
    List<ProgramRule> program = new ArrayList<>(axioms);
    for (ProgramRule rule : written) {
      List<Problem> ofForm = RuleForm.problems(rule);
      problems.addAll(ofForm);
      problems.addAll(terms.problems(rule));
      if (ofForm.isEmpty()) {
        program.add(rule);
      }
    }
    program.forEach(r -> sound.put(r.rule(), r));
    strata = Strata.of(program.stream().map(ProgramRule::rule).toList(), Builtins.CONSULTED);
    checkNames(written);
    checkProgram(program);
  }

  /**
   * Checks a program.
   *
   * @param axioms its rules made from axioms
   * @param written those that people wrote
   */
  static RuleCheck of(List<ProgramRule> axioms, List<ProgramRule> written, KnownTerms terms) {
    return new RuleCheck(axioms, written, terms);
  }

  List<Problem> problems() {
    return problems;
  }

  /** The strata of the rules that are sound in themselves: of all if there are no problems. */
  Strata strata() {
    return strata;
  }

  private void checkNames(List<ProgramRule> written) {
    Map<String, ProgramRule> named = new HashMap<>();
    for (ProgramRule rule : written) {
      ProgramRule other = named.putIfAbsent(rule.name(), rule);
      if (other != null) {
        problems.add(
            rule.problem(
                "rule-twice",
                "has the name of another one, in " + other.file(),
                "give one of them another name"));
      }
    }
  }

  private void checkProgram(List<ProgramRule> program) {
    Applicability applicability = new Applicability(program);
    program.stream()
        .filter(r -> !r.isAxiom())
        .forEach(r -> applicability.problem(r).ifPresent(problems::add));
    strata.unsettled().forEach(u -> problems.add(unsettled(u)));
    strata.endless().forEach(e -> problems.add(endless(e)));
  }

  private Problem unsettled(UnsettledNegation negation) {
    String call = negation.clause().getName();
    String facts = FactName.of(negation.predicate());
    List<Rule> path = negation.path();
    String asked =
        call.equals("noValue") ? "negates " + facts : "calls " + call + ", which looks at " + facts;
    String yielded =
        path.size() == 1
            ? ", which it yields itself"
            : ", which " + title(path.get(0)) + " yields" + restsOn(path.subList(1, path.size()));
    return of(negation.rule())
        .problem(
            "unsettled-negation",
            asked + yielded,
            "let it ask for something that does not rest on it");
  }

  private String restsOn(List<Rule> path) {
    return path.stream().map(r -> ", which rests on " + title(r)).collect(Collectors.joining());
  }

  private Problem endless(EndlessMinting minting) {
    return of(minting.links().get(0).rule())
        .problem(
            "endless-minting",
            "may mint without end: its "
                + minting.links().stream().map(this::way).collect(Collectors.joining(", whose ")),
            "mint from what no rule mints, or ask in its body for what nothing minted has");
  }

  private String way(EndlessMinting.Link link) {
    int last = link.path().size() - 1;
    String via =
        link.path().subList(0, last).stream().map(this::title).collect(Collectors.joining(", "));
    return link.minted()
        + " gets "
        + (via.isEmpty() ? "" : "by way of " + via + " ")
        + "to "
        + title(link.path().get(last));
  }

  private String title(Rule rule) {
    return of(rule).title();
  }

  private ProgramRule of(Rule rule) {
    return requireNonNull(sound.get(rule));
  }
}
