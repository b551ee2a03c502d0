package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.allegiance.claim.Claim;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is held, freed, tried or killed, and by whom, where prose tells it in passing. */
class CustodyInPassingTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The RUF carried out a wave of executions.            | Execution victims-of-revolutionary-united-front from=null by=ruf asserted
          Boko Haram's use of executions caused outrage.       | Execution victims-of-boko-haram from=null by=boko-haram asserted
          The LTTE took part in abductions.                    | Kidnapping victims-of-liberation-tigers-of-tamil-eelam from=null by=ltte asserted
          The FARC denied any involvement in the killing of three priests. | Execution three-priests from=null by=farc denied
          The LTTE called for an end to arrests.               |
          """)
  void whoDoesWhatANounTells(String text, String expected) throws IOException {
    assertEquals(expected == null ? "" : expected, claims(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Among those detained was a colonel of the M23.       | Detention colonel-of-m23 from=m23 by=null asserted
          Those captured included a colonel of the M23.        | Capture colonel-of-m23 from=m23 by=null asserted
          Villagers found the body of a PKK fighter believed to have been abducted by Hezbollah. | Kidnapping pkk-fighter from=pkk by=hezbollah hedged
          Ugandan soldiers found nine women. They had been held by the LRA. | Detention nine-women from=null by=lra asserted
          The army rescued nine women held by Boko Haram.      | Release nine-women from=boko-haram by=null asserted, Detention nine-women from=null by=boko-haram asserted
          Six men, arrested by the Taliban in March, have not been tried. | Detention six-men from=null by=taliban asserted
          The LTTE men were jailed either by the Sri Lankan army or by the Karuna faction. | Detention ltte-men from=ltte by=sri-lankan-army asserted, Detention ltte-men from=ltte by=karuna-faction asserted
          """)
  void whoItIsToWhomItIsDone(String text, String expected) throws IOException {
    assertEquals(expected, claims(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Three men of the PKK deserted. Two were recaptured and executed. | Defection three-men-of-kurdistan-workers-party from=pkk by=null asserted, Capture two from=pkk by=pkk asserted, Execution two from=pkk by=pkk asserted
          Sudan handed the LRA officer to Uganda, which put him on trial. | CustodyTransfer lra-officer from=sudanese-government by=null asserted, Prosecution lra-officer from=lra by=ugandan-government asserted
          The surrendered rebels of the LTTE were given jobs.  | Surrender surrendered-rebels-of-liberation-tigers-of-tamil-eelam from=ltte by=null asserted
          """)
  void whoDidItToWhom(String text, String expected) throws IOException {
    assertEquals(expected, claims(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The RUF men were never charged, tried or sentenced.  | Prosecution ruf-men from=ruf by=null denied
          There were no reprisals or prosecutions of RUF men.  | Prosecution ruf-men from=ruf by=null denied
          No RUF commander escaped justice.                    | Prosecution ruf-commander from=ruf by=null asserted
          Hamas men who had chosen to fight rather than surrender died. | Surrender hamas-men from=hamas by=null denied
          Talks over the surrender of the LTTE leaders failed. |
          """)
  void whatDidNotHappen(String text, String expected) throws IOException {
    assertEquals(expected == null ? "" : expected, claims(text));
  }

  private String claims(String text) throws IOException {
    return SharedExtractor.claims(folder, text).stream()
        .map(CustodyInPassingTest::line)
        .collect(Collectors.joining(", "));
  }

  private static String line(Claim c) {
    return "%s %s from=%s by=%s %s"
        .formatted(
            c.event(),
            c.actor().id().replace("text-", ""),
            c.from(),
            c.counterparty(),
            c.certainty());
  }
}
