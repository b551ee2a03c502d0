package org.allegiance.reason.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.reasoner.rulesys.Rule;
import org.junit.jupiter.api.Test;

class StrataTest {

  private static final String SUCCESSION =
      """
      [born: (?p bornTo ?q) -> (?q parentOf ?p)]
      [ancestor: (?p parentOf ?q) (?q parentOf ?r) -> (?p ancestorOf ?r)]
      [childless: (?p type Person) (?p owns ?x) noValue(?p, ancestorOf) -> (?p type Childless)]
      [heir: (?p type Childless) (?p owns ?x) (?p siblingOf ?q) noValue(?q, type, Childless) -> (?q inherits ?x)]
      """;

  @Test
  void negationWaitsForWhatItNegates() {
    assertEquals(
        Map.of("born", 1, "ancestor", 1, "childless", 2, "heir", 3), strata(program(SUCCESSION)));
  }

  @Test
  void simpleRulesCountAsPartOfWhatFeedsThem() {
    List<Rule> rules =
        program(
            """
            [kind: (?x type Cat) -> (?x type Animal)]
            [cat: (?x says meow) (?x eats ?y) -> (?x type Cat)]
            [thing: (?x type Thing) (?x eats ?y) noValue(?x, type, Animal) -> (?x type Plant)]
            """);

    assertEquals(Map.of("kind", 1, "cat", 1, "thing", 2), strata(rules));
  }

  @Test
  void whatSimpleRulesMakeOfStatedFactsIsSettledBeforeItIsNegated() {
    List<Rule> rules =
        program(
            """
            [kind: (?x type Cat) -> (?x type Animal)]
            [thing: (?x type Thing) (?x eats ?y) noValue(?x, type, Animal) -> (?x type Plant)]
            """);

    assertEquals(Map.of("kind", 1, "thing", 2), strata(rules));
  }

  @Test
  void domainsOfWhatABodyHoldsAlreadyYieldNothingNew() {
    List<Rule> rules =
        program(
            """
            [range: (?f endedBy ?e) -> (?e type Event)]
            [domain: (?e involves ?a) -> (?e type Event)]
            [ended: (?e ends ?g) (?e involves ?a) noValue(?e, type, Rumour) -> (?g endedBy ?e)]
            [rumour: (?e type Event) (?e toldBy ?p) -> (?e type Rumour)]
            """);

    assertEquals(List.of(), Strata.of(rules, Map.of()).unsettled());
    assertEquals(Map.of("range", 1, "domain", 1, "rumour", 1, "ended", 2), strata(rules));
  }

  @Test
  void whatABuiltinConsultsIsSettledBeforeItIsCalled() {
    List<Rule> rules =
        program(
            """
            [order: (?e type Coronation) (?f type Funeral) -> (?f precedes ?e)]
            [reign: (?e type Coronation) (?f type War) before(?e, ?f) -> (?f type Reigned)]
            """);
    Strata strata = Strata.of(rules, Map.of("before", Set.of(NodeFactory.createURI("precedes"))));

    assertEquals(1, strata.of(rules.get(0)));
    assertEquals(2, strata.of(rules.get(1)));
    assertEquals(2, strata.count());
  }

  @Test
  void anUnsettledNegationSaysByWhichRules() {
    List<Rule> rules =
        program(
            """
            [wins: (?x moves ?y) (?y type Position) noValue(?y, type, Won) -> (?x type Good)]
            [good: (?x type Good) -> (?x type Better)]
            [better: (?x type Better) (?x type Position) -> (?x type Best)]
            [best: (?x type Best) (?x type Position) -> (?x type Won)]
            """);
    List<Strata.UnsettledNegation> unsettled = Strata.of(rules, Map.of()).unsettled();

    assertEquals(1, unsettled.size());
    assertEquals("wins", unsettled.get(0).rule().getName());
    assertEquals(NodeFactory.createURI("type"), unsettled.get(0).predicate());
    assertEquals(
        List.of("best", "better", "wins"),
        unsettled.get(0).path().stream().map(Rule::getName).toList());
  }

  @Test
  void aRuleThatNegatesItsOwnConclusionIsUnsettled() {
    List<Rule> rules =
        program("[liar: (?x says ?y) (?y about ?x) noValue(?y, type, True) -> (?y type True)]");
    List<Strata.UnsettledNegation> unsettled = Strata.of(rules, Map.of()).unsettled();

    assertEquals(List.of(rules), unsettled.stream().map(Strata.UnsettledNegation::path).toList());
  }

  @Test
  void recursionIsFoundThroughAxiomsToo() {
    List<Rule> rules =
        program(
            """
            [part: (?x partOf ?y) (?y partOf ?z) -> (?x partOf ?z)]
            [inverse: (?x hasPart ?y) -> (?y partOf ?x)]
            [back: (?x partOf ?y) -> (?y hasPart ?x)]
            [whole: (?x partOf ?y) -> (?y type Whole)]
            """);
    Strata strata = Strata.of(rules, Map.of());

    assertEquals(
        Set.of("part", "inverse", "back"),
        rules.stream().filter(strata::isRecursive).map(Rule::getName).collect(Collectors.toSet()));
  }

  @Test
  void mintingFromWhatWasMintedMayNotEnd() {
    List<Rule> rules =
        program(
            """
            [parent: (?x type Person) (?x bornIn ?y) mint(?p, 'parent', ?x) -> (?p parentOf ?x)]
            [human: (?p parentOf ?x) (?x type Person) -> (?p type Person)]
            [born: (?p type Person) (?q type Place) -> (?p bornIn ?q)]
            """);
    List<EndlessMinting> endless = Strata.of(rules, Map.of()).endless();

    assertEquals(1, endless.size());
    assertEquals(1, endless.get(0).links().size());
    EndlessMinting.Link link = endless.get(0).links().get(0);
    assertEquals("parent", link.rule().getName());
    assertEquals("?p", link.minted().toString());
    assertEquals(
        List.of("human", "born", "parent"), link.path().stream().map(Rule::getName).toList());
  }

  @Test
  void mintingThatCannotMeetAllOfABodyEnds() {
    List<Rule> rules =
        program(
            """
            [move: (?e actor ?a) (?e type Event) mint(?t, 'move', ?e) -> (?t actor ?a) (?t type Move)]
            """);

    assertEquals(List.of(), Strata.of(rules, Map.of()).endless());
  }

  @Test
  void whatIsMintedFeedsOnlyPatternsThatItCanMeet() {
    List<Rule> rules =
        program(
            """
            [ends: (?e type Ending) (?e from ?g) -> (?e ends ?g)]
            [move: (?e ends ?g) (?f ends ?h) noValue(?f, ends, ?g) mint(?t, 'move', ?e, ?f) -> (?t from ?g) (?t type Move)]
            """);

    assertEquals(Map.of("ends", 1, "move", 2), strata(rules));
  }

  @Test
  void whatTwoRulesMintOfOneKindMayBeOneThing() {
    List<Rule> rules =
        program(
            """
            [begun: (?e begins ?g) (?a in ?e) mint(?s, 'stay', ?a, ?g) -> (?s type Stay)]
            [stayed: (?s type Stay) (?s endedBy ?e) -> (?e type Leaving)]
            [ended: (?e ends ?g) (?a in ?e) noValue(?e, type, Leaving) mint(?s, 'stay', ?a, ?g) -> (?s endedBy ?e)]
            """);

    assertEquals(
        List.of(List.of("stayed", "ended")),
        Strata.of(rules, Map.of()).unsettled().stream()
            .map(u -> u.path().stream().map(Rule::getName).toList())
            .toList());
  }

  private static List<Rule> program(String text) {
    return Rules.parse(text);
  }

  private static Map<String, Integer> strata(List<Rule> rules) {
    Strata strata = Strata.of(rules, Map.of());
    assertEquals(List.of(), strata.unsettled());
    return rules.stream().collect(Collectors.toMap(Rule::getName, strata::of));
  }
}
