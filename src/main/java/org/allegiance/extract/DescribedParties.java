package org.allegiance.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.names.Entry;
import org.allegiance.extract.reference.Discourse;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Who deals with those who come back and has no name, by the words for him: "the village elders
 * turned him away" tells of village-elders, "a military court sentenced her" of military-court.
 * Nobody's own name gets into such a key: a person is no party, and no edition could hide him
 * there.
 */
final class DescribedParties {

  /** What neighbours, kin, elders and offices do as often as those who have a name. */
  private static final Set<String> BY_ANYONE =
      Set.of(
          "Stigmatisation",
          "ResettlementDenial",
          "Reconciliation",
          "ProtectionGuarantee",
          "Reprisal",
          "RehabilitationProgramme",
          "Surrender",
          "Disarmament");

  private static final Set<String> GIVING_UP = Set.of("Surrender", "Disarmament");
  private static final String PROSECUTION = "Prosecution";

  /** Of the words for courts, those that are no part or person of one. */
  private static final Set<String> COURTS_OF_LAW = Set.of("court", "tribunal");

  private final WordLists words;
  private final Discourse discourse;
  private final Sentence sentence;

  DescribedParties(WordLists words, Discourse discourse, Sentence sentence) {
    this.words = words;
    this.discourse = discourse;
    this.sentence = sentence;
  }

  /** Notes a key made of the words for the other party, where its event may be told of it. */
  void note(String event, String slot, Token token, Referent who) {
    boolean isNameless =
        slot.equals("counterparty")
            && (who.groupKey() == null || words.has(WordList.KIN, who.noun))
            && who.key == null
            && !token.tag().startsWith("PRP")
            && (!token.tag().startsWith("NNP") || isCourtOfCommonWords(event, token, who));
    if (isNameless
        && (event.equals(PROSECUTION) ? isSomeCourt(token) : isSomebody(event, token, who))) {
      String called = description(token);
      who.description = Entry.slug(called);
      discourse.group(who.description, called, "CivilBody");
    }
  }

  /** Key of the other party of an event, where only words for it are told. */
  static @Nullable String of(String event, Referent other) {
    return BY_ANYONE.contains(event) || event.equals(PROSECUTION) ? other.description : null;
  }

  /** "The Federal Criminal Court": no name has such words alone, and it is no other court. */
  private boolean isCourtOfCommonWords(String event, Token token, Referent who) {
    return event.equals(PROSECUTION)
        && who.kind == Kind.OTHER
        && token.is("nsubj", "pobj")
        && COURTS_OF_LAW.contains(token.lemma());
  }

  /** "A military court", "the assize court", but "a court" may be anyone's. */
  private boolean isSomeCourt(Token token) {
    return words.has(WordList.COURTS, token.lemma())
        && token.tag().startsWith("NN")
        && modifiers(token).findAny().isPresent();
  }

  private boolean isSomebody(String event, Token token, Referent who) {
    String noun = token.lemma();
    boolean isOfForce =
        (words.has(WordList.MEMBERS, noun) && !words.has(WordList.HEADS, noun))
            || words.has(WordList.STATE_MEMBERS, noun)
            || words.has(WordList.UNITS, noun)
            || words.has(WordList.GOVERNMENTS, noun)
            || words.has(WordList.GROUP_PLURALS, noun);
    return BY_ANYONE.contains(event)
        && token.isNoun()
        && !isOfForce
        && !words.has(WordList.PRONOUNS_OF_PEOPLE, noun)
        && sentence.child(token, "neg").isEmpty()
        && sentence.children(token, "det").noneMatch(d -> d.lemma().equals("no"))
        && (words.has(WordList.INSTITUTIONS, noun)
            ? !GIVING_UP.contains(event) // "at the office of the mayor"
            : who.isPeople() && mayDealWith(event, noun));
  }

  /** One surrenders to elders, not to a friend; friends may help, but run no programme. */
  private boolean mayDealWith(String event, String noun) {
    boolean isClose = words.has(WordList.KIN, noun) || noun.equals("friend");
    return !event.equals("RehabilitationProgramme") && !(isClose && GIVING_UP.contains(event));
  }

  /** "Elders of Gwoza"; "the elders of his village": village elders. */
  private String description(Token token) {
    String own =
        Stream.concat(modifiers(token), Stream.of(token))
            .map(Token::form)
            .collect(Collectors.joining(" "));
    Optional<Token> with =
        sentence
            .children(token, "prep")
            .filter(p -> p.lemma().equals("of"))
            .filter(p -> sentence.child(p, "pobj").isPresent())
            .findFirst();
    String whole = with.map(p -> with(own, p)).orElse(own);
    return whole.toLowerCase(Locale.ROOT).replaceAll("['’]", "");
  }

  private String with(String own, Token preposition) {
    Token of = sentence.child(preposition, "pobj").orElseThrow();
    if (of.tag().equals("NNS") && words.has(WordList.COUNTING, own)) {
      return description(of); // "a group of widows"
    }
    return isPlace(of) || of.tag().equals("NNS")
        ? own + " " + preposition.form() + " " + description(of)
        : words.has(WordList.PLACES, of.lemma()) ? of.lemma() + " " + own : own;
  }

  private boolean isPlace(Token name) {
    return name.tag().startsWith("NNP") && discourse.referent(sentence, name).kind == Kind.PLACE;
  }

  /** "In Kot village elders came together": parsers take them for elders of Kot village. */
  private boolean isWhere(Token name) {
    return name.tag().startsWith("NNP")
        && name.index() > 0
        && sentence.tokens().get(name.index() - 1).tag().equals("IN");
  }

  /** "Village", "traditional", "the girl's", but not "three", "some", "her". */
  private Stream<Token> modifiers(Token token) {
    return sentence
        .children(token, "compound", "nmod", "amod", "poss")
        .filter(c -> c.index() < token.index())
        .filter(c -> !c.tag().startsWith("PRP") && !c.tag().equals("CD"))
        .filter(c -> !isWhere(c))
        .filter(c -> !c.tag().startsWith("NNP") || isPlace(c) || token.tag().startsWith("NNP"))
        .filter(c -> !words.has(WordList.PRONOUNS_OF_PEOPLE, c.lemma()))
        .filter(c -> !words.has(WordList.SAYING_NOTHING, c.lemma()));
  }
}
