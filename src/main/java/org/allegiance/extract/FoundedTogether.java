package org.allegiance.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allegiance.extract.Verdict.Standing;
import org.allegiance.extract.patterns.Pattern;
import org.allegiance.extract.patterns.Patterns;
import org.allegiance.extract.reference.Discourse;
import org.allegiance.extract.reference.Referent.Kind;

/** "The A and the B formed the C": the C came into being, and both the A and the B went into it. */
final class FoundedTogether {

  private final Discourse discourse;
  private final Patterns patterns;

  FoundedTogether(Patterns patterns, Discourse discourse) {
    this.discourse = discourse;
    this.patterns = patterns;
  }

  /** With the mergers that the founding of a group by several others is. */
  List<Candidate> in(List<Candidate> found) {
    List<Candidate> founders =
        found.stream()
            .filter(c -> c.pattern().event().equals("Formation") && c.to() != null)
            .filter(c -> c.actor().kind == Kind.GROUP && !Objects.equals(c.to(), c.actor().key))
            .filter(c -> c.standing() != Standing.UNREAL)
            .toList();
    if (founders.size() < 2) {
      return found;
    }
    Optional<Pattern> merger = patterns.first("Merger");
    if (merger.isEmpty()) {
      return found;
    }
    List<Candidate> all = new ArrayList<>(found);
    all.removeAll(founders);
    Candidate first = founders.getFirst();
    String founded = Objects.requireNonNull(first.to());
    all.add(first.as(first.pattern(), discourse.group(founded)));
    founders.forEach(f -> all.add(f.as(merger.get(), f.actor())));
    return all;
  }
}
