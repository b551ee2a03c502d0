package org.allegiance.extract.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.names.Entry;
import org.allegiance.extract.names.Mention;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** Further names that a text gives to those of whom it has spoken: "he was known as Rambo". */
final class Bynames {

  private final Discourse discourse;
  private final WordLists words;
  private final Map<Integer, Mention> mentions; // of the block at hand, by start
  private final Map<String, Referent> called = new HashMap<>(); // by the name as it is written

  Bynames(Discourse discourse, WordLists words, Map<Integer, Mention> mentions) {
    this.discourse = discourse;
    this.words = words;
    this.mentions = mentions;
  }

  /** Notes the names that a sentence gives. */
  void hear(Sentence sentence) {
    for (Token word : sentence.tokens()) {
      if (word.isVerb() && words.has(WordList.CALLING, word.lemma())) {
        Optional<Token> who =
            sentence
                .child(word, "auxpass")
                .flatMap(be -> sentence.child(word, "nsubjpass"))
                .filter(t -> !t.tag().startsWith("W"));
        who.ifPresent(t -> given(sentence, word).forEach(name -> bind(sentence, t, name)));
      } else if (word.lemma().equals("be")) { // "his nom de guerre was Abu Hafs"
        sentence
            .child(word, "nsubj")
            .filter(subject -> words.has(WordList.BYNAMES, subject.lemma()))
            .flatMap(subject -> sentence.child(subject, "poss"))
            .ifPresent(
                t ->
                    sentence
                        .children(word, "attr")
                        .filter(name -> name.tag().startsWith("NNP"))
                        .forEach(name -> bind(sentence, t, name)));
      }
    }
  }

  /** "Was known as Rambo", "was called Rambo", "Rambo, as he was known". */
  private static Stream<Token> given(Sentence sentence, Token calling) {
    Stream<Token> before =
        sentence
            .head(calling)
            .filter(h -> sentence.children(calling, "mark").anyMatch(m -> m.lemma().equals("as")))
            .stream();
    Stream<Token> after =
        Stream.concat(
            sentence.children(calling, "oprd", "attr", "dobj"),
            sentence
                .children(calling, "prep")
                .filter(as -> as.lemma().equals("as"))
                .flatMap(as -> sentence.children(as, "pobj")));
    return Stream.concat(before, after).filter(name -> name.tag().startsWith("NNP"));
  }

  private void bind(Sentence sentence, Token who, Token name) {
    Mention mention = mentions.get(name.start());
    boolean isOther = // "he was named Commander"
        mention == null
            ? words.has(WordList.MEMBERS, name.lemma())
            : mention.kind() != Mention.Kind.PERSON;
    Referent bearer = isOther ? null : discourse.referent(sentence, who);
    if (bearer == null || bearer.kind != Kind.PERSON) {
      return;
    }
    String form = form(sentence, name);
    String key = mention == null ? Entry.slug(form) : mention.key();
    if (key != null && !key.isEmpty()) {
      called.put(form, bearer.key == null ? discourse.person(key, form).like(bearer) : bearer);
    }
  }

  /** Whoever has been given a name. */
  Optional<Referent> of(Sentence sentence, Token name) {
    return called.isEmpty() || !name.tag().startsWith("NNP")
        ? Optional.empty()
        : Optional.ofNullable(called.get(form(sentence, name)));
  }

  private static String form(Sentence sentence, Token name) {
    return Stream.concat(
            sentence.children(name, "compound").filter(c -> c.tag().startsWith("NNP")),
            Stream.of(name))
        .map(Token::form)
        .collect(Collectors.joining(" "));
  }
}
