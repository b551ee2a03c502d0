package org.allegiance.extract;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.Verdict.Standing;
import org.allegiance.extract.patterns.Pattern;
import org.allegiance.extract.patterns.Patterns;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * Renamings told in passing, by one name beside another: "the HTS, formerly the Nusra Front,", "the
 * Nusra Front (now HTS)", "the HTS, the former Nusra Front,".
 */
final class FormerNames {

  private static final Set<String> BEFORE =
      Set.of("former", "formerly", "previously", "originally", "once", "erstwhile", "initially");
  private static final Set<String> AFTER = Set.of("now", "later", "subsequently", "today");

  private final Optional<Pattern> renaming;

  FormerNames(Patterns patterns) {
    this.renaming = patterns.first("Renaming");
  }

  /** The renamings that the names of a sentence tell. */
  Stream<Candidate> in(Clauses here) {
    return renaming.stream()
        .flatMap(
            pattern ->
                here.sentence().tokens().stream()
                    .filter(t -> t.tag().startsWith("NNP") && t.is("appos", "conj"))
                    .flatMap(t -> told(here, pattern, t).stream()));
  }

  private static Optional<Candidate> told(Clauses here, Pattern pattern, Token name) {
    Sentence sentence = here.sentence();
    boolean isOld = name.is("appos") && isMarked(sentence, name, BEFORE);
    if (!isOld && !(isMarked(sentence, name, AFTER) && isAside(sentence, name))) {
      return Optional.empty();
    }
    Referent told = here.referent(name);
    return sentence
        .head(name)
        .map(here::referent)
        .filter(beside -> beside.kind == Kind.GROUP && told.kind == Kind.GROUP)
        .filter(beside -> !Objects.equals(told.key, beside.key))
        .map(beside -> renaming(here, pattern, name, isOld ? told : beside, isOld ? beside : told));
  }

  /** "Formerly the front", "(now HTS)": not "the front and now the league". */
  private static boolean isMarked(Sentence sentence, Token name, Set<String> words) {
    return sentence.child(sentence.head(name).orElse(name), "cc").isEmpty()
        && sentence
            .children(name, "advmod", "amod", "nmod")
            .anyMatch(w -> w.index() < name.index() && words.contains(w.lemma()));
  }

  /** "The front, now the league", "the front (later the league)": not "joined it, later them". */
  private static boolean isAside(Sentence sentence, Token name) {
    return name.is("appos")
        || sentence.tokens().stream()
            .limit(name.index())
            .skip(name.head() + 1)
            .anyMatch(t -> t.form().equals("("));
  }

  private static Candidate renaming(
      Clauses here, Pattern pattern, Token name, Referent before, Referent after) {
    return new Candidate(
        pattern,
        before,
        before.key,
        after.key,
        null,
        null,
        null,
        List.of(),
        Standing.ASSERTED,
        null,
        here.circumstances().passage(name),
        name);
  }
}
