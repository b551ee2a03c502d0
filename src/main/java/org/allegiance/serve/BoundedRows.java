package org.allegiance.serve;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterConvert;
import org.apache.jena.sparql.engine.iterator.QueryIterDistinct;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/**
 * Counts the rows that a query keeps in memory to sort them, to tell them apart or to gather them,
 * and ends it before they crowd out other queries.
 */
final class BoundedRows extends CancellablePaths {

  /** Rows that one query may keep at the same time, at most. */
  static final long MAX_HELD = 500_000;

  private static final Symbol HELD = Symbol.create("https://w3id.org/allegiance/held");

  BoundedRows(ExecutionContext context) {
    super(context);
  }

  /** Begins the count of a query. */
  static void begin(Context context) {
    context.set(HELD, new AtomicLong());
  }

  @Override
  protected QueryIterator execute(OpOrder order, QueryIterator input) {
    QueryIterator rows = held(exec(order.getSubOp(), input));
    return new QueryIterSort(rows, order.getConditions(), execCxt);
  }

  @Override
  protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
    return new QueryIterDistinct(held(exec(distinct.getSubOp(), input)), null, execCxt);
  }

  @Override
  protected QueryIterator execute(OpGroup group, QueryIterator input) {
    QueryIterator rows = exec(group.getSubOp(), input);
    boolean one =
        group.getGroupVars().isEmpty()
            && group.getAggregators().stream().allMatch(BoundedRows::isPlainCount);
    return new QueryIterGroup(
        one ? rows : held(rows), group.getGroupVars(), group.getAggregators(), execCxt);
  }

  /** It keeps a number and no rows. */
  private static boolean isPlainCount(ExprAggregator aggregated) {
    return aggregated.getAggregator() instanceof AggCount;
  }

  private QueryIterator held(QueryIterator rows) {
    AtomicLong held = execCxt.getContext().get(HELD);
    return held == null
        ? rows
        : new QueryIterConvert(
            rows,
            row -> {
              if (held.incrementAndGet() > MAX_HELD) {
                throw new QueryRefused(
                    "Not answered: it sorts, groups or compares more than 500,000 rows. Ask for"
                        + " less, or in smaller parts.");
              }
              return row;
            },
            execCxt);
  }
}
