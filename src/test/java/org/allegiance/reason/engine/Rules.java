package org.allegiance.reason.engine;

import java.util.List;
import org.apache.jena.reasoner.rulesys.Builtin;
import org.apache.jena.reasoner.rulesys.MapBuiltinRegistry;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.reasoner.rulesys.builtins.BaseBuiltin;

/** Rules of tests, which may call whatever they like: nothing here runs a builtin. */
final class Rules {

  private Rules() {}

  static List<Rule> parse(String text) {
    return Rule.parseRules(text, new AnyBuiltin());
  }

  private static final class AnyBuiltin extends MapBuiltinRegistry {
    @Override
    public Builtin getImplementation(String name) {
      return new BaseBuiltin() {
        @Override
        public String getName() {
          return name;
        }
      };
    }
  }
}
