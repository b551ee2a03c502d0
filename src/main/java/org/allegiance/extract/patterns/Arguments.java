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
  public static final String WHOSE = "poss";

  /** What stands before a noun as part of it. */
  public static final String COMPOUND = "compound";

  /** Where a word may stand that belongs to a verb as its object or complement. */
  static final List<String> COMPLEMENTS =
      List.of(OBJECT, "attr", "oprd", "acomp", "xcomp", "ccomp", "advmod", "prt");

  private static final List<String> OF_VERBS =
      List.of(
          "attr oprd acomp xcomp ccomp advcl advmod prt aux auxpass neg npadvmod dep".split(" "));

  /** Clauses beside: what is said in them is theirs. */
  static final Set<String> CLAUSES =
      Set.of("advcl", "conj", "aux", "auxpass", "neg", "acl", "appos");

  /** The noun itself. */
  static final String SELF = "self";

  private final Sentence sentence;
  private final WordLists lists;
  private final Set<String> words = new HashSet<>();
  private final Coordination coordination;
  private final Hosts hosts;
  private final VerbForms forms;
  private final Participants participants;
  private final Companions companions;
  private final Strays strays;
  private final Culprits culprits;
  private final Provisos provisos;
  private final Map<Integer, Map<String, List<Token>>> known = new HashMap<>(); // by index

  /** Reads a sentence. */
  public Arguments(Sentence sentence, WordLists lists) {
    this.sentence = sentence;
    this.lists = lists;
    this.coordination = new Coordination(sentence);
    this.hosts = new Hosts(sentence, lists);
    this.forms = new VerbForms(sentence, lists);
    this.participants = new Participants(sentence, lists, hosts, forms);
    this.companions = new Companions(sentence, lists, forms, participants);
    this.strays = new Strays(sentence, lists);
    this.culprits = new Culprits(sentence, lists, participants);
    this.provisos = new Provisos(sentence, participants);
    for (Token token : sentence.tokens()) {
      words.add(token.lemma());
      words.add(Frame.last(token));
    }
  }

  /** "For a while": nobody, and nowhere. */
  boolean isDuration(Token token) {
    return lists.has(WordList.DURATIONS, token.lemma());
  }

  /** "A group of recruits", "half of them", "hundreds of fighters": they are those. */
  boolean isPart(Token token) {
    return lists.has(WordList.GATHERINGS, token.lemma())
        || lists.has(WordList.SHARES, token.lemma());
  }

  /** "A base", "their positions": they are somebody's. */
  boolean isPost(Token token) {
    return lists.has(WordList.POSTS, token.lemma());
  }

  /** "Because a mine hit him": who does it stands there. */
  boolean hasOwnSubject(Token clause) {
    return forms.hasOwnSubject(clause);
  }

  /** All words of the sentence as lemmas. */
  Set<String> words() {
    return words;
  }

  /** Whether something is done to whoever stands before a verb. */
  public boolean isPassive(Token verb) {
    return isNominal(verb) || forms.isPassive(verb);
  }

  /** Whether a verb is a noun of the sentence that is read as one. */
  private boolean isNominal(Token verb) {
    return verb.isVerb() && sentence.tokens().get(verb.index()).isNoun();
  }

  /** Whether a word is a length of time or a number: "of 2014", "of three months". */
  boolean isTime(Token word) {
    return word.tag().equals("CD") || lists.has(WordList.DURATIONS, word.lemma());
  }

  /** The heads that stand in each role of a word. */
  public Map<String, List<Token>> of(Token word) {
    return isNominal(word)
        ? ofNominal(sentence.tokens().get(word.index()))
        : known.computeIfAbsent(word.index(), i -> read(word));
  }

  /** "The storming of Kot by the rebels": the roles of the verb; they storm Kot. */
  private Map<String, List<Token>> ofNominal(Token noun) {
    Map<String, List<Token>> roles = new LinkedHashMap<>(of(noun));
    List<Token> by = roles.getOrDefault("by", List.of());
    List<Token> whose = roles.getOrDefault(WHOSE, List.of());
    List<Token> of = roles.getOrDefault("of", List.of());
    List<Token> clause =
        Stream.concat(
                roles.getOrDefault("acl", List.of()).stream(),
                of.stream().flatMap(o -> sentence.children(o, "acl", "relcl")))
            .filter(forms::isInfinitive)
            .toList();
    roles.keySet().removeAll(List.of(SUBJECT, SELF, COMPOUND, "amod", "appos", "of", WHOSE));
    if (clause.isEmpty()) {
      roles.put(SUBJECT, by.isEmpty() && !of.isEmpty() ? whose : by);
      roles.put(OBJECT, of.isEmpty() ? whose : of);
    } else {
      roles.put(SUBJECT, Stream.of(by, of, whose).flatMap(List::stream).limit(1).toList());
      roles.put("xcomp", clause); // "the refusal of the elders to receive them"
    }
    roles.values().removeIf(List::isEmpty);
    return roles;
  }

  private Map<String, List<Token>> read(Token word) {
    Map<String, List<Token>> roles = new LinkedHashMap<>();
    if (companions.isJoinedBy(word)) {
      return roles;
    }
    if (word.isVerb()) {
      add(roles, SUBJECT, participants.subjects(word));
      add(roles, OBJECT, participants.objects(word));
      add(roles, forms.isPassive(word) ? OBJECT : SUBJECT, companions.joining(word));
      companions
          .of(word)
          .forEach(
              with ->
                  add(roles, companions.areActing(word, with) ? SUBJECT : OBJECT, Stream.of(with)));
      add(roles, RECIPIENT, recipients(word));
      if (forms.isPassive(word) && !participants.objectsHere(word).isEmpty()) {
        add(
            roles,
            RECIPIENT,
            participants.surface(word).stream()); // "they were granted an amnesty"
      }
      for (String relation : OF_VERBS) {
        add(roles, relation, sentence.children(word, relation));
      }
      add(
          roles,
          "conj",
          sentence.children(word, "conj").filter(c -> c.isVerb() && !forms.hasOwnSubject(c)));
    } else {
      add(roles, SUBJECT, participants.bearers(word));
      add(roles, SELF, Stream.of(word));
      add(roles, WHOSE, sentence.children(word, "poss"));
      add(
          roles,
          COMPOUND,
          sentence.children(word, "compound", "nmod").filter(c -> c.tag().startsWith("N")));
      add(
          roles,
          "acl",
          sentence
              .children(word, "acl", "relcl") // "nothing to do", which is no relative clause
              .filter(c -> c.is("acl") || forms.isInfinitive(c)));
      add(roles, "advmod", sentence.children(word, "advmod")); // "formerly a fighter"
      if (word.tag().startsWith("J")) {
        add(roles, "xcomp", sentence.children(word, "xcomp", "ccomp")); // "unwilling to fight"
      }
      add(roles, "appos", sentence.children(word, "appos"));
      add(
          roles,
          "amod",
          sentence
              .children(word, "nmod", "amod", "compound")
              .filter(c -> c.tag().startsWith("J") || c.isVerb() || isPrefix(c)));
      if (word.is("pobj") && sentence.head(word).filter(p -> p.lemma().equals("as")).isPresent()) {
        add(roles, "capacity", Stream.of(word)); // "as a member"
      }
    }
    for (Token at : withConjunctionHeads(word)) {
      prepositions(roles, at, word);
    }
    if (word.isVerb()) {
      sentence.children(word, "advmod", "prt").forEach(away -> prepositions(roles, away, word));
    }
    if (word.isNoun()) {
      Map<String, List<Token>> stray = new LinkedHashMap<>();
      strays
          .of(word)
          .forEach(p -> add(stray, p.lemma(), sentence.children(p, "pobj").map(hosts::of)));
      stray.forEach(roles::putIfAbsent);
      if (!roles.containsKey("by")) {
        add(roles, "by", culprits.of(word));
      }
      provisos.of(word).forEach(roles::putIfAbsent);
      if (!roles.containsKey(WHOSE) && !roles.containsKey("of")) {
        add(roles, WHOSE, participants.whoseThen(word)); // "upon release he went home"
      }
      if (word.is("conj") && !roles.containsKey(WHOSE) && !roles.containsKey("of")) {
        add(roles, WHOSE, strays.owners(word)); // "his arrest and subsequent release"
      }
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

  /** "Ex-FARC fighters". */
  private static boolean isPrefix(Token word) {
    return word.tag().equals("AFX") || word.tag().equals("FW");
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
          .filter(c -> c.isVerb() && !forms.hasOwnSubject(c) && forms.isBare(word, c))
          .forEach(all::add);
    }
    return all;
  }

  /** The verb by which an event told by a noun happens: "fighting broke out between the two". */
  private Optional<Token> happening(Token noun) {
    Token first = noun.is("conj") ? sentence.head(noun).orElse(noun) : noun; // "arrest and trial"
    return noun.isVerb() || !first.is("nsubj", "nsubjpass")
        ? Optional.empty()
        : sentence.head(first).filter(v -> lists.has(WordList.HAPPENING, v.lemma()));
  }

  /** "Gave himself up, not to the police but to the mayor". */
  private boolean isExcluded(Token preposition) {
    return sentence.child(preposition, "neg").isPresent()
        && preposition.index() > 1
        && sentence.tokens().get(preposition.index() - 1).form().equals("not");
  }

  private void prepositions(Map<String, List<Token>> roles, Token at, Token word) {
    for (Token preposition :
        (Iterable<Token>) sentence.children(at, "prep", "agent", "dative")::iterator) {
      boolean isSource = preposition.lemma().equals("accord"); // "according to the army"
      if (isSource
          || isExcluded(preposition)
          || (!preposition.tag().equals("IN") && !preposition.is("prep", "agent"))) {
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
      if (role.equals("with") && companions.isTogether(word, preposition)) {
        add(roles, "together-with", heads.stream().map(hosts::of));
      }
    }
  }
}
