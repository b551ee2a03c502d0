package org.allegiance.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.allegiance.document.Passage;
import org.allegiance.document.SourceDocument;
import org.allegiance.time.Edtf;
import org.jspecify.annotations.Nullable;

/** Claims of all shapes about one document. */
final class RandomClaims {

  private static final String[] CHARACTERS = {
    "a",
    "Z",
    "9",
    "-",
    "\"",
    "\\",
    "/",
    "'",
    "<",
    "&",
    "{",
    ",",
    "\n",
    "\t",
    "\u0000",
    "\u00e9",
    "\u0639",
    "\u2028",
    "\uD835\uDD0F",
    "\u202e"
  };
  private static final String[] TIMES = {
    "1911", "1911-03~", "1911-03-05/..", "../1912-XX", "191X", "1911-24?", "1911/1912"
  };

  private final SplittableRandom random;

  private RandomClaims(long seed) {
    random = new SplittableRandom(seed);
  }

  static Claim claim(long seed, SourceDocument document) {
    return new RandomClaims(seed).claim(document);
  }

  private Claim claim(SourceDocument document) {
    boolean statistic = random.nextInt(4) == 0;
    return new Claim(
        text(),
        document.key(),
        evidence(document),
        text(),
        statistic ? Claim.STATISTIC : "Joining",
        new Actor(
            text(),
            perhaps(this::text),
            perhaps(this::text),
            perhaps(this::text),
            perhaps(random::nextInt),
            perhaps(this::text)),
        perhaps(this::text),
        perhaps(this::text),
        perhaps(this::text),
        perhaps(this::text),
        perhaps(() -> Edtf.parse(TIMES[random.nextInt(TIMES.length)])),
        texts(),
        texts(),
        text(),
        perhaps(this::text),
        texts(),
        text(),
        text(),
        perhaps(this::number),
        text(),
        statistic
            ? new Figure(number(), perhaps(this::number), text(), text(), perhaps(this::text))
            : null);
  }

  private List<Evidence> evidence(SourceDocument document) {
    TreeSet<Passage> passages = new TreeSet<>();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      int start = random.nextInt(document.length());
      passages.add(new Passage(start, random.nextInt(start, document.length()) + 1));
    }
    return passages.stream().map(p -> Evidence.in(document, p)).toList();
  }

  /** With a letter at both ends, as ends may be stripped and blank texts count as missing. */
  private String text() {
    StringBuilder text = new StringBuilder("x");
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
    }
    return text.append('y').toString();
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      texts.add(text());
    }
    return texts;
  }

  private BigDecimal number() {
    return BigDecimal.valueOf(random.nextLong(), random.nextInt(-5, 25));
  }

  private <T> @Nullable T perhaps(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }
}
