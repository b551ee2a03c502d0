package org.allegiance.extract.reference;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.names.Entry;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** Names that no list has: taken for persons or groups where they do what those do. */
final class UnlistedNames {

  private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z-]{1,6}"); // the RCD
  private static final Pattern CODE_NAME = Pattern.compile("[A-Z]{1,2}-\\d{2,4}"); // P-0114

  private static final Set<String> OF_ANYBODY = Set.of("take", "capture", "seize", "hold");

  private final Discourse discourse;
  private final WordLists words;

  UnlistedNames(Discourse discourse, WordLists words) {
    this.discourse = discourse;
    this.words = words;
  }

  static boolean mayBe(Token token) {
    return token.tag().equals("NNP") || isCodeName(token);
  }

  private static boolean isCodeName(Token token) {
    return CODE_NAME.matcher(token.form()).matches();
  }

  /** "Fled from the ADF": a group, where one must be. */
  Optional<Referent> group(Sentence sentence, Token token) {
    return ACRONYM.matcher(token.form()).matches()
            && sentence.children(token, "det").anyMatch(d -> d.lemma().equals("the"))
        ? Optional.of(discourse.group(Entry.slug(token.form()), token.form(), "ArmedGroup"))
        : Optional.empty();
  }

  /** "His nephew, known as Chucho". */
  private boolean isGiven(Sentence sentence, Token name) {
    Optional<Token> above = sentence.head(name);
    return (name.is("oprd")
            ? above
            : above.filter(as -> as.lemma().equals("as")).flatMap(sentence::head))
        .filter(verb -> words.has(WordList.CALLING, verb.lemma()))
        .isPresent();
  }

  /** Whom or what such a name means. */
  Optional<Referent> of(Sentence sentence, Token token) {
    String form = token.form();
    if (isCodeName(token)) {
      return Optional.of(discourse.person(Entry.slug(form), form));
    }
    boolean isActing =
        token.is("nsubj", "nsubjpass", "dobj", "agent", "poss", "conj", "appos")
            || isGiven(sentence, token);
    boolean isCalled = sentence.child(token, "det").isPresent();
    boolean isAcronym = ACRONYM.matcher(form).matches();
    if (isActing && isCalled && isAcronym) {
      return Optional.of(discourse.group(Entry.slug(form), form, "ArmedGroup"));
    }
    boolean isBody =
        isAcronym && sentence.child(token, "compound").isEmpty(); // "UNAMA observed it"
    if (!isActing || isCalled || isBody || words.has(WordList.INSTITUTIONS, token.lemma())) {
      return Optional.empty();
    }
    String name =
        Stream.concat(sentence.children(token, "compound"), Stream.of(token))
            .filter(t -> t.tag().startsWith("NNP"))
            .map(Token::form)
            .collect(Collectors.joining(" "));
    String key = Entry.slug(name);
    if (!key.isEmpty() && isTaken(sentence, token) && !discourse.named().hasNamed(key, name)) {
      return Optional.of(discourse.named().place(key, name));
    }
    return key.isEmpty()
        ? Optional.empty()
        : Optional.of(discourse.named().bearer(name).orElseGet(() -> discourse.person(key, name)));
  }

  /** "The rebels captured Kot and Bo": places, where the text has told of nobody called so. */
  private boolean isTaken(Sentence sentence, Token token) {
    Token first = token;
    while (first.is("conj") && sentence.head(first).filter(Token::isNoun).isPresent()) {
      first = sentence.head(first).orElseThrow();
    }
    return first.is("dobj")
        && sentence.children(token, "compound", "appos", "poss").findFirst().isEmpty()
        && sentence
            .head(first)
            .filter(verb -> words.has(WordList.TAKING_PLACES, verb.lemma()))
            .filter(
                verb ->
                    sentence
                        .children(verb, "nsubj")
                        .anyMatch(by -> isForce(sentence, by, OF_ANYBODY.contains(verb.lemma()))))
            .isPresent();
  }

  /** Who takes places; whom an army captures may as well be somebody. */
  private boolean isForce(Sentence sentence, Token doer, boolean isOfAnybody) {
    Referent who = discourse.referent(sentence, doer);
    return (who.kind == Kind.GROUP && !(isOfAnybody && "State".equals(who.type)))
        || (who.kind == Kind.PEOPLE
            && (words.has(WordList.GROUPS, who.noun) || words.has(WordList.MEMBERS, who.noun)));
  }
}
