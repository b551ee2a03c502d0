package org.allegiance.extract.syntax;

import java.util.Optional;
import java.util.Set;
import org.allegiance.extract.lexicon.WordLists;

/**
 * Hangs words where grammar wants them that parsers of English often hang elsewhere: a subject that
 * an opening phrase has swallowed, an object behind a date, a participle at its noun, the title
 * before a name.
 */
public final class Reattachment {

  private static final Set<String> RELATIVE = Set.of("who", "which", "that");
  private static final Set<String> THEN =
      Set.of("then", "later", "afterwards", "afterward", "subsequently", "eventually", "finally");
  private static final int LONGEST_HYPHEN = 2; // and what stands for it in a masked text

  private final MovableTree tree;
  private final LostSubjects subjects;
  private final Openings openings;
  private final Undergone undergone;
  private final MisreadVerbs misreadVerbs;
  private final AdjectivesAsVerbs adjectives;
  private final NamesOfTroops troops;
  private final DeedsBehindAgents deeds;
  private final ObjectsAsSubjects infinitives;
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
  private final SharedConjunctions shared;
  private final ObjectsAsPredicates objects;
  private final ObjectiveHer her;
  private final Exceptions exceptions;
  private final SubjectsBehindDates dates;
  private final RelativesBehindObjects behindObjects;
  private final ReducedRelatives reduced;
  private final SmallClauses smallClauses;
  private final RelativesOfThings ofThings;
  private final RatherThan ratherThan;
  private final SideBySide sideBySide;
  private final ShortHad had;
  private final Namings namings;
  private final SecondSubjects seconds;
  private final ObjectsBehindDates objectsBehind;
  private final VerbsBehindAdjuncts adjuncts;
  private final ClausesBehindSemicolons semicolons;

  private Reattachment(Sentence parsed, WordLists words) {
    this.tree = new MovableTree(parsed);
    this.subjects = new LostSubjects(tree);
    this.openings = new Openings(tree);
    this.undergone = new Undergone(tree, words);
    this.misreadVerbs = new MisreadVerbs(tree, words);
    this.adjectives = new AdjectivesAsVerbs(tree);
    this.troops = new NamesOfTroops(tree);
    this.deeds = new DeedsBehindAgents(tree);
    this.infinitives = new ObjectsAsSubjects(tree);
    this.measures = new Measures(tree, words);
    this.reflexives = new Reflexives(tree);
    this.relatives = new RelativesBehindPrepositions(tree);
    this.prose = new FormalProse(tree, words);
    this.partitives = new Partitives(tree);
    this.series = new Series(tree);
    this.fronted = new FrontedObjects(tree);
    this.clefts = new Clefts(tree);
    this.oneAnother = new OneAnother(tree);
    this.speakers = new PostposedSpeakers(tree, words);
    this.behind = new VerbsBehindRelatives(tree, speakers);
    this.persons = new PersonAppositions(tree, words);
    this.names = new NamesInApposition(tree);
    this.shared = new SharedConjunctions(tree);
    this.objects = new ObjectsAsPredicates(tree, words);
    this.her = new ObjectiveHer(tree, words);
    this.exceptions = new Exceptions(tree);
    this.dates = new SubjectsBehindDates(tree);
    this.behindObjects = new RelativesBehindObjects(tree, words);
    this.reduced = new ReducedRelatives(tree);
    this.smallClauses = new SmallClauses(tree, words);
    this.ofThings = new RelativesOfThings(tree, words);
    this.ratherThan = new RatherThan(tree);
    this.sideBySide = new SideBySide(tree);
    this.had = new ShortHad(tree);
    this.namings = new Namings(tree);
    this.seconds = new SecondSubjects(tree);
    this.objectsBehind = new ObjectsBehindDates(tree);
    this.adjuncts = new VerbsBehindAdjuncts(tree);
    this.semicolons = new ClausesBehindSemicolons(tree);
  }

  /** The sentence with such words where they belong. */
  public static Sentence of(Sentence parsed, WordLists words) {
    Reattachment mended = new Reattachment(Ages.belowNames(parsed), words);
    new Contrasts(mended.tree).mend();
    for (int i = 0; i < parsed.tokens().size(); i++) {
      mended.mend(mended.tree.at(i));
    }
    mended.prose.finish();
    mended.exceptions.mend();
    return mended.tree.sentence();
  }

  private void mend(Token word) {
    if (word.index() == 0) {
      openings.dateline(word);
    }
    if (word.is("relcl", "acl") && tree.above(word).is("punct")) {
      tree.hang(word, tree.above(tree.above(word)), word.relation()); // "the front (LVF), which"
    }
    namings.mend(word);
    prose.mend(tree.now(word));
    undergone.mend(word);
    misreadVerbs.mend(word);
    ratherThan.mend(word);
    sideBySide.mend(word);
    adjectives.mend(tree.now(word));
    troops.mend(tree.now(word));
    deeds.mend(tree.now(word));
    infinitives.mend(tree.now(word));
    had.mend(word);
    measures.mend(word);
    reflexives.mend(word);
    clefts.mend(tree.now(word));
    oneAnother.mend(tree.now(word));
    persons.mend(tree.now(word));
    names.mend(tree.now(word));
    objects.mend(tree.now(word));
    her.mend(tree.now(word));
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
    } else if (isBesideInfinitive(word)) {
      tree.hang(word, tree.above(tree.above(word)), "conj");
    } else {
      partitives.mend(word);
    }
    if (word.isVerb()) {
      adjuncts.mend(tree.now(word));
      semicolons.mend(tree.now(word));
      behind.mend(tree.now(word));
      speakers.mend(tree.now(word));
      behindObjects.mend(tree.now(word));
      shared.mend(tree.now(word));
      series.mend(tree.now(word));
      fronted.mend(tree.now(word));
      subjects.find(tree.now(word));
      openings.mend(tree.now(word));
      dates.mend(tree.now(word));
      objectsBehind.mend(word);
      reduced.mend(tree.now(word));
      ofThings.mend(tree.now(word));
    } else if (RELATIVE.contains(word.lemma()) && word.tag().startsWith("W")) {
      relativeClause(word);
    } else if (word.is("nsubj", "nsubjpass") && isDate(word)) {
      tree.hang(word, tree.above(word), "npadvmod");
    } else if (word.is("nsubj", "nsubjpass") && otherSide(word).isPresent()) {
      tree.hang(word, otherSide(word).get(), "conj");
    } else if (word.is("nsubj", "nsubjpass")) {
      seconds.mend(word);
    } else if (word.is("appos") && hasThen(word)) {
      tree.hang(word, tree.at(word.head()), "conj");
    } else if (word.lemma().equals("by") && word.is("prep", "agent")) {
      doneByOne(word).ifPresent(deed -> tree.hang(word, deed, "prep"));
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
    tree.retag(ex, "AFX");
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

  /** "He was to be tried but was let go": let go he was, and not to be. */
  private boolean isBesideInfinitive(Token verb) {
    Token first = tree.above(verb);
    return verb.is("conj")
        && tree.children(verb, "aux", "auxpass").anyMatch(a -> a.tag().equals("VBD"))
        && !tree.hasSubject(verb)
        && first.is("xcomp")
        && tree.children(first, "aux").anyMatch(to -> to.tag().equals("TO"));
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

  private static boolean isName(Token word) {
    return word.tag().startsWith("NNP");
  }

  /** A clause that begins with "who" belongs to the noun before it. */
  private void relativeClause(Token word) {
    Token relative = tree.at(word.index());
    if (!relative.is("nsubj", "nsubjpass") || relative.index() == 0) {
      return;
    }
    Token verb = tree.at(relative.head());
    Token last = tree.at(relative.index() - 1);
    Token noun = last.form().equals(",") && last.index() > 0 ? beforeAside(last) : last;
    if (verb.is("conj", "ccomp", "advcl", "dep") && noun.isNoun() && !isInRelative(verb)) {
      tree.hang(verb, noun, "relcl");
    }
  }

  /** "The front (LVF), which": what stands before the bracket that stands before the comma. */
  private Token beforeAside(Token comma) {
    int at = comma.index() - 1;
    if (tree.at(at).tag().equals("-RRB-")) {
      while (at > 0 && !tree.at(at).tag().equals("-LRB-")) {
        at--;
      }
      at = Math.max(0, at - 1);
    }
    return tree.at(at);
  }

  private boolean isInRelative(Token verb) {
    for (Token at = verb; at.head() >= 0; at = tree.at(at.head())) {
      if (at.is("relcl")) {
        return true;
      }
    }
    return false;
  }
}
