package org.allegiance.reason;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
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
 * five of our own.
 */
final class Builtins {

  static final String BEFORE = "before";
  static final String CERTAINLY_BEFORE = "certainlyBefore";
  static final String MAY_HAVE_LASTED = "mayHaveLasted";
  static final String MINT = "mint";
  private static final String MINT_UNORDERED = "mintUnordered";
  static final String NO_VALUE = "noValue";
  static final String NOT_EQUAL = "notEqual";
  private static final List<String> OF_JENA = List.of("equal", NOT_EQUAL, NO_VALUE);

  /** The names of all builtins that rules may call. */
  static final List<String> NAMES =
      Stream.concat(
              OF_JENA.stream(),
              Stream.of(BEFORE, CERTAINLY_BEFORE, MAY_HAVE_LASTED, MINT, MINT_UNORDERED))
          .toList();

  private Builtins() {}

  /** The registry for rules that are read to be applied under a calendar. */
  static BuiltinRegistry under(Calendar calendar) {
    BuiltinRegistry registry = new MapBuiltinRegistry();
    for (String name : OF_JENA) {
      registry.register(BuiltinRegistry.theRegistry.getImplementation(name));
    }
    registry.register(order(BEFORE, calendar::possiblyBefore));
    registry.register(order(CERTAINLY_BEFORE, calendar::certainlyBefore));
    registry.register(mayHaveLasted());
    registry.register(mint(MINT, false));
    registry.register(mint(MINT_UNORDERED, true));
    return registry;
  }

  /**
   * {@code before(?a, ?b)}: event a is possibly before event b; whether it is certainly so decides
   * the modality of what follows. {@code certainlyBefore(?a, ?b)}: it is so in every way of filling
   * in the dates.
   */
  private static Builtin order(String name, BiPredicate<Node, Node> holds) {
    return new BaseBuiltin() {
      @Override
      public String getName() {
        return name;
      }

      @Override
      public int getArgLength() {
        return 2;
      }

      @Override
      public boolean bodyCall(Node[] args, int length, RuleContext context) {
        return holds.test(getArg(0, args, context), getArg(1, args, context));
      }
    };
  }

  /**
   * {@code mayHaveLasted(?e)}: what event e began may have lasted; no source says so, and none says
   * that it ended. Always true, and makes what follows possible.
   */
  private static Builtin mayHaveLasted() {
    return new BaseBuiltin() {
      @Override
      public String getName() {
        return MAY_HAVE_LASTED;
      }

      @Override
      public int getArgLength() {
        return 1;
      }

      @Override
      public boolean bodyCall(Node[] args, int length, RuleContext context) {
        return true;
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
