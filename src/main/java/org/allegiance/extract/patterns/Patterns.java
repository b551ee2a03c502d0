package org.allegiance.extract.patterns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.Nearest;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.lexicon.YamlFile;
import org.allegiance.extract.lexicon.YamlFile.Fields;
import org.allegiance.extract.patterns.Pattern.Filler;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** All patterns, by the words at which they begin. */
public final class Patterns {

  private static final Set<String> SLOTS =
      Set.of("actor", "from", "to", "counterparty", "place", "anyone");
  private static final List<String> FILLERS =
      java.util.Arrays.stream(Filler.values()).map(f -> f.name().toLowerCase(Locale.ROOT)).toList();

  private final Map<String, EventForm> forms = new LinkedHashMap<>();
  private final List<Pattern> all = new ArrayList<>();
  private final Map<String, Pattern> first = new HashMap<>(); // by event
  private final Beginnings verbs = new Beginnings();
  private final Beginnings nouns = new Beginnings();

  /** A pattern by one of its frames. */
  public record Use(Pattern pattern, Frame frame) {}

  private final WordLists words;
  private final Nominalisations nominalisations;

  private Patterns(WordLists words) {
    this.words = words;
    this.nominalisations = new Nominalisations(words);
  }

  /**
   * Reads patterns.
   *
   * @param events the file of forms
   * @param files the files of patterns
   * @param words the lists that frames name
   * @throws BadInputException if one cannot be used; it says where and why
   */
  public static Patterns read(YamlFile events, Collection<YamlFile> files, WordLists words) {
    Patterns patterns = new Patterns(words);
    for (String event : events.root().keys()) {
      patterns.forms.put(event, form(event, events.root().map(event)));
    }
    Set<String> names = new HashSet<>();
    for (YamlFile file : files) {
      for (Fields fields : file.root().only("patterns").maps("patterns")) {
        Pattern pattern = patterns.pattern(fields);
        if (!names.add(pattern.name())) {
          throw fields.wrong("name", "there is another pattern of this name", "choose another");
        }
        patterns.add(pattern);
      }
    }
    return patterns;
  }

  private static EventForm form(String event, Fields fields) {
    fields.only("actor", "from", "to", "counterparty", "place", "own", "gloss");
    Map<String, Filler> fillers = new HashMap<>();
    for (String key : fields.keys()) {
      if (SLOTS.contains(key)) {
        fillers.put(key, filler(fields, key));
      }
    }
    return new EventForm(
        event, fillers, fields.has("own") ? fields.text("own") : null, fields.text("gloss"));
  }

  private static Filler filler(Fields fields, String key) {
    String name = fields.text(key);
    if (!FILLERS.contains(name)) {
      throw fields.wrong(
          key,
          "nothing is called '" + name + "' that could fill a slot",
          Nearest.didYouMean(name, FILLERS, "there are " + String.join(", ", FILLERS)));
    }
    return Filler.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private Pattern pattern(Fields fields) {
    fields.only(
        "name",
        "event",
        "verbs",
        "nouns",
        "slots",
        "mutual",
        "presupposed",
        "own",
        "only",
        "denial",
        "needs",
        "match",
        "no-match");
    String event = fields.text("event");
    EventForm form = forms.get(event);
    if (form == null) {
      throw fields.wrong(
          "event",
          "there is no event '" + event + "'",
          Nearest.didYouMean(event, forms.keySet(), "see events.yaml"));
    }
    Map<String, Filler> fillers = new HashMap<>(form.fillers());
    if (fields.has("slots")) {
      Fields slots = fields.map("slots");
      slots.keys().forEach(slot -> fillers.put(slot, filler(slots, slot)));
    }
    return new Pattern(
        fields.text("name"),
        event,
        frames(fields, "verbs"),
        frames(fields, "nouns"),
        fillers,
        fields.has("mutual"),
        fields.has("presupposed"),
        fields.has("own") ? fields.text("own") : form.own(),
        fields.text("only", "").equals("denied"),
        fields.has("denial"),
        needs(fields),
        fields.texts("match"),
        fields.texts("no-match"));
  }

  /** "to counterparty|place": the first, and one of the others. */
  private static List<Set<String>> needs(Fields fields) {
    return fields.has("needs")
        ? Stream.of(fields.text("needs").split(" +")).map(n -> Set.of(n.split("\\|"))).toList()
        : List.of();
  }

  private List<Frame> frames(Fields fields, String key) {
    List<Frame> frames = new ArrayList<>();
    for (String text : fields.texts(key)) {
      try {
        Frame frame = Frame.of(text, words);
        frame.places().stream()
            .filter(p -> !p.slot().isEmpty() && !SLOTS.contains(p.slot()))
            .findFirst()
            .ifPresent(
                p -> {
                  throw fields.wrong(
                      key,
                      "the frame \"" + text + "\" has an unknown slot '" + p.slot() + "'",
                      Nearest.didYouMean(p.slot(), SLOTS, "slots are " + String.join(", ", SLOTS)));
                });
        frames.add(frame);
      } catch (IllegalArgumentException e) {
        throw fields.wrong(
            key,
            "the frame \"" + text + "\" cannot be read: " + e.getMessage(),
            "compare it with its neighbours");
      }
    }
    return frames;
  }

  private void add(Pattern pattern) {
    all.add(pattern);
    first.putIfAbsent(pattern.event(), pattern);
    pattern.verbs().forEach(frame -> verbs.add(new Use(pattern, frame)));
    pattern.nouns().forEach(frame -> nouns.add(new Use(pattern, frame)));
  }

  /** The patterns by the frames that may fit a word, in the order of their files. */
  public List<Use> at(Sentence sentence, Token word, Arguments arguments) {
    return word.isVerb()
        ? verbs.at(sentence, word, arguments.words())
        : word.isNoun() ? nouns.at(sentence, word, arguments.words()) : List.of();
  }

  /** The verbs of which a noun may be made: "storm" of "the storming of the town". */
  public List<Token> verbsOf(Token noun) {
    return nominalisations.of(noun);
  }

  /** All patterns, in the order of their files. */
  public List<Pattern> all() {
    return all;
  }

  /** The first pattern of an event, for what is told by something else than frames. */
  public Optional<Pattern> first(String event) {
    return Optional.ofNullable(first.get(event));
  }

  /**
   * How a kind of event is claimed.
   *
   * @throws IllegalArgumentException if no such kind is known
   */
  public EventForm form(String event) {
    EventForm form = forms.get(event);
    if (form == null) {
      throw new IllegalArgumentException(event);
    }
    return form;
  }
}
