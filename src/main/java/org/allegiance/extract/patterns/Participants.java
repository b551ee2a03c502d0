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
 * Who does what a verb or noun tells and to whom it is done, wherever in the sentence they stand:
 * beside it, before a verb that controls it, or where a relative clause hangs.
 */
final class Participants {

  private static final Set<String> SUBJECT_CONTROL = Set.of("promise", "threaten", "vow", "swear");
  private static final Set<String> WHOM = Set.of("on", "upon", "to", "with");
  private static final Set<String> JOINING = Set.of("join", "rejoin", "enter");
  private static final Set<String> ORDERING = Set.of("have", "declare", "order");
  private static final Set<String> MEANWHILE =
      Set.of("after", "before", "during", "for", "following", "in", "through");
  private static final Set<String> ON = Set.of("upon", "on", "after", "following", "since");

  private static final int DEEPEST = 12;

  private final Sentence sentence;
  private final WordLists lists;
  private final Hosts hosts;
  private final VerbForms forms;
  private final Agents agents;

  Participants(Sentence sentence, WordLists lists, Hosts hosts, VerbForms forms) {
    this.sentence = sentence;
    this.lists = lists;
    this.hosts = hosts;
    this.forms = forms;
    this.agents = new Agents(sentence, lists, hosts, forms);
  }

  /** Who does what a verb tells. */
  Stream<Token> subjects(Token verb) {
    return subjects(verb, 0);
  }

  /** To whom or what it is done. */
  Stream<Token> objects(Token verb) {
    return objects(verb, 0);
  }

  /** What stands, or would stand, before the verb. */
  List<Token> surface(Token verb) {
    return surface(verb, 0);
  }

  /** Of whom a noun is said. */
  Stream<Token> bearers(Token noun) {
    return bearers(noun, 0);
  }

  private Stream<Token> subjects(Token verb, int depth) {
    return forms.isPassive(verb)
        ? Stream.concat(
            Stream.concat(agents.of(verb), orderedBy(verb, depth)),
            sentence
                .children(verb, "npadvmod", "compound", "nmod", "advmod", "amod")
                .filter(c -> verb.is("nmod", "amod", "acl", "compound"))
                .filter(c -> c.index() < verb.index() && isName(c))) // "US-backed"
        : surface(verb, depth).stream();
  }

  /** "He had the deserters shot": on whose orders, where nobody else is said to do it. */
  private Stream<Token> orderedBy(Token verb, int depth) {
    Optional<Token> orderer =
        verb.is("acl")
            ? sentence
                .head(verb)
                .filter(whom -> whom.is("dobj") && whom.index() == verb.index() - 1)
                .flatMap(sentence::head)
                .filter(have -> have.lemma().equals("have"))
            : sentence
                .head(verb)
                .filter(order -> verb.is("ccomp") && ORDERING.contains(order.lemma()));
    return agents.of(verb).findAny().isEmpty()
        ? orderer.stream().flatMap(have -> surface(have, depth + 1).stream())
        : Stream.empty();
  }

  boolean isOfPeople(Token noun) {
    return lists.has(WordList.MEMBERS, noun.lemma())
        || lists.has(WordList.PEOPLE, noun.lemma())
        || lists.has(WordList.KIN, noun.lemma())
        || noun.tag().equals("CD")
        || noun.tag().startsWith("NNP");
  }

  private static boolean isName(Token word) {
    return word.tag().startsWith("NNP")
        || (word.tag().startsWith("J") && Character.isUpperCase(word.form().charAt(0)));
  }

  private Stream<Token> objects(Token verb, int depth) {
    if (forms.isPassive(verb)) {
      return Stream.concat(objectsHere(verb).stream(), surface(verb, depth).stream());
    }
    List<Token> here = objectsHere(verb);
    if (here.isEmpty()) {
      // "captured and executed the men"
      here =
          sentence
              .children(verb, "conj")
              .filter(
                  c ->
                      c.isVerb()
                          && !JOINING.contains(c.lemma()) // "deserted and joined the rebels"
                          && !forms.hasOwnSubject(c)
                          && forms.isBare(verb, c)
                          && !forms.isPassive(c))
              .flatMap(c -> objectsHere(c).stream())
              .toList();
    }
    if (here.isEmpty() && verb.is("relcl") && forms.hasOwnSubject(verb) && !fillsAnother(verb)) {
      here = sentence.head(verb).stream().toList(); // "the men they captured"
    }
    if (here.isEmpty() && verb.is("conj") && lists.has(WordList.DONE_TO, verb.lemma())) {
      here = sharedObject(verb);
    }
    return here.isEmpty() ? unmarkedObjects(verb) : here.stream();
  }

  /** "The men whom they abducted and released": they released the same. */
  private List<Token> sharedObject(Token verb) {
    return sentence
        .head(verb)
        .filter(first -> first.is("relcl") && !forms.isPassive(first))
        .filter(first -> !forms.hasOwnSubject(verb))
        .filter(first -> sentence.children(first, "dobj").anyMatch(Hosts::isRelative))
        .map(this::objectsHere)
        .orElse(List.of());
  }

  /** Parsers take "rescued him a week later" for a gift, and "let him go" for "he goes". */
  private Stream<Token> unmarkedObjects(Token verb) {
    return verb.lemma().equals("let")
        ? sentence.children(verb, "ccomp").flatMap(c -> sentence.children(c, "nsubj"))
        : sentence.children(verb, "dative").filter(c -> c.tag().startsWith("PRP"));
  }

  private boolean fillsAnother(Token verb) {
    return sentence.children(verb).stream().anyMatch(this::isGap);
  }

  /** A relative word, or a preposition left alone by one. */
  private boolean isGap(Token word) {
    return switch (word.relation()) {
      case "nsubj", "nsubjpass", "dobj" -> Hosts.isRelative(word) || isPartOfRelative(word);
      case "prep" ->
          sentence.children(word).isEmpty()
              || sentence.children(word, "pobj").anyMatch(p -> Hosts.isRelative(p));
      case "advmod" -> word.tag().startsWith("W");
      default -> false;
    };
  }

  /** "Some of whom". */
  private boolean isPartOfRelative(Token word) {
    return sentence
        .children(word, "prep")
        .filter(of -> of.lemma().equals("of"))
        .flatMap(of -> sentence.children(of, "pobj"))
        .anyMatch(Hosts::isRelative);
  }

  List<Token> objectsHere(Token verb) {
    return sentence.children(verb, "dobj").map(hosts::of).toList();
  }

  private List<Token> surface(Token verb, int depth) {
    List<Token> own =
        sentence.children(verb, "nsubj", "nsubjpass", "vocative").map(hosts::of).toList();
    if (!own.isEmpty()
        || depth > DEEPEST
        || verb.head() < 0
        || sentence.child(verb, "expl").isPresent()) {
      return own.isEmpty() ? swallowed(verb).stream().toList() : own;
    }
    if (forms.isFinite(verb) && !verb.is("conj", "relcl", "acl")) {
      Optional<Token> swallowed = swallowed(verb);
      if (swallowed.isPresent()) {
        return List.of(swallowed.get());
      }
    }
    Token head = sentence.tokens().get(verb.head());
    return switch (verb.relation()) {
      case "relcl", "acl", "nmod", "amod" ->
          head.isVerb()
              ? surface(head, depth + 1)
              : verb.is("acl") && forms.isInfinitive(verb) && isThing(head)
                  ? whoseDoing(head, depth)
                  : verb.index() == head.index() + 1
                      ? List.of(hosts.membersOf(head).orElse(head))
                      : List.of(firstNamed(verb, head));
      case "conj" ->
          head.isVerb()
              ? surface(head, depth + 1)
              : VerbForms.isState(head) ? bearersOf(head, depth) : List.of();
      case "xcomp", "oprd" -> controller(head, depth);
      case "advcl", "parataxis" ->
          !head.isVerb()
              ? bearersOf(head, depth)
              : forms.isInfinitive(verb)
                      && lists.has(WordList.CAUSING, head.lemma())
                      && !lists.has(WordList.MOVING, head.lemma())
                  ? controller(head, depth)
                  : surface(head, depth + 1);
      case "ccomp" -> forms.isInfinitive(verb) ? controller(head, depth) : List.of();
      case "pcomp" ->
          sentence.head(head).map(governor -> ofGerund(governor, head, depth)).orElse(List.of());
      case "dobj" -> head.isVerb() ? surface(head, depth + 1) : List.of();
      default -> List.of();
    };
  }

  /** "Among them were Musa and Omar, arrested in Kot": both. */
  private Token firstNamed(Token participle, Token last) {
    Token first = last.is("conj") ? sentence.head(last).orElse(last) : last;
    boolean areNames = first.tag().startsWith("NNP") && last.tag().startsWith("NNP");
    boolean isBehindComma =
        participle.is("acl") && sentence.tokens().get(participle.index() - 1).form().equals(",");
    return areNames && isBehindComma ? first : last;
  }

  private boolean isThing(Token noun) {
    return noun.isNoun() && !isOfPeople(noun) && lists.has(WordList.UNDERTAKINGS, noun.lemma());
  }

  /** "His attempt to join", "the refusal of elders to", "he declined an invitation to join": he. */
  private List<Token> whoseDoing(Token noun, int depth) {
    List<Token> owners =
        Stream.concat(
                sentence.children(noun, "poss"),
                sentence
                    .children(noun, "prep")
                    .filter(p -> p.lemma().equals("of") || p.lemma().equals("by"))
                    .flatMap(p -> sentence.children(p, "pobj")))
            .limit(1)
            .toList();
    return owners.isEmpty() && noun.is("dobj")
        ? sentence.head(noun).filter(Token::isVerb).stream()
            .flatMap(v -> surface(v, depth + 1).stream())
            .toList()
        : owners;
  }

  /** Parsers take the subject into the phrase before it: "At dawn fighters attacked the town". */
  private Optional<Token> swallowed(Token verb) {
    if (!forms.isFinite(verb)
        || sentence.child(verb, "nsubj", "nsubjpass", "csubj", "expl").isPresent()) {
      return Optional.empty();
    }
    return sentence
        .children(verb, "prep")
        .filter(p -> p.index() < verb.index())
        .reduce((first, last) -> last)
        .filter(
            p ->
                sentence.tokens().subList(p.index(), verb.index()).stream()
                    .noneMatch(t -> t.is("punct") && !t.form().equals("-")))
        .flatMap(p -> sentence.child(p, "pobj"))
        .filter(o -> o.tag().startsWith("N") && sentence.child(o, "compound", "nmod").isPresent());
  }

  /** Who does what stands in the infinitive: "forced them to join", "decided to join". */
  private List<Token> controller(Token head, int depth) {
    if (!head.isVerb()) {
      return bearersOf(head, depth);
    }
    List<Token> called = calledOn(head);
    List<Token> object = called.isEmpty() ? objectsHere(head) : called;
    boolean bySubject = object.isEmpty() || SUBJECT_CONTROL.contains(head.lemma());
    return bySubject ? surface(head, depth + 1) : object;
  }

  /**
   * "Called on the front to release them", "appealed to the rebels to disarm": whom one calls on.
   */
  private List<Token> calledOn(Token verb) {
    return lists.has(WordList.CALLING_ON, verb.lemma())
        ? sentence
            .children(verb, "prep", "dative")
            .filter(p -> p.index() == verb.index() + 1)
            .filter(p -> WHOM.contains(p.lemma()))
            .flatMap(p -> sentence.children(p, "pobj"))
            .toList()
        : List.of();
  }

  /** "accused him of joining", "after joining", "known for joining". */
  private List<Token> ofGerund(Token governor, Token preposition, int depth) {
    if (!governor.isVerb()) {
      List<Token> bearers = bearersOf(governor, depth);
      List<Token> owners = sentence.children(governor, "poss").toList();
      return !bearers.isEmpty() ? bearers : !owners.isEmpty() ? owners : meanwhile(governor, depth);
    }
    List<Token> object =
        isOfAccused(governor) ? List.of(hosts.of(above(governor))) : objectsHere(governor);
    boolean ofObject =
        preposition.index() > governor.index() // not "instead of fleeing, he joined the army"
            && Set.of("of", "from", "into", "for").contains(preposition.lemma())
            && object.stream().noneMatch(o -> lists.has(WordList.DURATIONS, o.lemma()));
    return ofObject && !object.isEmpty() ? object : surface(governor, depth + 1);
  }

  /** "The men whom they accused of helping him": the men helped. */
  private boolean isOfAccused(Token verb) {
    return verb.is("relcl")
        && lists.has(WordList.ACCUSING, verb.lemma())
        && forms.hasOwnSubject(verb)
        && objectsHere(verb).isEmpty();
  }

  private Token above(Token word) {
    return sentence.tokens().get(word.head());
  }

  /** "after three weeks of fighting": who is spoken of does both. */
  private List<Token> meanwhile(Token measure, int depth) {
    return sentence
        .head(measure)
        .filter(p -> measure.is("pobj") && MEANWHILE.contains(p.lemma()))
        .flatMap(sentence::head)
        .filter(Token::isVerb)
        .map(verb -> surface(verb, depth + 1))
        .orElse(List.of());
  }

  /** "Upon release he went home", "after capture they were taken to Kot": whose it is. */
  Stream<Token> whoseThen(Token noun) {
    return sentence.child(noun, "det", "poss", "amod", "nmod", "compound").isPresent()
        ? Stream.empty()
        : sentence
            .head(noun)
            .filter(p -> noun.is("pobj") && noun.tag().equals("NN") && ON.contains(p.lemma()))
            .flatMap(sentence::head)
            .filter(Token::isVerb)
            .stream()
            .flatMap(verb -> surface(verb).stream());
  }

  private List<Token> bearersOf(Token noun, int depth) {
    return bearers(noun, depth + 1).toList();
  }

  /** Of whom a noun is said: "he was a member", "Omar, a member", "known as a member". */
  private Stream<Token> bearers(Token noun, int depth) {
    if (depth > DEEPEST || noun.head() < 0) {
      return Stream.empty();
    }
    Token head = sentence.tokens().get(noun.head());
    if (noun.is("attr", "acomp", "oprd", "xcomp") && head.isVerb()) {
      List<Token> object = noun.is("oprd") ? objectsHere(head) : List.of();
      return (object.isEmpty() ? surface(head, depth + 1) : object).stream();
    }
    if (noun.is("appos")) {
      return Stream.of(head);
    }
    if (noun.is("dobj") && lists.has(WordList.UNDERGOING, head.lemma())) {
      return surface(head, depth + 1).stream(); // "avoided capture"
    }
    if (noun.is("conj") && !head.isVerb()) {
      return bearers(head, depth + 1);
    }
    if (noun.is("pobj") && lists.has(WordList.DURATIONS, noun.lemma())) {
      return meanwhile(noun, depth).stream(); // "after two years in their hands"
    }
    if (noun.is("pobj") && isCompany(noun, head)) {
      return sentence.head(head).filter(Token::isVerb).stream()
          .flatMap(v -> surface(v, depth + 1).stream());
    }
    if (noun.is("pobj") && head.lemma().equals("as")) {
      return verbAbove(head).stream()
          .flatMap(
              v -> head.index() < v.index() ? surface(v, depth + 1).stream() : asWhat(v, depth));
    }
    return Stream.empty();
  }

  /**
   * "in league with the militia", "with the support of the army": said of who acts; "in support of
   * the army" tells what he gives.
   */
  private boolean isCompany(Token noun, Token preposition) {
    boolean isGiven =
        preposition.lemma().equals("in")
            && sentence.children(noun, "prep").anyMatch(p -> p.lemma().equals("of"));
    return Set.of("in", "with", "under").contains(preposition.lemma())
        && lists.has(WordList.COMPANY, noun.lemma())
        && !isGiven;
  }

  /** "Took part in the battle as a member": parsers hang that on the battle. */
  private Optional<Token> verbAbove(Token as) {
    Optional<Token> above = sentence.head(as);
    for (int i = 0; i < 3 && above.filter(a -> a.is("pobj", "prep", "dobj")).isPresent(); i++) {
      above = above.flatMap(sentence::head);
    }
    return above.filter(Token::isVerb);
  }

  private Stream<Token> asWhat(Token verb, int depth) {
    List<Token> object =
        objects(verb, depth + 1)
            .filter(o -> !o.tag().startsWith("NN") || o.tag().startsWith("NNP") || isOfPeople(o))
            .toList();
    return (object.isEmpty() ? surface(verb, depth + 1) : object).stream();
  }
}
