package org.allegiance.extract.patterns;

import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** Those who do, or to whom is done, what is told of others with whom they are. */
final class Companions {

  private static final Set<String> ONE = Set.of("a", "an");
  private static final Set<String> JOINED = Set.of("join", "accompany", "flank");
  private final Sentence sentence;
  private final WordLists lists;
  private final VerbForms forms;
  private final Participants participants;

  Companions(Sentence sentence, WordLists lists, VerbForms forms, Participants participants) {
    this.sentence = sentence;
    this.lists = lists;
    this.forms = forms;
    this.participants = participants;
  }

  /**
   * "She was seized together with her sisters", "he came over with his bodyguards": of whom the
   * same is told.
   */
  Stream<Token> of(Token verb) {
    return sentence
        .children(verb, "prep")
        .filter(p -> p.index() > verb.index() || isTogether(verb, p)) // "together with them, he"
        .flatMap(
            p ->
                Coordination.BESIDE.contains(p.lemma()) // "along with"
                    ? sentence.children(p, "prep")
                    : Stream.of(p))
        .filter(p -> p.lemma().equals("with"))
        .flatMap(
            with ->
                sentence
                    .children(with, "pobj")
                    .filter(participants::isOfPeople)
                    .filter(
                        who ->
                            isTogether(verb, with)
                                || (isTheirs(who)
                                    && (forms.isPassive(verb)
                                        ? !lists.has(WordList.GROUPS, who.lemma())
                                        : participants.objectsHere(verb).isEmpty()
                                            && !isHisKin(who)
                                            && lists.has(WordList.MOVING, verb.lemma())))));
  }

  /**
   * "Attacked the town together with the front": who is with those who do it, not with those to
   * whom it is done, as in "seized him together with his sons".
   */
  boolean areActing(Token verb, Token companion) {
    boolean isForce = isForce(companion);
    boolean isGroup = isForce && !companion.tag().startsWith("NNP");
    boolean hasArticle = sentence.child(companion, "det").isPresent();
    return forms.isPassive(verb)
        ? isForce && sentence.children(verb, "agent").anyMatch(by -> by.index() < companion.index())
        : participants.objectsHere(verb).isEmpty()
            || (isForce && (isGroup || hasArticle || !lists.has(WordList.DONE_TO, verb.lemma())));
  }

  /** "The brigades, joined by two battalions, attacked the town": all of them did. */
  Stream<Token> joining(Token verb) {
    return Stream.concat(
            participants.surface(verb).stream().flatMap(who -> sentence.children(who, "acl")),
            sentence.children(verb, "advcl").filter(c -> c.index() < verb.index()))
        .filter(this::isJoinedBy)
        .flatMap(this::joiners);
  }

  /** "Joined by two battalions": beside what they did together, not that they became one. */
  boolean isJoinedBy(Token participle) {
    if (!participle.tag().equals("VBN")
        || !participle.is("acl", "advcl")
        || !JOINED.contains(participle.lemma())
        || sentence.child(participle, "aux", "auxpass").isPresent()) {
      return false;
    }
    boolean isInserted =
        participle.is("advcl")
            ? participle.head() > participle.index()
            : sentence.tokens().get(participle.index() - 1).form().equals(",")
                && sentence
                    .head(participle)
                    .filter(host -> host.is("nsubj", "nsubjpass"))
                    .flatMap(sentence::head)
                    .filter(
                        verb -> !verb.is("relcl") && !lists.has(WordList.AMOUNTING, verb.lemma()))
                    .isPresent();
    return isInserted && joiners(participle).anyMatch(this::isForce);
  }

  private Stream<Token> joiners(Token participle) {
    return sentence.children(participle, "agent").flatMap(by -> sentence.children(by, "pobj"));
  }

  /** "Two battalions", "fighters of MUJAO", but not "two hundred deserters". */
  private boolean isForce(Token who) {
    return who.tag().startsWith("NNP")
        || lists.has(WordList.GROUPS, who.lemma())
        || lists.has(WordList.GROUP_PLURALS, who.lemma())
        || (lists.has(WordList.STATE_MEMBERS, who.lemma()) && who.tag().endsWith("S"));
  }

  /** "Together with", "along with", "jointly with". */
  boolean isTogether(Token verb, Token with) {
    return Stream.of(
            sentence.children(with, "advmod"),
            sentence.head(with).stream(),
            sentence.children(verb, "advmod").filter(a -> a.index() == with.index() - 1))
        .flatMap(words -> words)
        .anyMatch(a -> Coordination.BESIDE.contains(a.lemma()));
  }

  /** "his men", "two of her sisters", "eight other boys". */
  private boolean isTheirs(Token who) {
    boolean areOthers =
        who.lemma().equals("other")
            || sentence.children(who).stream().anyMatch(c -> c.lemma().equals("other"));
    return areOthers || areHis(who) || isSomeFellow(who);
  }

  /** "A friend", "two cousins". */
  private boolean isSomeFellow(Token who) {
    boolean isTie =
        lists.has(WordList.KIN, who.lemma()) || lists.has(WordList.RELATIONS, who.lemma());
    boolean areSome =
        sentence
            .children(who, "det", "nmod", "nummod")
            .anyMatch(c -> ONE.contains(c.lemma()) || c.tag().equals("CD"));
    return (isTie && areSome)
        || sentence.children(who, "det").anyMatch(d -> d.lemma().equals("another"));
  }

  private boolean isHisKin(Token who) {
    return lists.has(WordList.KIN, who.lemma()) && areHis(who);
  }

  private boolean areHis(Token who) {
    return Stream.concat(
            Stream.of(who),
            sentence
                .children(who, "prep")
                .filter(p -> p.lemma().equals("of"))
                .flatMap(p -> sentence.children(p, "pobj")))
        .anyMatch(n -> sentence.children(n, "poss").anyMatch(p -> p.tag().equals("PRP$")));
  }
}
