package org.allegiance.extract.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Hangs words where grammar wants them that parsers of English often hang elsewhere: a subject that
 * an opening phrase has swallowed, an object behind a date, a participle at its noun, the title
 * before a name.
 */
public final class Reattachment {

  private static final Set<String> RELATIVE = Set.of("who", "which", "that");
  private static final Set<String> THEN =
      Set.of("then", "later", "afterwards", "afterward", "subsequently", "eventually", "finally");
  private static final Set<String> HELD = Set.of("captive", "hostage", "prisoner");
  private static final Set<String> DASHES = Set.of("—", "–", "--", "-");
  private static final Set<String> MANY = Set.of("most", "many", "some", "few", "none", "half");
  private static final int LONGEST_DATELINE = 12;
  private static final int LONGEST_HYPHEN = 2; // and what stands for it in a masked text

  private final MovableTree tree;
  private final LostSubjects subjects;
  private final Openings openings;
  private final Undergone undergone;
  private final MisreadVerbs misreadVerbs;
  private final Measures measures;
  private final Reflexives reflexives;
  private final RelativesBehindPrepositions relatives;
  private final FormalProse prose;
  private final Partitives partitives;
  private final Series series;
  private final FrontedObjects fronted;
  private final Clefts clefts;
  private final OneAnother oneAnother;
  private final VerbsBehindRelatives behind;
  private final PostposedSpeakers speakers;
  private final PersonAppositions persons;
  private final NamesInApposition names;
  private final NewsNouns news;
  private final SharedConjunctions shared;
  private final ObjectsAsPredicates objects;
  private final SubjectsBehindDates dates;
  private final RelativesBehindObjects behindObjects;
  private final ParticiplesBehindBeing participles;
  private final SmallClauses smallClauses;
  private final ShortHad had;
  private final Namings namings;

  private Reattachment(Sentence parsed) {
    this.tree = new MovableTree(parsed);
    this.subjects = new LostSubjects(tree);
    this.openings = new Openings(tree);
    this.undergone = new Undergone(tree);
    this.misreadVerbs = new MisreadVerbs(tree);
    this.measures = new Measures(tree);
    this.reflexives = new Reflexives(tree);
    this.relatives = new RelativesBehindPrepositions(tree);
    this.prose = new FormalProse(tree);
    this.partitives = new Partitives(tree);
    this.series = new Series(tree);
    this.fronted = new FrontedObjects(tree);
    this.clefts = new Clefts(tree);
    this.oneAnother = new OneAnother(tree);
    this.speakers = new PostposedSpeakers(tree);
    this.behind = new VerbsBehindRelatives(tree, speakers);
    this.persons = new PersonAppositions(tree);
    this.names = new NamesInApposition(tree);
    this.news = new NewsNouns(tree);
    this.shared = new SharedConjunctions(tree);
    this.objects = new ObjectsAsPredicates(tree);
    this.dates = new SubjectsBehindDates(tree);
    this.behindObjects = new RelativesBehindObjects(tree);
    this.participles = new ParticiplesBehindBeing(tree);
    this.smallClauses = new SmallClauses(tree);
    this.had = new ShortHad(tree);
    this.namings = new Namings(tree);
  }

  /** The sentence with such words where they belong. */
  public static Sentence of(Sentence parsed) {
    Reattachment mended = new Reattachment(Ages.belowNames(parsed));
    for (int i = 0; i < parsed.tokens().size(); i++) {
      mended.mend(mended.tree.at(i));
    }
    mended.prose.finish();
    return mended.tree.sentence();
  }

  private void mend(Token word) {
    if (word.index() == 0) {
      dateline(word);
    }
    if (word.is("relcl", "acl") && tree.above(word).is("punct")) {
      tree.hang(word, tree.above(tree.above(word)), word.relation()); // "the front (LVF), which"
    }
    if (word.is("acl") && isOnlyVerb(word)) {
      Token name = tree.above(word);
      tree.exchange(name, word, "nsubj");
      Token verb = tree.now(word);
      tree.put(verb, verb.lemma(), "VBD", verb.head(), "root");
    }
    namings.mend(word);
    prose.mend(tree.now(word));
    undergone.mend(word);
    misreadVerbs.mend(word);
    had.mend(word);
    measures.mend(word);
    reflexives.mend(word);
    clefts.mend(tree.now(word));
    oneAnother.mend(tree.now(word));
    persons.mend(tree.now(word));
    names.mend(tree.now(word));
    objects.mend(tree.now(word));
    smallClauses.mend(tree.now(word));
    if (word.lemma().equals("ex")) {
      beforeName(word);
    }
    if (word.is("det") && isName(word)) {
      tree.hang(word, tree.above(word), "compound"); // "in M23 hands"
    }
    relatives.mend(tree.now(word));
    if (word.is("aux", "auxpass") && isName(word) && !tree.hasSubject(tree.above(word))) {
      tree.hang(word, tree.above(word), "nsubj"); // "the M23 let them go"
    } else if (isReportedToo(word)) {
      tree.hang(word, tree.child(tree.above(word), "xcomp").orElseThrow(), "conj");
    } else if (word.lemma().equals("of") && isFirstOfClause(word)) {
      outOfMany(word);
    } else if (word.lemma().equals("of") || word.tag().equals("CD")) {
      partitives.mend(word);
    }
    if (word.isVerb()) {
      behind.mend(tree.now(word));
      speakers.mend(tree.now(word));
      news.mend(tree.now(word));
      behindObjects.mend(tree.now(word));
      participles.mend(tree.now(word));
      shared.mend(tree.now(word));
      series.mend(tree.now(word));
      fronted.mend(tree.now(word));
      subjects.find(tree.now(word));
      openings.mend(tree.now(word));
      dates.mend(tree.now(word));
      objectBehindDate(word).ifPresent(o -> tree.hang(o, word, "dobj"));
      nounOfParticiple(word).ifPresent(n -> tree.hang(word, n, "acl"));
    } else if (RELATIVE.contains(word.lemma()) && word.tag().startsWith("W")) {
      emphasised(word);
      relativeClause(word);
    } else if (word.is("nsubj", "nsubjpass") && isDate(word)) {
      tree.hang(word, tree.above(word), "npadvmod");
    } else if (word.is("nsubj", "nsubjpass") && otherSide(word).isPresent()) {
      tree.hang(word, otherSide(word).get(), "conj");
    } else if (word.is("nsubj", "nsubjpass")) {
      nameAfter(word).ifPresent(name -> tree.hang(word, name, "appos"));
      fronted(word).ifPresent(first -> tree.hang(first, word, "appos"));
      secondSubject(word)
          .ifPresent(
              first -> {
                tree.hang(first, tree.above(word), word.relation()); // "Musa, once a guard, sells"
                tree.hang(word, first, "appos");
              });
    } else if (word.is("appos") && hasThen(word)) {
      tree.hang(word, tree.at(word.head()), "conj");
    } else if (HELD.contains(word.lemma()) && word.is("nmod", "amod", "dobj", "dative", "appos")) {
      heldAs(word).ifPresent(take -> tree.hang(word, take, "oprd"));
    } else if (word.lemma().equals("by") && word.is("prep", "agent")) {
      doneByOne(word).ifPresent(deed -> tree.hang(word, deed, "prep"));
    } else if (word.form().equals("left") && word.tag().equals("JJ")) {
      departure(word);
    }
  }

  /** "The ex-FARC women": what they are, where parsers take it for a noun of its own. */
  private void beforeName(Token ex) {
    if (ex.index() + 1 >= tree.tokens().size()) {
      return;
    }
    Token name = tree.at(ex.index() + 1);
    if (!isName(name) || name.start() - ex.end() > LONGEST_HYPHEN) {
      return;
    }
    boolean isBeforeNoun = name.is("compound", "nmod") && name.head() > name.index();
    Token noun = isBeforeNoun ? tree.above(name) : name;
    if (noun.head() == ex.index()) {
      tree.exchange(ex, noun, "amod");
    } else {
      tree.hang(ex, noun, "amod");
    }
    Token hung = tree.now(ex);
    tree.put(hung, hung.lemma(), "AFX", hung.head(), hung.relation());
  }

  /** "Musa, a sergeant of the LRA, deserted in 2006": taken for one who was deserted. */
  private boolean isOnlyVerb(Token verb) {
    return verb.tag().equals("VBN")
        && verb.form().endsWith("ed")
        && isName(tree.above(verb))
        && tree.above(verb).head() < 0
        && tree.isComma(tree.first(verb) - 1)
        && tree.child(verb, "agent").isEmpty()
        && tree.tokens().stream().noneMatch(t -> tree.isFinite(t) && t.index() != verb.index());
  }

  /** "Fighting between the army and the rebels was reported": the army, for the rebels. */
  private Optional<Token> otherSide(Token subject) {
    for (int i = subject.index() - 1; i > 0; i--) {
      Token before = tree.at(i);
      if (before.is("cc")) {
        Token side = tree.above(before);
        return Optional.of(side)
            .filter(s -> s.is("pobj") && tree.above(s).lemma().equals("between"))
            .filter(s -> tree.child(s, "conj").isEmpty());
      }
      if (!before.is("det", "compound", "nmod", "amod")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "PESHAWAR, Pakistan — Two factions returned": a dateline is no subject. */
  private void dateline(Token first) {
    Optional<Token> dash =
        tree.tokens().stream()
            .limit(LONGEST_DATELINE)
            .dropWhile(t -> t.index() == 0)
            .filter(t -> DASHES.contains(t.form()))
            .findFirst();
    if (dash.isEmpty() || !first.form().matches("[\\p{Lu} .'-]{3,}")) {
      return;
    }
    int end = dash.get().index();
    for (Token before : List.copyOf(tree.tokens().subList(0, end))) {
      if (before.is("nsubj", "nsubjpass") && before.head() > end) {
        Token verb = tree.above(before);
        tree.subtree(before).stream()
            .filter(t -> t.index() > end && t.head() < end && t.isNoun())
            .findFirst()
            .ifPresent(
                subject -> {
                  tree.hang(subject, verb, before.relation());
                  tree.hang(tree.at(before.index()), verb, "dep");
                });
      }
    }
  }

  /** "Are reported to have crossed and surrendered": that they surrendered is reported too. */
  private boolean isReportedToo(Token verb) {
    return verb.tag().equals("VBD")
        && verb.is("conj")
        && tree.child(verb, "nsubj", "nsubjpass", "aux").isEmpty()
        && tree.isPassive(tree.above(verb))
        && tree.children(tree.above(verb), "xcomp")
            .filter(x -> x.index() < verb.index())
            .anyMatch(x -> tree.children(x, "aux").anyMatch(a -> a.lemma().equals("have")));
  }

  /** "Of the forty boys, eleven escaped": eleven of them. */
  private void outOfMany(Token of) {
    tree.tokens().stream()
        .filter(
            n -> n.is("nsubj", "nsubjpass") && (n.tag().equals("CD") || MANY.contains(n.lemma())))
        .filter(n -> tree.child(n, "prep").isEmpty())
        .filter(n -> n.index() > tree.subtree(of).getLast().index())
        .filter(n -> tree.child(of, "pobj").filter(o -> o.tag().equals("NNS")).isPresent())
        .findFirst()
        .ifPresent(number -> tree.hang(of, number, "prep"));
  }

  /** "They were many: of the forty, eleven escaped". */
  private boolean isFirstOfClause(Token word) {
    return word.index() == 0 || tree.at(word.index() - 1).form().matches("[:;—–]");
  }

  /** "Detained near Goma that May, handed over": no month hands over anybody. */
  private boolean isDate(Token subject) {
    Token verb = tree.above(subject);
    return subject.isNoun()
        && TimeNouns.isTime(subject)
        && verb.is("conj")
        && verb.tag().equals("VBN")
        && !tree.isFinite(verb);
  }

  /** "Joined the one, and later the other": taken for an apposition. */
  private boolean hasThen(Token word) {
    return tree.children(word, "advmod").anyMatch(c -> THEN.contains(c.lemma()));
  }

  /** "Took nine policemen captive": not captive policemen. */
  private Optional<Token> heldAs(Token captive) {
    Token whom = tree.above(captive);
    if (captive.is("dative")) { // "took hostage nine observers"
      return Optional.of(whom).filter(Token::isVerb);
    }
    if (captive.is("dobj")) { // "the doctor, taken prisoner"
      boolean isBare = tree.children(captive).allMatch(c -> c.is("prep", "punct"));
      return Optional.of(whom).filter(v -> isBare && v.tag().equals("VBN"));
    }
    boolean isBareName = !captive.is("appos") || tree.children(captive).findAny().isEmpty();
    return isBareName && whom.is("dobj") && whom.index() < captive.index()
        ? Optional.of(tree.above(whom)).filter(Token::isVerb)
        : Optional.empty();
  }

  /** "Condemned the killing of a priest by the army": the killing was by the army. */
  private Optional<Token> doneByOne(Token by) {
    Token verb = tree.above(by);
    return verb.isVerb() && !tree.isPassive(verb) && tree.child(by, "pcomp").isEmpty()
        ? tree.children(verb, "dobj")
            .filter(deed -> deed.index() < by.index() && deed.tag().equals("NN"))
            .filter(deed -> tree.children(deed, "prep").anyMatch(p -> p.lemma().equals("of")))
            .findFirst()
        : Optional.empty();
  }

  /** "Musa left the FDLR": taken for what is not on the right. */
  private void departure(Token left) {
    List<Token> after =
        tree.tokens().subList(left.index() + 1, tree.size()).stream()
            .dropWhile(t -> t.is("det"))
            .limit(1)
            .filter(Reattachment::isName)
            .toList();
    boolean hasVerb = tree.tokens().stream().anyMatch(t -> t.isVerb() && tree.isFinite(t));
    if (hasVerb || after.isEmpty() || left.index() == 0) {
      return;
    }
    Token before = tree.at(left.index() - 1);
    Token who = tree.isComma(before.index()) ? tree.at(0) : before; // "Musa Ali, 34, left"
    if (isName(who)) {
      tree.put(left, "leave", "VBD", -1, "root");
      tree.hang(who, tree.at(left.index()), "nsubj");
      tree.hang(after.get(0), tree.at(left.index()), "dobj");
    }
  }

  private static boolean isName(Token word) {
    return word.tag().startsWith("NNP");
  }

  /** "Released on Sunday a number of prisoners", "transferred, on Saturday, twelve prisoners". */
  private Optional<Token> objectBehindDate(Token verb) {
    if (tree.isPassive(verb) || tree.child(verb, "dobj", "ccomp", "xcomp", "attr").isPresent()) {
      return Optional.empty();
    }
    Stream<Token> beside = tree.children(verb, "npadvmod");
    Stream<Token> belowName =
        tree.children(verb, "prep")
            .flatMap(p -> tree.children(p, "pobj"))
            .filter(Reattachment::isName)
            .flatMap(name -> tree.children(name, "appos"))
            .filter(this::isNewPhrase);
    Stream<Token> belowDate =
        tree.children(verb, "prep")
            .flatMap(p -> tree.children(p, "pobj"))
            .filter(TimeNouns::isTime)
            .flatMap(date -> tree.children(date, "appos"));
    return Stream.of(beside, belowDate, belowName)
        .flatMap(objects -> objects)
        .filter(o -> o.index() > verb.index() + 1 && o.isNoun() && !TimeNouns.isTime(o))
        .filter(o -> tree.children(verb, "prep").anyMatch(p -> p.index() < o.index()))
        .findFirst();
  }

  /** "Concluded with the ELN an agreement": no comma, and an article. */
  private boolean isNewPhrase(Token noun) {
    int first = tree.subtree(noun).get(0).index();
    return tree.at(first).is("det") && first > 0 && !tree.at(first - 1).is("punct");
  }

  /** "To the army backed by Uganda": not who lost, but the army is backed. */
  private Optional<Token> nounOfParticiple(Token verb) {
    boolean isParticiple =
        verb.tag().equals("VBN")
            && verb.is("advcl")
            && verb.index() > 0
            && tree.child(verb, "aux", "auxpass", "nsubj", "nsubjpass", "mark").isEmpty();
    return isParticiple
        ? Optional.of(tree.at(verb.index() - 1)).filter(n -> n.isNoun() && !TimeNouns.isTime(n))
        : Optional.empty();
  }

  /** "Who himself was captured". */
  private void emphasised(Token relative) {
    if (relative.index() + 1 >= tree.size()) {
      return;
    }
    Token next = tree.at(relative.index() + 1);
    if (next.form().matches("(?i).+sel(f|ves)") && next.is("nsubj", "nsubjpass")) {
      tree.hang(relative, tree.at(next.head()), next.relation());
      tree.hang(next, tree.at(relative.index()), "npadvmod");
    }
  }

  /** A clause that begins with "who" belongs to the noun before it. */
  private void relativeClause(Token word) {
    Token relative = tree.at(word.index());
    if (!relative.is("nsubj", "nsubjpass") || relative.index() == 0) {
      return;
    }
    Token verb = tree.at(relative.head());
    Token last = tree.at(relative.index() - 1);
    Token noun = last.form().equals(",") && last.index() > 0 ? tree.at(last.index() - 1) : last;
    if (verb.is("conj", "ccomp", "advcl", "dep") && noun.isNoun() && !isInRelative(verb)) {
      tree.hang(verb, noun, "relcl");
    }
  }

  private boolean isInRelative(Token verb) {
    for (Token at = verb; at.head() >= 0; at = tree.at(at.head())) {
      if (at.is("relcl")) {
        return true;
      }
    }
    return false;
  }

  /** "The founder and leader Victor Polay": one who has a name, not two subjects. */
  private Optional<Token> nameAfter(Token title) {
    int next = tree.subtree(title).getLast().index() + 1;
    return next < tree.size()
            && title.tag().startsWith("NN")
            && !title.tag().startsWith("NNP")
            && tree.at(next).is("nsubj", "nsubjpass")
            && tree.at(next).head() == title.head()
            && tree.at(next).tag().startsWith("NNP")
        ? Optional.of(tree.at(next))
        : Optional.empty();
  }

  /** "Musa, an engineer and since 2011 an emir, was killed": the same. */
  private boolean isSecondOffice(Token word) {
    return tree.children(tree.above(word), word.relation())
        .filter(s -> s.index() < word.index() && s.tag().startsWith("NN"))
        .flatMap(s -> tree.children(s, "appos"))
        .anyMatch(a -> tree.children(a, "det").anyMatch(d -> d.lemma().matches("an?")));
  }

  /** "A captain who had served both, Musa was arrested": who he was, not another. */
  private Optional<Token> fronted(Token name) {
    int comma = tree.subtree(name).get(0).index() - 1;
    return !isName(name) || !tree.isComma(comma)
        ? Optional.empty()
        : tree.children(tree.above(name), name.relation(), "advcl", "dep")
            .filter(first -> first.tag().equals("NN") && first.index() < comma)
            .filter(first -> tree.children(first, "det").anyMatch(d -> d.lemma().matches("an?")))
            .filter(first -> tree.subtree(first).getLast().index() == comma - 1)
            .findFirst();
  }

  /** "Musa, then a teacher, was abducted", "the result, the M23, is loyal to it": not another. */
  private Optional<Token> secondSubject(Token word) {
    List<Token> phrase = tree.subtree(word);
    int first = phrase.get(0).index();
    boolean isOneOf =
        word.isNoun() && tree.children(word, "det").anyMatch(d -> d.lemma().matches("an?"));
    while (first > 0 && tree.at(first - 1).tag().equals("RB")) {
      first--; // "then", "once", "himself"
    }
    boolean isInserted =
        (isOneOf || isNameOfSubject(word, first - 1))
            && first > 1
            && (tree.at(first - 1).form().equals(",") || isSecondOffice(word))
            && phrase.getLast().index() + 1 < tree.size()
            && tree.at(phrase.getLast().index() + 1).form().equals(",");
    return isInserted
        ? tree.children(tree.above(word), word.relation(), "discourse")
            .filter(s -> s.index() < word.index())
            .filter(s -> s.is(word.relation()) || isName(s))
            .findFirst()
        : Optional.empty();
  }

  /** "The result, the M23,": a name right behind a noun and a comma. */
  private boolean isNameOfSubject(Token word, int comma) {
    return isName(word)
        && tree.children(tree.above(word), word.relation())
            .filter(s -> s.tag().startsWith("NN") && !s.tag().startsWith("NNP"))
            .anyMatch(s -> tree.subtree(s).getLast().index() == comma - 1);
  }
}
