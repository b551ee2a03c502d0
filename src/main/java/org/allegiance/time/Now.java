package org.allegiance.time;

/** The answers after the last revision. */
final class Now extends View {
  private final Orders orders;
  private final Ranking ranking;
  private final Solution solution;

  Now(Slots events, Orders orders, Ranking ranking, Solution solution) {
    super(events, orders);
    this.orders = orders;
    this.ranking = ranking;
    this.solution = solution;
  }

  @Override
  long earliest(int slot) {
    return solution.earliest(slot);
  }

  @Override
  long latest(int slot) {
    return solution.latest(slot);
  }

  @Override
  int component(int slot) {
    return solution.component(slot);
  }

  @Override
  int rank(int slot) {
    return ranking.rank(slot);
  }

  @Override
  int lowest(int slot) {
    return ranking.lowest(slot);
  }

  @Override
  boolean holds(int edge) {
    return orders.holds(edge);
  }
}
