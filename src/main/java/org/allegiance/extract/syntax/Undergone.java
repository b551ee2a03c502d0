package org.allegiance.extract.syntax;

import java.util.Optional;
import java.util.Set;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;

/** What people undergo, where parsers take it for what they do, or for something else. */
final class Undergone {

  private static final Set<String> UNMARKED =
      Set.of("set", "let", "put", "cut", "hit", "quit", "split", "shut", "beat", "cast", "shed");
  private static final Set<String> OF_ONE = Set.of("his", "her", "my");
  private static final Set<String> TAKEN = Set.of("prisoner", "captive", "hostage");

  private static final String[] AUXILIARY = {"aux", "auxpass"};

  private final MovableTree tree;
  private final WordLists words;

  Undergone(MovableTree tree, WordLists words) {
    this.tree = tree;
    this.words = words;
  }

  /** Hangs a word, and what belongs to it, where it belongs. */
  void mend(Token word) {
    if (word.tag().equals("VBN") && word.is("ccomp")) {
      suffered(word);
    }
    if (word.lemma().equals("have") && word.isVerb()) {
      punished(word);
      causative(tree.now(word));
    } else if (word.form().equals("shot") && word.is("conj") && word.tag().equals("NN")) {
      shotAsVerb(word);
      shotBySomebody(word);
    }
    if (isPastUnmarked(word)) {
      boolean isPassive =
          tree.isPassive(tree.above(word)) && tree.child(word, "dobj", "ccomp").isEmpty();
      tree.retag(word, isPassive ? "VBN" : "VBD");
    } else if (word.tag().equals("JJ") && word.is("advcl")) {
      resultative(word);
    }
    if (word.isVerb()) {
      takenPrisoner(word);
    } else if (TAKEN.contains(word.lemma()) && word.is("nmod", "amod", "dobj", "dative", "appos")) {
      heldAs(word).ifPresent(take -> tree.hang(word, take, "oprd"));
    }
  }

  /** "Declared him dismissed", "had the deserters shot": it was done to them. */
  private void suffered(Token participle) {
    boolean isBare = tree.child(participle, "aux", "auxpass", "mark").isEmpty();
    tree.children(participle, "nsubj")
        .filter(whom -> isBare && participle.head() >= 0 && whom.index() > participle.head())
        .findFirst()
        .ifPresent(whom -> tree.hang(whom, participle, "nsubjpass"));
  }

  /** "Had two guards put to death": taken for a clause of theirs, or for what they were like. */
  private void punished(Token have) {
    if (!tree.hasSubject(have)) {
      return;
    }
    tree.tokens().stream()
        .skip(have.index() + 1L)
        .filter(
            done ->
                words.has(WordList.ORDERING, done.lemma()) && tree.child(done, AUXILIARY).isEmpty())
        .filter(done -> done.is("ccomp", "acl", "conj"))
        .findFirst()
        .ifPresent(done -> whoIsPunished(have, done));
  }

  private void whoIsPunished(Token have, Token done) {
    Token above = tree.above(done);
    boolean isOfVerb = above.index() == have.index();
    Optional<Token> whom =
        isOfVerb
            ? tree.children(done, "nsubj", "nsubjpass").findFirst()
            : Optional.of(above).filter(a -> a.isNoun() && tree.above(a).index() <= have.index());
    whom.filter(w -> w.index() > have.index() && isBare(have, w, done))
        .ifPresent(
            w -> {
              tree.hang(done, have, "ccomp");
              tree.retag(done, "VBN");
              tree.hang(w, tree.now(done), "nsubjpass");
              firstOfTwo(have, w);
            });
  }

  /** "Had the mayor and his wife stoned": both of them. */
  private void firstOfTwo(Token have, Token second) {
    boolean isAfterAnd =
        tree.tokens().subList(have.index(), second.index()).stream().anyMatch(t -> t.is("cc"));
    tree.children(have, "dobj")
        .filter(first -> isAfterAnd && first.index() < second.index())
        .findFirst()
        .ifPresent(
            first -> {
              tree.hang(first, tree.above(tree.now(second)), "nsubjpass");
              tree.hang(tree.now(second), tree.now(first), "conj");
            });
  }

  /** No comma makes it an aside, and nothing else stands between. */
  private boolean isBare(Token have, Token whom, Token done) {
    return tree.subtree(whom).stream().filter(t -> t.index() < done.index()).count() > 0
        && tree.tokens().subList(whom.index() + 1, done.index()).stream()
            .noneMatch(t -> t.form().equals(",") || t.isVerb())
        && have.index() < whom.index();
  }

  /** "Had the deserters shot": they were, and on whose orders is said. */
  private void causative(Token have) {
    Token had = tree.at(have.index());
    Optional<Token> object =
        tree.child(had, "nsubj").flatMap(s -> tree.children(had, "dobj").findFirst());
    if (object.isEmpty()) {
      return;
    }
    int next = tree.subtree(object.get()).getLast().index() + 1;
    if (next >= tree.size()) {
      return;
    }
    Token done = tree.at(next);
    boolean isParticiple = done.tag().equals("VBN") || done.tag().equals("VBD");
    if (!isParticiple || hasOwnSubject(done)) {
      return;
    }
    if (done.is("acl") && isOfHisOwn(object.get())) {
      tree.hang(done, had, "ccomp");
    } else if (done.is("conj") && done.head() == had.index()) {
      tree.hang(done, had, "ccomp");
    } else if (had.head() == done.index()) {
      tree.exchange(done, had, "ccomp");
    } else {
      return;
    }
    tree.hang(object.get(), tree.at(done.index()), "nsubjpass");
  }

  /** "Had two of his men killed": one orders that, another suffers it. */
  private boolean isOfHisOwn(Token object) {
    return tree.subtree(object).stream()
        .anyMatch(whose -> whose.tag().equals("PRP$") && OF_ONE.contains(whose.lemma()));
  }

  private boolean hasOwnSubject(Token verb) {
    return tree.child(verb, "nsubj", "nsubjpass", "aux", "auxpass").isPresent();
  }

  /** "Were caught and shot": taken for a noun. */
  private void shotAsVerb(Token word) {
    if (tree.above(word).tag().equals("VBN") && tree.isPassive(tree.above(word))) {
      tree.put(word, "shoot", "VBN", word.head(), "conj");
    }
  }

  /** "Was dragged from the house and shot by them": that hangs on the house. */
  private void shotBySomebody(Token word) {
    int next = word.index() + 1;
    if (!tree.at(word.index()).tag().equals("NN")
        || next >= tree.size()
        || !tree.at(next).lemma().equals("by")) {
      return;
    }
    Token above = tree.above(word);
    while (!above.isVerb() && above.head() >= 0) {
      above = tree.above(above);
    }
    if (above.tag().equals("VBN") && tree.isPassive(above)) {
      tree.put(word, "shoot", "VBN", above.index(), "conj");
      tree.hang(tree.at(next), tree.at(word.index()), "agent");
    }
  }

  /** "Was acquitted and set free": parsers take what has one form only for the present. */
  private boolean isPastUnmarked(Token word) {
    if (!word.tag().equals("VB") && !word.tag().equals("VBP")) {
      return false;
    }
    boolean isJoined =
        UNMARKED.contains(word.form())
            && word.is("conj", "dep")
            && tree.child(word, "aux", "nsubj").isEmpty();
    return isJoined
        && (tree.above(word).tag().equals("VBN") || tree.above(word).tag().equals("VBD"))
        && tree.children(tree.above(word), "aux").allMatch(a -> a.lemma().equals("have"));
  }

  /** "Set him free", "took four of them alive": what became of them, not when. */
  private void resultative(Token adjective) {
    boolean isAlone =
        adjective.head() >= 0
            && tree.above(adjective).isVerb()
            && adjective.index() > adjective.head()
            && tree.children(adjective, "nsubj", "aux", "mark", "punct").findAny().isEmpty()
            && !tree.at(adjective.index() - 1).form().equals(",");
    if (isAlone) {
      tree.hang(adjective, tree.above(adjective), "oprd");
    }
  }

  /** "Took forty fighters prisoner": they were, not their prisoner. */
  private void takenPrisoner(Token verb) {
    tree.children(verb, "dobj")
        .filter(o -> TAKEN.contains(o.form()))
        .findFirst()
        .ifPresent(
            prisoner ->
                tree.children(prisoner, "compound")
                    .filter(c -> c.isNoun() && c.index() == prisoner.index() - 1)
                    .findFirst()
                    .ifPresent(
                        who -> {
                          tree.hang(who, verb, "dobj");
                          tree.children(prisoner, "nmod", "det", "amod", "compound", "poss")
                              .toList()
                              .forEach(c -> tree.hang(c, who, c.relation()));
                          tree.hang(prisoner, verb, "oprd");
                        }));
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
}
