package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How scholars tell of groups: splits, patrons, and what one group did to the men of another. */
class GroupHistoriesTest {

  @TempDir Path folder;

  /** Nobody attacks another to kill or take his own men, unless the text says "own". */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          The FARC attacked the ELN, killing forty of its fighters.        # eln
          The FARC attacked the ELN and killed forty of its fighters.      # eln
          The FARC ambushed the ELN, capturing some of its commanders.     # eln
          The FARC raided the camp of the ELN and captured nine of its men.# eln
          The FARC turned on the ELN, killing its leader and forty of its members. # eln
          The FARC withdrew, executing two of its fighters for desertion.  # farc
          """)
  void victimsAreOfTheOtherSide(String text, String whose) throws IOException {
    assertTrue(
        claims(text).stream()
            .filter(c -> c.startsWith("Execution") || c.startsWith("Capture"))
            .allMatch(c -> c.contains("from=" + whose + " ")),
        () -> text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          The MILF signed in 2002. A dissident faction broke away in 2007.    # milf
          The FARC fought the ELN. In 1990 the ELN began talks. A wing split off. # eln
          """)
  void factionsBreakAwayFromTheGroupToldOf(String text, String from) throws IOException {
    List<String> splits = claims(text).stream().filter(c -> c.startsWith("Split")).toList();
    assertTrue(splits.stream().allMatch(c -> c.contains("from=" + from)), splits::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          Cuban advisers armed the MPLA.          # Backing cuban-government from=null to=mpla counterparty=null
          Argentine instructors trained the FDN.  # Backing argentine-government from=null to=fdn counterparty=null
          One of these, the IPLO, declared war on the INLA. # Hostilities iplo from=null to=null counterparty=inla
          The ELN joined the FARC in an alliance. # Alliance eln from=null to=null counterparty=farc
          """)
  void whoeverActsIsMeant(String text, String claim) throws IOException {
    assertEquals(List.of(claim), claims(text));
  }

  private List<String> claims(String text) throws IOException {
    return SharedExtractor.claims(folder, text).stream().map(SharedExtractor::line).toList();
  }
}
