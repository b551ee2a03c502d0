package org.allegiance.extract.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.extract.names.Mention.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

  private static final Gazetteer REAL = NamesTest.GAZETTEER;

  private static final String PLACES =
      """
      countries:
        - name: Aravan
          adjectives: [Aravani]
          places: [Tomarsk]
      """;

  @TempDir Path folder;

  @BeforeEach
  void fill() throws IOException {
    for (String list : List.of("words.yaml", "persons.yaml")) {
      Files.copy(NamesTest.HOME.resolve("data/gazetteer").resolve(list), folder.resolve(list));
    }
    Files.writeString(folder.resolve("places.yaml"), PLACES);
    leaders("{name: Ana Verd, of: aravan, shared: [Verd]}");
  }

  private void leaders(String leader) throws IOException {
    Files.writeString(folder.resolve("leaders.yaml"), "leaders:\n  - " + leader + "\n");
  }

  private String problem(String groups) throws IOException {
    Files.writeString(folder.resolve("groups.yaml"), groups);
    BadInputException bad =
        assertThrows(BadInputException.class, () -> Gazetteer.read(folder), groups);
    return bad.problems().stream()
        .map(p -> Path.of(p.place()).getFileName() + ": " + p.reason() + "; " + p.wayOut())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aLeaderStandsForAGroupOrAGovernment() throws IOException {
    Files.writeString(folder.resolve("groups.yaml"), group("name: Moths"));
    Gazetteer ofCountry = Gazetteer.read(folder);
    assertEquals("aravani-government", ofCountry.ledBy("ana-verd").orElseThrow().key());
    leaders("{name: Ana Verd, of: moths}");
    assertEquals("moths", Gazetteer.read(folder).ledBy("ana-verd").orElseThrow().key());
    assertTrue(ofCountry.ledBy("somebody-else").isEmpty());
    assertTrue(ofCountry.ledBy(null).isEmpty());
  }

  @Test
  void aLeaderOfNobodyKnownIsAMistake() throws IOException {
    leaders("{name: Ana Verd, of: moth}");
    assertEquals(
        "leaders.yaml:2: groups.yaml has no group and places.yaml no country 'moth'; did you mean"
            + " 'moths'?",
        problem(group("name: Moths")));
  }

  private static String group(String fields) {
    return "regions:\n  - near: [aravan]\n    groups:\n      - {name: Red Sash}\n      - {"
        + fields
        + "}\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: Moths, aliases: [red-sash]     | groups.yaml:5: the name 'red-sash' of 'moths' is a name of 'red-sash' too; take it from one of them, or put it under 'shared' in both
          name: The Red Sash                   | groups.yaml:5: the key 'red-sash' was given on line 4 already; join the two, or give one of them another key
          name: Moths, type: ArmedGruop        | groups.yaml:5: unknown type 'ArmedGruop'; did you mean 'ArmedGroup'?
          name: Moths, alias: [M]              | groups.yaml:5: unknown field 'alias'; did you mean 'aliases'?
          name: Moths, near: [aravn]           | groups.yaml:5: places.yaml has no country 'aravn'; did you mean 'aravan'?
          name: Moths, key: Red Moths          | groups.yaml:5: 'Red Moths' is no key; write it as 'red-moths'
          aliases: [M]                         | groups.yaml:5: the field 'name' is missing; add a line 'name: …'
          name: Moths, aliases: M              | groups.yaml:5: 'aliases' is no list; write it as [one, other]
          name: Moths, name: Owls              | groups.yaml:5: the field 'name' stands here twice; keep one of the two
          """)
  void aMistakeIsShownWithItsLine(String fields, String expected) throws IOException {
    assertEquals(expected, problem(group(fields)));
  }

  @Test
  void allNamesThatCollideAreShown() throws IOException {
    String groups =
        group("name: Moths, aliases: [Red Sash]") + "      - {name: Owls, aliases: [Moths]}\n";
    assertEquals(2, problem(groups).lines().count());
  }

  @Test
  void brokenYamlIsShownWithItsLine() throws IOException {
    assertTrue(problem("regions:\n\t- near: []\n").startsWith("groups.yaml:2: "));
    assertTrue(problem("regions:\n\t- near: []\n").endsWith("put spaces in the place of the tab"));
    assertTrue(
        problem("regions:\n  - near: [aravan\n    groups: []\n").startsWith("groups.yaml:3: "));
    assertEquals("groups.yaml: the file is empty; write fields into it", problem(""));
    assertEquals(
        "groups.yaml:1: here should be fields; write lines such as 'name: …'", problem("- a\n"));
  }

  @Test
  void aMissingFileIsShown() {
    BadInputException bad =
        assertThrows(BadInputException.class, () -> Gazetteer.read(folder.resolve("nowhere")));
    assertEquals("there is no such file", bad.problems().getFirst().reason());
  }

  /** In a document that speaks of its country, each thing is found by its preferred name. */
  @Test
  void everyLabelIsFoundAsItself() {
    Map<String, Entry> places =
        REAL.entries().stream()
            .filter(e -> e.kind() == Kind.PLACE)
            .collect(Collectors.toMap(Entry::key, Function.identity()));
    List<String> lost = new ArrayList<>();
    for (Entry entry : REAL.entries()) {
      if (entry.kind() == Kind.NATIONALITY || entry.isStranger()) {
        continue;
      }
      String name = entry.label().replaceFirst("^The ", "");
      List<String> blocks = new ArrayList<>(List.of("There he met " + name + " again."));
      entry.near().stream().map(places::get).forEach(p -> blocks.add("It was " + p.label() + "."));
      List<Mention> found = Names.in(blocks, REAL).getFirst();
      boolean itself =
          found.size() == 1
              && found.getFirst().start() == 13
              && found.getFirst().end() == 13 + name.length()
              && found.getFirst().known()
              && found.getFirst().key().equals(entry.key());
      if (!itself) {
        lost.add(entry.kind() + " " + entry.label() + " " + found);
      }
    }
    assertEquals(List.of(), lost);
  }

  @Test
  void theListsAreLong() {
    Map<Kind, Long> count =
        REAL.entries().stream().collect(Collectors.groupingBy(Entry::kind, Collectors.counting()));
    assertTrue(count.getOrDefault(Kind.GROUP, 0L) > 2500, "groups with states' forces: " + count);
    assertTrue(count.getOrDefault(Kind.PLACE, 0L) > 1500, "places: " + count);
  }

  @Test
  void whatTheCallerAddsWins() {
    Gazetteer joined =
        REAL.with(
            List.of(
                Entry.of(Kind.GROUP, "lra", "Lord's Army", "Coalition", List.of("Kony's own")),
                Entry.of(Kind.GROUP, "moths", "Moths", "ArmedGroup", List.of("Shining Path"))));
    List<Mention> found =
        Names.in(List.of("Kony's own, the LRA, met Moths; Moths are Shining Path."), joined)
            .getFirst();
    assertEquals(
        List.of("lra", "lra", "moths", "moths", "moths"),
        found.stream().map(Mention::key).toList());
    assertEquals("Lord's Army", found.getFirst().label());
    assertEquals("Coalition", found.getFirst().type());
    assertFalse(joined.names().same("Sendero Luminoso").isEmpty(), "its other names stay");
  }

  @Test
  void aCountryActsAsItsGovernment() {
    assertEquals("syrian-regime", REAL.party("syria").orElseThrow().key());
    assertEquals("peruvian-government", REAL.party("peru").orElseThrow().key());
    assertEquals("peruvian-government", REAL.party("lima").orElseThrow().key());
    assertTrue(REAL.party("ayacucho").isEmpty());
    Gazetteer joined = REAL.with(List.of(Entry.of(Kind.GROUP, "peru", "Peru", "State", List.of())));
    assertEquals("peru", joined.party("peru").orElseThrow().key());
  }

  @ParameterizedTest
  @CsvSource({
    "Boko Haram, boko-haram",
    "the Shining Path, shining-path",
    "al-Shabaab, al-shabaab",
    "Türkiye, turkiye",
    "Hay’at Tahrir al-Sham, hayat-tahrir-al-sham",
    "17 November, 17-november",
    "Łódź (city), lodz-city",
    "the, the",
  })
  void keysAreNamesInSmallLetters(String name, String key) {
    assertEquals(key, Entry.slug(name));
    assertEquals(key, Entry.slug(key));
  }

  @Test
  void aStateAndItsGovernmentAreOne() {
    Gazetteer joined = REAL.with(List.of(Entry.of(Kind.GROUP, "peru", "Peru", "State", List.of())));
    assertEquals(
        List.of("peru", "peru"),
        Stream.of("The Peruvian government fell.", "Peru backed the rebels.")
            .map(text -> Names.in(List.of(text), joined).get(0).get(0))
            .map(m -> m.kind() == Kind.PLACE ? joined.party(m.key()).orElseThrow().key() : m.key())
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "farc, farc",
    "myanmar-army, tatmadaw",
    "revolutionary-armed-forces-of-colombia, farc",
    "rwandan-government, rwandan-government",
    "army, army",
    "no-such-front, no-such-front"
  })
  void aKeyAfterAnyNameOfAGroupIsItsKey(String chosen, String key) {
    assertEquals(key, REAL.groupKey(chosen));
  }

  @Test
  void aKeyAfterAnyNameOfAPlaceIsItsKey() {
    assertEquals("deir-ez-zor", REAL.placeKey("deir-al-zour"));
  }
}
