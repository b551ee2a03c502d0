package org.allegiance.extract.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.allegiance.extract.names.Gazetteer;
import org.allegiance.extract.names.Mention;

/**
 * In which country a document's events happen, as a whole and at one place in it: the one in which
 * most of the places lie, and in whose affairs most of the groups take part.
 */
final class HomeCountries {

  /** Where courts of many nations sit, and envoys of all sides meet. */
  static final Set<String> OF_ALL = Set.of("the-hague", "hague", "arusha", "geneva", "new-york");

  private static final int WITHIN = 500; // characters: the sentence and some two before it
  private static final double LOCAL = 0.5; // the weight of what is told here against all the rest
  private static final double ENOUGH = 0.34; // share of all that speaks for some country

  private final Gazetteer gazetteer;
  private final Map<String, Double> document;

  HomeCountries(Gazetteer gazetteer, List<List<Mention>> names) {
    this.gazetteer = gazetteer;
    Map<String, Double> weights = new HashMap<>();
    names.forEach(block -> block.forEach(name -> add(weights, name, 1)));
    names.stream().limit(2).forEach(first -> first.forEach(name -> add(weights, name, 1)));
    this.document = shares(weights);
  }

  /** The country of which a document tells in a sentence, by the names in its block. */
  Optional<String> at(Iterable<Mention> block, int start, int end) {
    Map<String, Double> near = new HashMap<>();
    for (Mention name : block) {
      if (name.start() < end && name.start() > start - WITHIN) {
        add(near, name, name.start() >= start ? 2 : 1);
      }
    }
    Map<String, Double> all = new HashMap<>(document);
    shares(near).forEach((country, share) -> all.merge(country, LOCAL * share, Double::sum));
    double sum = all.values().stream().mapToDouble(Double::doubleValue).sum();
    return all.entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .filter(most -> most.getValue() >= ENOUGH * sum)
        .map(Map.Entry::getKey);
  }

  private void add(Map<String, Double> weights, Mention name, double weight) {
    switch (name.kind()) {
      case PLACE, NATIONALITY -> {
        if (!OF_ALL.contains(name.key())) {
          gazetteer.stateOf(name.key()).ifPresent(c -> weights.merge(c, weight, Double::sum));
        }
      }
      case GROUP -> {
        Optional<String> owner = gazetteer.ownerOf(name.key());
        List<String> near = owner.map(List::of).orElseGet(() -> gazetteer.near(name.key()));
        List<String> states =
            near.stream().flatMap(c -> gazetteer.stateOf(c).stream()).distinct().toList();
        double each = weight / (states.size() + 1);
        for (String country : states) { // where it fights first of all comes first
          boolean isMain = country.equals(states.getFirst());
          weights.merge(country, isMain ? 2 * each : each, Double::sum);
        }
      }
      default -> {}
    }
  }

  private static Map<String, Double> shares(Map<String, Double> weights) {
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<String, Double> shares = new HashMap<>();
    weights.forEach((country, weight) -> shares.put(country, weight / sum));
    return shares;
  }
}
