package org.allegiance.reason;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
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
  private static final String MINT = "mint";
  private static final String MINT_UNORDERED = "mintUnordered";

  /** Jena's: that a value is not of a datatype. */
  static final String NOT_D_TYPE = "notDType";

  private static final List<String> OF_JENA = List.of("equal", "notEqual", "noValue");

  /** The builtins that rules may call, by name. */
  static final Map<String, Signature> SIGNATURES =
      Map.of(
          "equal",
          new Signature(2, 2, false),
          "notEqual",
          new Signature(2, 2, false),
          "noValue",
          new Signature(2, 3, false),
          BEFORE,
          new Signature(2, 2, false),
          CERTAINLY_BEFORE,
          new Signature(2, 2, false),
          MAY_HAVE_LASTED,
          new Signature(1, 1, false),
          MINT,
          new Signature(3, Integer.MAX_VALUE, true),
          MINT_UNORDERED,
          new Signature(3, Integer.MAX_VALUE, true));

  /**
   * How a builtin is called.
   *
   * @param least number of arguments
   * @param most number of arguments
   * @param mints whether it binds its first argument to a thing made from the others
   */
  record Signature(int least, int most, boolean mints) {

    boolean takes(int arguments) {
      return least <= arguments && arguments <= most;
    }

    @Override
    public String toString() {
      return least == most
          ? String.valueOf(least)
          : least + (most == Integer.MAX_VALUE ? " or more" : " or " + most);
    }
  }

  private static final Set<Node> ORDERING =
      Stream.of(AL.when, AL.follows, AL.precedes)
          .map(Property::asNode)
          .collect(Collectors.toUnmodifiableSet());

  /** The predicates of the facts that a builtin consults beyond its arguments. */
  static final Map<String, Set<Node>> CONSULTED =
      Map.of(BEFORE, ORDERING, CERTAINLY_BEFORE, ORDERING);

  /** What rules made from axioms call. */
  static final BuiltinRegistry OF_AXIOMS = registry(List.of("notEqual", NOT_D_TYPE));

  private Builtins() {}

  /** The registry for rules that are read to be applied under a calendar. */
  static BuiltinRegistry under(Calendar calendar) {
    BuiltinRegistry registry = registry(OF_JENA);
    registry.register(order(BEFORE, calendar::possiblyBefore));
    registry.register(order(CERTAINLY_BEFORE, calendar::certainlyBefore));
    registry.register(mayHaveLasted());
    registry.register(mint(MINT, false));
    registry.register(mint(MINT_UNORDERED, true));
    return registry;
  }

  private static BuiltinRegistry registry(List<String> ofJena) {
    BuiltinRegistry registry = new Forgiving();
    for (String name : ofJena) {
      registry.register(BuiltinRegistry.theRegistry.getImplementation(name));
    }
    return registry;
  }

  /** Reads calls of what is no builtin without a word, for {@link RuleForm} to report them. */
  private static final class Forgiving extends MapBuiltinRegistry {

    @Override
    public Builtin getImplementation(String name) {
      Builtin known = super.getImplementation(name);
      return known != null ? known : named(name);
    }

    private static Builtin named(String name) {
      return new BaseBuiltin() {
        @Override
        public String getName() {
          return name;
        }
      };
    }
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
