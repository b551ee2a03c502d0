package org.allegiance.extract;

import static org.allegiance.extract.Verdict.Standing.DENIED;
import static org.allegiance.extract.Verdict.Standing.UNREAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.extract.OrderWords.Order;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Which events came first, as far as a text says so without dates: by an order word, where the same
 * actor's event was told last ("then he left"), or by a clause that hangs on the other ("after he
 * was released, he left").
 */
final class Sequence {

  /** One event and the one that followed it. */
  record Step(Candidate earlier, Candidate later) {}

  private static final Set<String> AFTER = Set.of("after", "following", "upon", "once");
  private static final Set<String> BEFORE = Set.of("before", "until", "till");
  private static final String[] OTHER_CLAUSES = {
    "conj", "cc", "advcl", "relcl", "acl", "ccomp", "parataxis", "pcomp", "punct"
  };

  private final OrderWords words;
  private final List<Step> steps = new ArrayList<>();
  private List<Candidate> before = List.of();

  Sequence(OrderWords words) {
    this.words = words;
  }

  /** Turns to the next block: order words do not reach over its edge. */
  void pause() {
    before = List.of();
  }

  /** Takes up the next sentence and the events that it tells. */
  void read(Sentence sentence, List<Candidate> told) {
    List<Candidate> real =
        told.stream().filter(c -> c.standing() != UNREAL && c.standing() != DENIED).toList();
    List<Candidate> sofar = new ArrayList<>(before);
    for (Candidate c : real) {
      Order order = words.in(clause(sentence, c.word()));
      if (order != Order.NONE) {
        last(sofar, c).ifPresent(p -> add(order == Order.AFTER_PREVIOUS ? p : c, c, p));
      }
      hanging(sentence, c, real);
      sofar.add(c);
    }
    before = real;
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  private void add(Candidate earlier, Candidate one, Candidate other) {
    if (one.time() == null || other.time() == null) { // else the dates tell
      steps.add(new Step(earlier, earlier.equals(one) ? other : one));
    }
  }

  private static Optional<Candidate> last(List<Candidate> sofar, Candidate c) {
    return sofar.stream()
        .filter(p -> isSame(p.actor(), c.actor()) && !isSameWord(p, c))
        .reduce((first, last) -> last);
  }

  private static boolean isSame(Referent one, Referent other) {
    return one.equals(other)
        || (one.key != null && one.key.equals(other.key) && one.kind == other.kind);
  }

  private static boolean isSameWord(Candidate one, Candidate other) {
    return one.word().equals(other.word());
  }

  /** The words of an event, other clauses aside. */
  private static String clause(Sentence sentence, Token word) {
    List<Token> clause = new ArrayList<>(List.of(word));
    for (int i = 0; i < clause.size(); i++) {
      sentence.children(clause.get(i)).stream()
          .filter(c -> !c.is(OTHER_CLAUSES) || (c.is("conj") && !c.isVerb()))
          .forEach(clause::add);
    }
    return clause.stream()
        .sorted((a, b) -> a.index() - b.index())
        .map(Token::form)
        .collect(Collectors.joining(" "));
  }

  /** "After he was released, he left": both hang together, whoever acts. */
  private void hanging(Sentence sentence, Candidate c, List<Candidate> real) {
    Token top = topOfConjuncts(sentence, c.word());
    Token link = link(sentence, top);
    if (link == null) {
      return;
    }
    boolean isAfter = AFTER.contains(link.lemma());
    boolean isBefore = BEFORE.contains(link.lemma());
    Optional<Token> above = sentence.head(top.head() == link.index() ? link : top);
    if (!(isAfter || isBefore) || above.isEmpty()) {
      return;
    }
    Set<Token> main = conjuncts(sentence, above.get());
    real.stream()
        .filter(o -> main.contains(o.word()) && !isSameWord(o, c))
        .forEach(o -> add(isAfter ? c : o, c, o));
  }

  /** The conjunction or preposition by which a clause, or a noun, hangs on what is above it. */
  private static @Nullable Token link(Sentence sentence, Token top) {
    if (top.is("advcl")) {
      return sentence.child(top, "mark").orElse(null);
    }
    return top.is("pcomp", "pobj") ? sentence.head(top).orElse(null) : null;
  }

  private static Token topOfConjuncts(Sentence sentence, Token word) {
    Token top = word;
    while (top.is("conj") && top.head() >= 0) {
      top = sentence.tokens().get(top.head());
    }
    return top;
  }

  private static Set<Token> conjuncts(Sentence sentence, Token first) {
    Stream<Token> others =
        sentence.tokens().stream()
            .filter(t -> t.is("conj") && topOfConjuncts(sentence, t).equals(first));
    return Stream.concat(Stream.of(first), others).collect(Collectors.toSet());
  }
}
