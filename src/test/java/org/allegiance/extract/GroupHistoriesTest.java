package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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
          The FARC attacked the ELN, killing forty of its fighters.                # Hostilities from=null counterparty=eln
          The FARC attacked the ELN and killed forty of its fighters.              # Hostilities from=null counterparty=eln
          The FARC ambushed the ELN, capturing some of its commanders.             # Hostilities from=null counterparty=eln; Capture from=eln counterparty=farc
          The FARC raided the camp of the ELN and captured nine of its men.        # Hostilities from=null counterparty=eln; Capture from=eln counterparty=farc
          The FARC turned on the ELN, killing its leader and forty of its members. # TurningAgainst from=null counterparty=eln; Hostilities from=null counterparty=eln
          The FARC withdrew, executing two of its fighters for desertion.          # Execution from=farc counterparty=farc
          """)
  void victimsAreOfTheOtherSide(String text, String expected) throws IOException {
    assertEquals(
        expected,
        claims(text).stream()
            .map(c -> c.replaceFirst(" \\S+ from=", " from=").replaceFirst(" to=null", ""))
            .distinct()
            .collect(Collectors.joining("; ")));
  }

  @Test
  void factionsBreakAwayFromTheGroupToldOf() throws IOException {
    assertEquals(
        List.of("Split dissident-faction from=milf to=null counterparty=null"),
        claims("The MILF signed in 2002. A dissident faction broke away in 2007."));
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
