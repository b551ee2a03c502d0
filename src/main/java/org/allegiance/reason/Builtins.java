package org.allegiance.reason;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.vocab.Things;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.reasoner.rulesys.Builtin;
import org.apache.jena.reasoner.rulesys.BuiltinRegistry;
import org.apache.jena.reasoner.rulesys.MapBuiltinRegistry;
import org.apache.jena.reasoner.rulesys.RuleContext;
import org.apache.jena.reasoner.rulesys.builtins.BaseBuiltin;

/**
 * The builtins that rules may call: Jena's {@code equal}, {@code notEqual} and {@code noValue}, and
 * three of our own.
 */
final class Builtins {

  static final String BEFORE = "before";

  private Builtins() {}

  /** The registry for rules that are read to be applied under a calendar. */
  static BuiltinRegistry under(Calendar calendar) {
    BuiltinRegistry registry = new MapBuiltinRegistry();
    for (String name : new String[] {"equal", "notEqual", "noValue"}) {
      registry.register(BuiltinRegistry.theRegistry.getImplementation(name));
    }
    registry.register(before(calendar));
    registry.register(mint("mint", false));
    registry.register(mint("mintUnordered", true));
    return registry;
  }

  /**
   * {@code before(?a, ?b)}: event a is possibly before event b. Whether it is certainly so decides
   * the modality of what follows.
   */
  private static Builtin before(Calendar calendar) {
    return new BaseBuiltin() {
      @Override
      public String getName() {
        return BEFORE;
      }

      @Override
      public int getArgLength() {
        return 2;
      }

      @Override
      public boolean bodyCall(Node[] args, int length, RuleContext context) {
        return calendar.possiblyBefore(getArg(0, args, context), getArg(1, args, context));
      }
    };
  }

  /**
   * {@code mint(?x, 'kind', ?a, …)}: binds ?x to the one thing of that kind that belongs to these
   * things. {@code mintUnordered} is the same whatever their order.
   */
  private static Builtin mint(String name, boolean unordered) {
    return new BaseBuiltin() {
      @Override
      public String getName() {
        return name;
      }

      @Override
      public boolean bodyCall(Node[] args, int length, RuleContext context) {
        String kind = getArg(1, args, context).getLiteralLexicalForm();
        Stream<String> keys =
            Arrays.stream(args, 2, length)
                .map(a -> context.getEnv().getGroundVersion(a))
                .map(Builtins::key)
                .distinct();
        String key = (unordered ? keys.sorted() : keys).collect(Collectors.joining("."));
        return context.getEnv().bind(args[0], NodeFactory.createURI(Things.iri(kind, key)));
      }
    };
  }

  private static String key(Node thing) {
    return thing.getURI().substring(thing.getURI().lastIndexOf('/') + 1);
  }
}
