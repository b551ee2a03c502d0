package org.allegiance.extract.patterns;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * Prepositions that belong to a noun that tells a deed and hang elsewhere: to the noun before them,
 * to the noun beside it, or to the words above. "The arrest by the police of two men", "the
 * surrender, on 3 May, of forty men", "the abduction and killing of two nurses by the militia",
 * "heard evidence of the execution of two men by the army".
 */
final class Strays {

  private static final Set<String> BEFORE_WHOM = Set.of("by", "to", "from", "at", "in", "on");
  private static final Set<String> NEXT = Set.of("by", "to", "from");
  private static final Set<String> BETWEEN_SIDES = Set.of("by", "with", "against", "on", "upon");
  private static final Set<String> WHITHER = Set.of("to", "from", "into");
  private static final int DEEPEST = 4;
  private static final int MOST_COMMAS = 3;

  private final Sentence sentence;
  private final WordLists lists;

  Strays(Sentence sentence, WordLists lists) {
    this.sentence = sentence;
    this.lists = lists;
  }

  /** Those that belong to a noun, without its own. */
  Stream<Token> of(Token noun) {
    if (!noun.tag().equals("NN") && !noun.tag().equals("NNS")) {
      return Stream.empty();
    }
    Optional<Token> ofWhom = own(noun, "of").or(() -> ofBehind(noun)).or(() -> ofBeside(noun));
    Stream<Token> whither =
        WHITHER.stream()
            .filter(p -> own(noun, p).isEmpty())
            .flatMap(p -> ofWhom.flatMap(of -> above(noun, of, p)).stream());
    Stream<Token> by =
        own(noun, "by").isPresent()
            ? Stream.empty()
            : ofWhom.flatMap(of -> above(noun, of, "by")).or(() -> byBeside(noun)).stream();
    Stream<Token> of = ofWhom.filter(p -> p.head() != noun.index()).stream();
    return Stream.of(carriedOut(noun), next(noun).stream(), of, by, whither)
        .flatMap(prepositions -> prepositions);
  }

  /** "The alliance concluded by the one with the other", "an attack carried out by them on it". */
  private Stream<Token> carriedOut(Token noun) {
    return sentence
        .children(noun, "acl")
        .filter(v -> v.tag().equals("VBN") && lists.has(WordList.HAPPENING, v.lemma()))
        .flatMap(v -> sentence.children(v, "prep", "agent"))
        .filter(p -> BETWEEN_SIDES.contains(p.lemma()));
  }

  /** "Recorded the capture by the militia of two men": right behind the noun. */
  private Optional<Token> next(Token noun) {
    return noun.index() + 1 < sentence.tokens().size()
        ? Optional.of(sentence.tokens().get(noun.index() + 1))
            .filter(p -> p.is("prep", "agent") && NEXT.contains(p.lemma()))
            .filter(p -> p.head() < noun.index() && mayLend(p))
        : Optional.empty();
  }

  /** "His arrest in May and subsequent release by the army": his. */
  Stream<Token> owners(Token noun) {
    return sentence
        .head(noun)
        .filter(first -> isJoined(first, noun))
        .map(first -> sentence.children(first, "poss"))
        .orElse(Stream.empty());
  }

  /** Of whom a noun is that says itself neither of whom nor whose. */
  private boolean isBare(Token noun) {
    return sentence.child(noun, "poss").isEmpty() && own(noun, "of").isEmpty();
  }

  private Optional<Token> own(Token noun, String lemma) {
    return sentence.children(noun, "prep").filter(p -> p.lemma().equals(lemma)).findFirst();
  }

  /** "The arrest by the police of two men", "the surrender, on 3 May, of forty men". */
  private Optional<Token> ofBehind(Token noun) {
    if (!isBare(noun) || noun.index() + 1 >= sentence.tokens().size()) {
      return Optional.empty();
    }
    Token next = sentence.tokens().get(noun.index() + 1);
    boolean isBeforeWhom = BEFORE_WHOM.contains(next.lemma()) && next.is("prep", "agent");
    return next.form().equals(",") || isBeforeWhom
        ? ofBehindComma(next.index()).or(() -> isBeforeWhom ? ofBehindName(next) : Optional.empty())
        : Optional.empty();
  }

  /** "The capture by the militia, and the execution at Kot, of three men". */
  private Optional<Token> ofBehindComma(int start) {
    int commas = 0;
    for (int i = start; i + 1 < sentence.tokens().size() && commas <= MOST_COMMAS; i++) {
      Token at = sentence.tokens().get(i);
      Token next = sentence.tokens().get(i + 1);
      if (at.isVerb() || at.form().equals(";")) {
        return Optional.empty();
      }
      if (at.form().equals(",") && next.lemma().equals("of") && i > start) {
        return Optional.of(next);
      }
      commas += at.form().equals(",") ? 1 : 0;
    }
    return Optional.empty();
  }

  /** A name has no members: "by Turkish gendarmes of three men"; but "by men of the militia". */
  private Optional<Token> ofBehindName(Token preposition) {
    List<Token> ofs =
        sentence.subtree(preposition).stream()
            .filter(t -> t.lemma().equals("of") && t.is("prep"))
            .filter(of -> isOfPeople(of))
            .toList();
    boolean isName =
        sentence.children(preposition, "pobj").anyMatch(o -> isNamed(o) || o.tag().equals("CD"));
    return ofs.isEmpty() || (!isName && ofs.size() < 2)
        ? Optional.empty()
        : Optional.of(ofs.get(isName ? 0 : 1));
  }

  /** "By the FARC", "to the Maoist ranks". */
  private boolean isNamed(Token noun) {
    return noun.tag().startsWith("NNP")
        || sentence.children(noun, "compound", "nmod").anyMatch(c -> c.tag().startsWith("NNP"));
  }

  private boolean isOfPeople(Token of) {
    return sentence
        .children(of, "pobj")
        .anyMatch(
            o ->
                o.tag().equals("CD")
                    || o.tag().startsWith("NNP")
                    || o.tag().startsWith("PRP")
                    || lists.has(WordList.MEMBERS, o.lemma())
                    || lists.has(WordList.PEOPLE, o.lemma())
                    || lists.has(WordList.PRISONERS, o.lemma()));
  }

  /** "The abduction and killing of two nurses", "his arrest and release": of the same. */
  private Optional<Token> ofBeside(Token noun) {
    return isBare(noun)
        ? beside(noun).flatMap(other -> own(other, "of").stream()).findFirst()
        : Optional.empty();
  }

  private Optional<Token> byBeside(Token noun) {
    return sentence
        .children(noun, "conj")
        .filter(other -> isJoined(noun, other))
        .flatMap(other -> own(other, "by").stream())
        .findFirst();
  }

  private Stream<Token> beside(Token noun) {
    Stream<Token> after = sentence.children(noun, "conj").filter(c -> isJoined(noun, c));
    Stream<Token> before =
        noun.is("conj") ? sentence.head(noun).filter(h -> isJoined(h, noun)).stream() : after;
    return noun.is("conj") ? Stream.concat(before, after) : after;
  }

  /** "Abduction and subsequent killing", but not "the arrest and a raid". */
  private boolean isJoined(Token first, Token second) {
    return first.tag().startsWith("NN")
        && second.tag().startsWith("NN")
        && sentence.child(second, "det").isEmpty();
  }

  /** "Evidence of the execution of two men by the army", "documented their surrender to it". */
  private Optional<Token> above(Token noun, Token of, String lemma) {
    Token at = noun;
    for (int i = 0; i < DEEPEST && at.head() >= 0; i++) {
      Token head = sentence.tokens().get(at.head());
      boolean isBelow =
          at.is("prep", "pobj", "conj", "dobj", "agent") && head.index() < noun.index();
      boolean isAgent = at.is("agent"); // "was followed by the killing of two men by the army"
      if (!isBelow || (head.isVerb() && !isAgent && !mayLend(head, lemma))) {
        return Optional.empty();
      }
      Optional<Token> stray =
          sentence
              .children(head, "prep", "agent", "dative")
              .filter(p -> p.lemma().equals(lemma) && p.index() > of.index())
              .findFirst();
      if (stray.isPresent() || head.isVerb()) {
        return stray.filter(p -> isUnbroken(of, p));
      }
      at = head;
    }
    return Optional.empty();
  }

  private boolean mayLend(Token preposition) {
    return sentence
        .head(preposition)
        .filter(head -> !head.isVerb() || mayLend(head, preposition.lemma()))
        .isPresent();
  }

  /** Whose own agent or goal it is not: "heard of the execution by the army". */
  private boolean mayLend(Token verb, String lemma) {
    boolean isSaid = lists.has(WordList.SAYING, verb.lemma());
    boolean isPassive = sentence.child(verb, "auxpass").isPresent();
    return lemma.equals("by")
        ? isSaid || !isPassive
        : isSaid || lists.has(WordList.CAUSING, verb.lemma()) || verb.lemma().equals("follow");
  }

  private boolean isUnbroken(Token from, Token to) {
    return sentence.tokens().subList(from.index(), to.index()).stream()
        .noneMatch(t -> t.isVerb() && !t.is("acl", "amod", "nmod", "relcl"));
  }
}
