package org.allegiance.reason;

import static org.allegiance.reason.Certainty.DENIED;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.vocab.AL;
import org.apache.jena.graph.Node;
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
  static final String SURE_AS = "sureAs";
  static final String NO_VALUE = "noValue";
  static final String NOT_EQUAL = "notEqual";
  static final String MINT = "mint";
  static final String MINT_UNORDERED = "mintUnordered";

  /** Jena's: that a value is not of a datatype. */
  static final String NOT_D_TYPE = "notDType";

  private static final List<String> OF_JENA = List.of("equal", NOT_EQUAL, NO_VALUE);

  /** The builtins that rules may call, by name. */
  static final Map<String, Signature> SIGNATURES =
      Map.of(
          "equal",
          new Signature(2, 2, false),
          NOT_EQUAL,
          new Signature(2, 2, false),
          NO_VALUE,
          new Signature(2, 3, false),
          BEFORE,
          new Signature(2, 2, false),
          CERTAINLY_BEFORE,
          new Signature(2, 2, false),
          MAY_HAVE_LASTED,
          new Signature(1, 1, false),
          SURE_AS,
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
      Stream.of(AL.when, AL.follows, AL.precedes, AL.presumedBefore)
          .map(Property::asNode)
          .collect(Collectors.toUnmodifiableSet());

  /** The predicates of the facts that a builtin consults beyond its arguments. */
  static final Map<String, Set<Node>> CONSULTED =
      Map.of(BEFORE, ORDERING, CERTAINLY_BEFORE, ORDERING);

  /** What rules made from axioms call. */
  static final BuiltinRegistry OF_AXIOMS = registry(List.of(NOT_EQUAL, NOT_D_TYPE));

  /** Those whose answers decide how firmly a conclusion stands. */
  static final Set<String> IN_PROOFS = Set.of(BEFORE, CERTAINLY_BEFORE, MAY_HAVE_LASTED, SURE_AS);

  private Builtins() {}

  /** The registry for rules that are read to be applied under a calendar. */
  static BuiltinRegistry under(GraphCalendar calendar) {
    BuiltinRegistry registry = registry(OF_JENA);
    registry.register(test(BEFORE, a -> calendar.holds(BEFORE, a.get(0), a.get(1))));
    registry.register(
        test(CERTAINLY_BEFORE, a -> calendar.holds(CERTAINLY_BEFORE, a.get(0), a.get(1))));
    registry.register(test(MAY_HAVE_LASTED, a -> true));
    registry.register(test(SURE_AS, a -> Certainty.of(a.get(0)).orElse(DENIED) != DENIED));
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

  private static Builtin test(String name, Predicate<List<Node>> holds) {
    return new BaseBuiltin() {
      @Override
      public String getName() {
        return name;
      }

      @Override
      public boolean bodyCall(Node[] args, int length, RuleContext context) {
        return holds.test(
            Arrays.stream(args, 0, length).map(a -> context.getEnv().getGroundVersion(a)).toList());
      }
    };
  }

  private static Builtin mint(String name, boolean unordered) {
    return new BaseBuiltin() {
      @Override
      public String getName() {
        return name;
      }

      @Override
      public boolean bodyCall(Node[] args, int length, RuleContext context) {
        List<Node> of =
            Arrays.stream(args, 1, length).map(a -> context.getEnv().getGroundVersion(a)).toList();
        return context.getEnv().bind(args[0], Calls.mint(of, unordered));
      }
    };
  }
}
