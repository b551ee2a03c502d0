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
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.claim.Candidates;
import org.allegiance.claim.Claim;
import org.allegiance.document.Block;
import org.allegiance.document.Front;
import org.allegiance.document.Layout;
import org.allegiance.document.MappedText;
import org.allegiance.document.SourceDocument;
import org.allegiance.extract.syntax.Name;
import org.allegiance.extract.syntax.Parser;
import org.allegiance.extract.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads documents and proposes claims. */
public final class Extractor {

  private static final Set<Block.Kind> TOLD_IN =
      Set.of(Block.Kind.PARAGRAPH, Block.Kind.QUOTE, Block.Kind.LIST_ITEM, Block.Kind.NOTE);

  private final Gazetteer gazetteer;
  private final Collection<Known> known;
  private final WordLists words;
  private final Patterns patterns;
  private final TimeWords times;
  private final Supplier<Parser> syntax;
  private @Nullable Parser parser;

  private Extractor(
      Gazetteer gazetteer,
      Collection<Known> known,
      WordLists words,
      Patterns patterns,
      TimeWords times,
      Supplier<Parser> syntax) {
    this.gazetteer = gazetteer;
    this.known = known;
    this.words = words;
    this.patterns = patterns;
    this.times = times;
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
    List<YamlFile> patterns =
        files(ontology.resolve("patterns"))
            .filter(f -> !f.endsWith("events.yaml") && !f.endsWith("confidence.yaml"))
            .map(YamlFile::read)
            .toList();
    WordLists words =
        WordLists.read(
            Stream.of("judgement.yaml", "people.yaml")
                .map(f -> YamlFile.read(ontology.resolve("lexicon").resolve(f)))
                .toList());
    return new Extractor(
        Gazetteer.read(home.resolve("data").resolve("gazetteer"))
            .with(known.stream().map(Known::entry).toList()),
        known,
        words,
        Patterns.read(
            YamlFile.read(ontology.resolve("patterns").resolve("events.yaml")),
            YamlFile.read(ontology.resolve("patterns").resolve("confidence.yaml")),
            patterns,
            words),
        TimeWords.read(ontology.resolve("lexicon").resolve("times.yaml")),
        syntax);
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
    List<Claim> claims = new Claims(document, patterns).of(candidates(layout, texts, mentions));
    return new Candidates(claims, new Proposals(gazetteer, known, mentions).in(claims));
  }

  private static @Nullable LocalDate day(@Nullable String date) {
    return date == null || date.length() < 10 ? null : LocalDate.parse(date);
  }

  /** The events that a paragraph tells, also those that it only speaks of. */
  List<Candidate> candidates(String paragraph) {
    Block block = new Block(Block.Kind.PARAGRAPH, MappedText.plain(paragraph), List.of());
    Layout layout = new Layout(List.of(block), Map.of(), new Front(null, List.of(), null));
    List<String> texts = List.of(paragraph);
    return candidates(layout, texts, Names.in(texts, gazetteer));
  }

  Patterns patterns() {
    return patterns;
  }

  private List<Candidate> candidates(
      Layout layout, List<String> texts, List<List<Mention>> mentions) {
    Parser reader = parser == null ? syntax.get() : parser;
    parser = reader;
    Dating dating = new Dating(times, day(layout.front().date()));
    Discourse discourse = new Discourse(words, gazetteer, mentions);
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Block block = layout.blocks().get(i);
      if (TOLD_IN.contains(block.kind()) && !texts.get(i).isBlank()) {
        List<TimeExpression> times = dating.in(texts.get(i));
        discourse.turnTo(mentions.get(i), times);
        List<Name> names = mentions.get(i).stream().map(m -> new Name(m.start(), m.end())).toList();
        for (Sentence sentence : reader.parse(texts.get(i), names)) {
          discourse.hear(sentence);
          found.addAll(
              new SentenceReader(words, patterns, discourse, block.content(), times, sentence)
                  .read());
        }
      }
    }
    return found;
  }
}
