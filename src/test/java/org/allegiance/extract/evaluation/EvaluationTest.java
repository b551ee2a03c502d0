package org.allegiance.extract.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTest {

  private static final String JOINING =
      "'document':'d','start':10,'end':20,'event':'Joining','actor':{'type':'Person'},'to':'guard'";

  @Test
  void whatAgreesInEverythingIsRightByEveryStandard() {
    Evaluation e = evaluate(List.of(JOINING), List.of(JOINING));
    for (Level level : Level.values()) {
      assertEquals(new Counts(1, 1, 1), e.counts(level), level.toString());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'start':10            | 'start':19                | STRICT",
        "'start':10,'end':20   | 'start':20,'end':30       | NONE",
        "'event':'Joining'     | 'event':'Pledge'          | NONE",
        "'document':'d'        | 'document':'d2'           | NONE",
        "'to':'guard'          | 'to':'front'              | LOOSE",
        "'to':'guard'          | 'to':null                 | LOOSE",
        "'to':'guard'          | 'to':'guard','from':'isi' | LOOSE",
        "'to':'guard'          | 'to':'guard','counterparty':'x' | LOOSE",
        "'to':'guard'          | 'to':'guard','place':'velen' | RELAXED",
        "'to':'guard'          | 'to':'guard','time':'2031' | RELAXED",
        "'to':'guard'          | 'to':'guard','certainty':'hedged' | RELAXED",
        "'to':'guard'          | 'to':'guard','certainty':'asserted' | STRICT",
        "'type':'Person'       | 'type':'Person','id':'moran' | STRICT",
        "'type':'Person'       | 'type':'Collective'       | RELAXED",
        "'type':'Person'       | 'type':'ArmedGroup','id':'front' | LOOSE",
        "'type':'Person'       | 'id':'front'              | LOOSE",
      })
  void aDifferenceCountsByTheStandard(String from, String to, String expected) {
    Evaluation e = evaluate(List.of(JOINING), List.of(changed(from, to)));
    List<Level> reached = Stream.of(Level.values()).filter(l -> e.counts(l).right() == 1).toList();
    assertEquals(expected, reached.isEmpty() ? "NONE" : reached.get(0).name());
  }

  @ParameterizedTest
  @CsvSource({"front, front, true", "front, guard, false", "'', guard, true"})
  void groupsThatActAreToldApartByKey(String gold, String claim, boolean right) {
    String key = gold.isEmpty() ? "" : ",'id':'" + gold + "'";
    Evaluation e =
        evaluate(
            List.of(changed("'type':'Person'", "'type':'ArmedGroup'" + key)),
            List.of(changed("'type':'Person'", "'type':'Coalition','id':'" + claim + "'")));
    assertEquals(right ? 1 : 0, e.counts(Level.RELAXED).right());
  }

  @Test
  void otherGroupsAreOneFalseAlarmAndOneMiss() {
    Counts c =
        evaluate(List.of(JOINING), List.of(changed("'to':'guard'", "'to':'front'")))
            .counts(Level.RELAXED);
    assertEquals(new Counts(0, 1, 1), c);
  }

  @Test
  void ofDuplicatesOnlyOneCounts() {
    Counts c = evaluate(List.of(JOINING), List.of(JOINING, JOINING, JOINING)).counts(Level.RELAXED);
    assertEquals(new Counts(1, 3, 1), c);
    assertEquals(1 / 3.0, c.precision());
    assertEquals(1, c.recall());
    assertEquals(0.5, c.f1());
  }

  /** The first claim fits both statements, the second only the first one. */
  @Test
  void aClaimMakesRoomForAnother() {
    String later = changed("'start':10,'end':20", "'start':20,'end':30");
    String both = changed("'start':10,'end':20", "'start':10,'end':30");
    Evaluation e = evaluate(List.of(JOINING, later), List.of(both, JOINING));
    assertEquals(new Counts(2, 2, 2), e.counts(Level.RELAXED));
  }

  @Test
  void anyOfSeveralPassagesMayOverlap() {
    String several = changed("'start':10,'end':20", "'passages':[[15,16],[100,110]]");
    String far = changed("'start':10,'end':20", "'start':105,'end':106");
    assertEquals(1, evaluate(List.of(several), List.of(far)).counts(Level.STRICT).right());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'certainty':'denied' | 'certainty':'asserted' | denial",
        "'certainty':'denied' | 'certainty':'hedged' | denial",
        "'certainty':'asserted' | 'certainty':'denied' | denial",
        "'certainty':'denied' | 'certainty':'unknown' | none",
        "'certainty':'hedged' | 'certainty':'asserted' | none",
        "'counterparty':'front' | 'actor':{'id':'front'} | parties",
        "'actor':{'id':'front'} | 'actor':{'id':'isis'},'counterparty':'front' | parties",
        "'actor':{'id':'front'},'counterparty':'isis' |"
            + " 'actor':{'id':'isis'},'counterparty':'front' | parties",
        "'actor':{'id':'front'},'counterparty':'isis' | 'actor':{'id':'front'},'counterparty':'x' |"
            + " none",
        "'to':'guard' | 'from':'guard' | direction",
        "'to':'guard','from':'front' | 'from':'guard','to':'front' | direction",
        "'to':'guard','from':'front' | 'from':'front' | none",
        "'to':'guard','from':'guard' | 'from':'guard' | none",
      })
  void oppositesAreTold(String gold, String claim, String expected) {
    String common = "'document':'d','start':1,'end':9,'event':'E',";
    Evaluation e = evaluate(List.of(common + gold), List.of(common + claim));
    assertEquals(
        expected, e.pairs().get(0).opposite().orElse("none"), e.pairs().get(0).differences());
  }

  @Test
  void anAllianceHasNoDirection() {
    String one =
        "'document':'d','start':1,'end':9,'event':'Alliance','actor':{'id':'a'},'counterparty':'b'";
    String other =
        "'document':'d','start':1,'end':9,'event':'Alliance','actor':{'id':'b'},'counterparty':'a'";
    Evaluation e = evaluate(List.of(one), List.of(other));
    assertEquals(1, e.counts(Level.STRICT).right());
    assertEquals(List.of(), e.opposites());
  }

  @Test
  void slotsAreCountedOverAllStatements() {
    String other = "'document':'d','start':50,'end':60,'event':'Leaving','from':'front'";
    String placed = changed("'to':'guard'", "'to':'guard','place':'velen'");
    Evaluation e = evaluate(List.of(placed, other), List.of(JOINING));
    assertEquals(new Counts(1, 1, 1), e.counts(Slot.TO));
    assertEquals(new Counts(0, 0, 1), e.counts(Slot.FROM));
    assertEquals(new Counts(0, 0, 1), e.counts(Slot.PLACE));
    assertEquals(new Counts(1, 1, 2), e.counts(Slot.CERTAINTY));
  }

  @Test
  void recallGoesByWeightWhereThereIsOne() {
    String heavy = JOINING + ",'weight':3";
    String light = "'document':'d','start':50,'end':60,'event':'Leaving','weight':1";
    Evaluation e = evaluate(List.of(heavy, light), List.of(JOINING));
    assertEquals(List.of(3, 1), e.byWeight().stream().map(WeightRow::weight).toList());
    assertEquals(0.75, e.weightedRecall(Level.RELAXED));
    assertEquals(List.of(), evaluate(List.of(JOINING), List.of()).byWeight());
  }

  @Test
  void calibrationGoesByTenths() {
    String sure = JOINING + ",'confidence':0.95";
    String wrong = changed("'start':10", "'start':40").replace("20", "50");
    Evaluation e =
        evaluate(
            List.of(JOINING),
            List.of(sure, wrong + ",'confidence':0.91", wrong + ",'confidence':1.0", JOINING));
    Calibration tenth = e.calibration().get(0);
    assertEquals(1, e.calibration().size());
    assertEquals(3, tenth.claims());
    assertEquals(0.9, tenth.from());
    assertEquals((0.95 + 0.91 + 1.0) / 3, tenth.confidence(), 1e-9);
    assertEquals(1 / 3.0, tenth.right(), 1e-9);
    assertEquals(tenth.confidence() - tenth.right(), Calibration.error(e.calibration()), 1e-9);
  }

  @Test
  void documentsThatWereNotLookedAtAreLeftOut() {
    Annotations gold = read(List.of(JOINING));
    Annotations claims = read(List.of(JOINING, JOINING.replace("'d'", "'e'")));
    Evaluation e = Evaluation.of(gold, claims, gold.documents(), 1);
    assertEquals(new Counts(1, 1, 1), e.counts(Level.LOOSE));
    assertEquals(1, e.elsewhere());
    Evaluation silent = Evaluation.of(gold, claims, List.of("d", "e"), 1);
    assertEquals(new Counts(1, 2, 1), silent.counts(Level.LOOSE));
  }

  @Test
  void onlyReviewedStatementsAreGold() {
    Annotations gold =
        read(List.of(JOINING, JOINING + ",'status':'rejected'", JOINING + ",'status':'candidate'"));
    assertEquals(1, gold.reviewed().size());
    assertEquals(2, gold.unrejected().size());
  }

  @Test
  void intervalsComeFromResamplingDocuments() {
    List<Counts> same = List.of(new Counts(1, 2, 2), new Counts(3, 6, 6));
    assertEquals(new Bootstrap(0.5, 0.5), Bootstrap.of(same, Counts::precision, 1));
    List<Counts> unlike = List.of(new Counts(0, 5, 5), new Counts(5, 5, 5));
    assertEquals(new Bootstrap(0, 1), Bootstrap.of(unlike, Counts::recall, 1));
    assertEquals(Bootstrap.of(unlike, Counts::f1, 7), Bootstrap.of(unlike, Counts::f1, 7));
    assertTrue(Double.isNaN(Bootstrap.of(List.of(same.get(0)), Counts::f1, 1).low()));
  }

  /** Numbers of right claims can be had by other means: they are a maximum matching. */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void asManyAreRightAsCanBe(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 100; round++) {
      List<Annotation> gold = read(statements(random)).all();
      List<Annotation> claims = read(statements(random)).all();
      Alignment a = Alignment.of("d", gold, claims);
      assertEquals(most(gold, claims), a.counts(Level.RELAXED).right(), "seed " + seed);
      assertEquals(gold.size(), a.gold(), "seed " + seed);
      assertEquals(claims.size(), a.claimed(), "seed " + seed);
    }
  }

  private static List<String> statements(SplittableRandom random) {
    return IntStream.range(0, random.nextInt(7))
        .mapToObj(
            i -> {
              int start = random.nextInt(40);
              return String.format(
                  Locale.ROOT,
                  "'document':'d','start':%d,'end':%d,'event':'%s','to':'%s'",
                  start,
                  start + random.nextInt(1, 20),
                  random.nextBoolean() ? "Joining" : "Pledge",
                  random.nextBoolean() ? "guard" : "front");
            })
        .toList();
  }

  private static int most(List<Annotation> gold, List<Annotation> claims) {
    if (gold.isEmpty()) {
      return 0;
    }
    List<Annotation> rest = gold.subList(1, gold.size());
    int most = most(rest, claims);
    for (int c = 0; c < claims.size(); c++) {
      Pair pair = new Pair(gold.get(0), claims.get(c));
      if (Pair.alignable(pair.gold(), pair.claim()) && pair.relaxed()) {
        int without = c;
        List<Annotation> others =
            IntStream.range(0, claims.size())
                .filter(i -> i != without)
                .mapToObj(claims::get)
                .toList();
        most = Math.max(most, 1 + most(rest, others));
      }
    }
    return most;
  }

  private static String changed(String from, String to) {
    assertTrue(JOINING.contains(from), from);
    return JOINING.replace(from, to);
  }

  private static Evaluation evaluate(List<String> gold, List<String> claims) {
    Annotations right = read(gold);
    return Evaluation.of(right, read(claims), right.documents(), 1);
  }

  private static Annotations read(List<String> lines) {
    return Annotations.parse(
        Path.of("lines.jsonl"),
        lines.stream()
            .map(l -> "{" + l.replace('\'', '"') + "}")
            .collect(Collectors.joining("\n")));
  }
}
