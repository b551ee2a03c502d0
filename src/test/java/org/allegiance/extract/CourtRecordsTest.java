package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is meant and whose he is where judgments and commissions tell of it. */
class CourtRecordsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Okello was a commander of the LRA. Soldiers under his command abducted nine girls.                      | Kidnapping from=null to=null counterparty=lra
          ULIMO took Zorzor in 1993, and the troops under its command abducted nine civilians.                    | Kidnapping from=null to=null counterparty=ulimo
          Ravi founded the Front for National Rescue, whose troops entered Jaffna in 1979.                        | TakingControl from=null to=null counterparty=null
          The second group was the LRA. Its commander was Dominic Okello. Okello surrendered in May.              | Surrender from=lra to=null counterparty=null
          Two of his sons then joined the LTTE. The elder was captured in May.                                    | Capture from=ltte to=null counterparty=null
          Musa joined the Abu Sayyaf Group in 1994 after leaving the MNLF. He was arrested in May 2001.           | Detention from=asg to=null counterparty=null
          Fighters of the RCD, which was armed by the Rwandan army, fled. Its commander Musa was captured in May. | Capture from=rcd to=null counterparty=null
          The RUF held eleven soldiers of the army, two of whom were executed in Kailahun.                        | Execution from=sierra-leonean-army to=null counterparty=ruf
          Karuna was a commander of the LTTE. He was himself detained in London in 2007.                          | Detention from=ltte to=null counterparty=null
          Musa of the LTTE was arrested in 2004 and surrendered to Croatia by the German authorities.             | CustodyTransfer from=germany to=croatian-government counterparty=null
          The accused travelled by way of Turkey in October and swore an oath to the Islamic State.               | Pledge from=null to=isis counterparty=null
          """)
  void partiesAreToldElsewhere(String text, String claim) throws IOException {
    assertTrue(claims(text).contains(claim), () -> text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Okello was a commander of the LRA. Soldiers under the command of a colonel abducted nine girls. | Kidnapping from=null to=null counterparty=lra
          Musa joined the MNLF in 1994 before leaving it in 1998. Ravi was arrested in May 2001.          | Detention from=mnlf to=null counterparty=null
          The second group was the LRA. The spokesman of the court was Dominic Okello. Okello was jailed. | Detention from=lra to=null counterparty=null
          Musa of the LTTE was arrested in 2004 and surrendered to the army by the river by Monday.       | CustodyTransfer from=null to=sri-lankan-army counterparty=null
          """)
  void nothingIsMadeOfWhatIsNotTold(String text, String claim) throws IOException {
    assertFalse(claims(text).contains(claim), () -> text);
  }

  /** Without those who act, whose keys the names of collectives give. */
  private List<String> claims(String text) throws IOException {
    return SharedExtractor.claims(folder, text).stream()
        .map(SharedExtractor::line)
        .map(line -> line.replaceFirst(" \\S+ from=", " from="))
        .toList();
  }
}
