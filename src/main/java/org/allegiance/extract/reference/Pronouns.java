package org.allegiance.extract.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.reference.Referent.Gender;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.jspecify.annotations.Nullable;

/** For whom "he", "they", "it", "we" or "the two" stand: whoever comes to mind first and fits. */
final class Pronouns {

  private static final Set<String> HE = Set.of("he", "him", "his", "himself");
  private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
  private static final Set<String> THEY = Set.of("they", "them", "their", "theirs", "themselves");
  private static final Set<String> IT = Set.of("it", "its", "itself");
  private static final Set<String> WE = Set.of("we", "us", "our", "ours", "ourselves");
  private static final Set<String> I = Set.of("i", "me", "my", "myself", "mine");
  static final String SPEAKER = "the speaker";

  private final Discourse discourse;
  private final WordLists lexicon;
  private final ReportedSpeech reported;
  private final NounPhrases phrases;
  private final Salience spoken;
  private final Quotations quotations;
  private final Cataphora cataphora;
  private final Addressees addressees;
  private final ObjectsBefore before;
  private final OtherThanSubject others;
  private final VictimsKin kin;
  private final Map<Referent, Referent> ourselves = new HashMap<>(); // by who speaks
  private final Referent nobody = Discourse.newPerson(null, SPEAKER);
  private @Nullable Referent unnamed; // who speaks, where nobody says who
  private @Nullable Referent quoted;
  private @Nullable Sentence previous;

  Pronouns(
      Discourse discourse,
      WordLists lexicon,
      ReportedSpeech reported,
      Quotations quotations,
      NounPhrases phrases,
      Salience spoken) {
    this.discourse = discourse;
    this.lexicon = lexicon;
    this.quotations = quotations;
    this.cataphora = new Cataphora(discourse, lexicon);
    this.addressees = new Addressees(discourse);
    this.before = new ObjectsBefore(discourse, lexicon);
    this.others = new OtherThanSubject(discourse);
    this.kin = new VictimsKin(discourse, lexicon);
    this.reported = reported;
    this.phrases = phrases;
    this.spoken = spoken;
  }

  /** Somebody is "I" from here on; null ends it. */
  void quote(@Nullable Referent who) {
    quoted = who;
  }

  /** Takes up a sentence, the next of the text. */
  void hear(Sentence sentence) {
    addressees.hear(sentence);
    if (previous != null) {
      kin.hear(previous);
    }
    previous = sentence;
  }

  /** For whom a word stands, if it is such a word. */
  Optional<Referent> of(Sentence sentence, Token token) {
    String word = word(token);
    Optional<Referent> here = spokenOfHere(sentence, token, word);
    if (here.isPresent()) {
      return here;
    }
    Optional<Referent> ahead = cataphora.ofTurningPoint(sentence, token);
    if (ahead.isPresent()) {
      return ahead;
    }
    if (HE.contains(word) || SHE.contains(word)) {
      Gender gender = HE.contains(word) ? Gender.MALE : Gender.FEMALE;
      return Optional.of(lastPerson(sentence, token, gender));
    }
    if (isEntry(token)) {
      return last(token, r -> r.kind == Kind.PERSON && r.key != null)
          .or(() -> last(token, r -> r.isPeople() || r.isArmed()))
          .or(() -> Optional.of(Discourse.other(token)));
    }
    if (I.contains(word)) {
      return Optional.of(speaker(sentence, token).orElseGet(this::nameless));
    }
    if (Addressees.YOU.contains(word) && !quotations.isQuoted(sentence, token)) {
      return addressees.of(sentence, token);
    }
    if (WE.contains(word)) {
      return Optional.of(of(speaker(sentence, token).orElse(unnamed)));
    }
    Optional<Token> same = before.of(sentence, token);
    if (same.isPresent()) {
      return same.map(object -> discourse.referent(sentence, object));
    }
    if (THEY.contains(word)) {
      Optional<Referent> some = ofThemselves(sentence, token).or(() -> undergoing(sentence, token));
      if (some.isPresent()) {
        return some;
      }
      Optional<Referent> held =
          isDoneTo(sentence, token)
              ? spoken.heldBefore().filter(r -> r.kind == Kind.PEOPLE)
              : Optional.empty();
      if (held.isPresent()) {
        return held;
      }
      return Optional.of(
          last(token, this::areThey)
              .or(() -> last(token, r -> r.kind == Kind.GROUP))
              .or(() -> speaker(sentence, token).flatMap(this::groupOf))
              .orElse(Discourse.other(token)));
    }
    return IT.contains(word) ? Optional.of(it(sentence, token)) : Optional.empty();
  }

  private Referent it(Sentence sentence, Token token) {
    return spoken
        .lastOrBand(token, r -> r.kind == Kind.GROUP || isCountry(r))
        .or(() -> cataphora.group(sentence, token))
        .orElse(Discourse.other(token));
  }

  /** "1994: joins the Taliban": the mark stands for him of whom a chronology tells. */
  private static boolean isEntry(Token token) {
    return token.tag().equals("PRP") && !Character.isLetter(token.form().charAt(0));
  }

  /** "They were kept in a cave", "four of them were killed": done to them. */
  private boolean isDoneTo(Sentence sentence, Token token) {
    Token part =
        Optional.of(token)
            .filter(t -> t.is("pobj"))
            .flatMap(sentence::head)
            .filter(of -> of.lemma().equals("of"))
            .flatMap(sentence::head)
            .orElse(token);
    return part.is("nsubjpass")
        && sentence
            .head(part)
            .filter(
                v ->
                    lexicon.has(WordList.DONE_TO, v.lemma())
                        || lexicon.has(WordList.CONFINING, v.lemma()))
            .isPresent();
  }

  /** "Forty said that they had joined": so many say it of themselves. */
  private Optional<Referent> ofThemselves(Sentence sentence, Token token) {
    return Optional.of(token)
        .filter(Salience::isSubject)
        .flatMap(sentence::head)
        .filter(told -> told.is("ccomp"))
        .flatMap(sentence::head)
        .flatMap(say -> sentence.child(say, "nsubj"))
        .filter(some -> some.tag().equals("CD") || lexicon.has(WordList.SHARES, some.lemma()))
        .map(some -> discourse.referent(sentence, some))
        .filter(r -> r.kind == Kind.PEOPLE);
  }

  /** "Thirty soldiers were shot after they had been captured": what befell them befell the same. */
  private Optional<Referent> undergoing(Sentence sentence, Token token) {
    return Optional.of(token)
        .filter(t -> t.is("nsubjpass"))
        .flatMap(sentence::head)
        .filter(below -> below.is("advcl"))
        .flatMap(sentence::head)
        .flatMap(above -> sentence.child(above, "nsubjpass"))
        .filter(above -> above.index() < token.index() && !above.tag().startsWith("W"))
        .map(above -> discourse.referent(sentence, above))
        .filter(r -> r.kind == Kind.PEOPLE);
  }

  private boolean areThey(Referent referent) {
    return referent.isArmed()
        || (referent.kind == Kind.PEOPLE && !ourselves.containsValue(referent));
  }

  /** "They", "them". */
  static boolean areSeveral(Token token) {
    return THEY.contains(word(token));
  }

  /** "I", "he", "she". */
  static boolean isOne(Token token) {
    String word = word(token);
    return I.contains(word) || HE.contains(word) || SHE.contains(word);
  }

  private static String word(Token token) {
    return token.form().toLowerCase(Locale.ROOT);
  }

  /**
   * "The fighters and their families", "he turned himself in": those of the same clause; "he found
   * himself fighting": of the one above.
   */
  private Optional<Referent> spokenOfHere(Sentence sentence, Token token, String word) {
    if (THEY.contains(word) && token.is("poss")) {
      Optional<Referent> own =
          phrases
              .spokenOfHere(sentence, token)
              .map(host -> discourse.referent(sentence, host))
              .filter(r -> r.kind == Kind.PEOPLE || r.kind == Kind.GROUP);
      if (own.isPresent()) {
        return own;
      }
    }
    return word.endsWith("self") || word.endsWith("selves")
        ? sentence
            .head(token)
            .flatMap(verb -> token.is("nsubj") ? sentence.head(verb) : Optional.of(verb))
            .flatMap(verb -> sentence.child(verb, "nsubj", "nsubjpass"))
            .filter(t -> !t.tag().startsWith("W"))
            .map(doer -> discourse.referent(sentence, doer))
        : Optional.empty();
  }

  /** Who says "I" or "we", where the text says who speaks. */
  Optional<Referent> speaker(Sentence sentence, Token token) {
    return quoted != null ? Optional.of(quoted) : quotations.speaker(sentence, token);
  }

  /** "I never joined them", says one accused of links to a group: to that. */
  private Optional<Referent> groupOf(Referent speaker) {
    return Optional.ofNullable(speaker.group).map(discourse::group);
  }

  /** "We": the speaker's group. */
  private Referent of(@Nullable Referent who) {
    Referent we =
        ourselves.computeIfAbsent(
            who == null ? nobody : who,
            w -> new Referent(Kind.PEOPLE, null, "the speaker and others", "Collective"));
    we.group = who == null ? null : who.group;
    return we;
  }

  private Referent nameless() {
    Referent who = unnamed == null ? Discourse.newPerson(null, SPEAKER) : unnamed;
    unnamed = who;
    return who;
  }

  /** "They were shot": people. */
  Referent personsOf(Sentence sentence, Token token) {
    Referent found = discourse.referent(sentence, token);
    return before.of(sentence, token).isEmpty()
            && THEY.contains(word(token))
            && found.kind == Kind.GROUP
        ? last(token, r -> r.kind == Kind.PEOPLE && !ourselves.containsValue(r))
            .or(() -> bothPersons(token))
            .orElse(found)
        : found;
  }

  /** "Musa … his cousin … they arrested them both": the two, who are no group. */
  private Optional<Referent> bothPersons(Token token) {
    List<Referent> two = spoken.lastPersons(token, 2);
    if (two.size() < 2) {
      return Optional.empty();
    }
    Referent both = new Referent(Kind.PEOPLE, null, "the two", "Collective");
    both.group = Objects.equals(two.get(0).group, two.get(1).group) ? two.get(0).group : null;
    return Optional.of(both);
  }

  /** "Before they took it", "they are in its hands": places. */
  Referent placeOf(Sentence sentence, Token token) {
    Optional<Token> same = before.of(sentence, token);
    if (same.isPresent()) {
      return discourse.placeOf(sentence, same.get());
    }
    if (THEY.contains(word(token)) && Salience.isSubject(token)) {
      Referent who = discourse.referent(sentence, token);
      return who.isPeople() // "villagers fled to the hills until they were taken"
          ? who
          : last(token, r -> r.kind == Kind.PLACE && r.type == null).orElse(who);
    }
    return IT.contains(word(token)) || word(token).equals("there")
        ? last(token, r -> r.kind == Kind.PLACE && r.key != null).orElse(Discourse.other(token))
        : discourse.referent(sentence, token);
  }

  /** "They had been captured": the prisoners of the sentence before, not their guards. */
  Referent heldOf(Sentence sentence, Token token) {
    Referent found = personsOf(sentence, token);
    if (isOfState(found) && token.tag().startsWith("PRP")) { // "he gave himself up to a sergeant.
      return spoken // He was held for a week": not the sergeant
          .last(token, r -> isHeld(r) && (r.gender == null || r.gender == found.gender))
          .orElse(found);
    }
    if (isCrowdOfState(found) && THEY.contains(word(token))) { // "soldiers found nine girls.
      return spoken // They had been held by the rebels": not the soldiers
          .last(token, r -> r.kind == Kind.PEOPLE && !isCrowdOfState(r))
          .orElse(found);
    }
    return THEY.contains(word(token))
            && ofThemselves(sentence, token).isEmpty()
            && before.of(sentence, token).isEmpty()
        ? spoken
            .heldBefore()
            .filter(r -> r.kind == Kind.PEOPLE && !spoken.isSubjectHere(found))
            .orElse(found)
        : found;
  }

  private boolean isOfState(Referent who) {
    return who.kind == Kind.PERSON
        && who.key == null
        && !who.wasHeld
        && who.group != null
        && "State".equals(discourse.group(who.group).type);
  }

  private boolean isCrowdOfState(Referent who) {
    return who.kind == Kind.PEOPLE
        && !who.wasHeld
        && who.group != null
        && "State".equals(discourse.group(who.group).type);
  }

  private static boolean isHeld(Referent who) {
    return who.kind == Kind.PERSON && who.wasHeld;
  }

  private static boolean isCountry(Referent referent) {
    return referent.kind == Kind.PLACE && referent.group != null && "State".equals(referent.type);
  }

  private Referent lastPerson(Sentence sentence, Token token, Gender gender) {
    Referent judge = reported.judge(sentence, token).orElse(null);
    Optional<Token> fronted = fronted(sentence, token);
    Set<Referent> fronting = // "Musa's nephew, he was extradited": neither Musa nor a third
        fronted.stream()
            .flatMap(t -> sentence.subtree(t).stream())
            .filter(Token::isNoun)
            .map(t -> discourse.referent(sentence, t))
            .collect(Collectors.toSet());
    Referent self = speaker(sentence, token).orElse(null); // who speaks is "I"
    Referent another = others.notMeant(sentence, token).orElse(null);
    Set<Referent> victims = kin.notMeant(sentence, token);
    Predicate<Referent> fits =
        r ->
            (r.gender == null || r.gender == gender)
                && r != judge
                && r != self
                && !addressees.isSpokenTo(r)
                && r != another
                && !victims.contains(r)
                && !fronting.contains(r)
                && !isOwnLeader(sentence, token, r);
    Referent found =
        reported
            .speaker(sentence, token)
            .filter(fits)
            .or(() -> last(token, fits.and(r -> r.kind == Kind.PERSON && !r.label.equals(SPEAKER))))
            .or(() -> cataphora.person(sentence, token, fits))
            .orElseGet(
                () -> Discourse.newPerson(null, gender == Gender.MALE ? "a man" : "a woman"));
    found.gender = gender;
    if (found.group == null) {
      fronted
          .filter(t -> lexicon.has(WordList.MEMBERS, NounPhrases.noun(t)))
          .flatMap(t -> phrases.groupOf(sentence, t))
          .ifPresent(group -> found.group = group);
    }
    return found;
  }

  /** "The army said that it had arrested him": not the man who leads the army. */
  private boolean isOwnLeader(Sentence sentence, Token pronoun, Referent who) {
    return who.isLeader
        && pronoun.is("dobj")
        && sentence
            .head(pronoun)
            .filter(verb -> lexicon.has(WordList.DONE_TO_FOES, verb.lemma()))
            .flatMap(verb -> sentence.child(verb, "nsubj"))
            .map(doer -> discourse.referent(sentence, doer))
            .filter(doer -> doer.groupKey() != null && doer.groupKey().equals(who.group))
            .isPresent();
  }

  /** "A former commander of the LRA, he surrendered": what stands before "he" tells who he is. */
  private static Optional<Token> fronted(Sentence sentence, Token pronoun) {
    return pronoun.is("nsubj", "nsubjpass") && pronoun.index() > 1
        ? sentence
            .head(pronoun)
            .flatMap(
                verb ->
                    sentence
                        .children(verb, "dep", "npadvmod", "advcl", "nsubj", "nsubjpass")
                        .filter(t -> t.isNoun() && t.index() < pronoun.index())
                        .filter(t -> opens(sentence, t, pronoun))
                        .findFirst())
        : Optional.empty();
  }

  /** Whether a phrase is all that stands before a word, but for a comma. */
  private static boolean opens(Sentence sentence, Token phrase, Token word) {
    List<Token> all = sentence.subtree(phrase);
    int last = all.getLast().index() + (all.getLast().form().equals(",") ? 0 : 1);
    return all.getFirst().index() == 0
        && last == word.index() - 1
        && sentence.tokens().get(last).form().equals(",");
  }

  private Optional<Referent> last(Token token, Predicate<Referent> fits) {
    return spoken.last(token, fits);
  }
}
