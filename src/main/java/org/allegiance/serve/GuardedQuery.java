package org.allegiance.serve;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/**
 * SPARQL queries over the graph and over nothing else: no other server, no class of this program,
 * and answers of bounded length.
 */
final class GuardedQuery extends SPARQL_QueryDataset {

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    Set<String> forbidden = forbidden(query);
    if (!forbidden.isEmpty()) {
      ServletOps.errorBadRequest(
          "Not answered here: "
              + String.join(", ", forbidden)
              + ". Queries run over this graph alone.");
    }
    if (query.isSelectType() && (!query.hasLimit() || query.getLimit() > SparqlServer.MAX_ROWS)) {
      query.setLimit(SparqlServer.MAX_ROWS);
    }
  }

  private static Set<String> forbidden(Query query) {
    Set<String> found = new TreeSet<>();
    new Search(found).in(Algebra.compile(query));
    return found;
  }

  /**
   * Looks through a query, filters and their EXISTS patterns included, for what leads out of the
   * graph.
   */
  private static final class Search extends ExprVisitorBase {
    private final Set<String> found;

    Search(Set<String> found) {
      this.found = found;
    }

    void in(org.apache.jena.sparql.algebra.Op op) {
      Walker.walk(
          op,
          new OpVisitorBase() {
            @Override
            public void visit(OpService service) {
              found.add("SERVICE");
            }

            @Override
            public void visit(OpBGP pattern) {
              pattern.getPattern().forEach(t -> check(t.getPredicate()));
            }
          },
          this);
    }

    private void check(Node predicate) {
      if (predicate.isURI() && predicate.getURI().startsWith("java:")) {
        found.add("<" + predicate.getURI() + ">");
      }
    }

    @Override
    public void visit(ExprFunctionN function) {
      if (function instanceof E_Function call && call.getFunctionIRI().startsWith("java:")) {
        found.add("<" + call.getFunctionIRI() + ">");
      }
    }

    @Override
    public void visit(ExprFunctionOp exists) {
      in(exists.getGraphPattern());
    }
  }
}
