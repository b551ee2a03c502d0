package org.allegiance.extract.syntax;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.common.util.NLPUtils;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * NLP4J's tagger and parser (Choi and McCallum 2013, Transition-based Dependency Parsing with
 * Selectional Branching). Its models take some ten seconds and 700 MB of memory to load, and 300 MB
 * afterwards. Not for use by several threads at once.
 */
public final class Nlp4jParser implements Parser {

  private static final Map<String, String> UNINFLECTED =
      Map.of("provided", "provide", "ended", "end", "followed", "follow", "performed", "perform");

  private static final Pattern PAST = Pattern.compile("(is|iz|at)ed$"); // "remobilised"

  private final NLPDecoder decoder;

  /** Loads the models, one after the other, so that what each leaves behind makes room. */
  public Nlp4jParser() {
    try (InputStream lexica =
        Objects.requireNonNull(Nlp4jParser.class.getResourceAsStream("nlp4j.xml"))) {
      decoder = new LeanDecoder();
      decoder.setTokenizer(NLPUtils.createTokenizer(Language.ENGLISH));
      decoder.setComponents(
          List.of(
              LeanModel.of(new GlobalLexica<NLPNode>(lexica)),
              LeanModel.of(model("pos")),
              new MorphologicalAnalyzer<>(Language.ENGLISH),
              LeanModel.of(model("dep"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NLPComponent<NLPNode> model(String name) {
    return NLPUtils.getComponent("edu/emory/mathcs/nlp/models/en-" + name + ".xz");
  }

  @Override
  public List<Sentence> parse(String text, List<Name> names) {
    MaskedText masked = new MaskedText(text, names);
    Map<Integer, Name> byStart = new HashMap<>();
    names.forEach(name -> byStart.put(name.start(), name));
    try {
      return decoder.decodeDocument(masked.text()).stream()
          .map(nodes -> sentence(nodes, text, masked, byStart))
          .filter(sentence -> !sentence.tokens().isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sentence sentence(
      NLPNode[] nodes, String text, MaskedText masked, Map<Integer, Name> names) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 1; i < nodes.length; i++) {
      NLPNode node = nodes[i];
      int start = masked.origin(node.getStartOffset());
      Name name = names.get(start);
      int end = name == null ? masked.origin(node.getEndOffset() - 1) + 1 : name.end();
      String form = text.substring(start, end).isBlank() ? "," : text.substring(start, end);
      tokens.add(
          new Token(
              i - 1,
              start,
              end,
              form,
              lemma(node, form),
              name == null ? node.getPartOfSpeechTag() : nameTag(node),
              node.getDependencyHead().getID() - 1,
              node.getDependencyLabel()));
    }
    return new Sentence(tokens);
  }

  /** NLP4J has one lemma for all numbers, and leaves some verbs as they are. */
  private static String lemma(NLPNode node, String form) {
    String lemma = node.getLemma();
    if (node.getPartOfSpeechTag().startsWith("V")) {
      return UNINFLECTED.getOrDefault(lemma, PAST.matcher(lemma).replaceFirst("$1e"));
    }
    return lemma.startsWith("#") || Character.isDigit(lemma.charAt(0))
        ? form.toLowerCase(Locale.ROOT)
        : lemma;
  }

  private static String nameTag(NLPNode node) {
    return node.getPartOfSpeechTag().startsWith("N") ? node.getPartOfSpeechTag() : "NNP";
  }
}
