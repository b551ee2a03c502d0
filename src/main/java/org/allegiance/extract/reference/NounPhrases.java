package org.allegiance.extract.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.names.Mention;
import org.allegiance.extract.patterns.Hosts;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.jspecify.annotations.Nullable;

/** What stands in a phrase round its noun: whose, of whom, beside which name. */
final class NounPhrases {

  private static final Optional<Referent> NOBODY = Optional.empty();
  private static final Set<String> ONE = Set.of("a", "an", "one");
  private static final Set<String> OF_WHOM = Set.of("of", "from", "in", "with", "within", "among");
  private final Discourse discourse;
  private final WordLists words;
  private final Map<Integer, Mention> mentions; // of the block at hand, by start
  private final Followers followers;

  NounPhrases(Discourse discourse, WordLists words, Map<Integer, Mention> mentions) {
    this.discourse = discourse;
    this.words = words;
    this.mentions = mentions;
    this.followers = new Followers(discourse, words, mentions);
  }

  /** "the group, Ansar": what stands beside it says what it is. */
  Optional<Referent> apposition(Sentence sentence, Token token) {
    return sentence
        .children(token, "appos", "compound", "nmod")
        .filter(
            c ->
                mentions.containsKey(c.start())
                    ? mentions.get(c.start()).kind() == Mention.Kind.GROUP
                    : c.is("appos") && isUnlistedGroup(sentence, c))
        .filter(c -> !isLink(sentence, c))
        .filter(
            c ->
                c.is("appos")
                    ? !(isPlural(token) && isOfPeople(token)) // "its partner, the AFRC"
                    : (words.has(WordList.GROUPS, token.lemma())
                            && !(isPlural(token) && isOfPeople(token)))
                        || words.has(WordList.GOVERNMENTS, token.lemma()))
        .map(c -> discourse.referent(sentence, c))
        .findFirst()
        .or(() -> isGroup(token) ? called(sentence, token) : Optional.empty());
  }

  /** "Its Arab wing, the CDR,": the CDR. */
  private boolean isUnlistedGroup(Sentence sentence, Token name) {
    return UnlistedNames.mayBe(name) && discourse.referent(sentence, name).kind == Kind.GROUP;
  }

  private boolean isGroup(Token token) {
    return words.has(WordList.GROUPS, token.lemma());
  }

  /** "al-Qaeda-linked": by another group. */
  private static boolean isLink(Sentence sentence, Token name) {
    List<Token> tokens = sentence.tokens();
    return name.index() + 2 < tokens.size()
        && tokens.get(name.index() + 1).tag().equals("HYPH")
        && tokens.get(name.index() + 2).tag().startsWith("VB");
  }

  /** "Ansar, a coalition of two", "Ansar is a coalition": the same group. */
  Optional<Referent> predicated(Sentence sentence, Token token, String noun) {
    Optional<Token> subject =
        token.is("attr")
            ? sentence.head(token).flatMap(verb -> sentence.child(verb, "nsubj"))
            : token.is("appos") ? sentence.head(token) : Optional.empty();
    return words.has(WordList.GROUPS, noun)
        ? subject
            .filter(
                h ->
                    mentions.containsKey(h.start())
                        && mentions.get(h.start()).kind() == Mention.Kind.GROUP)
            .map(h -> discourse.referent(sentence, h))
        : Optional.empty();
  }

  /** The groups that stand beside a noun: "its predecessor, the AFL". */
  Stream<Referent> named(Sentence sentence, Token token) {
    return sentence
        .children(token, "appos", "compound", "nmod")
        .map(c -> discourse.referent(sentence, c))
        .filter(r -> r.kind == Kind.GROUP);
  }

  Optional<Referent> owner(Sentence sentence, Token token) {
    Optional<Token> whose = sentence.child(token, "poss");
    if (whose.isPresent()) {
      Referent owner =
          words.has(WordList.KIN, noun(token))
              ? discourse.personsOf(sentence, whose.get()) // "their relatives": no group's
              : discourse.referent(sentence, Whose.owner(sentence, token, whose.get()));
      return Optional.of(owner)
          .filter(o -> o.groupKey() != null || o.kind != Kind.PERSON || !isGroup(token))
          .or(() -> ofWhom(sentence, token).filter(o -> o.kind == Kind.GROUP)) // "X's wing of it"
          .or(() -> Optional.of(owner));
    }
    return sentence
        .children(token, "compound", "nmod")
        .filter(c -> !isLink(sentence, c) && !isTitle(c))
        .map(c -> discourse.referent(sentence, c))
        .filter(r -> r.kind == Kind.GROUP || r.isLeader)
        .findFirst()
        .or(() -> called(sentence, token))
        .or(() -> underWhom(sentence, token))
        .or(() -> inWhoseHands(sentence, token))
        .or(() -> toWhomLoyal(sentence, token))
        .or(() -> ofWhom(sentence, token));
  }

  /**
   * The group whose something is: its own, its leader's, or that of those whose unit it is, or of
   * whom the text tells: "they made him join their side".
   */
  Optional<Referent> owningGroup(Sentence sentence, Token token) {
    boolean isUnit =
        words.has(WordList.UNITS, noun(token))
            || sentence.child(token, "poss").filter(p -> p.tag().equals("PRP$")).isPresent();
    return owner(sentence, token)
        .filter(o -> o.kind == Kind.GROUP || o.isLeader || (isUnit && o.isPeople()))
        .flatMap(o -> Optional.ofNullable(o.groupKey()).map(discourse::group))
        .or(() -> isUnit ? ofWhom(sentence, token).filter(o -> o.kind == Kind.GROUP) : NOBODY);
  }

  /** "A militia known as the Kamajors", "fighters calling themselves Macawisley". */
  private Optional<Referent> called(Sentence sentence, Token token) {
    return sentence
        .children(token, "acl", "relcl")
        .filter(verb -> words.has(WordList.CALLING, verb.lemma()))
        .flatMap(
            verb ->
                Stream.concat(
                    sentence.children(verb, "oprd", "attr", "dobj"),
                    sentence
                        .children(verb, "prep")
                        .filter(as -> as.lemma().equals("as"))
                        .flatMap(as -> sentence.children(as, "pobj"))))
        .filter(name -> !name.tag().equals("PRP")) // "which calls itself the front"
        .map(name -> discourse.referent(sentence, name))
        .filter(r -> r.kind == Kind.GROUP)
        .findFirst();
  }

  /** "A unit under Okello", "fighters led by Okello". */
  private Optional<Referent> underWhom(Sentence sentence, Token token) {
    Stream<Token> leaders =
        Stream.concat(
                sentence.children(token, "prep").filter(p -> p.lemma().equals("under")),
                sentence
                    .children(token, "acl")
                    .filter(verb -> words.has(WordList.LEADING, verb.lemma()))
                    .flatMap(verb -> sentence.children(verb, "agent", "prep"))
                    .filter(p -> p.lemma().equals("by")))
            .flatMap(p -> sentence.children(p, "pobj"));
    return leaders
        .map(leader -> discourse.referent(sentence, leader))
        .filter(r -> r.kind == Kind.PERSON && r.groupKey() != null)
        .findFirst()
        .or(
            () ->
                followers
                    .commanders(sentence, token)
                    .filter(r -> r.groupKey() != null)
                    .findFirst());
  }

  Optional<Referent> ofWhom(Sentence sentence, Token token) {
    return sentence
        .children(token, "prep")
        .filter(p -> OF_WHOM.contains(p.lemma()) || isOutOf(token, p))
        .flatMap(p -> isOutOf(token, p) ? sentence.children(p, "prep") : Stream.of(p))
        .filter(p -> !words.has(WordList.GOVERNMENTS, noun(token)) || p.lemma().equals("of"))
        .flatMap(p -> sentence.children(p, "pobj"))
        .map(o -> discourse.referent(sentence, o))
        .filter(r -> r.kind == Kind.GROUP || r.isPeople())
        .findFirst()
        .or(() -> forWhom(sentence, token));
  }

  /** "Nine out of ten deserters". */
  private static boolean isOutOf(Token number, Token preposition) {
    return number.tag().equals("CD") && preposition.lemma().equals("out");
  }

  /** "A spokesman for the SPLA", "fighters for the LRA". */
  private Optional<Referent> forWhom(Sentence sentence, Token token) {
    return sentence
        .children(token, "prep")
        .filter(p -> p.lemma().equals("for") && words.has(WordList.MEMBERS, noun(token)))
        .flatMap(p -> sentence.children(p, "pobj"))
        .map(o -> discourse.referent(sentence, o))
        .filter(r -> r.kind == Kind.GROUP)
        .findFirst();
  }

  /** Key of the group to which people belong by the words around them: "ISIS fighters". */
  Optional<String> groupOf(Sentence sentence, Token token) {
    return words.has(WordList.OUTSIDERS, noun(token))
        ? Optional.empty()
        : owner(sentence, token)
            .or(() -> sharedOwner(sentence, token))
            .filter(o -> isOfSameGroup(noun(token), o) && !isKinsman(sentence, token))
            .map(o -> isOfThen(sentence, token) ? groupThen(sentence, token, o) : o.groupKey());
  }

  private @Nullable String groupThen(Sentence sentence, Token token, Referent owner) {
    return ofWhom(sentence, token)
        .filter(said -> said.kind == Kind.GROUP)
        .map(Referent::groupKey)
        .orElse(owner.leftGroup == null ? owner.groupKey() : owner.leftGroup);
  }

  /** "His former comrades": of the group he has left, whichever is his now. */
  private boolean isOfThen(Sentence sentence, Token token) {
    return sentence
        .children(token, "amod", "nmod")
        .anyMatch(a -> words.has(WordList.FORMER, a.lemma()) || a.lemma().equals("old"));
  }

  /** "His fighters", "families of the fighters", but not "his brother", "the fighters' victims". */
  private boolean isOfSameGroup(String noun, Referent owner) {
    return !(owner.isPeople() && words.has(WordList.RELATIONS, noun))
        && !(owner.kind == Kind.PERSON && words.has(WordList.KIN, noun));
  }

  /** "Their brothers" need not be of their group, though "their families" are counted with it. */
  private boolean isKinsman(Sentence sentence, Token token) {
    boolean isSome = sentence.children(token, "poss").anyMatch(p -> p.tag().equals("PRP$"));
    return words.has(WordList.KIN, noun(token))
        && (!isPlural(token) || isSome)
        && (words.has(WordList.MEN, noun(token)) || words.has(WordList.WOMEN, noun(token)));
  }

  /** "The group's founder and leader": whose leader. */
  private Optional<Referent> sharedOwner(Sentence sentence, Token token) {
    return token.is("conj") && words.has(WordList.MEMBERS, noun(token)) && !isPlural(token)
        ? sentence
            .head(token)
            .filter(h -> h.isNoun() && !isPlural(h) && !mentions.containsKey(h.start()))
            .flatMap(h -> owner(sentence, h))
        : Optional.empty();
  }

  private static boolean isPlural(Token noun) {
    return noun.tag().endsWith("S");
  }

  /** "The rebel army", "an insurgent force": no state's. */
  boolean isOfRebels(Sentence sentence, Token token) {
    return isGroup(token)
        && sentence
            .children(token, "compound", "nmod", "amod")
            .anyMatch(c -> words.has(WordList.GROUP_PLURALS, c.lemma()));
  }

  /** "Security forces", "government troops". */
  boolean isSecurityForce(Sentence sentence, Token token) {
    return sentence
        .children(token, "compound", "nmod")
        .anyMatch(c -> words.has(WordList.GOVERNMENTS, c.lemma() + " " + noun(token)));
  }

  /** What stands before a name and says what somebody is: "the ISIS commander Abu Musa". */
  Stream<Token> titles(Sentence sentence, Token name) {
    return sentence.children(name, "compound", "nmod").filter(this::isTitle);
  }

  private boolean isTitle(Token word) {
    return (words.has(WordList.MEMBERS, noun(word)) || noun(word).equals("witness"))
        && !mentions.containsKey(word.start());
  }

  /** "A rebel-run prison", "the Houthi-controlled jails", "a camp run by the army". */
  private Optional<Referent> inWhoseHands(Sentence sentence, Token token) {
    return sentence
        .children(token, "nmod", "amod", "acl")
        .filter(held -> held.isVerb() && words.has(WordList.RUNNING, held.lemma()))
        .filter(held -> !(held.is("acl") && isOfPeople(token)))
        .flatMap(
            held ->
                Stream.concat(
                    sentence.children(held, "npadvmod", "compound", "nmod"),
                    sentence.children(held, "agent").flatMap(by -> sentence.children(by, "pobj"))))
        .map(holder -> discourse.referent(sentence, holder))
        .filter(r -> r.kind == Kind.GROUP)
        .findFirst();
  }

  /** "Forces loyal to Savimbi", "officers close to Machar". */
  private Optional<Referent> toWhomLoyal(Sentence sentence, Token token) {
    return followers.leaders(sentence, token).filter(r -> r.groupKey() != null).findFirst();
  }

  /** "Troops loyal to Okello", of whom no group is known: not of whoever comes to mind. */
  boolean areOfSomebody(Sentence sentence, Token token) {
    return followers.areOfSomebody(sentence, token);
  }

  /** "A group of fighters", "a circle of scholars": the word for the people. */
  Optional<Token> madeOf(Sentence sentence, Token token) {
    String noun = noun(token);
    if (!words.has(WordList.GROUPS, noun) && !words.has(WordList.GATHERINGS, noun)) {
      return Optional.empty();
    }
    return sentence
        .children(token, "prep")
        .filter(p -> p.lemma().equals("of"))
        .flatMap(p -> sentence.children(p, "pobj"))
        .filter(o -> o.tag().endsWith("S") && !mentions.containsKey(o.start()) && isOfPeople(o))
        .findFirst();
  }

  /** "The rival government", "two other officers": not those spoken of before. */
  boolean areOthers(Sentence sentence, Token token) {
    return sentence.children(token).stream().anyMatch(c -> words.has(WordList.OTHERS, c.lemma()));
  }

  /** "A splinter group of the FDLR": not the FDLR. */
  boolean isOffshoot(Sentence sentence, Token token) {
    return Stream.concat(Stream.of(token), sentence.children(token).stream())
        .anyMatch(t -> words.has(WordList.OFFSHOOTS, t.lemma()));
  }

  Optional<Referent> placeNamedIn(Sentence sentence, Token token) {
    return Stream.concat(
            sentence.children(token, "appos", "compound", "nmod", "poss"),
            sentence
                .children(token, "prep")
                .filter(p -> Set.of("of", "in", "around").contains(p.lemma()))
                .flatMap(p -> sentence.children(p, "pobj")))
        .filter(c -> !isNationality(c))
        .map(c -> discourse.referent(sentence, c))
        .filter(r -> r.kind == Kind.PLACE && r.key != null)
        .findFirst();
  }

  /** "An Afghan village" is not Afghanistan. */
  private boolean isNationality(Token word) {
    Mention name = mentions.get(word.start());
    return name != null && name.kind() == Mention.Kind.NATIONALITY;
  }

  static boolean isDefinite(Sentence sentence, Token token) {
    return sentence
        .children(token, "det", "poss")
        .anyMatch(
            d ->
                Set.of("the", "this", "that", "these", "those", "its", "their", "his", "her")
                        .contains(d.lemma())
                    || d.is("poss"));
  }

  static boolean isIndefinite(Sentence sentence, Token token) {
    return sentence.children(token, "det").anyMatch(d -> ONE.contains(d.lemma()));
  }

  /** "A faction", "the Tawila militia", "the unit at Nduma": one, and told which. */
  static boolean isIntroduced(Sentence sentence, Token token) {
    return token.tag().equals("NN")
        && !token.is("compound", "nmod")
        && (isIndefinite(sentence, token)
            || sentence
                .children(token, "compound", "nmod")
                .anyMatch(c -> c.tag().startsWith("NNP") && c.index() < token.index())
            || sentence.child(token, "poss").isPresent()
            || sentence
                .children(token, "prep")
                .anyMatch(p -> p.lemma().equals("at") || p.lemma().equals("in")));
  }

  /**
   * "The council's battalion": of an owner who is named by a noun, not of whoever comes to mind.
   */
  boolean isOfAnother(Sentence sentence, Token token) {
    return sentence.children(token, "poss").anyMatch(Token::isNoun);
  }

  /** "A captain of the unit": of whom its people are told. */
  boolean isWhoseMembers(Sentence sentence, Token group) {
    return sentence
        .head(group)
        .filter(of -> group.is("pobj") && OF_WHOM.contains(of.lemma()))
        .flatMap(sentence::head)
        .filter(whose -> whose.isNoun() && isOfPeople(whose))
        .isPresent();
  }

  /** "Each other", "one another": nobody else. */
  static boolean isReciprocal(Sentence sentence, Token token) {
    return sentence
        .child(token, "det", "nummod")
        .filter(
            d ->
                (token.lemma().equals("other") && d.lemma().equals("each"))
                    || (token.lemma().equals("another") && d.lemma().equals("one")))
        .isPresent();
  }

  static boolean hasWho(Sentence sentence, Token token) {
    return sentence
        .children(token, "relcl")
        .anyMatch(
            c -> sentence.children(c, "nsubj", "nsubjpass").anyMatch(w -> w.lemma().equals("who")));
  }

  private boolean isOfPeople(Token token) {
    return words.isOfPeople(noun(token));
  }

  /**
   * "Soldiers who left their posts", "fighters leaving their posts": the noun that "their" means.
   */
  Optional<Token> spokenOfHere(Sentence sentence, Token pronoun) {
    Optional<Token> at = sentence.head(pronoun);
    while (at.isPresent() && !at.get().isVerb()) {
      at = sentence.head(at.get());
    }
    return at.filter(verb -> verb.is("relcl", "acl"))
        .filter(
            verb ->
                sentence
                    .children(verb, "nsubj", "nsubjpass")
                    .allMatch(s -> s.tag().startsWith("W")))
        .flatMap(
            verb ->
                sentence
                    .child(verb, "nsubj", "nsubjpass")
                    .map(who -> new Hosts(sentence, words).of(who))
                    .or(() -> sentence.head(verb)))
        .filter(host -> host.isNoun() && isPlural(host));
  }

  static String noun(Token token) {
    String lemma = token.lemma();
    int hyphen = lemma.lastIndexOf('-');
    return hyphen > 0 && !lemma.startsWith("ex-") ? lemma.substring(hyphen + 1) : lemma;
  }
}
