package org.allegiance.serve;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;

/**
 * Runs queries as TDB2 does, but lets a timeout end a property path, whose ways through the graph
 * Jena follows to the end before it looks at the clock.
 */
class CancellablePaths extends OpExecutorTDB2 {

  CancellablePaths(ExecutionContext context) {
    super(context);
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    Graph graph = new CancellableGraph(execCxt.getActiveGraph(), execCxt.getCancelSignal());
    return new QueryIterPath(
        path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, graph));
  }

  private static final class CancellableGraph extends GraphWrapper {
    private final @Nullable AtomicBoolean cancelled;
    private long triples;

    CancellableGraph(Graph graph, @Nullable AtomicBoolean cancelled) {
      super(graph);
      this.cancelled = cancelled;
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
      check();
      return super.find(subject, predicate, object)
          .mapWith(
              triple -> {
                check();
                return triple;
              });
    }

    private void check() {
      if (cancelled != null && cancelled.get()) {
        throw new QueryCancelledException();
      }
      // Each leaves something in memory.
      if (++triples > MAX_STEPS) {
        throw new QueryRefused("Not answered: a property path in it takes too many steps.");
      }
    }
  }

  private static final long MAX_STEPS = 50_000_000;
}
