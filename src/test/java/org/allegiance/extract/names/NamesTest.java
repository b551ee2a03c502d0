package org.allegiance.extract.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.allegiance.extract.names.Mention.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in texts of many conflicts, with the gazetteer of this repository. */
class NamesTest {

  static final Path HOME = Path.of(System.getProperty("allegiance.home", "")).toAbsolutePath();
  static final Gazetteer GAZETTEER = Gazetteer.read(HOME.resolve("data/gazetteer"));

  /** One line a mention: the words, kind and key, with a question mark where it is new. */
  private static String names(String... blocks) {
    List<List<Mention>> mentions = Names.in(List.of(blocks), GAZETTEER);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < blocks.length; i++) {
      for (Mention m : mentions.get(i)) {
        String kind = m.kind().name().toLowerCase(java.util.Locale.ROOT);
        String words = blocks[i].substring(m.start(), m.end());
        lines.add(words + " = " + kind + " " + m.key() + (m.known() ? "" : " ?"));
      }
    }
    return String.join("\n", lines);
  }

  @Test
  void firstWordStandsForTheGroup() {
    String names = names("He joined Hizbul Mujahideen.", "In May Hizbul gunmen shot a teacher.");
    assertEquals(
        "Hizbul Mujahideen = group hizbul-mujahideen\nHizbul = group hizbul-mujahideen", names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          He left al-Shabaab.            | al-Shabaab
          He left Al-Shabaab.            | Al-Shabaab
          He left al Shabaab.            | al Shabaab
          He left al-Shabab.             | al-Shabab
          Al Shabaab let him go.         | Al Shabaab
          He left Al‑Shabaab’s ranks.    | Al‑Shabaab
          He left AL-SHABAAB then.       | AL-SHABAAB
          He left Harakat al-Shabaab.    | Harakat al-Shabaab
          """)
  void isFoundInEverySpelling(String text, String words) {
    assertEquals(words + " = group al-shabaab", names(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ahrar ash-Sham took him in.             | Ahrar ash-Sham = group ahrar-al-sham
          He fought for Hay’at Tahrir al-Sham.    | Hay’at Tahrir al-Sham = group hts
          Houthis shelled the town.               | Houthis = group houthis
          A Talib stood at the gate.              | Talib = group taliban
          The Provos would not hear of it.        | Provos = group ira
          They were Naxalites once, in India.     | Naxalites = group cpi-maoist; India = place india
          The Farc laid down its arms.            | Farc = group farc
          CPI (Maoist) cadres came at dusk.       | CPI (Maoist) = group cpi-maoist
          """)
  void namesOfGroups(String text, String expected) {
    assertEquals(expected.replace("; ", "\n"), names(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          He deserted the Nigerian army.              | Nigerian army = group nigerian-army
          He was shot at by Kenyan soldiers.          | Kenyan soldiers = group kenyan-army
          The Colombian government promised land.     | Colombian government = group colombian-government
          He gave himself up to the army of Peru.     | army of Peru = group peruvian-army
          Bolivian police held him.                   | Bolivian police = group bolivian-police
          Rwanda's government denied it.              | Rwanda's government = group rwandan-government
          Assad's regime fell back.                   | Assad's regime = group syrian-regime
          The Bolivian fled.                          | Bolivian = nationality bolivia
          He was a Raqqa-based Iraqi.                 | Raqqa = place raqqa; Iraqi = nationality iraq
          """)
  void statesAndTheirForces(String text, String expected) {
    assertEquals(expected.replace("; ", "\n"), names(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This is where it is.",
        "THE WAR IS OVER IN THE HILLS",
        "The regime fell and the army went home.",
        "Tigers roam the forest.",
        "Many Hutu and Tutsi families had Muslim neighbours.",
        "In March the Kurds and the Tamils waited.",
        "The Atlantic Council met the International Crisis Group.",
        "Let him say it. Officials said no.",
        "Some foreign terrorist fighters (FTF) stayed. FTF members wept.",
        "He told the Daily Courier and Human Rights Watch of it.",
        "The group joined the coalition; its members split.",
        "The Central Committee met the High Command.",
        "Fighters joined. Most left. Others stayed.",
      })
  void whatIsNoName(String text) {
    assertEquals("", names(text));
  }

  @Test
  void sharedNamesAreReadByTheCountriesOfTheDocument() {
    assertEquals(
        "Jaffna = place jaffna\nTigers = group ltte\nSLA = group sri-lankan-army",
        names("He grew up in Jaffna, joined the Tigers and was caught by the SLA."));
    assertEquals(
        "Darfur = place darfur\nSLA = group sla-sudan", names("In Darfur he rode with the SLA."));
    assertEquals("", names("He rode with the SLA."));
    assertEquals(
        "Kailahun = place kailahun\nSLA = group sierra-leonean-army",
        names("Near Kailahun he was taken by the SLA."));
  }

  @Test
  void isInCapitalsIsTheIslamicStateWhereTheDocumentSpeaksOfIt() {
    assertEquals(
        "Mosul = place mosul\nIS = group isis",
        names("In Mosul it is said that IS took his land."));
    assertEquals("SYRIA = place syria", names("WHAT IS LEFT OF SYRIA IS SAND"));
  }

  @Test
  void anAcronymInBracketsHoldsInTheWholeDocument() {
    assertEquals(
        """
        LRA = group lra
        Lord's Resistance Army = group lra
        LRA = group lra
        Lord's Army = group lra\
        """,
        names(
            "Out of the LRA",
            "She was taken by the Lord's Resistance Army (LRA) at nine.",
            "In the Lord's Army she cooked."));
    assertEquals(
        """
        Jabhat al-Nusra = group nusra
        JaN = group nusra
        JaN = group nusra\
        """,
        names("He left Jabhat al-Nusra (hereinafter \"JaN\"). Then JaN hunted him."));
  }

  @Test
  void theDocumentsOwnMeaningOfAnAcronymWins() {
    assertEquals(
        """
        Aravan Defence Front = group adf-aravan ?
        """
            .strip()
            .replace("adf-aravan", "aravan-defence-front"),
        names("He joined the Aravan Defence Front (ADF) at sixteen.").lines().findFirst().get());
    assertEquals(
        """
        Karvian Patriots' Front = group kpf ?
        KPF = group kpf ?
        KPF = group kpf ?\
        """,
        names("The Karvian Patriots' Front (KPF) split.", "Two men left the KPF."));
    assertEquals(
        """
        KPF = group kpf ?
        Karvian Patriots' Front = group kpf ?\
        """,
        names("The KPF (Karvian Patriots' Front) split."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          He led the Aravan Martyrs Brigade.          | Aravan Martyrs Brigade = group aravan-martyrs-brigade ? ArmedGroup
          He led Liwa Suqur al-Aravan.                | Liwa Suqur al-Aravan = group liwa-suqur-al-aravan ? ArmedGroup
          The Movement for a Free Aravan split.       |
          The Movement for Justice in Aravan split.   | Movement for Justice in Aravan = group movement-for-justice-in-aravan ? ArmedGroup
          She left the Tomar faction.                 | Tomar faction = group tomar-faction ? ArmedGroup
          The Aravan Alliance of Tribes fell apart.   | Aravan Alliance of Tribes = group aravan-alliance-of-tribes ? Coalition
          The Aravan Supreme Court freed him.         | Aravan Supreme Court = group aravan-supreme-court ? CivilBody
          Then KRZ fighters came.                     | KRZ = group krz ? ArmedGroup
          The Borno State government paid him.        | Borno State government = group borno-state-government ? State
          He sold it to the Aravan Times.             |
          They signed the Aravan Front Agreement.     |
          """)
  void newGroupsAreProposed(String text, String expected) {
    String found =
        Names.in(List.of(text), GAZETTEER).getFirst().stream()
            .map(
                m ->
                    text.substring(m.start(), m.end())
                        + " = group "
                        + m.key()
                        + (m.known() ? " " : " ? ")
                        + m.type())
            .collect(Collectors.joining("\n"));
    assertEquals(expected == null ? "" : expected, found);
  }

  @Test
  void personsAreKnownByTheirSurnamesAndFurtherNames() {
    assertEquals(
        """
        Colombia = place colombia
        Wilmer Tascón = person wilmer-tascon ?
        El Zurdo = person wilmer-tascon ?
        Tascón = person wilmer-tascon ?
        Zurdo = person wilmer-tascon ?\
        """
            .replace("\nZurdo", "\nEl Zurdo"),
        names("In Colombia Wilmer Tascón, alias \"El Zurdo\", gave up. Tascón is El Zurdo."));
    assertEquals(
        """
        Abu Tamim al-Aravani = person abu-tamim-al-aravani ?
        Abu Tamim = person abu-tamim-al-aravani ?
        al-Aravani = person abu-tamim-al-aravani ?\
        """,
        names("Abu Tamim al-Aravani fled. Abu Tamim was caught; al-Aravani was hanged."));
    assertEquals("Zebedel = person zebedel ?", names("The rebels followed Colonel Zebedel home."));
    assertEquals(
        "Oril Zebedel = person oril-zebedel ?\nZebedel = person oril-zebedel ?",
        names("So it was for Oril Zebedel, who hid. Then Zebedel fled."));
    assertEquals("Mirek = person mirek ?", names("\"We ran,\" said Mirek."));
  }

  @Test
  void aSurnameMeansWhoeverBoreItLast() {
    assertEquals(
        """
        Carlos Tascón = person carlos-tascon ?
        Tascón = person carlos-tascon ?
        Pedro Tascón = person pedro-tascon ?
        Tascón = person pedro-tascon ?\
        """,
        names("Carlos Tascón left. Tascón wept. Pedro Tascón stayed. Tascón laughed."));
  }

  @Test
  void unknownPlacesAreProposed() {
    assertEquals(
        "Tomarsk = place tomarsk ?\nTomarsk = place tomarsk ?",
        names("He was held in Tomarsk. Tomarsk fell."));
    assertEquals("Oriv Dol = place oriv-dol ?", names("They met in the village of Oriv Dol."));
  }

  @Test
  void aCountryMayActAsAState() {
    Mention country = Names.in(List.of("Chad sent men."), GAZETTEER).getFirst().getFirst();
    assertEquals("State", country.type());
    assertEquals("chadian-government", GAZETTEER.party(country.key()).orElseThrow().key());
  }

  /** Whatever stands around it, a known mention is spelt as one of the names of its entry. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whatIsFoundIsANameOfItsEntry(long seed) {
    Random random = new Random(seed);
    List<Entry> entries = GAZETTEER.entries();
    String[] between = {" and ", ", ", ". ", "; ", ": ", "-", " of the ", "'s ", "\n", " IS ", "“"};
    List<String> blocks = new ArrayList<>();
    for (int b = 0; b < 50; b++) {
      StringBuilder block = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        Entry entry = entries.get(random.nextInt(entries.size()));
        block.append(entry.label()).append(between[random.nextInt(between.length)]);
      }
      blocks.add(block.toString());
    }
    List<List<Mention>> found = Names.in(blocks, GAZETTEER);
    int known = 0;
    for (int b = 0; b < blocks.size(); b++) {
      int end = 0;
      for (Mention m : found.get(b)) {
        assertTrue(end <= m.start() && m.start() < m.end(), "seed " + seed + ": " + m);
        end = m.end();
        String words = blocks.get(b).substring(m.start(), m.end());
        assertEquals(words.strip(), words, "seed " + seed);
        if (m.known() && m.kind() != Kind.PERSON) {
          known++;
          String bare = words.replaceFirst("^(?i)(al|an|ar|ash|el|ul|ud|un)-", "");
          boolean named =
              java.util.stream.Stream.of(words, bare)
                  .flatMap(w -> GAZETTEER.names().same(w).stream())
                  .anyMatch(n -> n.entry().key().equals(m.key()));
          assertTrue(named, "seed " + seed + ": '" + words + "' is no name of " + m.key());
        }
      }
    }
    assertTrue(known > 500, "seed " + seed + ": only " + known);
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void junkIsRead(long seed) {
    Random random = new Random(seed);
    StringBuilder junk = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      junk.appendCodePoint(
          random.nextInt(4) == 0 ? random.nextInt(0x2ffff) : 32 + random.nextInt(96));
    }
    for (Mention m : Names.in(List.of(junk.toString(), ""), GAZETTEER).getFirst()) {
      assertTrue(0 <= m.start() && m.end() <= junk.length(), "seed " + seed + ": " + m);
    }
  }

  /** Texts in which everything might begin a name; more than linear time would not end. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Abu al-",
        "X (",
        "Front of the ",
        "John alias ",
        "Lord's ",
        "Q ",
        "the Al ",
        "(A"
      })
  void hostileTextsEnd(String part) {
    assertEquals(1, Names.in(List.of(part.repeat(5_000_000 / part.length())), GAZETTEER).size());
  }

  @Test
  void whatIsDescribedAsAPlaceIsNobody() {
    assertEquals("Lay Kay Kaw = place lay-kay-kaw ?", names("He left Lay Kay Kaw, a hill town."));
    assertEquals(
        "Gikalo = place gikalo", names("An officer in Gikalo, who would not be named, agreed."));
    assertEquals(
        "Tarvelo = place tarvelo ?", names("They left Tarvelo, 80 km south of the hills."));
    assertEquals("Tarvelo = place tarvelo ?", names("He was held in the Tarvelo area."));
    assertEquals("", names("He was held in the Tarvelish area."));
  }
}
