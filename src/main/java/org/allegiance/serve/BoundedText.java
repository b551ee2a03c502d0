package org.allegiance.serve;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransform;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.jspecify.annotations.Nullable;

/**
 * Puts CONCAT, REPLACE and REGEX on a budget: a few nested ones can make a text that fills the
 * memory, or search in one for years, and Jena's timeout only looks between rows. Each is tried
 * against the budget first; Jena's own function then gives the value.
 */
final class BoundedText extends ExprTransformApplyElementTransform {

  private final TextBudget budget;

  private BoundedText(ElementTransform elements, TextBudget budget) {
    super(elements);
    this.budget = budget;
  }

  /** The same query, with its functions on a budget of their own. */
  static Query of(Query query) {
    ElementTransform elements = new ElementTransformCopyBase();
    return QueryTransformOps.transform(
        query, elements, new BoundedText(elements, new TextBudget()));
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList args) {
    if (function instanceof E_StrConcat) {
      return new Concat(args, budget);
    }
    if (function instanceof E_StrReplace) {
      return new Replace(args, budget);
    }
    if (function instanceof E_Regex) {
      return new Regex(args, budget);
    }
    return super.transform(function, args);
  }

  @Override
  public Expr transform(ExprAggregator aggregated) {
    return inside(aggregated, this);
  }

  /** Transforms what is aggregated, which Jena's own transformation of a query passes over. */
  static Expr inside(ExprAggregator aggregated, ExprTransform transform) {
    ExprList arguments = aggregated.getAggregator().getExprList();
    if (arguments == null) {
      return aggregated;
    }
    return new ExprAggregator(
        aggregated.getVar(),
        aggregated.getAggregator().copy(ExprTransformer.transform(transform, arguments)));
  }

  private static @Nullable Expr third(ExprList args, int index) {
    return args.size() > index ? args.get(index) : null;
  }

  /** The pattern as Jena reads it, or nothing where Jena will say what is wrong with it. */
  private static @Nullable Pattern pattern(String name, List<NodeValue> args, int flags) {
    try {
      return RegexEngine.makePattern(
          name, args.get(1).asString(), args.size() > flags ? args.get(flags).asString() : null);
    } catch (RuntimeException e) {
      return null;
    }
  }

  private static String text(NodeValue value) {
    return value.isLiteral() ? value.asNode().getLiteralLexicalForm() : "";
  }

  private static final class Concat extends E_StrConcat {
    private final TextBudget budget;

    Concat(ExprList args, TextBudget budget) {
      super(args);
      this.budget = budget;
    }

    @Override
    public Expr copy(ExprList args) {
      return new Concat(args, budget);
    }

    @Override
    public NodeValue eval(List<NodeValue> args) {
      budget.spend(args.stream().mapToLong(a -> text(a).length()).sum());
      return super.eval(args);
    }
  }

  private static final class Replace extends E_StrReplace {
    private final TextBudget budget;

    Replace(ExprList args, TextBudget budget) {
      super(args.get(0), args.get(1), args.get(2), third(args, 3));
      this.budget = budget;
    }

    @Override
    public Expr copy(ExprList args) {
      return new Replace(args, budget);
    }

    @Override
    public NodeValue eval(List<NodeValue> args) {
      Pattern pattern = pattern("REPLACE", args, 3);
      if (pattern != null) {
        budget.replace(pattern, text(args.get(0)), text(args.get(2)));
      }
      return super.eval(args);
    }
  }

  private static final class Regex extends E_Regex {
    private final TextBudget budget;

    Regex(ExprList args, TextBudget budget) {
      super(args.get(0), args.get(1), third(args, 2));
      this.budget = budget;
    }

    @Override
    public Expr copy(ExprList args) {
      return new Regex(args, budget);
    }

    @Override
    public NodeValue eval(List<NodeValue> args) {
      Pattern pattern = pattern("REGEX", args, 2);
      if (pattern != null) {
        budget.search(pattern, text(args.get(0)));
      }
      return super.eval(args);
    }
  }
}
