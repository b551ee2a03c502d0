package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.allegiance.extract.OrderWords.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderWordsTest {
  private static final OrderWords WORDS =
      OrderWords.read(
          Path.of(System.getProperty("allegiance.home", ""))
              .toAbsolutePath()
              .resolve("ontology/lexicon/order.yaml"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Then he joined the front.",
        "He then joined the front.",
        "He subsequently joined the front.",
        "He later joined the front.",
        "Afterwards they went home.",
        "After that, they went home.",
        "After that they went home.",
        "Two years later they went home.",
        "They were released and, shortly afterwards, rearrested.",
        "The next day the garrison surrendered.",
        "after which he was handed to the police",
        "Eventually the tribe gave in.",
        "Thereafter nobody trusted him.",
        "In the months that followed, half deserted.",
      })
  void putsAClauseAfterThePreviousEvent(String clause) {
    assertEquals(Order.AFTER_PREVIOUS, WORDS.in(clause));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He had earlier served in the navy.",
        "He had previously served in the navy.",
        "Before that he served in the navy.",
        "Previously they had served in the navy.",
        "Earlier, they had served in the navy.",
        "Prior to this, the unit had been loyal.",
        "Until then the unit had been loyal.",
        "The year before, the unit had been loyal.",
        "They had already gone over to the rebels.",
      })
  void putsAClauseBeforeThePreviousEvent(String clause) {
    assertEquals(Order.BEFORE_PREVIOUS, WORDS.in(clause));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "He joined the front.",
        "The then commander joined the front.",
        "the then-commander joined the front",
        "If they lose, then they will leave.",
        "They must leave no later than Friday.",
        "They left later than the others.",
        "Sooner or later they will leave.",
        "The earlier attack had failed.",
        "Earlier than the others, they left.",
        "After that battle they left.",
        "He lived next to the barracks.",
        "At the same time, others left.",
        "Meanwhile others left.",
        "Later generations forgot him.",
        "The authenticity of the film is doubted.",
      })
  void saysNothingOfOrder(String clause) {
    assertEquals(Order.NONE, WORDS.in(clause));
  }
}
