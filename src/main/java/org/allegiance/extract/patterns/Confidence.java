package org.allegiance.extract.patterns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.allegiance.BadInputException;
import org.allegiance.Nearest;
import org.allegiance.extract.lexicon.YamlFile;
import org.allegiance.extract.lexicon.YamlFile.Fields;

/**
 * How sure to be of a claim, from 0 to 1: how often its pattern finds the event that is told, times
 * how often the parties are right then, by how far the text names them.
 */
public final class Confidence {

  private static final BigDecimal EVEN = new BigDecimal("0.5");

  private final Map<String, BigDecimal> events = new HashMap<>();
  private final Map<Naming, BigDecimal> parties = new EnumMap<>(Naming.class);

  private Confidence() {}

  /**
   * Reads a file of measured shares.
   *
   * @throws BadInputException if one is no share, is missing, or is of an unknown pattern
   */
  public static Confidence read(YamlFile file, Collection<Pattern> patterns) {
    Confidence confidence = new Confidence();
    Fields root = file.root().only("events", "parties");
    Set<String> names = new HashSet<>();
    patterns.forEach(pattern -> names.add(pattern.name()));
    Fields events = root.map("events");
    for (String name : events.keys()) {
      if (!names.contains(name)) {
        throw events.wrong(
            name,
            "there is no pattern '" + name + "'",
            Nearest.didYouMean(name, names, "take the line out"));
      }
      confidence.events.put(name, share(events, name));
    }
    String[] namings = Arrays.stream(Naming.values()).map(Naming::key).toArray(String[]::new);
    Fields parties = root.map("parties").only(namings);
    for (Naming naming : Naming.values()) {
      confidence.parties.put(naming, share(parties, naming.key()));
    }
    return confidence;
  }

  private static BigDecimal share(Fields fields, String name) {
    String text = fields.text(name);
    if (!text.matches("0\\.\\d{1,2}|1\\.0{1,2}")) {
      throw fields.wrong(name, "'" + text + "' is no share", "write one such as 0.75");
    }
    return new BigDecimal(text);
  }

  /** That of a claim; an even chance where nobody has measured its pattern. */
  public BigDecimal of(Pattern pattern, Naming naming) {
    return events
        .getOrDefault(pattern.name(), EVEN)
        .multiply(parties.getOrDefault(naming, EVEN))
        .setScale(2, RoundingMode.HALF_UP);
  }
}
