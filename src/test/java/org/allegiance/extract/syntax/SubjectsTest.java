package org.allegiance.extract.syntax;

import static org.allegiance.extract.syntax.MendedSentences.mended;
import static org.allegiance.extract.syntax.MendedSentences.place;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Verbs have the subjects that parsers lose, and one where parsers see two. */
class SubjectsTest {

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
  void stressTakenForTheSubject() {
    Sentence mended =
        mended(
            "Fourteen/CD/1/nsubj had/VBD/3/aux themselves/PRP/3/nsubj been/VBN/-1/root"
                + " members/NNS/3/attr");
    assertEquals("nsubj been", place(mended, 0));
    assertEquals("npadvmod been", place(mended, 2));
  }

  @Test
  void nameOfTheSubject() {
    Sentence mended =
        mended(
            "Result/NN/4/nsubj ,/,/4/punct Ansar/NNP/4/nsubj ,/,/4/punct is/VBZ/-1/root"
                + " loyal/JJ/4/acomp");
    assertEquals("appos Result", place(mended, 2));
  }

  @Test
  void otherSideTakenForASubject() {
    Sentence mended =
        mended(
            "Fighting/NN/6/nsubjpass between/IN/0/prep soldiers/NNS/1/pobj and/CC/2/cc"
                + " rebels/NNS/6/nsubjpass was/VBD/6/auxpass reported/VBN/-1/root");
    assertEquals("conj soldiers", place(mended, 4));
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
  void titleBeforeAName() {
    Sentence mended = mended("founder/NN/2/nsubj Polay/NNP/2/nsubj fled/VBD/-1/root");
    assertEquals("appos Polay", place(mended, 0));
    assertEquals("nsubj fled", place(mended, 1));
  }

  @Test
  void aSeriesSharesItsSubject() {
    Sentence mended =
        mended(
            "He/PRP/1/nsubj fled/VBD/-1/root ,/,/1/punct hid/VBD/1/dep and/CC/3/cc"
                + " surrendered/VBD/3/conj");
    assertEquals("conj fled", place(mended, 3));
  }

  @Test
  void subjectBeforeWhatIsPutIn() {
    Sentence mended =
        mended(
            "Rebels/NNS/2/nsubj ,/,/2/punct fleeing/VBG/-1/root south/RB/2/advmod ,/,/2/punct"
                + " were/VBD/6/auxpass caught/VBN/2/dep");
    assertEquals("nsubjpass caught", place(mended, 0));
    assertEquals("advcl caught", place(mended, 2));
  }

  @Test
  void subjectBeforeWhoSaysIt() {
    Sentence mended =
        mended(
            "Rebels/NNS/3/npadvmod ,/,/3/punct he/PRP/3/nsubj said/VBD/-1/root ,/,/3/punct"
                + " fled/VBD/3/ccomp");
    assertEquals("nsubj fled", place(mended, 0));
    assertEquals("ccomp said", place(mended, 5));
  }

  @Test
  void subjectTakenIntoAnOpeningPhrase() {
    Sentence mended =
        mended(
            "By/IN/5/prep next/JJ/2/nmod spring/NN/0/pobj Isis/NNP/2/appos had/VBD/5/aux"
                + " fled/VBN/-1/root");
    assertEquals("nsubj fled", place(mended, 3));
  }

  @Test
  void subjectBehindItsVerb() {
    Sentence mended =
        mended("To/IN/2/prep them/PRP/0/pobj rallied/VBD/-1/root soldiers/NNS/2/dobj");
    assertEquals("nsubj rallied", place(mended, 3));
  }

  @Test
  void adjectiveIsNotWhatIsTold() {
    Sentence mended =
        mended(
            "Rebels/NNS/2/nsubj ,/,/2/punct active/JJ/-1/root here/RB/2/advmod ,/,/2/punct"
                + " split/VBD/2/conj");
    assertEquals("nsubj split", place(mended, 0));
    assertEquals("root -", place(mended, 5));
  }

  @Test
  void whoHasASecondSubjectInApposition() {
    Sentence mended =
        mended(
            "Musa/NNP/7/nsubjpass ,/,/7/punct then/RB/7/advmod a/DT/4/det nurse/NN/7/nsubjpass"
                + " ,/,/7/punct was/VBD/7/auxpass taken/VBN/-1/root");
    assertEquals("appos Musa", place(mended, 4));
  }

  @Test
  void onlyVerbTakenForAParticiple() {
    Sentence mended =
        mended(
            "Half/NN/-1/root of/IN/0/prep them/PRP/1/pobj from/IN/2/prep Goma/NNP/3/pobj"
                + " ended/VBD/4/acl up/RP/5/prt there/RB/5/advmod");
    assertEquals("nsubj ended", place(mended, 0));
  }

  @Test
  void subjectTakenForASecondObject() {
    Sentence mended =
        mended(
            "It/PRP/1/nsubj joined/VBD/-1/root UPDF/NNP/1/dobj and/CC/2/cc his/PRP$/5/poss"
                + " friends/NNS/2/conj had/VBD/7/aux left/VBN/1/conj");
    assertEquals("nsubj left", place(mended, 5));
  }

  @Test
  void subjectBehindADate() {
    Sentence mended =
        mended(
            "On/IN/9/prep Monday/NNP/2/compound rebels/NNS/0/pobj ,/,/9/punct an/DT/5/det"
                + " ally/NN/9/nsubj of/IN/5/prep Chad/NNP/6/pobj ,/,/9/punct attacked/VBD/-1/root"
                + " Kot/NNP/9/dobj");
    assertEquals("nsubj attacked", place(mended, 2));
    assertEquals("pobj On", place(mended, 1));
    assertEquals("appos rebels", place(mended, 5));
  }

  @Test
  void onlyVerbBehindAnAside() {
    Sentence mended =
        mended(
            "Musa/NNP/-1/root ,/,/0/punct a/DT/3/det sergeant/NN/0/appos ,/,/0/punct"
                + " deserted/VBN/0/acl in/IN/5/prep May/NNP/6/pobj");
    assertEquals("nsubj deserted", place(mended, 0));
    assertEquals("VBD", mended.tokens().get(5).tag());
  }

  @Test
  void whoIsCalledSomething() {
    Sentence mended =
        mended(
            "Somebody/NN/1/nsubj called/VBD/-1/root Musa/NNP/1/oprd was/VBD/4/auxpass"
                + " shot/VBN/1/conj");
    assertEquals("nsubjpass shot", place(mended, 0));
    assertEquals("acl Somebody", place(mended, 1));
  }
}
