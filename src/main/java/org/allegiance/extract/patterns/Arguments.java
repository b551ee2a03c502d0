package org.allegiance.extract.patterns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * Who does what to whom in a sentence, with passives, control, relative clauses and coordination
 * undone: each verb or noun of action has a subject, an object and what prepositions add, wherever
 * in the sentence they stand.
 */
public final class Arguments {

  /** The one who acts. */
  public static final String SUBJECT = "subject";

  /** The one acted upon. */
  public static final String OBJECT = "object";

  /** To whom, without a preposition. */
  static final String RECIPIENT = "recipient";

  /** Whose. */
  static final String WHOSE = "poss";

  /** What stands before a noun as part of it. */
  static final String COMPOUND = "compound";

  /** Where a word may stand that belongs to a verb as its object or complement. */
  static final List<String> COMPLEMENTS =
      List.of(OBJECT, "attr", "oprd", "acomp", "xcomp", "ccomp", "advmod", "prt");

  private static final List<String> OF_VERBS =
      List.of("attr oprd acomp xcomp ccomp advcl advmod prt aux auxpass npadvmod".split(" "));

  /** Clauses beside: what is said in them is theirs. */
  static final Set<String> CLAUSES = Set.of("advcl", "conj", "aux", "auxpass", "acl", "appos");

  /** The noun itself. */
  static final String SELF = "self";

  private static final Set<String> SUBJECT_CONTROL = Set.of("promise", "threaten", "vow", "swear");
  private static final Set<String> MEANWHILE =
      Set.of("after", "before", "during", "for", "following", "in", "through");

  private static final int DEEPEST = 12;

  private final Sentence sentence;
  private final WordLists lists;
  private final Set<String> words = new HashSet<>();
  private final Coordination coordination;
  private final Hosts hosts;
  private final Map<Integer, Map<String, List<Token>>> known = new HashMap<>(); // by index

  /** Reads a sentence. */
  public Arguments(Sentence sentence, WordLists lists) {
    this.sentence = sentence;
    this.lists = lists;
    this.coordination = new Coordination(sentence);
    this.hosts = new Hosts(sentence, lists);
    for (Token token : sentence.tokens()) {
      words.add(token.lemma());
      words.add(Frame.last(token));
    }
  }

  /** All words of the sentence as lemmas. */
  Set<String> words() {
    return words;
  }

  /** The heads that stand in each role of a word. */
  public Map<String, List<Token>> of(Token word) {
    return known.computeIfAbsent(word.index(), i -> read(word));
  }

  private Map<String, List<Token>> read(Token word) {
    Map<String, List<Token>> roles = new LinkedHashMap<>();
    if (word.isVerb()) {
      add(roles, SUBJECT, subjects(word, 0));
      add(roles, OBJECT, objects(word, 0));
      add(roles, RECIPIENT, recipients(word));
      if (isPassive(word) && !objectsHere(word).isEmpty()) {
        add(roles, RECIPIENT, surface(word, 0).stream()); // "they were granted an amnesty"
      }
      for (String relation : OF_VERBS) {
        add(roles, relation, sentence.children(word, relation));
      }
      add(
          roles,
          "conj",
          sentence.children(word, "conj").filter(c -> c.isVerb() && !hasOwnSubject(c)));
    } else {
      add(roles, SUBJECT, bearers(word, 0));
      add(roles, SELF, Stream.of(word));
      add(roles, WHOSE, sentence.children(word, "poss"));
      add(
          roles,
          COMPOUND,
          sentence.children(word, "compound", "nmod").filter(c -> c.tag().startsWith("N")));
      add(roles, "acl", sentence.children(word, "acl"));
      add(roles, "appos", sentence.children(word, "appos"));
      add(
          roles,
          "amod",
          sentence
              .children(word, "nmod", "amod", "compound")
              .filter(c -> c.tag().startsWith("J") || c.isVerb()));
    }
    for (Token at : withConjunctionHeads(word)) {
      prepositions(roles, at, word);
    }
    if (word.isVerb()) {
      sentence.children(word, "advmod", "prt").forEach(away -> prepositions(roles, away, word));
    }
    happening(word)
        .ifPresent(
            verb -> {
              Map<String, List<Token>> ofVerb = new LinkedHashMap<>();
              prepositions(ofVerb, verb, verb);
              ofVerb.forEach(roles::putIfAbsent);
            });
    Map<String, List<Token>> whole = new LinkedHashMap<>();
    roles.forEach(
        (role, heads) -> whole.put(role, coordination.of(heads.stream().map(hosts::of).toList())));
    return whole;
  }

  /** Parsers take "gave Wagner tanks" for tanks of Wagner. */
  private Stream<Token> recipients(Token verb) {
    List<Token> own = sentence.children(verb, "dative").filter(c -> !c.tag().equals("IN")).toList();
    return !own.isEmpty()
        ? own.stream()
        : sentence
            .children(verb, "dobj")
            .filter(o -> !o.tag().startsWith("NNP"))
            .flatMap(o -> sentence.children(o, "compound", "nmod"))
            .filter(c -> c.isNoun() && Character.isUpperCase(c.form().charAt(0)))
            .filter(c -> c.index() - verb.index() <= 2);
  }

  private static void add(Map<String, List<Token>> roles, String role, Stream<Token> heads) {
    heads.forEach(head -> roles.computeIfAbsent(role, r -> new ArrayList<>()).add(head));
  }

  /** What is said after two verbs may be said of both: "captured and held in Raqqa". */
  private List<Token> withConjunctionHeads(Token word) {
    List<Token> all = new ArrayList<>(List.of(word));
    if (word.isVerb()) {
      sentence
          .children(word, "conj")
          .filter(c -> c.isVerb() && !hasOwnSubject(c) && isBare(word, c))
          .forEach(all::add);
    }
    return all;
  }

  /** Nothing but a conjunction stands between the two verbs. */
  private boolean isBare(Token first, Token second) {
    return sentence.children(first).stream()
        .noneMatch(
            c ->
                c.index() > first.index()
                    && c.index() < second.index()
                    && !c.is("cc", "punct", "conj", "advmod"));
  }

  /** The verb by which an event told by a noun happens: "fighting broke out between the two". */
  private Optional<Token> happening(Token noun) {
    return noun.isVerb() || !noun.is("nsubj", "nsubjpass")
        ? Optional.empty()
        : sentence.head(noun).filter(v -> lists.has(WordList.HAPPENING, v.lemma()));
  }

  private void prepositions(Map<String, List<Token>> roles, Token at, Token word) {
    for (Token preposition :
        (Iterable<Token>) sentence.children(at, "prep", "agent", "dative")::iterator) {
      boolean isSource = preposition.lemma().equals("accord"); // "according to the army"
      if (isSource || (!preposition.tag().equals("IN") && !preposition.is("prep", "agent"))) {
        continue;
      }
      String role = preposition.lemma();
      List<Token> heads = sentence.children(preposition, "pobj").toList();
      if (heads.isEmpty() && at.equals(word)) {
        // "the group he belonged to"
        heads = hosts.ofStranded(word).stream().toList();
      }
      add(roles, role + "-ing", sentence.children(preposition, "pcomp"));
      for (Token inner : (Iterable<Token>) sentence.children(preposition, "prep")::iterator) {
        // "from within", "out of"
        add(roles, role + "-" + inner.lemma(), sentence.children(inner, "pobj").map(hosts::of));
        add(roles, inner.lemma(), sentence.children(inner, "pobj").map(hosts::of));
      }
      add(roles, role, heads.stream().map(hosts::of));
    }
  }

  boolean isPassive(Token verb) {
    return sentence.child(verb, "auxpass").isPresent()
        || sentence.child(verb, "nsubjpass").isPresent()
        || (verb.tag().equals("VBN")
            && (isParticiple(verb) || sharesPassive(verb) || isDoneByOne(verb)));
  }

  private boolean isParticiple(Token verb) {
    return verb.is("acl", "relcl", "advcl", "pcomp", "amod", "nmod")
        && sentence.child(verb, "aux", "nsubj").isEmpty()
        && !isWholeSentence(verb);
  }

  /** "Fighters taken prisoner by the army": whatever the parser takes it for. */
  private boolean isDoneByOne(Token verb) {
    return sentence.child(verb, "agent").isPresent() && sentence.child(verb, "aux").isEmpty();
  }

  /** "Thousands deserted from the army." */
  private boolean isWholeSentence(Token verb) {
    return verb.is("acl")
        && verb.index() > 0
        && sentence
            .head(verb)
            .filter(h -> h.head() < 0 && h.index() == verb.index() - 1)
            .isPresent()
        && sentence.tokens().stream().noneMatch(t -> t.isVerb() && isFinite(t));
  }

  /** "was arrested and tried". */
  private boolean sharesPassive(Token verb) {
    return verb.is("conj")
        && !hasOwnSubject(verb)
        && sentence.child(verb, "aux").isEmpty()
        && sentence.head(verb).filter(h -> h.isVerb() ? isPassive(h) : isState(h)).isPresent()
        && objectsHere(verb).isEmpty();
  }

  /** "were armed and trained": parsers take the first for an adjective. */
  private static boolean isState(Token word) {
    return word.is("acomp") && word.lemma().endsWith("ed");
  }

  private boolean hasOwnSubject(Token verb) {
    return sentence.child(verb, "nsubj", "nsubjpass", "csubj", "expl").isPresent();
  }

  private Stream<Token> subjects(Token verb, int depth) {
    return isPassive(verb)
        ? Stream.concat(
            agents(verb),
            sentence
                .children(verb, "npadvmod", "compound", "nmod", "advmod", "amod")
                .filter(c -> verb.is("nmod", "amod", "acl", "compound"))
                .filter(c -> c.index() < verb.index() && isName(c))) // "US-backed"
        : surface(verb, depth).stream();
  }

  /** By whom: "granted immunity by the king", "put to death by the army". */
  private Stream<Token> agents(Token verb) {
    List<Token> own = sentence.children(verb, "agent").toList();
    return (own.isEmpty()
            ? Stream.concat(
                    objectsHere(verb).stream(),
                    sentence.children(verb, "prep").flatMap(p -> sentence.children(p, "pobj")))
                .flatMap(o -> sentence.children(o, "prep"))
                .filter(p -> p.lemma().equals("by"))
            : own.stream())
        .flatMap(by -> sentence.children(by, "pobj"));
  }

  private static boolean isName(Token word) {
    return word.tag().startsWith("NNP")
        || (word.tag().startsWith("J") && Character.isUpperCase(word.form().charAt(0)));
  }

  private Stream<Token> objects(Token verb, int depth) {
    if (isPassive(verb)) {
      return Stream.concat(objectsHere(verb).stream(), surface(verb, depth).stream());
    }
    List<Token> here = objectsHere(verb);
    if (here.isEmpty()) {
      // "captured and executed the men"
      here =
          sentence
              .children(verb, "conj")
              .filter(c -> c.isVerb() && !hasOwnSubject(c) && isBare(verb, c) && !isPassive(c))
              .flatMap(c -> objectsHere(c).stream())
              .toList();
    }
    if (here.isEmpty() && verb.is("relcl") && hasOwnSubject(verb) && !fillsAnother(verb)) {
      here = sentence.head(verb).stream().toList(); // "the men they captured"
    }
    return here.isEmpty() ? unmarkedObjects(verb) : here.stream();
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
      case "nsubj", "nsubjpass", "dobj" -> Hosts.isRelative(word);
      case "prep" ->
          sentence.children(word).isEmpty()
              || sentence.children(word, "pobj").anyMatch(p -> Hosts.isRelative(p));
      case "advmod" -> word.tag().startsWith("W");
      default -> false;
    };
  }

  private List<Token> objectsHere(Token verb) {
    return sentence.children(verb, "dobj").map(hosts::of).toList();
  }

  /** What stands, or would stand, before the verb. */
  private List<Token> surface(Token verb, int depth) {
    List<Token> own =
        sentence.children(verb, "nsubj", "nsubjpass", "vocative").map(hosts::of).toList();
    if (!own.isEmpty()
        || depth > DEEPEST
        || verb.head() < 0
        || sentence.child(verb, "expl").isPresent()) {
      return own.isEmpty() ? swallowed(verb).stream().toList() : own;
    }
    if (isFinite(verb) && !verb.is("conj", "relcl", "acl")) {
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
              : List.of(
                  verb.index() == head.index() + 1 ? hosts.membersOf(head).orElse(head) : head);
      case "conj" ->
          head.isVerb()
              ? surface(head, depth + 1)
              : isState(head) ? bearersOf(head, depth) : List.of();
      case "xcomp", "oprd" -> controller(head, depth);
      case "advcl", "parataxis" ->
          !head.isVerb()
              ? bearersOf(head, depth)
              : isInfinitive(verb)
                      && lists.has(WordList.CAUSING, head.lemma())
                      && !lists.has(WordList.MOVING, head.lemma())
                  ? controller(head, depth)
                  : surface(head, depth + 1);
      case "ccomp" -> isInfinitive(verb) ? controller(head, depth) : List.of();
      case "pcomp" ->
          sentence.head(head).map(governor -> ofGerund(governor, head, depth)).orElse(List.of());
      case "dobj" -> head.isVerb() ? surface(head, depth + 1) : List.of();
      default -> List.of();
    };
  }

  private boolean isFinite(Token verb) {
    return Set.of("VBD", "VBP", "VBZ").contains(verb.tag())
        || sentence.children(verb, "aux", "auxpass").anyMatch(a -> !a.tag().equals("TO"));
  }

  /** Parsers take the subject into the phrase before it: "At dawn fighters attacked the town". */
  private Optional<Token> swallowed(Token verb) {
    if (!isFinite(verb)
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

  private boolean isInfinitive(Token verb) {
    return sentence.children(verb, "aux").anyMatch(a -> a.tag().equals("TO"))
        || verb.tag().equals("VBG");
  }

  /** Who does what stands in the infinitive: "forced them to join", "decided to join". */
  private List<Token> controller(Token head, int depth) {
    if (!head.isVerb()) {
      return bearersOf(head, depth);
    }
    List<Token> object = objectsHere(head);
    boolean bySubject = object.isEmpty() || SUBJECT_CONTROL.contains(head.lemma());
    return bySubject ? surface(head, depth + 1) : object;
  }

  /** "accused him of joining", "after joining", "known for joining". */
  private List<Token> ofGerund(Token governor, Token preposition, int depth) {
    if (!governor.isVerb()) {
      List<Token> bearers = bearersOf(governor, depth);
      List<Token> owners = sentence.children(governor, "poss").toList();
      return !bearers.isEmpty() ? bearers : !owners.isEmpty() ? owners : meanwhile(governor, depth);
    }
    List<Token> object = objectsHere(governor);
    boolean ofObject =
        Set.of("of", "from", "into", "for").contains(preposition.lemma())
            && object.stream().noneMatch(o -> lists.has(WordList.DURATIONS, o.lemma()));
    return ofObject && !object.isEmpty() ? object : surface(governor, depth + 1);
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
    if (noun.is("conj") && !head.isVerb()) {
      return bearers(head, depth + 1);
    }
    if (noun.is("pobj") && isCompany(noun, head)) {
      return sentence.head(head).filter(Token::isVerb).stream()
          .flatMap(v -> surface(v, depth + 1).stream());
    }
    if (noun.is("pobj") && head.lemma().equals("as")) {
      return sentence.head(head).filter(Token::isVerb).stream().flatMap(v -> asWhat(v, depth));
    }
    return Stream.empty();
  }

  /** "in league with the militia", "with the support of the army": said of who acts. */
  private boolean isCompany(Token noun, Token preposition) {
    return Set.of("in", "with", "under").contains(preposition.lemma())
        && lists.has(WordList.COMPANY, noun.lemma());
  }

  private Stream<Token> asWhat(Token verb, int depth) {
    List<Token> object = objects(verb, depth + 1).toList();
    return (object.isEmpty() ? surface(verb, depth + 1) : object).stream();
  }
}
