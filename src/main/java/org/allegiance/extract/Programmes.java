package org.allegiance.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.patterns.Arguments;
import org.allegiance.extract.reference.Discourse;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** Who runs the programmes and centres through which people go. */
final class Programmes {

  private final WordLists words;
  private final Discourse discourse;
  private final Sentence sentence;
  private final Arguments arguments;

  Programmes(WordLists words, Discourse discourse, Sentence sentence, Arguments arguments) {
    this.words = words;
    this.discourse = discourse;
    this.sentence = sentence;
    this.arguments = arguments;
  }

  /** Key of it: "completed a course run by UNICEF", "entered the agency's programme". */
  Optional<String> runner(Token word) {
    Map<String, List<Token>> roles = arguments.of(word);
    return Stream.of(Arguments.OBJECT, "in", "at", "through", "into", "to", "from", "on", "under")
        .flatMap(role -> roles.getOrDefault(role, List.of()).stream())
        .flatMap(this::withWhatIsInIt)
        .flatMap(at -> Stream.concat(named(at), owners(at)))
        .findFirst();
  }

  /** "Six months of training in a centre of the mission". */
  private Stream<Token> withWhatIsInIt(Token noun) {
    return Stream.concat(
        Stream.of(noun),
        sentence
            .children(noun, "prep")
            .filter(p -> !p.lemma().equals("by") && !p.lemma().equals("for"))
            .flatMap(p -> sentence.children(p, "pobj")));
  }

  /** "The Serendi Centre", where it is known by that name. */
  private Stream<String> named(Token place) {
    return group(place).filter(g -> "CivilBody".equals(g.type)).map(g -> String.valueOf(g.key));
  }

  private Stream<String> owners(Token programme) {
    if (!words.has(WordList.PROGRAMMES, programme.lemma())) {
      return Stream.empty();
    }
    Stream<Token> running =
        sentence
            .children(programme, "acl", "relcl")
            .filter(verb -> words.has(WordList.ORGANISING, verb.lemma()))
            .flatMap(
                verb -> arguments.of(verb).getOrDefault(Arguments.SUBJECT, List.of()).stream());
    Stream<Token> having =
        Stream.concat(
            sentence.children(programme, "poss"),
            sentence
                .children(programme, "prep")
                .filter(p -> p.lemma().equals("of") || p.lemma().equals("by"))
                .flatMap(p -> sentence.children(p, "pobj")));
    Stream<Token> before = // "a UN centre", but not "LTTE rehabilitation centres"
        sentence
            .children(programme, "compound", "nmod")
            .filter(c -> named(c).findAny().isPresent());
    return Stream.of(running, having, before)
        .flatMap(tokens -> tokens)
        .flatMap(this::group)
        .filter(g -> "CivilBody".equals(g.type) || "State".equals(g.type))
        .map(g -> String.valueOf(g.key));
  }

  private Stream<Referent> group(Token token) {
    Referent found = discourse.referent(sentence, token);
    return found.kind == Kind.GROUP ? Stream.of(found) : Stream.empty();
  }
}
