package org.allegiance.graph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.allegiance.claim.Actor;
import org.allegiance.claim.Claim;
import org.allegiance.claim.Evidence;
import org.allegiance.claim.Figure;
import org.allegiance.document.Passage;
import org.allegiance.document.SourceDocument;
import org.allegiance.time.Edtf;
import org.jspecify.annotations.Nullable;

/** Claims of all shapes about one document, as a file can hold them together. */
final class RandomClaims {

  private static final String[] GROUPS = {"harbour-front", "river-guard"};
  private static final String[] PIECES = {
    "Mr", ".", " ", "\"", "\\", "'", "\n", "\t", "é", "ع", "\uD835\uDD0F", "\u2028", "@en", "#", "ﬁ"
  };
  private static final String[] TIMES = {
    "2031", "2031-03~", "2031-03-05/..", "../2032-12", "203X", "2031-24?", "2031/2032"
  };

  private final SplittableRandom random;
  private final SourceDocument document;
  private final Map<String, Actor> actors = new LinkedHashMap<>();

  private RandomClaims(long seed, SourceDocument document) {
    this.random = new SplittableRandom(seed);
    this.document = document;
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      actors.put("actor-" + i, actor("actor-" + i));
    }
    actors.put(GROUPS[0], Actor.registered(GROUPS[0]));
  }

  /** Claims in the order in which a file is read. */
  static List<Claim> claims(long seed, SourceDocument document) {
    RandomClaims source = new RandomClaims(seed, document);
    List<Claim> claims = new ArrayList<>();
    for (int i = source.random.nextInt(12); i > 0; i--) {
      claims.add(source.claim(i));
    }
    claims.sort((a, b) -> order(a).compareTo(order(b)));
    return claims;
  }

  private static String order(Claim c) {
    return String.format(
        Locale.ROOT, "%09d %09d %s", c.passage().start(), c.passage().end(), c.id());
  }

  private Claim claim(int number) {
    String id = String.format(Locale.ROOT, "%s-%03d", document.key(), number);
    boolean statistic = random.nextInt(4) == 0;
    boolean curated = random.nextBoolean();
    return new Claim(
        id,
        document.key(),
        evidence(),
        id,
        statistic ? Claim.STATISTIC : "Joining",
        any(new ArrayList<>(actors.values())),
        perhaps(() -> GROUPS[random.nextInt(2)]),
        perhaps(() -> GROUPS[random.nextInt(2)]),
        perhaps(() -> GROUPS[0]),
        perhaps(() -> "velen"),
        perhaps(() -> Edtf.parse(TIMES[random.nextInt(TIMES.length)])),
        some("fear", "brutality", "financial"),
        some("other-event", "third-event"),
        any(List.of("asserted", "hedged", "denied")),
        perhaps(this::text),
        some("other-claim", "third-claim"),
        any(List.of("accepted", "candidate")),
        curated ? "curated" : "pattern",
        curated ? null : number(),
        text(),
        statistic
            ? new Figure(number(), perhaps(this::number), text(), text(), perhaps(this::text))
            : null);
  }

  private Actor actor(String key) {
    return random.nextBoolean()
        ? new Actor(key, text(), "Person", null, null, null)
        : new Actor(
            key,
            text(),
            "Collective",
            any(List.of("some", "exact")),
            perhaps(() -> random.nextInt(1, 1000)),
            perhaps(() -> GROUPS[random.nextInt(2)]));
  }

  private List<Evidence> evidence() {
    TreeSet<Passage> passages = new TreeSet<>();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      int start = random.nextInt(document.length());
      passages.add(new Passage(start, random.nextInt(start, document.length()) + 1));
    }
    return passages.stream().map(p -> Evidence.in(document, p)).toList();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private BigDecimal number() {
    return BigDecimal.valueOf(random.nextLong(100_000), random.nextInt(0, 6));
  }

  private List<String> some(String... of) {
    return Arrays.stream(of).filter(x -> random.nextBoolean()).sorted().toList();
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private <T> @Nullable T perhaps(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }
}
