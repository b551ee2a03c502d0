package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** The word lists, which people edit who write no Java. */
class LexiconTest {
  private static final Path ONTOLOGY =
      Path.of(System.getProperty("allegiance.home", "")).toAbsolutePath().resolve("ontology");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(ONTOLOGY.resolve("lexicon"))) {
      return files.sorted().toList().stream();
    }
  }

  @Test
  void thereAreFiles() throws IOException {
    assertTrue(files().count() >= 9);
  }

  @ParameterizedTest
  @MethodSource("files")
  void beginsWithWhatItIsFor(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    assertTrue(lines.get(0).startsWith("# ") && lines.get(1).startsWith("#"), file.toString());
  }

  @ParameterizedTest
  @MethodSource("files")
  void listsNothingTwiceAndInLowerCase(Path file) throws IOException {
    Load load = new Load(LoadSettings.builder().setSchema(new FailsafeSchema()).build());
    for (List<String> list : listsIn(load.loadFromString(Files.readString(file)))) {
      Set<String> seen = new HashSet<>();
      for (String word : list) {
        assertTrue(seen.add(word), file.getFileName() + ": twice in a list: " + word);
        assertEquals(word.toLowerCase(Locale.ROOT), word, file.toString());
        assertFalse(word.contains("  "), file.getFileName() + ": two blanks: " + word);
      }
    }
  }

  @Test
  void aVerbJudgesInOneWay() {
    Set<String> certainties = new HashSet<>(notations("certainty"));
    certainties.add("none");
    Map<String, String> seen = new HashMap<>();
    for (YamlFile.Fields entry : fields("complements.yaml").maps("verbs")) {
      List<String> judgement = List.of(entry.text("affirmed"), entry.text("negated"));
      assertTrue(certainties.containsAll(judgement), "line " + entry.line());
      for (String lemma : entry.texts("lemmas")) {
        String verb = lemma + " + " + entry.text("frame");
        String other = seen.put(verb, String.join(" ", judgement));
        assertTrue(other == null, verb + ": " + judgement + ", elsewhere " + other);
      }
    }
    assertEquals("asserted denied", seen.get("manage + to"));
    assertEquals("denied asserted", seen.get("fail + to"));
    assertEquals("denied none", seen.get("prevent + from-ing"));
    assertEquals("asserted none", seen.get("force + object-to"));
    assertEquals("none none", seen.get("want + to"));
  }

  /** Every certainty that a list names is one of the scheme, or "none". */
  @Test
  void listsNameCertaintiesOfTheScheme() {
    Set<String> known = new HashSet<>(notations("certainty"));
    known.add("none");
    for (String file : List.of("saying.yaml", "hedges.yaml")) {
      YamlFile.Fields sections = fields(file);
      for (String section : sections.keys()) {
        if (!section.equals("speakers")
            && !section.equals("modals")
            && !section.equals("doubting")) {
          List<String> named = sections.map(section).keys();
          assertTrue(known.containsAll(named), file + " " + section + " " + named);
        }
      }
    }
  }

  @Test
  void everyQuantifierOfTheSchemeHasWordsAndNoWordHasTwo() {
    YamlFile.Fields file = fields("quantifiers.yaml");
    Set<String> quantifiers = new TreeSet<>(notations("quantifiers"));
    quantifiers.remove("unspecified");
    Map<String, String> seen = new HashMap<>();
    for (String quantifier : quantifiers) {
      assertFalse(file.texts(quantifier).isEmpty(), quantifier);
      for (String phrase : file.texts(quantifier)) {
        String other = seen.put(phrase, quantifier);
        assertTrue(other == null, phrase + ": " + quantifier + " and " + other);
      }
    }
  }

  private static Set<String> notations(String scheme) {
    Set<String> found = new TreeSet<>();
    try {
      Matcher notation =
          Pattern.compile("skos:notation \"([^\"]+)\"")
              .matcher(Files.readString(ONTOLOGY.resolve(scheme + ".ttl")));
      while (notation.find()) {
        found.add(notation.group(1));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertFalse(found.isEmpty(), scheme);
    return found;
  }

  private static YamlFile.Fields fields(String name) {
    return YamlFile.read(ONTOLOGY.resolve("lexicon").resolve(name)).root();
  }

  private static List<List<String>> listsIn(@Nullable Object node) {
    List<List<String>> lists = new ArrayList<>();
    if (node instanceof Map<?, ?> map) {
      map.values().forEach(value -> lists.addAll(listsIn(value)));
    } else if (node instanceof List<?> list) {
      List<String> words =
          list.stream().filter(String.class::isInstance).map(String.class::cast).toList();
      lists.add(words);
      list.forEach(value -> lists.addAll(listsIn(value)));
    }
    return lists;
  }
}
