package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.allegiance.claim.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People and groups that a text speaks of again, in other words. */
class WhoIsMeantTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sixty policemen captured by M23 fighters were forced to join them.                             | Recruitment from=null to=m23 counterparty=null
          Five soldiers captured by Boko Haram fighters in Nigeria were made to fight for them.          | Joining from=null to=boko-haram counterparty=null
          Rwandan troops entered Goma in support of the M23.                                             | Backing from=null to=m23 counterparty=null
          Forces aligned with the Taliban recaptured Kunduz from the police.                             | TakingControl from=null to=null counterparty=afghan-police
          The ADF fled. The insurgents, who pledged allegiance to ISIS, were driven from Beni.           | LosingControl from=null to=null counterparty=null
          Joseph Kony pledged allegiance to the Islamic State in 2015. In 2017 three fighters left Kony. | Leaving from=lra to=null counterparty=null
          LRA rebels seized Akello near the school in 2009. Her sister was let go the same evening.      | Release from=lra to=null counterparty=null
          Peter Okot was with the FDLR. He surrendered to the Congolese army in 1973.                    | Surrender from=fdlr to=null counterparty=fardc
          Eight fighters of the LRA went to Gulu. Two of the eight have since joined the SPLA.           | Joining from=lra to=spla counterparty=null
          Of the eleven commanders of the LRA, six defected in March.                                    | Defection from=lra to=null counterparty=null
          Peter Okot was held by the Amniyat. Her husband was arrested by the same branch.               | Detention from=null to=null counterparty=amniyat
          The UPDF caught nine LRA fighters and held them in the barracks of Gulu.                       | Detention from=lra to=null counterparty=updf
          Okot, a former lieutenant of the Ugandan army who had joined the LRA in 1988, was killed.      | Joining from=updf to=lra counterparty=null
          Musa Bah, who had been with the RUF, joined the Kamajors. He was shot dead by his old comrades. | Execution from=kamajors to=null counterparty=ruf
          "I never joined them," said Okot, who was accused of belonging to the LRA.                      | Joining from=null to=lra counterparty=null
          Okot fought for the LRA. In the end he found himself serving with the UPDF.                     | Joining from=null to=updf counterparty=null
          Peter Okot served under the LRA commander Odhiambo. He was caught by the Ugandan army.          | Capture from=lra to=null counterparty=updf
          When his section of the Malian army was sent to Gao in May, Musa Ag deserted.                   | Defection from=malian-army to=null counterparty=null
          Peter Okot of the LRA surrendered to a Kenyan sergeant.                                         | Surrender from=lra to=null counterparty=kenyan-army
          In 2008 Peter Okot deserted and went to the CNDP.                                               | AllegianceSwitch from=null to=cndp counterparty=null
          In May the FNI occupied Bunia. In June fighters of the UPC drove it out of Bunia.              | LosingControl from=null to=null counterparty=upc-congo
          """)
  void comesFromWhatWasToldBefore(String text, String claim) {
    assertTrue(claims(text).contains(claim), () -> read(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nine LRA fighters surrendered to the 4th Infantry Division near Gulu in Uganda.             | Surrender from=lra to=null counterparty=updf
          The Northern Command of the Armed Forces of the Philippines held nine ASG members in Jolo. | Detention from=asg to=null counterparty=philippine-army
          Two LRA rebels were picked up by a Kenyan patrol.                                           | Detention from=lra to=null counterparty=kenyan-army
          The Ugandan army announced the surrender of forty LRA fighters.                             | Surrender from=lra to=null counterparty=updf
          Five officers close to Machar were executed in Juba by the South Sudanese army.             | Execution from=spla-io to=null counterparty=sspdf
          Fighting broke out in Makeni between the RUF and AFRC fighters.                             | Hostilities from=null to=null counterparty=afrc
          In 2002 the LRA and the SPLA began killing each other.                                      | Hostilities from=null to=null counterparty=spla
          In March Okello went over to the SPLA with thirty men.                                      | AllegianceSwitch from=null to=spla counterparty=null
          """)
  void isWhoeverThePhraseMeans(String text, String claim) {
    assertTrue(claims(text).contains(claim), () -> read(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Peter Okot (34), who was captured by the Ugandan army in 2004, lives in Gulu.                            | Capture peter-okot
          Ba Kaka, once a commander, put it thus: "We left the LRA. Then I surrendered to the police."             | Surrender ba-kaka
          Forty AFRC fighters were held. Two of them, Alhaji Turay and Musa Bah, were released by the RUF.         | Release musa-bah
          Peter Okot's nephew, known as "Moon", joined the LRA at fourteen.                                        | Joining moon
          "I was ten. We crossed the Nile. I was captured by the LRA," said Peter Okot.                            | Capture peter-okot
          When he was fourteen, Peter Okot was abducted by the LRA.                                                | Kidnapping peter-okot
          After the LRA had abducted his sister, Peter Okot left Gulu. They abducted him in May.                   | Kidnapping peter-okot
          Peter Okot looks up. "I surrendered to the Ugandan army in May."                                         | Surrender peter-okot
          "I surrendered to the Ugandan army in May." Peter Okot looks up.                                         | Surrender peter-okot
          "My brother came home," recalls Okot. "The LRA had taken him in 2003."                                   | Kidnapping brother
          Ten boys of the LRA lived in Gulu. One of them, Musa, was detained by French soldiers near Gao.          | Detention musa
          """)
  void isAPersonWithAName(String text, String claim) {
    assertTrue(
        found(text).stream()
            .map(c -> c.event() + " " + c.actor().id().replace("text-", ""))
            .toList()
            .contains(claim),
        () -> found(text).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Okot, 24, was with the LRA. In 2004 the 24-year-old surrendered to the Ugandan army.                 | Surrender from=lra to=null counterparty=updf
          Peter Okot was a clerk of the LRA. He slept badly. In 2004 Okot surrendered to the Ugandan army.     | Surrender from=lra to=null counterparty=updf
          Peter Okot kept the accounts of the LRA. In 2004 he surrendered to the Ugandan army.                 | Surrender from=lra to=null counterparty=updf
          Peter Okot drove lorries for the LRA. In 2004 he surrendered to the Ugandan army.                    | Surrender from=lra to=null counterparty=updf
          The LRA fighters under Peter Okot burned a shop. In 2004 Okot surrendered to the Ugandan army.       | Surrender from=lra to=null counterparty=updf
          Peter Okot, once a guard of the LRA, sells tea. In 2004 he surrendered to the Ugandan army.          | Surrender from=lra to=null counterparty=updf
          Peter Okot was with the LRA. He was known as "Moon". In 2004 "Moon" surrendered to the Ugandan army. | Surrender from=lra to=null counterparty=updf
          The LRA's fighters came to Gulu. Soldiers waited. In the battle nine of the rebels surrendered.      | Surrender from=lra to=null counterparty=null
          LRA rebels entered Gulu. The Ugandan soldiers there did not fight. Most of the soldiers joined them. | Joining from=updf to=lra counterparty=null
          Two brothers from Gulu, Okot and Akello, belonged to the LRA. Akello surrendered to the UPDF.        | Surrender from=lra to=null counterparty=updf
          Nine boys had served in the LRA. They surrendered to the Ugandan army in May.                        | Surrender from=lra to=null counterparty=updf
          Forty-one men came from the LRA. In May the men surrendered to the Ugandan army.                      | Surrender from=lra to=null counterparty=updf
          Nine Ugandan soldiers were freed by the LRA. The men had been kept in a cave.                        | Detention from=updf to=null counterparty=lra
          Peter Okot was with the LRA. In May he was recruited by rebels in Bunia.                             | Recruitment from=null to=null counterparty=null
          Two brothers joined the LRA in 1999. The younger surrendered to the Ugandan army.                    | Surrender from=lra to=null counterparty=updf
          Kony's guard Opiyo was seen in Obo. He said that he had left the group in May.                       | Leaving from=lra to=null counterparty=null
          Okot was with the LRA. In May he fell into the hands of the rebels.                                  | Capture from=lra to=null counterparty=null
          A turncoat who had served the LRA, Commander Okot surrendered to the Ugandan army.                   | Surrender from=lra to=null counterparty=updf
          Okot, a sapper in the LRA, laid mines. In May the sapper surrendered to the Ugandan army.            | Surrender from=lra to=null counterparty=updf
          LRA rebels met a company of soldiers of the Ugandan army. The company surrendered to the LRA.        | Surrender from=updf to=null counterparty=lra
          Okello's captors belonged to the LRA. They held him in a cave for nine days.                         | Detention from=null to=null counterparty=lra
          Okello was picked up at a checkpoint of the LRA.                                                     | Detention from=null to=null counterparty=lra
          Okello was questioned by the UPDF and released.                                                      | Release from=updf to=null counterparty=null
          After the SPLA took Gulu, nine LRA fighters surrendered.                                             | Surrender from=lra to=null counterparty=spla
          Peter Okot lives in Gulu. A commander of the LRA until 2004, he surrendered to the Ugandan army.     | Surrender from=lra to=null counterparty=updf
          The court heard that Peter O. had joined the LRA. Peter O. was arrested by the Ugandan army.         | Detention from=lra to=null counterparty=updf
          The recruits of the LRA walked to Gulu. Those who had survived deserted.                             | Defection from=lra to=null counterparty=null
          The LRA held nine Ugandan soldiers. Two escaped in May. The rest were released.                      | Release from=lra to=null counterparty=null
          """)
  void isTheSamePersonInOtherWords(String text, String claim) {
    assertTrue(claims(text).contains(claim), () -> read(text));
  }

  @Test
  void isWhoseTurnItIs() {
    String text =
        """
        REPORTER: How did you leave?

        AUMA: I escaped from the LRA in 2004.

        REPORTER: And you?

        OKELLO: I surrendered to the Ugandan army.

        REPORTER: When was that?

        OKELLO: In May. My leader was dead.

        AUMA: I went home in June.

        AUMA: That was all.
        """;
    assertEquals(
        List.of("Leaving auma from=lra", "Surrender okello from=lra", "Return auma from=lra"),
        found(text).stream()
            .map(c -> c.event() + " " + c.actor().id().replace("text-", "") + " from=" + c.from())
            .toList());
  }

  private String read(String text) {
    return String.join("; ", claims(text));
  }

  private List<String> claims(String text) {
    return found(text).stream()
        .map(
            c ->
                c.event()
                    + " from="
                    + c.from()
                    + " to="
                    + c.to()
                    + " counterparty="
                    + c.counterparty())
        .toList();
  }

  private List<Claim> found(String text) {
    try {
      return SharedExtractor.claims(folder, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
