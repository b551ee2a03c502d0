package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who did what to whom in the dense prose of reports. */
class DenseProseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The commander approached the LTTE and, after months of talks, surrendered with 25 of his men. | Surrender from ltte
          Fighters of the LRA entered the town and, residents said, abducted forty pupils.        | TakingControl, Kidnapping by lra
          The boys were arrested at dawn and, after a short trial, executed by the Taliban.       | Detention, Execution by taliban
          Musa left the village in 2009 and, like many others, joined al-Shabaab.                 | Joining to al-shabaab
          The ELN released the mayor; two of the guerrillas, who were minors, surrendered to the army. | Release from eln, Surrender from eln by colombian-army
          The Free Aceh Movement (GAM) split in 1999.                                             | Split from gam
          In 1989 the leaders formed an army of their own, the Ronda, and turned against the LTTE. | Formation, TurningAgainst by ltte
          """)
  void verbsBehindWhatIsPutInBetween(String text, String expected) {
    assertEquals(expected, told(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Soldiers executed six men whom they suspected of supporting the Taliban.                | Execution by afghan-army, Support to taliban
          The LRA abducted a teacher whom its commanders suspected of informing for the Ugandan army. | Kidnapping by lra, Support to updf
          The Taliban fought the Afghan army in Kunduz. A nurse was kidnapped by tribesmen in Kunduz. | Hostilities by afghan-army, Kidnapping
          The LRA attacked the village of Aboke. They abducted two girls.                         | Hostilities, Kidnapping by lra
          UNAMA observed the ceremony. In March the mullah was killed by gunmen.                  | Execution
          Kato was a commander of the MILF. He broke away and formed the Reform Front.            | Split from milf to reform-front, Formation to reform-front
          The KNU signed, but two brigades broke away and formed the Karen Peace Council.         | Split from knu to kpc-karen, Formation to kpc-karen
          The fighters of GAM handed in their weapons under the supervision of the United Nations. | Disarmament from gam by un
          The fighters of GAM handed in their weapons under the terms of the accord.              | Disarmament from gam
          Diego Murillo was arrested in Colombia and extradited to the United States. The police later arrested two suspects. | Detention, CustodyTransfer to us, Detention by colombian-police
          """)
  void partiesAreThoseWhomItTells(String text, String expected) {
    assertEquals(expected, told(text));
  }

  private static String told(String text) {
    return SharedExtractor.get().candidates(text).stream()
        .map(c -> c.pattern().event() + party(" from ", c.from()) + party(" to ", c.to()) + by(c))
        .collect(Collectors.joining(", "));
  }

  private static String by(Candidate candidate) {
    return party(" by ", candidate.counterparty());
  }

  private static String party(String slot, @Nullable String key) {
    return key == null ? "" : slot + key;
  }
}
