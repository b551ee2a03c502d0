package org.allegiance.extract.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.reference.Salience.Spoken;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * Who cannot be meant by a word, for what its own sentence says of him (Lappin and Leass 1994:
 * syntactic filter).
 */
final class CoreferenceFilter {

  private static final Set<String> OF_GROUP = Set.of("its", "their");
  private static final Set<String> OF_MANY = Set.of(" authorities", " troops", " soldiers");
  private static final Set<String> OF_ONE = Set.of("it", "its", "itself");

  private final WordLists words;
  private final Sentence sentence;
  private final List<Spoken> spoken; // in the sentence
  private final List<Spoken> bands; // that have no name
  private final ClauseBounds bounds;

  CoreferenceFilter(WordLists words, Sentence sentence, List<Spoken> spoken, List<Spoken> bands) {
    this.words = words;
    this.sentence = sentence;
    this.spoken = spoken;
    this.bands = bands;
    this.bounds = new ClauseBounds(sentence, words);
  }

  /** "It" does not mean "the authorities". */
  static boolean agreesInNumber(Token pronoun, Token other) {
    return !(isIt(pronoun) && areSeveral(other));
  }

  /** Strikes out those who cannot be meant. */
  void removeFrom(Set<Referent> possible, Token token) {
    boolean isAhead = !bounds.holds(token); // "…", said he later
    List<Referent> others = new ArrayList<>();
    if (!isAhead) {
      for (Spoken each : Stream.concat(spoken.stream(), bands.stream()).toList()) {
        if (bounds.areOthers(each.token(), token)) {
          others.add(each.referent());
        }
        if (each.isSubject() && bounds.isApart(each.token(), token)) {
          possible.remove(each.referent());
        }
      }
      if (isOfFoes(token)) {
        List<Referent> doers = doers(token);
        possible.removeIf(r -> possible.size() > 1 && (doers.contains(r) || isOfAny(doers, r)));
      }
    }
    if (token.is("dobj")) {
      possible.removeIf(r -> possible.size() > 1 && saysIt(r, token));
    }
    boolean isPronoun = !isAhead && token.tag().startsWith("PRP") && !bounds.isAtOthers(token);
    possible.removeIf(
        r -> others.stream().anyMatch(o -> o == r || (isPronoun && (o.whole == r || isOf(o, r)))));
  }

  /** "The police arrested its leader", "two of its leaders": not of the police. */
  private boolean isOfFoes(Token token) {
    if (!token.is("poss") || !OF_GROUP.contains(token.form().toLowerCase(Locale.ROOT))) {
      return false;
    }
    Token whose = sentence.tokens().get(token.head());
    Token all = harmed(whose);
    boolean isOwn = sentence.children(whose, "amod").anyMatch(own -> own.lemma().equals("own"));
    return (words.has(WordList.MEMBERS, NounPhrases.noun(whose)) || whose.lemma().equals("man"))
        && !isOwn
        && !words.has(WordList.FORMER_MEMBERS, NounPhrases.noun(whose))
        && all.is("dobj")
        && words.has(WordList.DONE_TO_FOES, sentence.tokens().get(all.head()).lemma());
  }

  /** To whom it is done: "killed its leader and two of its men". */
  private Token harmed(Token whose) {
    Token all = bounds.counted(whose);
    while (all.is("conj") && sentence.tokens().get(all.head()).isNoun()) {
      all = sentence.tokens().get(all.head());
    }
    return all;
  }

  /** Who does what is done to those whose a word is. */
  private List<Referent> doers(Token whose) {
    Token deed = sentence.tokens().get(harmed(sentence.tokens().get(whose.head())).head());
    boolean isBeside = // "the army attacked the front, killing two of its men"
        deed.tag().equals("VBG") && deed.is("advcl") && deed.head() >= 0;
    int verb = bounds.sharingSubject(isBeside ? deed.head() : deed.index());
    return spoken.stream()
        .filter(s -> s.token().is("nsubj") && s.token().head() == verb)
        .map(Spoken::referent)
        .toList();
  }

  private static boolean isOfAny(List<Referent> people, Referent group) {
    return people.stream().anyMatch(p -> isOf(p, group));
  }

  /** "Fighters of X drove it out": it is not X. */
  private static boolean isOf(Referent doers, Referent group) {
    return doers.kind == Kind.PEOPLE
        && doers.group != null
        && (group.kind == Kind.GROUP
            ? doers.group.equals(group.key)
            : group.kind == Kind.PEOPLE && group.count == null && doers.group.equals(group.group));
  }

  /** "Interlocutors described the refusal of the elders to receive them": not interlocutors. */
  private boolean saysIt(Referent who, Token token) {
    return who.kind == Kind.PEOPLE
        && who.key == null
        && spoken.stream()
            .filter(s -> s.referent() == who && s.isSubject())
            .map(s -> sentence.tokens().get(Math.max(s.token().head(), 0)))
            .anyMatch(v -> v.index() != token.head() && words.has(WordList.SAYING, v.lemma()));
  }

  private static boolean isIt(Token token) {
    return token.tag().startsWith("PRP") && OF_ONE.contains(token.lemma());
  }

  private static boolean areSeveral(Token token) {
    return token.tag().equals("NNS")
        || OF_MANY.stream().anyMatch(w -> token.form().toLowerCase(Locale.ROOT).endsWith(w));
  }
}
