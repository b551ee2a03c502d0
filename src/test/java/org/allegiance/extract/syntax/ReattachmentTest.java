package org.allegiance.extract.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Words hang where grammar wants them, and stay where they hang rightly. */
class ReattachmentTest {

  @Test
  void subjectTakenForAnApposition() {
    Sentence mended =
        mended(
            "Apart/RB/5/advmod from/IN/0/prep Red/NNP/1/pobj ,/,/2/punct rebels/NNS/2/appos"
                + " deserted/VBD/-1/root");
    assertEquals("nsubj deserted", place(mended, 4));
  }

  @Test
  void subjectTakenForADate() {
    Sentence mended =
        mended(
            "They/PRP/1/nsubj fled/VBD/-1/root since/IN/1/prep Omar/NNP/2/pobj left/VBD/1/advcl");
    assertEquals("nsubj left", place(mended, 3));
  }

  @Test
  void objectBehindADate() {
    Sentence mended =
        mended(
            "Rebels/NNS/1/nsubj freed/VBD/-1/root on/IN/1/prep Sunday/NNP/2/pobj"
                + " captives/NNS/1/npadvmod");
    assertEquals("dobj freed", place(mended, 4));
  }

  @Test
  void timeIsNoObject() {
    Sentence mended =
        mended(
            "Rebels/NNS/1/nsubj marched/VBD/-1/root to/IN/1/prep Goma/NNP/2/pobj"
                + " week/NN/1/npadvmod");
    assertEquals("npadvmod marched", place(mended, 4));
  }

  @Test
  void participleAtItsNoun() {
    Sentence mended =
        mended(
            "They/PRP/1/nsubj lost/VBD/-1/root to/IN/1/prep troops/NNS/2/pobj"
                + " backed/VBN/1/advcl");
    assertEquals("acl troops", place(mended, 4));
  }

  @Test
  void datelineIsNoSubject() {
    Sentence mended =
        mended(
            "GULU/NNP/5/nsubj ,/,/5/punct Uganda/NNP/4/compound —/HYPH/4/punct rebels/NNS/0/appos"
                + " fled/VBD/-1/root");
    assertEquals("nsubj fled", place(mended, 4));
    assertEquals("dep fled", place(mended, 0));
  }

  @Test
  void whoeverIsHadShotShootsNobody() {
    Sentence mended = mended("They/PRP/1/nsubj have/VBP/-1/root him/PRP/3/nsubj shot/VBN/1/ccomp");
    assertEquals("nsubjpass shot", place(mended, 2));
  }

  @Test
  void whoHasThemKilledIsNotBelow() {
    Sentence mended =
        mended("They/PRP/1/nsubj have/VBP/3/ccomp rebels/NNS/1/dobj killed/VBD/-1/root");
    assertEquals("root -", place(mended, 1));
    assertEquals("nsubjpass killed", place(mended, 2));
    assertEquals("ccomp have", place(mended, 3));
  }

  @Test
  void whoHasMenAndKillsDoesBoth() {
    Sentence mended =
        mended("They/PRP/1/nsubj have/VBP/-1/root rebels/NNS/1/dobj and/CC/1/cc killed/VBD/1/conj");
    assertEquals("dobj have", place(mended, 2));
    assertEquals("conj have", place(mended, 4));
  }

  @Test
  void caughtAndShot() {
    Sentence mended =
        mended(
            "They/PRP/2/nsubjpass were/VBD/2/auxpass caught/VBN/-1/root and/CC/2/cc"
                + " shot/NN/2/conj");
    assertEquals("shoot", mended.tokens().get(4).lemma());
  }

  @Test
  void laterIsNoApposition() {
    Sentence mended =
        mended(
            "They/PRP/1/nsubj joined/VBD/-1/root Red/NNP/1/dobj and/CC/2/cc later/RB/5/advmod"
                + " Blue/NNP/2/appos");
    assertEquals("conj Red", place(mended, 5));
  }

  @Test
  void leftIsNoSide() {
    Sentence mended = mended("Omar/NNP/2/nmod left/JJ/2/nmod Red/NNP/-1/root");
    assertEquals("nsubj left", place(mended, 0));
    assertEquals("dobj left", place(mended, 2));
    assertEquals("leave", mended.tokens().get(1).lemma());
  }

  @Test
  void leftOfTwoIsASide() {
    Sentence mended =
        mended("Omar/NNP/1/nsubj led/VBD/-1/root Red/NNP/4/nmod left/JJ/4/nmod Wing/NNP/1/dobj");
    assertEquals("nmod Wing", place(mended, 3));
  }

  @Test
  void titleBeforeAName() {
    Sentence mended = mended("founder/NN/2/nsubj Polay/NNP/2/nsubj fled/VBD/-1/root");
    assertEquals("appos Polay", place(mended, 0));
    assertEquals("nsubj fled", place(mended, 1));
  }

  private static String place(Sentence sentence, int index) {
    Token token = sentence.tokens().get(index);
    return token.relation() + " " + sentence.head(token).map(Token::form).orElse("-");
  }

  /** Words as form/tag/head/relation. */
  private static Sentence mended(String words) {
    List<Token> tokens = new ArrayList<>();
    int start = 0;
    for (String word : words.split(" ", -1)) {
      String[] parts = word.split("/", -1);
      String lemma = parts[0].toLowerCase(Locale.ROOT);
      tokens.add(
          new Token(
              tokens.size(),
              start,
              start + parts[0].length(),
              parts[0],
              lemma,
              parts[1],
              Integer.parseInt(parts[2]),
              parts[3]));
      start += parts[0].length() + 1;
    }
    return Reattachment.of(new Sentence(tokens));
  }
}
