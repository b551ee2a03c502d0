package org.allegiance.extract.syntax;

import static org.allegiance.extract.syntax.MendedSentences.mended;
import static org.allegiance.extract.syntax.MendedSentences.place;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Words hang where grammar wants them, and stay where they hang rightly. */
class ReattachmentTest {

  @Test
  void participleThatOpensASentence() {
    Sentence mended =
        mended("Surrendered/VBD/-1/root rebels/NNS/0/dobj were/VBD/3/auxpass freed/VBN/0/conj");
    assertEquals("nsubjpass freed", place(mended, 1));
    assertEquals("amod rebels", place(mended, 0));
  }

  @Test
  void numberOfSomeOfMany() {
    Sentence mended =
        mended(
            "In/IN/7/prep fighting/NN/0/pobj nine/CD/7/nsubjpass of/IN/1/prep the/DT/5/det"
                + " rebels/NNS/3/pobj were/VBD/7/auxpass captured/VBN/-1/root");
    assertEquals("prep nine", place(mended, 3));
  }

  @Test
  void numberBeforeAName() {
    Sentence mended =
        mended(
            "Nine/CD/3/nsubjpass Afghan_soldiers/NNP/3/nsubjpass were/VBD/3/auxpass"
                + " freed/VBN/-1/root");
    assertEquals("nmod Afghan soldiers", place(mended, 0));
  }

  @Test
  void activeTakenForAPassive() {
    Sentence mended = mended("Those/DT/1/nsubjpass deserted/VBN/-1/root");
    assertEquals("nsubj deserted", place(mended, 0));
  }

  @Test
  void firstOfASeriesTakenForWhatIsSaid() {
    Sentence mended =
        mended(
            "He/PRP/2/nsubj had/VBD/2/aux begun/VBN/5/ccomp ,/,/5/punct been/VBN/5/auxpass"
                + " talked/VBN/-1/root round/RB/5/advmod");
    assertEquals("conj begun", place(mended, 5));
    assertEquals("nsubj begun", place(mended, 0));
  }

  @Test
  void whatCameBeforeTakenForWhatIsTold() {
    Sentence mended =
        mended(
            "Omar/NNP/4/nsubjpass ,/,/4/punct having/VBG/4/aux been/VBN/4/auxpass freed/VBN/-1/root"
                + " ,/,/4/punct joined/VBN/4/conj them/PRP/6/dobj");
    assertEquals("advcl joined", place(mended, 4));
    assertEquals("nsubj joined", place(mended, 0));
  }

  @Test
  void memberOfASeriesTakenForAParticiple() {
    Sentence mended =
        mended(
            "He/PRP/1/nsubj prayed/VBD/-1/root in/IN/1/prep church/NN/2/pobj ,/,/5/punct"
                + " handed/VBN/3/acl his/PRP$/7/poss gun/NN/5/dobj in/RP/5/prt and/CC/1/cc"
                + " left/VBD/1/conj");
    assertEquals("conj prayed", place(mended, 5));
  }

  @Test
  void objectBeforeItsSubject() {
    Sentence mended =
        mended("My/PRP$/1/poss uncle/NN/3/vocative they/PRP/3/nsubj shot/VBD/-1/root");
    assertEquals("dobj shot", place(mended, 1));
    mended = mended("Him/PRP/2/nsubj Omar/NNP/2/nsubj shot/VBD/-1/root");
    assertEquals("dobj shot", place(mended, 0));
  }

  @Test
  void clauseOfTimeTakenForTheMainOne() {
    Sentence mended =
        mended(
            "After/IN/2/mark he/PRP/2/nsubj left/VBD/-1/root ,/,/2/punct Omar/NNP/6/nsubjpass"
                + " was/VBD/6/auxpass shot/VBN/2/conj");
    assertEquals("advcl shot", place(mended, 2));
  }

  @Test
  void whatIsToldBehindItsTime() {
    Sentence mended =
        mended(
            "It/PRP/1/nsubj was/VBD/-1/root when/WRB/4/advmod Omar/NNP/4/nsubj swore/VBD/1/advcl"
                + " that/IN/7/mark they/PRP/7/nsubj fled/VBD/4/ccomp");
    assertEquals("parataxis was", place(mended, 7));
  }

  @Test
  void handsUp() {
    Sentence mended =
        mended("He/PRP/1/nsubj walked/VBD/-1/root with/IN/1/prep hands/NNS/2/pobj up/RP/1/prt");
    assertEquals("advmod hands", place(mended, 4));
  }

  @Test
  void shotBehindAPlace() {
    Sentence mended =
        mended(
            "He/PRP/2/nsubjpass was/VBD/2/auxpass dragged/VBN/-1/root from/IN/2/prep home/NN/3/pobj"
                + " and/CC/4/cc shot/NN/4/conj by/IN/2/agent rebels/NNS/7/pobj");
    assertEquals("conj dragged", place(mended, 6));
    assertEquals("agent shot", place(mended, 7));
  }

  @Test
  void relativeClauseBehindAPreposition() {
    Sentence mended =
        mended(
            "Front/NNP/5/nsubj ,/,/5/punct from/IN/5/prep which/WDT/2/pobj Omar/NNP/5/nsubj"
                + " split/VBD/-1/root ,/,/5/punct sent/VBD/5/conj envoys/NNS/7/dobj");
    assertEquals("relcl Front", place(mended, 5));
    assertEquals("nsubj sent", place(mended, 0));
  }

  @Test
  void howManyTheyAre() {
    Sentence mended =
        mended("Perhaps/RB/4/advmod a/DT/2/det fifth/NN/4/nsubj had/VBD/4/aux joined/VBN/-1/root");
    assertEquals("advmod fifth", place(mended, 0));
    mended = mended("One/CD/2/nsubj third/RB/2/advmod joined/VBD/-1/root");
    assertEquals("nsubj joined", place(mended, 1));
    mended =
        mended(
            "Upwards/RB/4/advmod of/IN/0/prep 500/CD/3/nmod members/NNS/1/pobj"
                + " surrendered/VBD/-1/root");
    assertEquals("nsubj surrendered", place(mended, 3));
  }

  @Test
  void agentInARelativeClause() {
    Sentence mended =
        mended(
            "Front/NNP/6/nsubjpass ,/,/6/punct by/IN/6/prep whom/WP/2/pobj Kot/NNP/6/nsubjpass"
                + " was/VBD/6/auxpass held/VBN/-1/root");
    assertEquals("relcl Front", place(mended, 6));
    assertEquals("agent held", place(mended, 2));
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
  void aSeriesBelowItsSecondVerb() {
    Sentence mended =
        mended(
            "One/CD/2/nsubjpass was/VBD/2/auxpass taken/VBN/4/ccomp ,/,/4/punct fled/VBD/-1/root");
    assertEquals("root -", place(mended, 2));
    assertEquals("conj taken", place(mended, 4));
  }

  @Test
  void denialTakenForAnAuxiliary() {
    Sentence mended =
        mended(
            "Maria/NNP/3/nsubj denied/VBD/3/aux having/VBG/3/aux been/VBN/-1/root a/DT/5/det"
                + " member/NN/3/attr");
    assertEquals("nsubj denied", place(mended, 0));
    assertEquals("xcomp denied", place(mended, 3));
  }

  @Test
  void participleTakenForWhatIsTold() {
    Sentence mended =
        mended(
            "Women/NNS/1/nsubj found/VBD/-1/root there/RB/1/advmod were/VBD/4/auxpass"
                + " shot/VBN/1/ccomp");
    assertEquals("nsubjpass shot", place(mended, 0));
    assertEquals("acl Women", place(mended, 1));
  }

  @Test
  void whoAreTakenPrisoner() {
    Sentence mended =
        mended(
            "They/PRP/1/nsubj took/VBD/-1/root six/CD/4/nmod men/NNS/4/compound"
                + " prisoner/NN/1/dobj");
    assertEquals("dobj took", place(mended, 3));
    assertEquals("oprd took", place(mended, 4));
    assertEquals("nmod men", place(mended, 2));
  }

  @Test
  void objectBehindAName() {
    Sentence mended =
        mended(
            "They/PRP/1/nsubj made/VBD/-1/root with/IN/1/prep Red/NNP/2/pobj a/DT/5/det"
                + " pact/NN/3/appos");
    assertEquals("dobj made", place(mended, 5));
  }

  @Test
  void whatBecameOfThem() {
    Sentence mended = mended("They/PRP/1/nsubj set/VBD/-1/root him/PRP/1/dobj free/JJ/1/advcl");
    assertEquals("oprd set", place(mended, 3));
  }

  @Test
  void pastThatLooksLikeThePresent() {
    Sentence mended =
        mended(
            "He/PRP/2/nsubjpass was/VBD/2/auxpass tried/VBN/-1/root and/CC/2/cc set/VB/2/conj"
                + " free/JJ/4/oprd");
    assertEquals("VBN", mended.tokens().get(4).tag());
  }

  @Test
  void objectOfAnInfinitiveTakenForTheSubject() {
    Sentence mended =
        mended(
            "Its/PRP$/1/poss attempt/NN/4/appos to/TO/3/aux take/VB/1/acl Kot/NNP/5/nsubj"
                + " failed/VBD/-1/root");
    assertEquals("dobj take", place(mended, 4));
    assertEquals("nsubj failed", place(mended, 1));
  }

  @Test
  void whatManyAreTaken() {
    Sentence mended =
        mended(
            "They/PRP/1/nsubj took/VBD/-1/root dozens/NNS/1/dobj of/IN/2/prep soldiers/NNS/3/pobj"
                + " prisoner/NN/1/vocative");
    assertEquals("oprd took", place(mended, 5));
  }

  @Test
  void firstOfTwoVerbsTakenForAParticiple() {
    Sentence mended =
        mended(
            "Members/NNS/-1/root of/IN/0/prep the/DT/3/det police/NNS/1/pobj deserted/VBN/3/acl"
                + " and/CC/0/cc joined/VBD/0/conj Kot/NNP/6/dobj");
    assertEquals("nsubj deserted", place(mended, 0));
    assertEquals("conj deserted", place(mended, 6));
  }

  @Test
  void clauseBehindABracketBelongsToTheNounBeforeIt() {
    Sentence mended =
        mended(
            "They/PRP/1/nsubj founded/VBD/-1/root the/DT/3/det Front/NNP/1/dobj (/-LRB-/5/punct"
                + " JF/NNP/3/appos )/-RRB-/5/punct ,/,/1/punct which/WDT/9/nsubj"
                + " merged/VBD/1/advcl");
    assertEquals("relcl Front", place(mended, 9));
  }
}
