package org.allegiance.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.claim.Candidates;
import org.allegiance.claim.Claim;
import org.allegiance.document.Block;
import org.allegiance.document.Front;
import org.allegiance.document.Layout;
import org.allegiance.document.MappedText;
import org.allegiance.document.SourceDocument;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.lexicon.YamlFile;
import org.allegiance.extract.names.Gazetteer;
import org.allegiance.extract.names.Mention;
import org.allegiance.extract.names.Names;
import org.allegiance.extract.patterns.Confidence;
import org.allegiance.extract.patterns.Patterns;
import org.allegiance.extract.reference.Discourse;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.syntax.Name;
import org.allegiance.extract.syntax.Parser;
import org.allegiance.extract.syntax.Reattachment;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.allegiance.extract.times.Dating;
import org.allegiance.extract.times.TimeExpression;
import org.allegiance.extract.times.TimeWords;
import org.jspecify.annotations.Nullable;

/** Reads documents and proposes claims. */
public final class Extractor {

  private static final Set<Block.Kind> TOLD_IN =
      Set.of(Block.Kind.PARAGRAPH, Block.Kind.QUOTE, Block.Kind.LIST_ITEM, Block.Kind.NOTE);

  private final Gazetteer gazetteer;
  private final Collection<Known> known;
  private final WordLists words;
  private final Patterns patterns;
  private final Confidence confidence;
  private final TimeWords times;
  private final Interviews interviews;
  private final OrderWords order;
  private final Motives motives;
  private final Supplier<Parser> syntax;
  private @Nullable Parser parser;

  private Extractor(
      Gazetteer gazetteer,
      Collection<Known> known,
      WordLists words,
      Patterns patterns,
      Confidence confidence,
      TimeWords times,
      Interviews interviews,
      OrderWords order,
      Motives motives,
      Supplier<Parser> syntax) {
    this.gazetteer = gazetteer;
    this.known = known;
    this.words = words;
    this.patterns = patterns;
    this.confidence = confidence;
    this.times = times;
    this.interviews = interviews;
    this.order = order;
    this.motives = motives;
    this.syntax = syntax;
  }

  /**
   * An extractor by the files of a project.
   *
   * @param home the folder with {@code ontology} and {@code data}
   * @param known the groups and places of the graph; their names and keys win over the gazetteer's
   * @param syntax the parser, asked for when the first document is read
   * @throws BadInputException if a file has a mistake
   */
  public static Extractor read(Path home, Collection<Known> known, Supplier<Parser> syntax) {
    Path ontology = home.resolve("ontology");
    Path lexicon = ontology.resolve("lexicon");
    List<YamlFile> files =
        files(ontology.resolve("patterns"))
            .filter(f -> !f.endsWith("events.yaml") && !f.endsWith("confidence.yaml"))
            .map(YamlFile::read)
            .toList();
    WordLists words = WordLists.read(lexicon);
    Path folder = ontology.resolve("patterns");
    Patterns patterns = Patterns.read(YamlFile.read(folder.resolve("events.yaml")), files, words);
    return new Extractor(
        gazetteer(home, known),
        known,
        words,
        patterns,
        Confidence.read(YamlFile.read(folder.resolve("confidence.yaml")), patterns.all()),
        TimeWords.read(lexicon.resolve("times.yaml")),
        Interviews.read(lexicon.resolve("notes.yaml")),
        OrderWords.read(lexicon.resolve("order.yaml")),
        Motives.read(lexicon.resolve("motives.yaml"), words),
        syntax);
  }

  /**
   * The names of groups and places, those of a graph before others.
   *
   * @param home the folder with {@code data}
   * @param known the groups and places of the graph
   * @throws BadInputException if a file has a mistake
   */
  public static Gazetteer gazetteer(Path home, Collection<Known> known) {
    return Gazetteer.read(home.resolve("data").resolve("gazetteer"))
        .with(known.stream().map(Known::entry).toList());
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The claims that a document seems to make, and the groups and places that are new in them. */
  public Candidates extract(SourceDocument document) {
    Layout layout = Layout.of(document);
    List<String> texts = layout.blocks().stream().map(b -> b.content().text()).toList();
    List<List<Mention>> mentions = Names.in(texts, gazetteer);
    Told told = told(layout, texts, mentions);
    NamedParties named = new NamedParties(layout, mentions, gazetteer);
    Claims claims = new Claims(document, patterns, confidence, named);
    List<Claim> real = claims.of(told.events(), told.steps());
    List<Claim> unreal = claims.unreal(told.events());
    List<Claim> all = Stream.concat(real.stream(), unreal.stream()).toList();
    return new Candidates(
        real, new Proposals(gazetteer, known, mentions, told.groups()).in(all), unreal);
  }

  /** What a document tells, what of it came first, and of which groups it tells. */
  record Told(List<Candidate> events, List<Sequence.Step> steps, List<Referent> groups) {}

  private static @Nullable LocalDate day(@Nullable String date) {
    return date == null || date.length() < 10 ? null : LocalDate.parse(date);
  }

  /** The events that a paragraph tells, also those that it only speaks of. */
  List<Candidate> candidates(String paragraph) {
    Block block = new Block(Block.Kind.PARAGRAPH, MappedText.plain(paragraph), List.of());
    Layout layout = new Layout(List.of(block), Map.of(), new Front(null, List.of(), null));
    List<String> texts = List.of(paragraph);
    return told(layout, texts, Names.in(texts, gazetteer)).events();
  }

  Patterns patterns() {
    return patterns;
  }

  private Told told(Layout layout, List<String> texts, List<List<Mention>> mentions) {
    Parser reader = parser == null ? syntax.get() : parser;
    parser = reader;
    Dating dating = new Dating(times, day(layout.front().date()));
    Discourse discourse = new Discourse(words, gazetteer, mentions);
    Echoes echoes = new Echoes(words, patterns, discourse);
    Credits credits = new Credits(interviews, layout, mentions);
    Sequence sequence = new Sequence(order);
    Handovers handovers = new Handovers(words);
    Turns turns = new Turns(texts, discourse, words);
    List<Candidate> events = new ArrayList<>();
    Referent announced = null;
    for (int i = 0; i < texts.size(); i++) {
      Block block = layout.blocks().get(i);
      if (block.kind() == Block.Kind.HEADING) {
        discourse.beginSection(texts.get(i), mentions.get(i), below(i, layout, mentions));
      }
      if (!TOLD_IN.contains(block.kind()) || texts.get(i).isBlank()) {
        continue;
      }
      List<TimeExpression> times = dating.in(texts.get(i));
      Referent turn = turns.speaker(texts.get(i));
      Referent quoted = block.kind() == Block.Kind.QUOTE ? announced : turn;
      discourse.quote(quoted);
      sequence.pause();
      Credits.InBlock credited = credits.in(block, mentions.get(i));
      List<Name> names = mentions.get(i).stream().map(m -> new Name(m.start(), m.end())).toList();
      List<Sentence> sentences =
          reader.parse(texts.get(i), names).stream().map(s -> Reattachment.of(s, words)).toList();
      discourse.turnTo(mentions.get(i), times, sentences);
      for (int s = 0; s < sentences.size(); s++) {
        Sentence sentence = sentences.get(s);
        int next = s + 1 < sentences.size() ? sentences.get(s + 1).start() : Integer.MAX_VALUE;
        discourse.hear(sentence);
        List<Candidate> read =
            new SentenceReader(words, patterns, discourse, echoes, block.content(), times, sentence)
                .read();
        List<Candidate> found =
            handovers.read(sentence, read).stream()
                .map(c -> motives.in(sentence, c))
                .map(c -> c.creditedTo(credited.of(c.word(), next)))
                .map(c -> quoted == null ? c : c.creditedTo(quoted.label))
                .toList();
        sequence.read(sentence, found);
        events.addAll(found);
      }
      if (quoted == null && !sentences.isEmpty()) {
        announced = announced(discourse, sentences.get(sentences.size() - 1));
      }
    }
    return new Told(events, sequence.steps(), discourse.groups());
  }

  /** The names in the text between a heading and the next. */
  private static List<Mention> below(int heading, Layout layout, List<List<Mention>> mentions) {
    return IntStream.range(heading + 1, mentions.size())
        .takeWhile(i -> layout.blocks().get(i).kind() != Block.Kind.HEADING)
        .mapToObj(mentions::get)
        .flatMap(List::stream)
        .toList();
  }

  /** Who is said to speak by a sentence that ends with a colon. */
  private @Nullable Referent announced(Discourse discourse, Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    if (!tokens.get(tokens.size() - 1).form().equals(":")) {
      return null;
    }
    return tokens.stream()
        .filter(t -> t.isVerb() && words.has(WordList.SAYING, t.lemma()))
        .flatMap(t -> sentence.children(t, "nsubj"))
        .map(t -> discourse.referent(sentence, t))
        .filter(r -> r.kind == Referent.Kind.PERSON)
        .reduce((first, last) -> last)
        .orElse(null);
  }
}
