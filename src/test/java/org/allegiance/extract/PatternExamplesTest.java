package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.allegiance.extract.Verdict.Standing;
import org.allegiance.extract.patterns.Pattern;
import org.allegiance.extract.reference.Referent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each pattern matches the examples that stand with it, and not its counterexamples. */
class PatternExamplesTest {

  @TestFactory
  Stream<DynamicTest> examples() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Pattern pattern : SharedExtractor.get().patterns().all()) {
      for (String example : pattern.matches()) {
        tests.add(dynamicTest(pattern.name() + ": " + example, () -> matches(pattern, example)));
      }
      for (String example : pattern.noMatches()) {
        tests.add(
            dynamicTest(
                pattern.name() + ", not: " + example,
                () -> assertFalse(found(pattern, example).findAny().isPresent())));
      }
    }
    return tests.stream();
  }

  @Test
  void eachPatternHasExamples() {
    for (Pattern pattern : SharedExtractor.get().patterns().all()) {
      assertFalse(pattern.matches().isEmpty(), pattern.name());
    }
  }

  private static void matches(Pattern pattern, String example) {
    List<String> parts = List.of(example.split(" => ", 2));
    List<Candidate> found = found(pattern, parts.get(0)).toList();
    List<String> slots = parts.size() < 2 ? List.of() : List.of(parts.get(1).split("; *", -1));
    assertTrue(
        found.stream().anyMatch(c -> slots.stream().allMatch(s -> isIn(c, s))),
        () -> example + " gives " + found);
  }

  private static Stream<Candidate> found(Pattern pattern, String sentence) {
    return SharedExtractor.get().candidates(sentence).stream()
        .filter(c -> c.pattern().name().equals(pattern.name()))
        .filter(c -> c.standing() != Standing.UNREAL);
  }

  private static boolean isIn(Candidate c, String slot) {
    List<String> parts = List.of(slot.split(": *", 2));
    String value = parts.get(1).strip();
    return switch (parts.get(0).strip()) {
      case "actor" -> isActor(c.actor(), value);
      case "from" -> value.equals(c.from());
      case "to" -> value.equals(c.to());
      case "counterparty" -> value.equals(c.counterparty());
      case "place" -> value.equals(c.place());
      default -> false;
    };
  }

  private static boolean isActor(Referent actor, @Nullable String words) {
    return words != null
        && (words.equals(actor.key)
            || actor.label.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)));
  }
}
