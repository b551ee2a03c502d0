package org.allegiance.extract.syntax;

import static org.allegiance.extract.syntax.MendedSentences.mended;
import static org.allegiance.extract.syntax.MendedSentences.place;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Clauses and phrases beside others hang on whom they tell of. */
class MisplacedClausesTest {

  @Test
  void oneAnotherIsOnePhrase() {
    Sentence mended =
        mended(
            "They/PRP/1/nsubj fought/VBD/-1/root one/CD/5/nmod another/DT/2/det for/IN/1/prep"
                + " years/NNS/4/pobj");
    assertEquals("dobj fought", place(mended, 3));
    assertEquals("det another", place(mended, 2));
  }

  @Test
  void deedBehindARelativeClause() {
    Sentence mended =
        mended(
            "Rebels/NNS/-1/root ,/,/0/punct who/WP/3/nsubj hold/VBP/0/relcl Kot/NNP/3/dobj"
                + " ,/,/4/punct freed/VBN/3/conj nine/CD/8/nmod men/NNS/6/oprd");
    assertEquals("nsubj freed", place(mended, 0));
    assertEquals("dobj freed", place(mended, 8));
  }

  @Test
  void whoReportsBehindAComma() {
    Sentence mended =
        mended(
            "Musa/NNP/1/nsubj surrendered/VBD/-1/root on/IN/1/prep Friday/NNP/2/pobj ,/,/3/punct"
                + " his/PRP$/6/poss lawyer/NN/1/dobj say/VBD/1/conj reporters/NNS/7/dobj");
    assertEquals("nsubj say", place(mended, 6));
    assertEquals("ccomp say", place(mended, 1));
  }

  @Test
  void appositionOfWhoIsOfAPlace() {
    Sentence mended =
        mended(
            "They/PRP/1/nsubj shot/VBD/-1/root the/DT/3/det teacher/NN/1/dobj of/IN/3/prep"
                + " Kot/NNP/4/pobj ,/,/5/punct a/DT/8/det member/NN/5/appos of/IN/8/prep"
                + " RENAMO/NNP/9/pobj");
    assertEquals("appos teacher", place(mended, 8));
  }

  @Test
  void sameUnderAnotherName() {
    Sentence mended =
        mended(
            "He/PRP/1/nsubj surrendered/VBD/-1/root to/IN/1/prep UPDF/NNP/2/pobj ,/,/3/punct"
                + " Uganda's_army/NNP/3/conj ,/,/5/punct in/IN/1/prep May/NNP/7/pobj");
    assertEquals("appos UPDF", place(mended, 5));
  }

  @Test
  void contentOfTalk() {
    Sentence mended =
        mended(
            "There/EX/1/expl is/VBZ/-1/root talk/NN/1/attr in/IN/2/prep town/NN/3/pobj"
                + " that/WDT/7/dobj he/PRP/7/nsubj surrendered/VBD/4/relcl");
    assertEquals("acl talk", place(mended, 7));
    assertEquals("mark surrendered", place(mended, 5));
  }

  @Test
  void relativeClauseTakenForWhatIsSaid() {
    Sentence mended =
        mended(
            "They/PRP/1/nsubj retook/VBD/-1/root a/DT/3/det base/NN/1/dobj that/IN/6/mark"
                + " rebels/NNS/6/nsubj overran/VBD/1/ccomp");
    assertEquals("relcl base", place(mended, 6));
    assertEquals("dobj overran", place(mended, 4));
  }

  @Test
  void whomTheyHadExecuted() {
    Sentence mended =
        mended(
            "They/PRP/2/nsubj had/VBD/2/aux executed/VBN/-1/root nine/CD/4/nmod"
                + " prisoners/NNS/2/oprd");
    assertEquals("dobj executed", place(mended, 4));
  }

  @Test
  void participleBehindBeing() {
    Sentence mended =
        mended(
            "They/PRP/1/nsubj be/VBP/-1/root dead/JJ/1/acomp ,/,/1/punct shot/VBN/1/dep"
                + " by/IN/4/agent rangers/NNS/5/pobj");
    assertEquals("acl They", place(mended, 4));
  }

  @Test
  void clausesInARow() {
    Sentence mended =
        mended(
            "He/PRP/1/nsubj said/VBD/-1/root that/IN/4/mark he/PRP/4/nsubj fled/VBD/1/ccomp"
                + " ,/,/4/punct that/IN/8/mark they/PRP/8/nsubj followed/VBD/4/dep");
    assertEquals("ccomp said", place(mended, 8));
  }

  @Test
  void contentOfAReportTakenForASecondVerb() {
    Sentence mended =
        mended(
            "They/PRP/1/nsubj dismiss/VBP/-1/root news/NN/1/dobj that/IN/5/mark he/PRP/5/nsubj"
                + " fled/VBD/1/conj");
    assertEquals("acl news", place(mended, 5));
  }

  @Test
  void whoTellsSomebodySaysIt() {
    Sentence mended =
        mended(
            "They/PRP/1/nsubj tell/VBP/-1/root reporters/NNS/1/dobj that/IN/5/mark"
                + " rebels/NNS/5/nsubj fled/VBD/1/ccomp");
    assertEquals("ccomp tell", place(mended, 5));
  }

  @Test
  void whoIsFoundGuilty() {
    Sentence mended = mended("They/PRP/1/nsubj find/VBP/-1/root him/PRP/3/nsubj guilty/JJ/1/ccomp");
    assertEquals("dobj find", place(mended, 2));
    assertEquals("oprd find", place(mended, 3));
  }

  @Test
  void whatSomebodyBecomes() {
    Sentence mended = mended("They/PRP/1/nsubj remain/VBP/-1/root the/DT/3/det rulers/NNS/1/oprd");
    assertEquals("oprd remain", place(mended, 3));
  }

  @Test
  void howManyAreSentenced() {
    Sentence mended =
        mended(
            "Courts/NNS/1/nsubj sentence/VBP/-1/root nine/CD/1/npadvmod to/IN/1/prep"
                + " death/NN/3/pobj");
    assertEquals("dobj sentence", place(mended, 2));
  }

  @Test
  void whomTheyHadStoned() {
    Sentence mended =
        mended("They/PRP/1/nsubj have/VBP/-1/root guards/NNS/1/dobj execute/VBN/2/acl");
    assertEquals("ccomp have", place(mended, 3));
    assertEquals("nsubjpass execute", place(mended, 2));
  }
}
