package org.allegiance.reason;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.reason.engine.Builtins.Change;
import org.allegiance.reason.engine.Builtins.Oracle;
import org.allegiance.reason.engine.Builtins.Test;
import org.allegiance.reason.engine.Readings;
import org.allegiance.reason.engine.Terms;
import org.allegiance.time.Bounds;
import org.allegiance.time.ContradictionException;
import org.allegiance.time.Edtf;
import org.allegiance.time.OrderNetwork;
import org.allegiance.time.OrderNetwork.Answers;
import org.allegiance.time.OrderNetwork.Revision;
import org.allegiance.time.Window;
import org.allegiance.vocab.AL;
import org.apache.jena.graph.Node;

/**
 * When events happened: their dates, their stated orders, and the orders that rules presume. It
 * answers the builtins about time, and is kept up with the facts that it is built from.
 */
final class Calendar implements Oracle {

  private static final Node WHEN = AL.when.asNode();
  private static final Node FOLLOWS = AL.follows.asNode();
  private static final Node PRECEDES = AL.precedes.asNode();
  private static final Node PRESUMED_BEFORE = AL.presumedBefore.asNode();

  private final OrderNetwork network = new OrderNetwork();
  private final Map<Integer, Window> windows = new HashMap<>(); // by term of a date
  private final Function<Node, Stream<String>> claims;
  private long spent;

  /**
   * An empty calendar.
   *
   * @param claims the claims that report an event, to name them where they contradict each other
   */
  Calendar(Function<Node, Stream<String>> claims) {
    this.claims = claims;
  }

  @Override
  public Set<Node> reads() {
    return Set.of(WHEN, FOLLOWS, PRECEDES, PRESUMED_BEFORE);
  }

  @Override
  public Map<String, Test> tests() {
    return Map.of(
        Builtins.BEFORE,
        (terms, of, asBefore) -> before(asBefore ? network.asBefore() : network.asNow(), of),
        Builtins.CERTAINLY_BEFORE,
        (terms, of, asBefore) ->
            before(asBefore ? network.asBefore() : network.asNow(), of) == Readings.ALL
                ? Readings.ALL
                : 0);
  }

  private static int before(Answers answers, int[] of) {
    if (answers.certainlyBefore(of[0], of[1])) {
      return Readings.ALL;
    }
    return answers.possiblyBefore(of[0], of[1]) ? Reading.POSSIBLE : 0;
  }

  /**
   * Takes up dates and orders.
   *
   * @throws BadInputException if they cannot all hold; it names the claims that clash
   */
  @Override
  public int[] revise(Terms terms, Iterable<Change> changes) {
    long begin = System.nanoTime();
    try {
      Revision revision = network.revision();
      changes.forEach(c -> add(revision, terms, c));
      return network.apply(revision);
    } catch (ContradictionException e) {
      List<Node> events = e.clash().stream().map(i -> terms.node(i)).toList();
      throw new BadInputException(
          "contradictory-dates",
          "data/claims",
          "dates and stated orders cannot all hold; they clash in "
              + events.stream()
                  .flatMap(claims)
                  .distinct()
                  .sorted()
                  .collect(Collectors.joining(", ")),
          "mend al:when or al:follows of one of them; where sources disagree, give each claim an"
              + " event of its own");
    } finally {
      spent += System.nanoTime() - begin;
    }
  }

  /** How long all revisions have taken. */
  Duration spent() {
    return Duration.ofNanos(spent);
  }

  private void add(Revision to, Terms terms, Change c) {
    if (c.predicate().equals(WHEN)) {
      Window window =
          windows.computeIfAbsent(
              c.object(), date -> Edtf.parse(terms.node(date).getLiteralLexicalForm()).window());
      if (c.holds()) {
        to.within(c.subject(), window);
      } else {
        to.withdrawWithin(c.subject(), window);
      }
      return;
    }
    boolean follows = c.predicate().equals(FOLLOWS);
    int earlier = follows ? c.object() : c.subject();
    int later = follows ? c.subject() : c.object();
    if (c.predicate().equals(PRESUMED_BEFORE)) {
      if (c.holds()) {
        to.presume(earlier, later);
      } else {
        to.withdrawPresumed(earlier, later);
      }
    } else if (c.holds()) {
      to.before(earlier, later);
    } else {
      to.withdrawBefore(earlier, later);
    }
  }

  @Override
  public void settle() {
    network.settle();
  }

  /** The tightest bounds of the event of a term. */
  Bounds bounds(int event) {
    return network.bounds(event);
  }
}
