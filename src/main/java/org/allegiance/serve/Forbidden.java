package org.allegiance.serve;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Looks through all of a query, subqueries and EXISTS included, for what leads out of the graph.
 * Functions that hide from it are stopped when they are called, by {@link QueryFunctions}.
 */
final class Forbidden extends ExprTransformApplyElementTransform {

  private final Set<String> found;

  private Forbidden(Set<String> found) {
    super(new Elements(found));
    this.found = found;
  }

  static Set<String> in(Query query) {
    Set<String> found = new TreeSet<>();
    QueryTransformOps.transform(query, new Elements(found), new Forbidden(found));
    return found;
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList args) {
    if (function instanceof E_Call) {
      found.add("CALL");
    } else if (function instanceof E_Function call
        && !QueryFunctions.isAllowed(call.getFunctionIRI())) {
      found.add("the function <" + call.getFunctionIRI() + ">");
    }
    return super.transform(function, args);
  }

  @Override
  public Expr transform(ExprAggregator aggregated) {
    return BoundedText.inside(aggregated, this);
  }

  private static final class Elements extends ElementTransformCopyBase {
    private final Set<String> found;

    Elements(Set<String> found) {
      this.found = found;
    }

    @Override
    public Element transform(ElementService service, Node name, Element pattern) {
      found.add("SERVICE");
      return super.transform(service, name, pattern);
    }

    @Override
    public Element transform(ElementPathBlock block) {
      block.getPattern().getList().forEach(this::check);
      return super.transform(block);
    }

    private void check(TriplePath triple) {
      Node predicate =
          triple.getPath() instanceof P_Link link ? link.getNode() : triple.getPredicate();
      if (predicate != null
          && predicate.isURI()
          && QueryFunctions.isForbiddenProperty(predicate.getURI())) {
        found.add("the property <" + predicate.getURI() + ">");
      }
    }
  }
}
