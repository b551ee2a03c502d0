package org.allegiance.extract.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Of whom a text has spoken, so that it is known who comes to mind: whoever was spoken of last,
 * subjects before others, the named before the nameless (Lappin and Leass 1994).
 */
final class Salience {

  private static final int FAR = 4; // sentences over which a pronoun reaches
  private static final int FARTHEST = 10; // and where it means whom the text is about
  private static final int NEAR = 12; // sentences that belong together
  private static final int MENTION = 100;
  private static final int NAMED = 60;
  private static final int PARALLEL = 35; // subjects take up subjects

  private static final int TOPIC = 12; // for each mention so far
  private static final int MOST_MENTIONS = 6;
  private static final int MOST = 3; // who is meant has more than a third of the mentions of late

  private final WordLists words;
  private final Prominence prominence;
  private final List<Spoken> spoken = new ArrayList<>();
  private final List<Spoken> bands = new ArrayList<>();
  private final Map<Referent, Integer> mentions = new HashMap<>();
  private final Map<String, Referent> called = new HashMap<>(); // by kind and noun
  private int sentence;
  private int paragraph; // where it begins in what was spoken
  private @Nullable Sentence current;
  private @Nullable Referent held;
  private @Nullable String holder;
  private int heldIn = Integer.MIN_VALUE / 2;

  record Spoken(Referent referent, int sentence, Token token, int prominence) {
    boolean isSubject() {
      return Salience.isSubject(token);
    }
  }

  static boolean isSubject(Token token) {
    return token.is("nsubj", "nsubjpass");
  }

  Salience(WordLists words) {
    this.words = words;
    this.prominence = new Prominence(words);
  }

  /** The next paragraph begins. */
  void beginParagraph() {
    paragraph = spoken.size();
  }

  /** Key of the one group of which, or of whose people, the paragraph has spoken, if it is one. */
  Optional<String> onlyOneHere(Predicate<Referent> fits) {
    List<String> keys =
        spoken.subList(paragraph, spoken.size()).stream()
            .map(Spoken::referent)
            .filter(fits)
            .map(Referent::groupKey)
            .distinct()
            .toList();
    return keys.size() == 1 ? Optional.of(keys.getFirst()) : Optional.empty();
  }

  void turnTo(Sentence next) {
    sentence++;
    current = next;
  }

  /** Whether this paragraph has spoken of somebody already. */
  boolean isOfBlock(Referent referent) {
    return spoken.subList(paragraph, spoken.size()).stream()
        .anyMatch(s -> s.referent() == referent);
  }

  void befell(Referent people, @Nullable String by) {
    held = people;
    holder = by;
    heldIn = sentence;
  }

  /** Key of the group of which this sentence or the one before told that it holds people. */
  Optional<String> heldLastBy() {
    return sentence - heldIn <= 1 ? Optional.ofNullable(holder) : Optional.empty();
  }

  /** Of whom the sentence before told that they are held or let go. */
  Optional<Referent> heldBefore() {
    return sentence - heldIn == 1 ? Optional.ofNullable(held) : Optional.empty();
  }

  /** Whether somebody is what the sentence at hand has told of already. */
  boolean isSubjectHere(Referent who) {
    return recent(spoken).stream()
        .anyMatch(s -> s.referent() == who && s.sentence() == sentence && s.isSubject());
  }

  /** Of whom this sentence or the one before told that they are held. */
  Optional<Referent> heldLate() {
    return sentence - heldIn <= 1 ? Optional.ofNullable(held) : Optional.empty();
  }

  void add(Referent referent, Sentence in, Token token) {
    spoken.add(new Spoken(referent, sentence, token, prominence.of(in, token)));
    mentions.merge(referent, 1, Integer::sum);
    called.put(referent.kind + " " + token.lemma(), referent);
  }

  /** "A Tuareg faction": "it" may stand for it, though it has no name, but "they" for others. */
  void addBand(Referent band, Sentence in, Token token) {
    bands.add(new Spoken(band, sentence, token, prominence.of(in, token)));
  }

  /** Whether the text has told of them as of a band that has no name. */
  boolean isBand(Referent people) {
    return bands.stream().anyMatch(b -> sentence - b.sentence() <= FAR && b.referent() == people);
  }

  /**
   * Who comes to mind at a word, of those who fit: each sentence that has spoken of him adds to it,
   * and half as much with each sentence since.
   */
  Optional<Referent> last(Token token, Predicate<Referent> fits) {
    return last(token, fits, List.of());
  }

  /** The same, be it a band that has no name. */
  Optional<Referent> lastOrBand(Token token, Predicate<Referent> fits) {
    return last(token, fits, bands);
  }

  /** The nameless band that was last called by a noun: "the unit", after "a village unit". */
  Optional<Referent> lastBand(String noun) {
    return lastBand(b -> b.noun.equals(noun));
  }

  /** The nameless band that was spoken of last. */
  Optional<Referent> lastBand() {
    return lastBand(b -> true);
  }

  private Optional<Referent> lastBand(Predicate<Referent> fits) {
    return bands.stream()
        .filter(b -> sentence - b.sentence() <= FAR && fits.test(b.referent()))
        .reduce((earlier, later) -> later)
        .map(Spoken::referent);
  }

  private Optional<Referent> last(Token token, Predicate<Referent> fits, List<Spoken> also) {
    Map<Referent, Map<Integer, Double>> best = new LinkedHashMap<>(); // by sentence
    List<Spoken> lately = recent(spoken); // to ask who fits may speak of others
    List<Spoken> bandsLately = recent(also);
    Stream.concat(
            lately.stream().filter(s -> fits.test(s.referent())),
            bandsLately.stream().filter(s -> s.prominence() > 0))
        .filter(s -> s.sentence() < sentence || s.token().index() < token.index())
        .filter(s -> CoreferenceFilter.agreesInNumber(token, s.token()))
        .filter(this::isNear)
        .forEach(
            s ->
                best.computeIfAbsent(s.referent(), r -> new HashMap<>())
                    .merge(s.sentence(), score(s, token), Math::max));
    new CoreferenceFilter(words, Objects.requireNonNull(current), here(lately), here(bandsLately))
        .removeFrom(best.keySet(), token);
    Map<Referent, Double> scores = new LinkedHashMap<>();
    best.forEach(
        (referent, by) ->
            scores.put(
                referent,
                by.values().stream().mapToDouble(Double::doubleValue).sum()
                    + TOPIC * topicality(referent)));
    return scores.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  private List<Spoken> recent(List<Spoken> all) {
    return all.reversed().stream().takeWhile(s -> sentence - s.sentence() <= FARTHEST).toList();
  }

  private List<Spoken> here(List<Spoken> all) {
    return all.stream().filter(s -> s.sentence() == sentence).toList();
  }

  private boolean isNear(Spoken each) {
    return sentence - each.sentence() <= FAR || topicality(each.referent()) == MOST_MENTIONS;
  }

  /** How much a text is about a person, by how often it has spoken of him. */
  private int topicality(Referent referent) {
    return referent.kind == Kind.PERSON
        ? Math.min(MOST_MENTIONS, mentions.getOrDefault(referent, 0))
        : 0;
  }

  private double score(Spoken each, Token token) {
    boolean isNamed = each.referent().kind == Kind.PERSON && each.referent().key != null;
    int now =
        MENTION
            + each.prominence()
            + (isNamed ? NAMED : 0)
            + (each.isSubject() && isSubject(token) ? PARALLEL : 0);
    return now * Math.pow(0.5, sentence - each.sentence());
  }

  /** The persons who were spoken of last before a word, with a name or just now, the last first. */
  List<Referent> lastPersons(Token token, int number) {
    List<Referent> last = new ArrayList<>();
    for (int i = spoken.size() - 1; i >= 0 && last.size() < number; i--) {
      Spoken each = spoken.get(i);
      boolean isBefore = each.sentence() < sentence || each.token().index() < token.index();
      Referent who = each.referent();
      if (sentence - each.sentence() <= FAR
          && isBefore
          && who.kind == Kind.PERSON
          && (who.key != null || isJustNow(each))
          && !last.contains(who)) {
        last.add(who);
      }
    }
    return last;
  }

  /**
   * The two persons, or the two groups, that have names and were spoken of last before a word.
   *
   * @param isHere whether in its sentence or before that
   */
  List<Referent> lastTwoAlike(Token token, boolean isHere) {
    Predicate<Spoken> isDoer = s -> s.referent().kind == Kind.PERSON && s.isSubject();
    List<Referent> doers = lastTwoAlike(token, isHere, isDoer);
    if (doers.size() == 2) {
      return doers;
    }
    List<Referent> groups = lastTwoAlike(token, isHere, s -> s.referent().kind == Kind.GROUP);
    return groups.size() == 2 ? groups : lastTwoAlike(token, isHere, s -> true);
  }

  private List<Referent> lastTwoAlike(Token token, boolean isHere, Predicate<Spoken> fits) {
    List<Referent> last = new ArrayList<>();
    for (int i = spoken.size() - 1; i >= 0 && last.size() < 2; i--) {
      Spoken each = spoken.get(i);
      boolean isBefore =
          isHere
              ? each.sentence() == sentence && each.token().index() < token.index()
              : each.sentence() < sentence;
      Referent who = each.referent();
      boolean isAlike = last.isEmpty() || last.getFirst().kind == who.kind;
      if (sentence - each.sentence() <= FAR
          && isBefore
          && (who.kind == Kind.PERSON || who.kind == Kind.GROUP)
          && who.key != null
          && !each.token().tag().startsWith("PRP") // "its founders left the latter"
          && fits.test(each)
          && isAlike
          && !last.contains(who)) {
        last.add(who);
      }
    }
    return last;
  }

  /**
   * Who acted in the sentence before and upon whom, where they are people or groups: "the villagers
   * fought the army's troops".
   */
  List<Referent> lastPair() {
    for (Spoken object : spoken) {
      if (object.sentence() == sentence - 1 && object.token().is("dobj") && isSide(object)) {
        for (Spoken subject : spoken) {
          if (subject.sentence() == sentence - 1
              && subject.token().is("nsubj")
              && subject.token().head() == object.token().head()
              && isSide(subject)) {
            return List.of(object.referent(), subject.referent());
          }
        }
      }
    }
    return List.of();
  }

  private static boolean isSide(Spoken each) {
    return each.referent().kind == Kind.PEOPLE || each.referent().kind == Kind.GROUP;
  }

  /** Those who fit, of the sentences just before this one, if together they are so many. */
  Optional<List<Referent>> lastSoMany(int number, Predicate<Referent> fits) {
    List<Referent> found = new ArrayList<>();
    for (int back = 1; back <= FAR && found.size() < number; back++) {
      int at = sentence - back;
      spoken.stream()
          .filter(s -> s.sentence() == at && fits.test(s.referent()))
          .map(Spoken::referent)
          .filter(r -> !found.contains(r))
          .distinct()
          .forEach(found::add);
    }
    return found.size() == number ? Optional.of(List.copyOf(found)) : Optional.empty();
  }

  private boolean isJustNow(Spoken each) {
    return sentence - each.sentence() <= 2 && !each.referent().label.equals(Pronouns.SPEAKER);
  }

  /** Who fits and was spoken of last, however long ago. */
  Optional<Referent> lastOfAll(Predicate<Referent> fits) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      if (fits.test(spoken.get(i).referent())) {
        return Optional.of(spoken.get(i).referent());
      }
    }
    return Optional.empty();
  }

  /** Who was last told to be of a group, if it was just now. */
  Optional<Referent> lastMember() {
    for (int i = spoken.size() - 1; i >= 0 && sentence - spoken.get(i).sentence() <= 1; i--) {
      Referent each = spoken.get(i).referent();
      if (each.isPeople() && each.group != null && spoken.get(i).sentence() < sentence) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Who fits and was spoken of last, if it was in the last sentences. */
  Optional<Referent> lastOfLate(Predicate<Referent> fits) {
    for (int i = spoken.size() - 1; i >= 0 && sentence - spoken.get(i).sentence() <= NEAR; i--) {
      if (fits.test(spoken.get(i).referent())) {
        return Optional.of(spoken.get(i).referent());
      }
    }
    return Optional.empty();
  }

  /** "Witness P-0017": who is called so from here on. */
  void call(Referent referent, String noun) {
    called.put(referent.kind + " " + noun, referent);
  }

  /** Who was last called by a noun. */
  Optional<Referent> lastNamed(String noun, Kind kind) {
    return Optional.ofNullable(called.get(kind + " " + noun));
  }

  /** Key of whoever fits and was spoken of most in the last sentences, not just as one of many. */
  Optional<String> mostNamedOfLate(Predicate<Referent> fits) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int i = spoken.size() - 1; i >= 0 && sentence - spoken.get(i).sentence() <= NEAR; i--) {
      Referent each = spoken.get(i).referent();
      if (each.key != null && fits.test(each)) {
        counts.merge(each.key, 1, Integer::sum);
      }
    }
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(most -> MOST * most.getValue() > all)
        .map(Map.Entry::getKey);
  }
}
