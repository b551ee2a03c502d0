package org.allegiance.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.extract.lexicon.Lexemes;
import org.allegiance.extract.lexicon.Phrases;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.lexicon.YamlFile;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * Reads why people joined or left from the clause that tells it, by the words in {@code
 * ontology/lexicon/motives.yaml}.
 */
final class Motives {

  private static final Set<String> REASON = Set.of("because", "since", "as");
  private static final Set<String> REASON_PREPOSITIONS =
      Set.of("because", "over", "due", "owing", "out", "thanks", "amid");
  private static final Set<String> NOT = Set.of("not", "never", "n't", "nor", "without", "despite");
  private static final String[] OTHER_CLAUSES = {"conj", "cc", "ccomp", "parataxis", "relcl"};

  private final List<Direction> directions = new ArrayList<>();
  private final WordLists lists;

  /**
   * Motives one way, of joining or of leaving.
   *
   * @param phrases what gives a motive wherever it stands in the clause
   * @param reasons what gives one where the text says that it tells a reason
   */
  private record Direction(Set<String> events, Phrases<String> phrases, Phrases<String> reasons) {}

  private Motives(YamlFile.Fields fields, WordLists lists) {
    this.lists = lists;
    for (String name : fields.only("joining", "leaving").keys()) {
      YamlFile.Fields of = fields.map(name).only("events", "motives");
      Direction direction =
          new Direction(Set.copyOf(of.texts("events")), new Phrases<>(), new Phrases<>());
      for (YamlFile.Fields motive : of.maps("motives")) {
        motive.only("motive", "phrases", "reasons");
        String key = motive.text("motive");
        motive.texts("phrases").forEach(p -> direction.phrases().add(p, key));
        motive.texts("reasons").forEach(r -> direction.reasons().add(r, key));
      }
      directions.add(direction);
    }
  }

  /**
   * Reads the file.
   *
   * @throws BadInputException if it is not well formed, with file and line
   */
  static Motives read(Path file, WordLists lists) {
    return new Motives(YamlFile.read(file).root(), lists);
  }

  /** The event with the reasons that its clause gives. */
  Candidate in(Sentence sentence, Candidate c) {
    if (!c.standing().isAffirmed()) {
      return c;
    }
    Set<String> found = new TreeSet<>();
    for (Direction direction : directions) {
      if (direction.events().contains(c.pattern().event())) {
        for (Token top : tops(sentence, c.word())) {
          List<Token> denied = denied(sentence, top);
          add(found, direction.phrases(), without(clause(sentence, top), denied));
          reasons(sentence, top).forEach(r -> add(found, direction.reasons(), without(r, denied)));
        }
      }
    }
    return found.isEmpty() ? c : c.motivatedBy(List.copyOf(found));
  }

  /** "Did not join for money": for what, the text denies, though join he did. */
  private static List<Token> denied(Sentence sentence, Token top) {
    return sentence
        .child(top, "neg")
        .map(
            not ->
                sentence.tokens().stream()
                    .skip(not.index())
                    .takeWhile(word -> !word.lemma().equals("but"))
                    .toList())
        .orElse(List.of());
  }

  private static List<Token> without(List<Token> words, List<Token> denied) {
    return words.stream().filter(word -> !denied.contains(word)).toList();
  }

  /**
   * The event's word, and the verb that brings it about: "decided to join", "fear made him join".
   */
  private static List<Token> tops(Sentence sentence, Token word) {
    return word.is("xcomp", "ccomp", "advcl") && sentence.child(word, "mark").isEmpty()
        ? Stream.concat(Stream.of(word), sentence.head(word).stream()).toList()
        : List.of(word);
  }

  private static void add(Set<String> found, Phrases<String> phrases, List<Token> words) {
    Lexemes text = new Lexemes(words.stream().map(Token::lemma).collect(Collectors.joining(" ")));
    for (int i = 0; i < text.size(); i++) {
      Phrases.Match<String> match = phrases.at(text, i);
      if (match != null && !NOT.contains(text.word(i - 1)) && !NOT.contains(text.word(i - 2))) {
        found.add(match.value());
        i = match.end() - 1;
      }
    }
  }

  private static List<Token> clause(Sentence sentence, Token word) {
    List<Token> clause = new ArrayList<>(List.of(word));
    for (int i = 0; i < clause.size(); i++) {
      sentence.children(clause.get(i)).stream()
          .filter(c -> !c.is(OTHER_CLAUSES) || (c.is("conj", "cc") && !c.isVerb()))
          .filter(c -> !c.is("nsubj", "nsubjpass"))
          .forEach(clause::add);
    }
    return clause.stream().sorted((a, b) -> a.index() - b.index()).toList();
  }

  /** "Because wages were low", "over unpaid wages", "poverty drove them to join". */
  private List<List<Token>> reasons(Sentence sentence, Token word) {
    List<Token> heads = new ArrayList<>();
    for (Token child : sentence.children(word)) {
      boolean isBecause =
          child.is("advcl")
              && sentence.children(child, "mark").anyMatch(m -> REASON.contains(m.lemma()));
      boolean isFor = child.is("prep") && REASON_PREPOSITIONS.contains(child.lemma());
      if (isBecause || isFor) {
        heads.add(child);
      }
    }
    if (lists.has(WordList.CAUSING, word.lemma())) {
      sentence.children(word, "nsubj", "agent").forEach(heads::add);
    }
    return heads.stream().map(sentence::subtree).toList();
  }
}
