package org.allegiance.serve;

import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * The functions that a query may call by IRI: a list, because Jena else makes some IRIs into names
 * of classes and loads them.
 */
final class QueryFunctions {

  private static final String FN = "http://www.w3.org/2005/xpath-functions#";
  private static final String MATHS = "http://www.w3.org/2005/xpath-functions/math#";
  private static final String LISTS = "http://jena.apache.org/ARQ/list#";

  /** Nothing that calls other functions, waits, or makes long text out of short. */
  private static final Pattern FN_ALLOWED =
      Pattern.compile(
          "abs|ceiling|floor|round|not|boolean|string-length|substring|upper-case|lower-case|"
              + "contains|starts-with|ends-with|substring-before|substring-after|normalize-space|"
              + "encode-for-uri|[a-z]+-from-(dateTime|date|time|duration)|"
              + "adjust-(dateTime|date|time)-to-timezone");

  private static final Set<String> PROPERTIES =
      Set.of(LISTS + "member", LISTS + "index", LISTS + "length", RDFS.member.getURI());

  private QueryFunctions() {}

  static boolean isAllowed(String function) {
    return function.startsWith(XSD.getURI())
        || function.startsWith(MATHS)
        || (function.startsWith(FN)
            && FN_ALLOWED.matcher(function.substring(FN.length())).matches());
  }

  /** Whether Jena would compute this property instead of looking for it, and we would not. */
  static boolean isForbiddenProperty(String property) {
    return !PROPERTIES.contains(property)
        && (property.startsWith("java:")
            || property.startsWith("http://jena.apache.org/")
            || property.startsWith("http://jena.hpl.hp.com/")
            || PropertyFunctionRegistry.standardRegistry().isRegistered(property));
  }

  static String refusal(String iri) {
    return "Not answered here: <" + iri + ">. Queries run over this graph alone.";
  }

  static FunctionRegistry functions() {
    return new FunctionRegistry() {
      @Override
      public @Nullable FunctionFactory get(String uri) {
        if (!isAllowed(uri)) {
          throw new QueryRefused(refusal(uri));
        }
        FunctionRegistry standard = FunctionRegistry.standardRegistry();
        return standard.isRegistered(uri) ? standard.get(uri) : null;
      }
    };
  }

  static PropertyFunctionRegistry properties() {
    return new PropertyFunctionRegistry() {
      @Override
      public boolean manages(String uri) {
        if (isForbiddenProperty(uri)) {
          throw new QueryRefused(refusal(uri));
        }
        return PROPERTIES.contains(uri);
      }

      @Override
      public @Nullable PropertyFunctionFactory get(String uri) {
        return manages(uri) ? PropertyFunctionRegistry.standardRegistry().get(uri) : null;
      }
    };
  }
}
