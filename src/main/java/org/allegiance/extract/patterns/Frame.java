package org.allegiance.extract.patterns;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.TimeNouns;
import org.allegiance.extract.syntax.Token;

/**
 * A way to say that something happens, over normalised arguments: <code>
 * "{counterparty} hand|pass+over {actor} ({to: to})"</code>. Words are lemmas, {@code |} parts
 * alternatives, {@code +} ties a particle to its verb; a slot before the verb is its subject, one
 * after it its object; a slot with prepositions is written <code>{from|out-of: from}</code>, a word
 * that must stand there <code>{into=custody|detention}</code>, a place that must be empty <code>
 * {!object}</code>; what stands in parentheses may be missing; {@code $members} is the list of
 * words of that name. <code>{xcomp=join} {there-object: to}</code>: what is the object of the word
 * that must stand there; <code>{after-ing=leave}</code>: what is done after.
 */
public record Frame(String text, Set<String> predicates, List<Place> places) {

  private static final String THERE = "there-";
  private static final String ANYONE = "anyone";
  private static final Set<String> OF_NOUNS = Set.of("of", Arguments.WHOSE, Arguments.COMPOUND);
  private static final Set<String> OF_ITSELF =
      Set.of(Arguments.SUBJECT, Arguments.OBJECT, Arguments.WHOSE, Arguments.COMPOUND, "of");
  private static final Set<String> WHEN_TOO = Set.of("in", "on", "at", "by", "from", "to");
  private static final Set<String> PARTS = Set.of("CD", "DT", "JJ", "JJS");
  private static final Pattern PART = Pattern.compile("(\\()?\\{([^}]*)}\\)?|([^\\s{}()]+)");

  /**
   * A place in a frame.
   *
   * @param roles in which it may stand, in order of preference
   * @param slot what it fills, or empty for words that must stand there
   * @param words those words, as lemmas
   * @param isOptional whether it may be empty
   * @param isForbidden whether it must be empty, of those words if there are any
   */
  public record Place(
      List<String> roles, String slot, Set<String> words, boolean isOptional, boolean isForbidden) {
    boolean isLiteral() {
      return slot.isEmpty() && !isForbidden;
    }

    boolean holds(Token word) {
      return words.contains(word.lemma()) || words.contains(last(word));
    }
  }

  /**
   * Reads a frame.
   *
   * @throws IllegalArgumentException if it cannot be read; the message says why
   */
  static Frame of(String text, WordLists lists) {
    List<Place> places = new ArrayList<>();
    Set<String> predicates = Set.of();
    Matcher part = PART.matcher(text);
    int end = 0;
    while (part.find()) {
      require(
          text.substring(end, part.start()).isBlank(),
          "'" + text.substring(end, part.start()).strip() + "' has no meaning here");
      end = part.end();
      if (part.group(3) == null) {
        places.add(place(part.group(2), part.group(1) != null, !predicates.isEmpty(), lists));
      } else if (predicates.isEmpty()) {
        predicates = alternatives(part.group(3), lists);
      } else {
        places.add(
            new Place(Arguments.COMPLEMENTS, "", alternatives(part.group(3), lists), false, false));
      }
    }
    require(
        text.substring(end).isBlank(), "'" + text.substring(end).strip() + "' has no meaning here");
    require(!predicates.isEmpty(), "it has no verb or noun");
    return new Frame(text, predicates, List.copyOf(places));
  }

  /** "Had nothing to do with them", "were no more": the negation is part of what is told. */
  public boolean saysNo() {
    return places.stream()
        .filter(Place::isLiteral)
        .anyMatch(p -> p.words().contains("nothing") || p.words().contains("more"));
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private static Set<String> alternatives(String words, WordLists lists) {
    return Stream.of(words.split("\\|"))
        .flatMap(w -> w.startsWith("$") ? lists.named(w.substring(1)).stream() : Stream.of(w))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Place place(String inner, boolean isOptional, boolean isAfter, WordLists lists) {
    if (inner.startsWith("!")) {
      return new Place(List.of(inner.substring(1).split("\\|")), "", Set.of(), true, true);
    }
    int unlike = inner.indexOf("!=");
    if (unlike > 0) {
      return new Place(
          List.of(inner.substring(0, unlike).strip().split("\\|")),
          "",
          alternatives(inner.substring(unlike + 2).strip(), lists),
          true,
          true);
    }
    int colon = inner.indexOf(':');
    int equals = inner.indexOf('=');
    if (colon > 0) {
      return new Place(
          List.of(inner.substring(0, colon).strip().split("\\|")),
          inner.substring(colon + 1).strip(),
          Set.of(),
          isOptional,
          false);
    }
    if (equals > 0) {
      return new Place(
          List.of(inner.substring(0, equals).strip().split("\\|")),
          "",
          alternatives(inner.substring(equals + 1).strip(), lists),
          isOptional,
          false);
    }
    require(!inner.isBlank(), "a slot has no name");
    return new Place(
        List.of(isAfter ? Arguments.OBJECT : Arguments.SUBJECT),
        inner.strip(),
        Set.of(),
        isOptional,
        false);
  }

  /** Places that must be filled, words counting double: how much a match of this frame says. */
  public int weight() {
    return places.stream().mapToInt(p -> p.isOptional() ? 0 : p.isLiteral() ? 3 : 1).sum()
        + (predicates.stream().anyMatch(p -> p.contains("+")) ? 2 : 0);
  }

  /** Words of which a sentence must have one, if there are such. */
  Optional<Set<String>> words() {
    return places.stream()
        .filter(place -> place.isLiteral() && !place.isOptional())
        .findFirst()
        .map(Place::words);
  }

  /** Whether a sentence of these words has one for each place where a word must stand. */
  boolean mayBeOf(Set<String> sentence) {
    for (Place place : places) {
      if (place.isLiteral()
          && !place.isOptional()
          && Collections.disjoint(sentence, place.words())) {
        return false;
      }
    }
    return true;
  }

  /** The heads that fill the slots, if the frame fits its verb or noun; a slot may be empty. */
  public Optional<Map<String, List<Token>>> match(Token word, Arguments arguments) {
    return withWords(word, arguments).flatMap(roles -> slots(word, roles, arguments));
  }

  /** The roles of a word and of the other words of the frame; empty if one of these is missing. */
  private Optional<Map<String, List<Token>>> withWords(Token word, Arguments arguments) {
    Map<String, List<Token>> roles = arguments.of(word);
    for (Place place : places) {
      if (place.isLiteral()) {
        List<Token> heads = heads(place, word, roles, arguments);
        Optional<Token> there = there(place, heads, arguments);
        if (there.isPresent()) {
          roles = lent(arguments.of(there.get()), roles, there.get(), word);
          List<Token> counted = heads.stream().filter(h -> isOne(h, there.get())).toList();
          if (!counted.isEmpty()) {
            roles.put(Arguments.SELF, counted); // "two of my brothers": not all of them
          }
        } else if (!place.isOptional()) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(roles);
  }

  /** The word that must stand in a place; asked of nearly all frames, most of which do not fit. */
  private Optional<Token> there(Place place, List<Token> heads, Arguments arguments) {
    for (Token head : heads) {
      if (place.holds(head)) {
        return Optional.of(head);
      }
      for (Token part : ofWhat(place, head, arguments)) {
        if (place.holds(part)) {
          return Optional.of(part);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * What hangs on a complement hangs on the predicate, but for whom it is said of; and "the raid on
   * the base of the rebels" is not theirs.
   */
  private static Map<String, List<Token>> lent(
      Map<String, List<Token>> of,
      Map<String, List<Token>> roles,
      Token complement,
      Token predicate) {
    Map<String, List<Token>> all = new LinkedHashMap<>(roles);
    of.forEach(
        (role, heads) -> {
          boolean isItsOwn = predicate.isNoun() && OF_NOUNS.contains(role);
          if (!role.equals(Arguments.SUBJECT) && !isItsOwn) {
            all.putIfAbsent(role, heads);
          }
          all.putIfAbsent(THERE + role, heads);
        });
    all.computeIfPresent(
        Arguments.OBJECT,
        (role, heads) -> heads.stream().filter(h -> !h.equals(complement)).toList());
    return all;
  }

  private Optional<Map<String, List<Token>>> slots(
      Token word, Map<String, List<Token>> roles, Arguments arguments) {
    Map<String, List<Token>> slots = new LinkedHashMap<>();
    for (Place place : places) {
      if (place.isForbidden()) {
        if (isFilled(place, roles, arguments)) {
          return Optional.empty();
        }
      } else if (!place.isLiteral()) {
        List<Token> heads = others(heads(place, word, roles, arguments), place, slots);
        boolean isUnsaid =
            place.roles().contains(Arguments.SUBJECT) && word.isVerb() && arguments.isPassive(word);
        if (heads.isEmpty() && !place.isOptional() && !isUnsaid) {
          return Optional.empty();
        }
        slots.merge(place.slot(), heads, (a, b) -> a.isEmpty() ? b : a);
      }
    }
    return Optional.of(slots);
  }

  private static boolean isFilled(
      Place place, Map<String, List<Token>> roles, Arguments arguments) {
    for (String role : place.roles()) {
      for (Token there : roles.getOrDefault(role, List.of())) {
        if (isForbidden(place, role, there, arguments)) {
          return true;
        }
      }
    }
    return false;
  }

  /** "They took him in 2003", "he left because a mine hit him": that is not what it forbids. */
  private static boolean isForbidden(Place place, String role, Token there, Arguments arguments) {
    boolean isCircumstance =
        role.equals("advcl")
            ? arguments.hasOwnSubject(there)
            : WHEN_TOO.contains(role) && TimeNouns.isTime(there);
    return place.words().isEmpty() ? !isCircumstance : place.words().contains(there.lemma());
  }

  /** "An attack by rebels was repelled by the army": who repels it is not who attacked. */
  private static List<Token> others(
      List<Token> heads, Place place, Map<String, List<Token>> slots) {
    boolean isOfVerb =
        place.roles().contains(Arguments.SUBJECT) || place.roles().contains(Arguments.OBJECT);
    return isOfVerb || !place.roles().contains("by")
        ? heads
        : heads.stream()
            .filter(
                h ->
                    slots.entrySet().stream()
                        .filter(slot -> !slot.getKey().equals(ANYONE))
                        .noneMatch(slot -> slot.getValue().contains(h)))
            .toList();
  }

  private static boolean isOne(Token head, Token word) {
    return head.tag().equals("CD") && !head.equals(word);
  }

  /**
   * "six months of training", "one of two centres", "most of its recruits"; where the object itself
   * is who fills a slot, "the homes of recruits" are not recruits.
   */
  private List<Token> ofWhat(Place place, Token measure, Arguments arguments) {
    boolean isPart = PARTS.contains(measure.tag());
    if (!isPart && !measure.isNoun()) {
      return List.of();
    }
    List<Token> whole = arguments.of(measure).getOrDefault("of", List.of());
    return whole.isEmpty() || isPart || !isOfItself(place) || arguments.isPart(measure)
        ? whole
        : List.of();
  }

  /** "{object=$members} {self: actor}". */
  private boolean isOfItself(Place place) {
    return place.roles().contains(Arguments.OBJECT)
        && places.stream().anyMatch(p -> !p.isLiteral() && p.roles().contains(Arguments.SELF));
  }

  /** "Cameroonian soldiers", which is one name, are soldiers. */
  static String last(Token name) {
    String noun = name.form().substring(name.form().lastIndexOf(' ') + 1);
    return noun.endsWith("men")
        ? noun.substring(0, noun.length() - 2) + "an"
        : noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
  }

  /** "Their capture of two soldiers": whose it is, is who does it, where "of" says to whom. */
  private static boolean isOthers(
      String role, Place place, Map<String, List<Token>> roles, Arguments arguments) {
    return role.equals(Arguments.WHOSE)
        && !place.isLiteral()
        && place.roles().contains("of")
        && roles.getOrDefault("of", List.of()).stream().anyMatch(t -> !arguments.isTime(t));
  }

  private static List<Token> heads(
      Place place, Token word, Map<String, List<Token>> roles, Arguments arguments) {
    List<Token> direct = direct(place, roles, arguments);
    if (!direct.isEmpty()) {
      return direct;
    }
    if (place.roles().contains("of") && word.isNoun()) { // "the arrest in Spain of two men"
      List<Token> beyond =
          Stream.of("in", "at", "near", "on")
              .flatMap(r -> roles.getOrDefault(r, List.of()).stream())
              .filter(t -> !arguments.isPost(t)) // "the raid on a base of the rebels"
              .flatMap(t -> arguments.of(t).getOrDefault("of", List.of()).stream())
              .toList();
      if (!beyond.isEmpty()) {
        return beyond;
      }
    }
    return onNeighbours(place, word, roles, arguments);
  }

  /** Those who stand in the roles of a place themselves. */
  private static List<Token> direct(
      Place place, Map<String, List<Token>> roles, Arguments arguments) {
    boolean isOfAnyLength = // "spent two years"
        place.isLiteral()
            || place.slot().equals(ANYONE)
            || place.roles().contains(Arguments.OBJECT);
    List<Token> direct = new ArrayList<>();
    for (String role : place.roles()) {
      if (!isOthers(role, place, roles, arguments)) {
        List<Token> inIt = roles.getOrDefault(role, List.of());
        List<Token> doing = place.isLiteral() ? roles.get(role + "-ing") : null;
        for (Token head : doing == null ? inIt : both(inIt, doing)) {
          if ((isOfAnyLength || !arguments.isDuration(head)) && !direct.contains(head)) {
            direct.add(head);
          }
        }
      }
    }
    return direct;
  }

  private static List<Token> both(List<Token> some, List<Token> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /** Parsers hang prepositions on the nearest noun: "handed the prisoners to the army". */
  private static List<Token> onNeighbours(
      Place place, Token word, Map<String, List<Token>> roles, Arguments arguments) {
    for (String role : place.roles()) {
      if (!OF_ITSELF.contains(role)) {
        for (Map.Entry<String, List<Token>> others : roles.entrySet()) {
          if (Arguments.CLAUSES.contains(others.getKey())) {
            continue;
          }
          for (Token other : others.getValue()) {
            List<Token> nested =
                other.index() > word.index() || !word.isVerb()
                    ? arguments.of(other).getOrDefault(role, List.of())
                    : List.of();
            if (!nested.isEmpty() && nested.get(0).index() > word.index()) {
              return nested;
            }
          }
        }
      }
    }
    return List.of();
  }
}
