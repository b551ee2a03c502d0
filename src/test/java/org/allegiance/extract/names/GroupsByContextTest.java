package org.allegiance.extract.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.allegiance.extract.names.Mention.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups that are known by what stands beside their names. */
class GroupsByContextTest {

  private static final Gazetteer GAZETTEER =
      Gazetteer.read(
          Path.of(System.getProperty("allegiance.home", ""))
              .toAbsolutePath()
              .resolve("data/gazetteer"));

  private static String groups(String text) {
    return Names.in(List.of(text), GAZETTEER).getFirst().stream()
        .filter(m -> m.kind() == Kind.GROUP)
        .map(Mention::key)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          His Hema militia, Tarvek, burnt the huts.                        | tarvek
          The Kot Brigade (Liwa Kot) fled. Liwa Kot had won.               | kot-brigade kot-brigade kot-brigade
          The Kot Brigade, better known as the Owls, fled. The Owls won.   | kot-brigade kot-brigade kot-brigade
          The Kot Brigade (Bo Valley) fled.                                | kot-brigade
          The Zolani, a rebel group from the hills, took the mill.         | zolani
          A militia known as the Kirabi came at night.                     | kirabi
          Some joined an armed group called Ondara.                        | ondara
          On Monday Ganyar gunmen stopped a bus.                           | ganyar
          They live in Ganyar. On Monday Ganyar gunmen stopped a bus.      |
          The head of the militia, Joseph Odongo, gave himself up.         |
          Peter Tarvek, a militia leader, was arrested.                    |
          Abo Zolan Tarvek, a commander of a militia, was arrested.        |
          """)
  void militias(String text, String keys) {
    assertEquals(keys == null ? "" : keys, groups(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          He led the 18th Front of the FARC.              | farc
          He led the FARC's 18th Front.                   | farc farc
          The FARC fled, but its 18th Front stayed.       | farc farc
          He led the 18th Front.                          | 18th-front
          """)
  void partsOfGroups(String text, String keys) {
    assertEquals(keys, groups(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          In Bangui and Bria, near Cameroon, men of the Union for Peace (UPC) fell out.   | upc upc
          In Douala and Yaoundé they recalled the Union of the Peoples (UPC) of old.      | upc-cameroon upc-cameroon
          The FNI fought men of the UPC.                                                  | fni upc-congo
          The men of the ELN fled.                                                        | eln
          In La Paz they recalled the ELN.                                                | eln-bolivia
          In Goma the UN mission took them in.                                            | monusco
          In Bangui UN peacekeepers took them in.                                         | minusca
          """)
  void whoseHomeIsWhere(String text, String keys) {
    assertEquals(keys, groups(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Renamo Military Junta fought RENAMO.    | renamo-military-junta renamo
          EOKA-B came after EOKA.                     | eoka-b eoka
          """)
  void splintersAreGroupsOfTheirOwn(String text, String keys) {
    assertEquals(keys, groups(text));
  }
}
