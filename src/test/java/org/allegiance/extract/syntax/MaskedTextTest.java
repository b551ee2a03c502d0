package org.allegiance.extract.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MaskedTextTest {

  @Test
  void namesAreOneWord() {
    assertEquals("He left AlNusra.", masked("He left al-Nusra.", "al-Nusra").text());
  }

  @Test
  void acronymsAreNoAbbreviations() {
    assertEquals(
        "He left the Fdlro. It fell.", masked("He left the FDLR. It fell.", "FDLR").text());
  }

  @Test
  void aDateThatOpensASentenceIsSetApart() {
    assertEquals("In May 2012, rebels took it.", masked("In May 2012 rebels took it.", "").text());
    assertEquals("It fell. In 2014, he left.", masked("It fell. In 2014 he left.", "").text());
    for (String unchanged :
        List.of("In May 2012, he left.", "In 2012 and 2013 he fought.", "He left in 2012 alone.")) {
      assertEquals(unchanged, masked(unchanged, "").text());
    }
  }

  @Test
  void whatCountsTheItemsOfAListIsBlank() {
    assertEquals("    He left;     she fled.", masked("(a) He left; (b) she fled.", "").text());
    assertEquals("He left, and      she fled.", masked("He left, and (ii) she fled.", "").text());
    assertEquals("Omar (34) left.", masked("Omar (34) left.", "").text());
  }

  @Test
  void inAtTheEndOfASentenceIsNoInch() {
    assertEquals("He came in . It fell.", masked("He came in. It fell.", "").text());
    assertEquals("A bolt of 5 in. It fell.", masked("A bolt of 5 in. It fell.", "").text());
  }

  @Test
  void exIsAWordBeforeAName() {
    assertEquals("The ex Eln men met.", masked("The ex-ELN men met.", "ELN").text());
    assertEquals("The Tex-Eln men met.", masked("The Tex-ELN men met.", "ELN").text());
  }

  @Test
  void knowsWhereItsCharactersComeFrom() {
    String original = "In 2014 al-Nusra left ex-Tigers.";
    MaskedText masked = masked(original, "al-Nusra");
    assertEquals(original.indexOf("al-Nusra"), masked.origin(masked.text().indexOf("AlNusra")));
    assertEquals(original.indexOf("left"), masked.origin(masked.text().indexOf("left")));
    assertEquals(original.length(), masked.origin(masked.text().length()));
  }

  private static MaskedText masked(String text, String name) {
    int start = text.indexOf(name);
    return new MaskedText(
        text, name.isEmpty() ? List.of() : List.of(new Name(start, start + name.length())));
  }
}
