package org.allegiance.extract.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;

/** Verbs that parsers take for what they are not: adjectives, auxiliaries, participles. */
final class MisreadVerbs {

  private static final Set<String> NOUNS = Set.of("accused", "deceased");
  private static final Set<String> WHEN = Set.of("after", "as", "before");
  private static final Set<String> AUXILIARIES = Set.of("was", "were", "had", "did", "got", "used");

  private static final Set<WordList> DOERS =
      Set.of(WordList.GROUPS, WordList.RANKS, WordList.GOVERNMENTS, WordList.STATE_BODIES);

  private final MovableTree tree;
  private final WordLists words;

  MisreadVerbs(MovableTree tree, WordLists words) {
    this.tree = tree;
    this.words = words;
  }

  void mend(Token word) {
    if (isOnTrial(word)) {
      tree.put(word, word.form(), "NN", word.head(), word.relation());
    } else if (word.form().equals("sided") && word.tag().equals("JJ")) {
      tree.put(word, "side", "VBD", word.head(), word.relation());
    } else if (word.form().equals("surrendered") && word.tag().equals("JJ")) {
      tree.put(word, "surrender", "VBD", word.head(), word.relation()); // "the surrendered rebels"
    } else if (word.form().equals("left") && word.tag().equals("JJ")) {
      departure(word);
    } else if (word.is("aux")
        && word.tag().equals("VBD")
        && !AUXILIARIES.contains(word.form().toLowerCase(Locale.ROOT))) {
      denial(word);
    } else if (word.form().equals("lay") && isInfinitive(word)) {
      tree.put(word, "lay", word.tag(), word.head(), word.relation()); // "to lay down their arms"
    } else if (word.form().equals("found") && isInfinitive(word)) {
      tree.put(word, "found", word.tag(), word.head(), word.relation());
    } else if (word.is("acl") && word.tag().equals("VBD") && hasAgent(word)) {
      tree.put(word, word.lemma(), "VBN", word.head(), "acl"); // "detainees handed to it by troops"
    } else if (isDoneToo(word)) {
      tree.retag(word, "VBN"); // "was arrested and surrendered to Kampala by the police"
      byWhom(word).ifPresent(by -> tree.hang(by, tree.now(word), "agent"));
    } else if (isShotToo(word)) {
      shot(word);
    } else if (word.form().equals("shot") && word.is("conj") && tree.above(word).is("prt")) {
      Token up = tree.above(word); // "were rounded up and shot"
      tree.put(word, "shoot", "VBN", up.head(), "conj");
    } else if (word.is("aux") && isLetting(word)) {
      letting(word);
    } else if (word.form().equals("split") && word.tag().equals("NN") && isBehindBrackets(word)) {
      splitting(word);
    } else if (word.is("prt") && isBehindHands(word)) {
      tree.hang(word, tree.at(word.index() - 1), "advmod"); // "walked out with his hands up"
    } else if (word.is("acl") && isBehindName(word)) {
      onlyVerb(word);
    } else if (word.is("conj") && word.form().equals("handed") && word.tag().equals("JJ")) {
      tree.put(word, "hand", "VBD", word.head(), word.relation());
    } else if (word.is("acl")
        && (word.tag().equals("VBD") || isBehindAside(word) || isBehindRelative(word))) {
      onlyVerb(word);
    } else if (word.is("acl", "advcl") && (isBesideFinite(word) || isFirstOfTwo(word))) {
      first(word);
    } else if (word.tag().equals("VBN") && word.head() < 0) {
      active(word);
    }
  }

  /** "The accused travelled to Manbij and swore an oath": what is joined to it is finite. */
  private boolean isBesideFinite(Token verb) {
    Token who = tree.above(verb);
    return verb.tag().equals("VBN")
        && verb.form().endsWith("ed")
        && who.isNoun()
        && who.head() < 0
        && verb.index() == who.index() + 1
        && Stream.of(who, verb)
            .flatMap(of -> tree.children(of, "conj"))
            .anyMatch(c -> c.tag().equals("VBD"));
  }

  private void first(Token verb) {
    Token who = top(verb);
    List<Token> after =
        tree.children(who, "conj", "cc", "punct", "prep", "advcl")
            .filter(t -> t.index() > verb.index())
            .toList();
    tree.exchange(who, verb, "nsubj");
    tree.put(tree.now(verb), verb.lemma(), "VBD", -1, "root");
    after.forEach(t -> tree.hang(t, tree.now(verb), t.relation()));
    tree.children(tree.now(verb), "agent")
        .toList()
        .forEach(by -> tree.hang(by, tree.now(verb), "prep")); // "by way of"
  }

  /** "Those who had survived deserted": taken for a passive, though nothing makes it one. */
  private void active(Token verb) {
    if (tree.child(verb, "aux", "auxpass", "agent").isEmpty() && verb.form().endsWith("ed")) {
      tree.children(verb, "nsubjpass")
          .filter(who -> who.index() < verb.index())
          .findFirst()
          .ifPresent(
              who -> {
                tree.put(verb, verb.lemma(), "VBD", -1, verb.relation());
                tree.hang(who, verb, "nsubj");
              });
    }
  }

  private boolean isDoneToo(Token verb) {
    return verb.is("conj")
        && verb.tag().equals("VBD")
        && byWhom(verb).isPresent()
        && tree.child(verb, "dobj", "nsubj").isEmpty()
        && tree.isPassive(tree.above(verb));
  }

  private Optional<Token> byWhom(Token verb) {
    return tree.children(verb, "agent", "prep")
        .filter(by -> by.lemma().equals("by"))
        .filter(
            by ->
                tree.children(by, "pobj")
                    .anyMatch(whom -> whom.isNoun() && isDoer(whom) && !TimeNouns.isTime(whom)))
        .findFirst();
  }

  /** "By the German authorities", "by Musa", but not "by the river". */
  private boolean isDoer(Token noun) {
    return isName(noun)
        || words.isOfPeople(noun.lemma())
        || DOERS.stream().anyMatch(list -> words.has(list, noun.lemma()));
  }

  /** "Were taken to the forest and shot": taken for a noun beside the forest. */
  private boolean isShotToo(Token word) {
    return word.form().equals("shot")
        && word.is("conj")
        && word.isNoun()
        && word.index() > 0
        && tree.at(word.index() - 1).form().equals("and")
        && tree.child(word, "det", "amod", "prep").isEmpty()
        && tree.above(word).is("pobj")
        && done(word).isVerb()
        && tree.isPassive(done(word));
  }

  /** The verb that stands above nouns and prepositions. */
  private Token done(Token noun) {
    Token at = noun;
    while (at.head() >= 0 && !at.isVerb()) {
      at = tree.above(at);
    }
    return at;
  }

  private void shot(Token word) {
    tree.put(word, "shoot", "VBN", done(word).index(), "conj");
  }

  private boolean hasAgent(Token verb) {
    return tree.child(verb, "agent").isPresent();
  }

  /** "The accused, acting with them, detained": a noun, where no noun follows. */
  private boolean isOnTrial(Token word) {
    return NOUNS.contains(word.form().toLowerCase(Locale.ROOT))
        && !word.isNoun()
        && word.index() > 0
        && tree.at(word.index() - 1).tag().matches("DT|JJ|PRP\\$|CD")
        && tree.child(word, "det").isPresent()
        && word.index() + 1 < tree.size()
        && tree.at(word.index() + 1).tag().matches("[,.;]|:|V.*|MD|IN|CC|RB|POS|TO");
  }

  /** "Led him to found the front": not to find it. */
  private boolean isInfinitive(Token verb) {
    return verb.tag().equals("VB") && tree.child(verb, "aux").isPresent();
  }

  /** "The Special Court convicted Musa, a leader of the front": taken for a convicted court. */
  private boolean isBehindName(Token verb) {
    Token who = tree.above(verb);
    return verb.tag().equals("VBN")
        && verb.form().endsWith("ed")
        && who.tag().startsWith("NNP")
        && who.head() < 0
        && verb.index() == who.index() + 1
        && tree.children(verb, "dobj", "oprd").anyMatch(o -> o.isNoun());
  }

  private boolean isBehindBrackets(Token word) {
    return word.index() > 0
        && tree.at(word.index() - 1).form().equals(")")
        && tree.children(word, "nmod", "compound").anyMatch(n -> n.tag().startsWith("NNP"));
  }

  /** "The front (FRT) split in 2010 after its leader was held": taken for a split that was held. */
  private void splitting(Token split) {
    Token name = tree.child(split, "nmod", "compound").orElseThrow();
    if (split.head() < 0) {
      tree.put(split, "split", "VBD", -1, split.relation());
    } else {
      Optional<Token> after =
          tree.children(split, "prep")
              .filter(p -> WHEN.contains(p.lemma()) && p.index() > split.index())
              .findFirst();
      Optional<Token> who = after.flatMap(p -> tree.child(p, "pobj"));
      if (who.isEmpty() || !split.is("nsubj", "nsubjpass")) {
        return;
      }
      Token then = tree.above(split);
      String role = split.relation();
      tree.exchange(then, split, "advcl");
      tree.put(tree.now(split), "split", "VBD", tree.now(split).head(), tree.now(split).relation());
      tree.hang(tree.now(who.get()), tree.now(then), role);
      tree.hang(tree.now(after.get()), tree.now(then), "mark");
    }
    tree.hang(name, tree.now(split), "nsubj");
  }

  private boolean isBehindHands(Token up) {
    return up.index() > 0 && tree.at(up.index() - 1).form().equalsIgnoreCase("hands");
  }

  /** "Maria denied having been a member": taken for an auxiliary. */
  private void denial(Token verb) {
    Token content = tree.above(verb);
    List<Token> before =
        tree.children(content, "nsubj", "nsubjpass", "neg", "advmod")
            .filter(t -> t.index() < verb.index())
            .toList();
    tree.exchange(content, verb, "xcomp");
    before.forEach(t -> tree.hang(t, verb, t.is("nsubjpass") ? "nsubj" : t.relation()));
  }

  /** "Let go two men": taken for an auxiliary. */
  private boolean isLetting(Token word) {
    return word.lemma().equals("let") && tree.above(word).index() == word.index() + 1;
  }

  private void letting(Token let) {
    Token going = tree.above(let);
    List<Token> others =
        tree.children(going).filter(t -> t.index() != let.index() && !t.is("punct")).toList();
    tree.exchange(going, let, "xcomp");
    tree.put(tree.now(let), "let", "VBD", tree.now(let).head(), tree.now(let).relation());
    others.forEach(t -> tree.hang(t, tree.now(let), t.is("nsubjpass") ? "nsubj" : t.relation()));
  }

  /** "The sheikh, long in their pay, switched", "Musa, a sergeant, then deserted". */
  private boolean isBehindAside(Token verb) {
    Token who = tree.above(verb);
    int comma = tree.first(verb) - 1;
    return verb.tag().equals("VBN")
        && verb.form().endsWith("ed")
        && who.index() < comma
        && tree.isComma(comma)
        && tree.inside(who.index(), comma).anyMatch(t -> tree.isComma(t.index()))
        && tree.child(verb, "agent").isEmpty();
  }

  /** "Half of those who had come home with their rifles enlisted." */
  private boolean isBehindRelative(Token verb) {
    Token who = tree.above(verb);
    boolean isWithin = false;
    for (Token at = who; at.head() >= 0; at = tree.above(at)) {
      isWithin |= at.is("relcl");
    }
    return isWithin
        && verb.tag().equals("VBN")
        && verb.form().endsWith("ed")
        && tree.child(verb, "agent").isEmpty()
        && tree.at(tree.size() - 1).form().equals(".");
  }

  /**
   * "Some members of the police deserted and joined the front": taken for a phrase, then a verb.
   */
  private boolean isFirstOfTwo(Token verb) {
    Token top = top(verb);
    return verb.tag().equals("VBN")
        && verb.form().endsWith("ed")
        && tree.child(verb, "agent", "dobj").isEmpty()
        && (top.isNoun() || top.tag().equals("DT") || top.tag().equals("CD"))
        && top.index() < verb.index()
        && tree.children(top, "conj")
            .anyMatch(then -> then.index() > verb.index() && then.tag().equals("VBD"));
  }

  private Token top(Token word) {
    Token top = word;
    while (top.head() >= 0) {
      top = tree.above(top);
    }
    return top;
  }

  /** "A third of the boys in the sample ended up there": taken for a phrase without a verb. */
  private void onlyVerb(Token verb) {
    Token head = top(verb);
    boolean isOnly =
        tree.tokens().stream()
            .filter(t -> t.isVerb() && tree.isFinite(t) && !t.is("aux", "auxpass"))
            .allMatch(t -> t.index() == verb.index() || t.is("relcl"));
    if (isOnly && head.isNoun() && head.index() < verb.index()) {
      tree.exchange(head, verb, "nsubj");
      tree.put(tree.now(verb), verb.lemma(), "VBD", -1, "root");
      tree.children(verb, "oprd")
          .filter(Token::isNoun)
          .filter(o -> tree.child(verb, "dobj").isEmpty())
          .findFirst()
          .ifPresent(o -> tree.hang(o, tree.now(verb), "dobj"));
    }
  }

  /** "Musa left the FDLR": taken for what is not on the right. */
  private void departure(Token left) {
    List<Token> after =
        tree.tokens().subList(left.index() + 1, tree.size()).stream()
            .dropWhile(t -> t.is("det"))
            .limit(1)
            .filter(MisreadVerbs::isName)
            .toList();
    if (after.isEmpty() || left.index() == 0) {
      return;
    }
    Token before = tree.at(left.index() - 1);
    boolean isBehindRoot = before.head() < 0 && isName(before);
    boolean hasVerb = tree.tokens().stream().anyMatch(t -> t.isVerb() && tree.isFinite(t));
    if (hasVerb && !isBehindRoot) {
      return;
    }
    Token who = tree.isComma(before.index()) ? tree.at(0) : before; // "Musa Ali, 34, left"
    if (isName(who)) {
      tree.put(left, "leave", "VBD", -1, "root");
      tree.hang(who, tree.at(left.index()), "nsubj");
      tree.hang(after.get(0), tree.at(left.index()), "dobj");
      tree.children(who, "prep")
          .filter(p -> p.index() > left.index())
          .toList()
          .forEach(p -> tree.hang(p, tree.at(left.index()), "prep"));
    }
  }

  private static boolean isName(Token word) {
    return word.tag().startsWith("NNP")
        || (word.isNoun() && Character.isUpperCase(word.form().charAt(0))); // "Jabhat al-Nusra"
  }
}
