package org.allegiance.extract.reference;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** For whom "the group", "a unit", "the same branch" stand. */
final class GroupNouns {

  private final Discourse discourse;
  private final WordLists lexicon;
  private final NounPhrases phrases;
  private final People people;
  private final Salience spoken;
  private final Map<String, Referent> units = new HashMap<>(); // people by the word for their unit

  GroupNouns(
      Discourse discourse, WordLists lexicon, NounPhrases phrases, People people, Salience spoken) {
    this.discourse = discourse;
    this.lexicon = lexicon;
    this.phrases = phrases;
    this.people = people;
    this.spoken = spoken;
  }

  /** For whom a noun for one group stands. */
  Referent of(Sentence sentence, Token token) {
    Optional<Referent> whole =
        phrases.isOffshoot(sentence, token)
            ? Optional.empty()
            : phrases.owningGroup(sentence, token);
    return NounPhrases.isDefinite(sentence, token)
            && !phrases.isOfAnother(sentence, token)
            && !isNew(sentence, token)
        ? whole.orElseGet(() -> theGroup(sentence, token))
        : unit(NounPhrases.noun(token), whole.orElseGet(() -> aGroup(sentence, token)));
  }

  private Referent theGroup(Sentence sentence, Token token) {
    boolean isAny = lexicon.has(WordList.ANY_GROUP, token.lemma());
    Optional<Referent> band = isAny ? Optional.empty() : spoken.lastBand(token.lemma());
    if (band.isPresent()) {
      return band.get();
    }
    Referent unit = units.get(token.lemma()); // "a company of soldiers … the company"
    if (unit != null && spoken.last(token, r -> r == unit).isPresent()) {
      return unit;
    }
    // "the Division", "the battalion": the one that is called so
    if (!isAny) {
      String noun = token.lemma().toLowerCase(Locale.ROOT);
      Predicate<Referent> isSo =
          r -> r.isArmed() && r.label.toLowerCase(Locale.ROOT).contains(noun);
      Optional<Referent> called = spoken.last(token, isSo).or(() -> spoken.lastOfAll(isSo));
      if (called.isPresent()) {
        return called.get();
      }
      // "the detachment Ansar … the detachment"
      Optional<Referent> before = spoken.lastNamed(token.lemma(), Kind.GROUP);
      if (before.filter(Referent::isArmed).isPresent()) {
        return before.get();
      }
      if (lexicon.has(WordList.INSTITUTIONS, noun)) {
        return Discourse.other(token); // "the village council" after the name of some rebels
      }
    }
    boolean isNew = sentence.children(token).stream().anyMatch(c -> c.lemma().equals("new"));
    Optional<Referent> founded = isNew ? founded(token) : Optional.empty();
    if (founded.isPresent()) {
      return founded.get();
    }
    boolean isAnother = phrases.areOthers(sentence, token);
    Optional<Referent> last =
        spoken
            .last(token, r -> r.isArmed() && !(isNew && r.isFormer))
            .or(() -> isAny ? spoken.lastBand() : Optional.empty());
    Optional<Referent> group =
        isAnother
            ? spoken.last(token, r -> r.isArmed() && r != last.orElse(null))
            : isAny && !isNew ? mainGroup(sentence, token, last) : last;
    return group.orElseGet(() -> aGroup(sentence, token));
  }

  /** "The new organisation": the one of whose founding the text has just told. */
  private Optional<Referent> founded(Token token) {
    return discourse
        .foundations()
        .last()
        .map(discourse::group)
        .filter(g -> spoken.last(token, r -> r == g).isPresent());
  }

  /** "The group" in a block that has named none: the one of which the text tells. */
  private Optional<Referent> mainGroup(Sentence sentence, Token token, Optional<Referent> last) {
    return last.filter(r -> r.kind != Kind.GROUP || spoken.isOfBlock(r))
        .or(() -> ofSubject(sentence, token))
        .or(discourse.implied()::mainGroup)
        .or(() -> last)
        .or(() -> spoken.mostNamedOfLate(Referent::isArmed).map(discourse::group))
        .or(
            () ->
                spoken
                    .last(token, discourse.implied()::isMemberOfArmed)
                    .map(r -> r.group)
                    .map(discourse::group));
  }

  /** "She had served the group for a year": hers, if the text has said of which she is. */
  private Optional<Referent> ofSubject(Sentence sentence, Token token) {
    Optional<Token> verb = sentence.head(token);
    while (verb.isPresent() && !verb.get().isVerb()) {
      verb = sentence.head(verb.get());
    }
    return verb.flatMap(v -> sentence.child(v, "nsubj", "nsubjpass"))
        .filter(subject -> subject.index() < token.index())
        .map(subject -> discourse.referent(sentence, subject))
        .filter(discourse.implied()::isMemberOfArmed)
        .map(Referent::groupKey)
        .map(discourse::group);
  }

  /** "A militia from the valley": those who are of it. */
  private Referent aGroup(Sentence sentence, Token token) {
    return isBand(NounPhrases.noun(token))
        ? people.several(sentence, token)
        : Discourse.other(token);
  }

  /** "The village unit at Nduma": one that is told of for the first time. */
  private boolean isNew(Sentence sentence, Token token) {
    return isBand(NounPhrases.noun(token))
        && sentence
            .children(token, "compound", "nmod")
            .anyMatch(c -> c.tag().equals("NN") && lexicon.has(WordList.PLACES, c.lemma()))
        && sentence.children(token, "prep").findFirst().isPresent();
  }

  /** "A company of soldiers": who "the company" is from here on. */
  Referent unit(String noun, Referent people) {
    if (lexicon.has(WordList.UNITS, noun) && people.groupKey() != null) {
      units.put(noun, people);
    }
    return people;
  }

  /** "Two cells", "self-defence units": people, but "a guard" is one. */
  boolean isBand(String noun) {
    boolean isOne = lexicon.has(WordList.MEMBERS, noun) || noun.equals("escort");
    return lexicon.has(WordList.BANDS, noun) || (lexicon.has(WordList.UNITS, noun) && !isOne);
  }

  /** "The Tawila militia", "the Fulani wing": one that has no name, but is not the one before. */
  boolean isOfPlaceOrPeople(Sentence sentence, Token token) {
    return sentence
        .children(token, "compound", "nmod", "amod")
        .filter(c -> c.tag().startsWith("NNP"))
        .anyMatch(c -> discourse.referent(sentence, c).groupKey() == null);
  }

  /** "A captain of the same unit", after one who is told to be of one: his. */
  Optional<Referent> ofOther(Sentence sentence, Token token) {
    return lexicon.has(WordList.GROUPS, NounPhrases.noun(token))
            && isSame(sentence, token)
            && phrases.isWhoseMembers(sentence, token)
        ? spoken
            .lastMember()
            .or(() -> spoken.lastOfLate(r -> r.isPeople() && r.group != null))
            .map(other -> other.group)
            .map(discourse::group)
        : Optional.empty();
  }

  private static boolean isSame(Sentence sentence, Token token) {
    return sentence.children(token).stream().anyMatch(c -> c.lemma().equals("same"));
  }

  /** "The same branch", "that agency": the body or group spoken of last. */
  Optional<Referent> theBody(Sentence sentence, Token token) {
    boolean isMeant =
        lexicon.has(WordList.BODIES, NounPhrases.noun(token))
            && sentence.children(token).stream()
                .anyMatch(c -> c.lemma().equals("same") || c.lemma().equals("that"));
    return isMeant
        ? spoken.last(token, r -> r.kind == Kind.GROUP && !r.isFormer)
        : Optional.empty();
  }
}
