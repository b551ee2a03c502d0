package org.allegiance.reason;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.allegiance.reason.NearMiss.Failed;
import org.allegiance.reason.NearMiss.Found;
import org.allegiance.reason.WhyNot.Gap;
import org.allegiance.reason.WhyNot.Miss;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.reasoner.TriplePattern;

/** In words: what is missing for a fact. */
final class WhyNotText {

  private final Reasoning reasoning;
  private final Wording wording;
  private final ClaimText claims;
  private final StringBuilder out;
  private final Set<Resource> told = new HashSet<>();

  private WhyNotText(Reasoning reasoning, Wording wording, ClaimText claims, StringBuilder out) {
    this.reasoning = reasoning;
    this.wording = wording;
    this.claims = claims;
    this.out = out;
  }

  /**
   * Writes what is missing.
   *
   * @param claims writes claims to the same place
   */
  static void write(
      WhyNot whyNot, Reasoning reasoning, Wording wording, ClaimText claims, StringBuilder out) {
    new WhyNotText(reasoning, wording, claims, out).write(whyNot);
  }

  private void write(WhyNot whyNot) {
    out.append(wording.absence(whyNot.fact())).append("\nThat does not make it false.\n");
    if (!whyNot.denials().isEmpty()) {
      out.append("\nA source denies what it would follow from:\n");
      whyNot.denials().forEach(c -> tell(c, "  "));
    }
    if (whyNot.nearest().isEmpty()) {
      out.append("\nNo rule comes near: none could yield it with ")
          .append(WhyNot.MOST_UNMET)
          .append(" clauses unmet or fewer.\n");
    }
    int number = 0;
    for (Miss miss : whyNot.nearest()) {
      out.append('\n').append(++number).append(". ");
      miss(miss, "   ");
    }
    if (whyNot.stopped()) {
      out.append("\nThe search stopped after ")
          .append(NearMissSearch.MOST_TRIES)
          .append(" tries a rule; a nearer way may exist.\n");
    }
  }

  private void miss(Miss miss, String indent) {
    NearMiss near = miss.rule();
    int clauses = near.found().size() + near.misses();
    out.append(wording.rule(near.rule())).append('\n').append(indent);
    out.append("unmet: ").append(near.misses()).append(" of ").append(clauses);
    out.append(clauses == 1 ? " clause" : " clauses");
    if (near.alike() > 1 && near.found().stream().noneMatch(Found::isOneOfMany)) {
      out.append("; one of ").append(near.alike()).append(" ways that come equally near");
    }
    out.append('\n');
    near.found().forEach(f -> found(f, near.rule(), indent));
    miss.gaps().forEach(g -> gap(g, near.rule(), indent));
    near.failed().forEach(f -> failed(f, indent));
  }

  private void found(Found found, ProgramRule rule, String indent) {
    if (found.isOneOfMany()) {
      out.append(indent).append("found: ").append(pattern(found.premise(), rule));
      out.append(", such as ").append(wording.name(one(found))).append('\n');
    } else {
      known("found: ", found.fact(), indent);
    }
  }

  /** One of the many things that a premise is told of. */
  private static Node one(Found found) {
    return found.premise().getSubject().isVariable()
        ? found.fact().getSubject()
        : found.fact().getObject();
  }

  private void known(String what, Triple fact, String indent) {
    out.append(indent).append(what).append(wording.sentence(fact));
    reasoning.standing(fact).ifPresent(s -> out.append(" [").append(s).append(']'));
    out.append('\n');
    restsOn(fact).forEach(c -> tell(c, indent + "  "));
  }

  private List<Resource> restsOn(Triple fact) {
    return Proofs.of(List.of(fact), reasoning.grounds()).best(fact).stream()
        .flatMap(p -> p.leaves().stream())
        .filter(s -> s.fact().getPredicate().equals(AL.reports.asNode()))
        .map(s -> reasoning.statedModel().asRDFNode(s.fact().getSubject()).asResource())
        .sorted(Comparator.comparing(Resource::getURI))
        .toList();
  }

  private void tell(Resource claim, String indent) {
    if (told.add(claim)) {
      claims.tell(claim, indent);
    }
  }

  private void gap(Gap gap, ProgramRule rule, String indent) {
    out.append(indent).append("missing: ").append(pattern(gap.missing(), rule));
    denying(gap.missing()).forEach(c -> out.append("; claim ").append(c).append(" denies it"));
    out.append('\n');
    for (Miss miss : gap.because()) {
      out.append(indent).append("  and that is missing because: ");
      miss(miss, indent + "     ");
    }
  }

  /** The claims that say that an event did not happen which some claim would have to affirm. */
  private List<String> denying(TriplePattern missing) {
    return missing.getPredicate().equals(AL.affirms.asNode()) && missing.getObject().isConcrete()
        ? reasoning
            .closed()
            .find(Node.ANY, AL.denies.asNode(), missing.getObject())
            .mapWith(
                t -> Things.key(reasoning.statedModel().asRDFNode(t.getSubject()).asResource()))
            .toList()
            .stream()
            .sorted()
            .toList()
        : List.of();
  }

  private String pattern(TriplePattern pattern, ProgramRule rule) {
    return wording.some(pattern.getSubject(), rule)
        + " \u2014 "
        + wording.some(pattern.getPredicate(), rule)
        + " \u2192 "
        + wording.some(pattern.getObject(), rule);
  }

  private void failed(Failed test, String indent) {
    List<Node> about = test.about();
    switch (test.builtin()) {
      case Builtins.NO_VALUE -> hindrance(test, indent);
      case Builtins.BEFORE, Builtins.CERTAINLY_BEFORE ->
          out.append(indent).append("dates: ").append(dates(test)).append('\n');
      case Builtins.NOT_EQUAL ->
          out.append(indent)
              .append("it would have to be another than ")
              .append(wording.name(about.get(0)))
              .append('\n');
      default ->
          out.append(indent)
              .append("not so: ")
              .append(test.builtin())
              .append(' ')
              .append(String.join(", ", about.stream().map(wording::name).toList()))
              .append('\n');
    }
  }

  private String dates(Failed test) {
    Node first = test.about().get(0);
    Node second = test.about().get(1);
    GraphCalendar calendar = reasoning.calendar();
    if (calendar.certainlyBefore(second, first)) {
      return wording.name(first) + " certainly came after " + wording.name(second);
    }
    return calendar.possiblyBefore(first, second)
        ? "they leave open whether " + wording.order(Builtins.BEFORE, test.about())
        : "they do not let " + wording.name(first) + " come before " + wording.name(second);
  }

  /** What is known that the rule wants not to be. */
  private void hindrance(Failed test, String indent) {
    List<Node> about = test.about();
    Node object = about.size() > 2 && about.get(2).isConcrete() ? about.get(2) : Node.ANY;
    Node subject = about.get(0).isConcrete() ? about.get(0) : Node.ANY;
    reasoning.closed().find(subject, about.get(1), object).toList().stream()
        .sorted(Comparator.comparing(Triple::toString))
        .limit(1)
        .forEach(fact -> known("in the way: ", fact, indent));
  }
}
