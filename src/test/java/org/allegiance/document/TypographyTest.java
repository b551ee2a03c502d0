package org.allegiance.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "al\u2011Nusra|al-Nusra",
        "Ma\u2019arrat|Ma'arrat",
        "Ma\u02BFarrat|Ma'arrat",
        "Ma`arrat|Ma'arrat",
        "\u201Cgone\u201D|\"gone\"",
        "\u201Egone\u201C|\"gone\"",
        "\u00ABgone\u00BB|\"gone\"",
        "the o\uFB03cer \uFB02ed|the officer fled",
        "a\u00A0b\u2009c\u3000d|a b c d",
        "no\u00ADwhere|nowhere",
        "x\u200By\uFEFFz\u2060|xyz",
        "\u200Fabc\u202C|abc",
        "Mu\u0308nster|M\u00FCnster",
        "q\u0301|q\u0301",
        "30\u201340 \u2014 more\u2026|30\u201340 \u2014 more\u2026",
        "\uD835\uDD0Fx|\uD835\uDD0Fx",
      })
  void oneWayOfWriting(String written, String read) {
    assertEquals(read, read(written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "the \u2018notables\u2019 came|the \"notables\" came",
        "\u2018We left,\u2019 he said|\"We left,\" he said",
        "'We left,' he said|\"We left,\" he said",
        "\u2018We don\u2019t,\u2019 he said|\"We don't,\" he said",
        "the notables\u2019 council|the notables' council",
        "\u2018the fighters\u2019 families left.\u2019 So|\"the fighters' families left.\" So",
        "\u201CHe said \u2018no\u2019 to us\u201D|\"He said 'no' to us\"",
        "the \u2018Alawi village|the 'Alawi village",
        "in the \u201990s|in the '90s",
        "\u2018carrot-and-stick\u2019 and \u2018bad actor\u2019|\"carrot-and-stick\" and \"bad"
            + " actor\"",
      })
  void singleMarksAroundWordsAreQuotationMarks(String written, String read) {
    assertEquals(read, read(written));
  }

  @Test
  void accentBelongsToThePlaceOfItsLetter() {
    MappedText.Builder out = new MappedText.Builder();
    String written = "Mu\u0308n";
    for (int i = 0; i < written.length(); i++) {
      Typography.append(out, written, i, i, 1);
    }
    assertEquals(new Passage(1, 3), out.build().passage(1, 2));
  }

  private static String read(String written) {
    MappedText.Builder out = new MappedText.Builder();
    for (int i = 0; i < written.length(); i++) {
      Typography.append(out, written, i, i, 1);
    }
    return Typography.quoted(out.build()).text();
  }
}
