package org.allegiance.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.allegiance.BadInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryTest {

  @TempDir Path parent;

  private Library library;

  @BeforeEach
  void fill() throws IOException {
    Path folder = Files.createDirectory(parent.resolve("library"));
    Files.writeString(folder.resolve("ilmar-1911.txt"), "The garrison left.");
    Files.write(folder.resolve("latin.txt"), new byte[] {(byte) 0xfc});
    Files.createDirectories(folder.resolve("folder.txt"));
    Files.writeString(folder.resolve("folder.txt").resolve("inner.txt"), "inner");
    Files.writeString(parent.resolve("private.txt"), "private");
    library = new Library(folder);
  }

  @Test
  void findsADocumentByItsKey() {
    SourceDocument document = library.find("ilmar-1911").orElseThrow();
    assertEquals("ilmar-1911", document.key());
    assertEquals("The garrison left.", document.text(new Passage(0, 18)));
  }

  @Test
  void readsADocumentOnce() {
    assertSame(library.find("ilmar-1911").orElseThrow(), library.find("ilmar-1911").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ilmar",
        "ilmar-1911.txt",
        "folder",
        "../private",
        "./ilmar-1911",
        "folder.txt/inner",
        "x/../ilmar-1911",
        "..\\private",
      })
  void whatIsNoKeyOfADocumentAtHandFindsNothing(String key) {
    assertEquals(Optional.empty(), library.find(key));
  }

  @Test
  void absolutePathIsNoKey() {
    assertEquals(Optional.empty(), library.find(parent.resolve("private").toString()));
  }

  @Test
  void whatLiesElsewhereIsFoundWhereItWasNoted() throws IOException {
    Whereabouts notes = new Whereabouts(parent.resolve("store/whereabouts"));
    notes.note("private", parent.resolve("private.txt"));
    notes.note("gone", parent.resolve("gone.txt"));
    notes.note("ilmar-1911", parent.resolve("private.txt"));
    Library both = library.with(notes);
    assertEquals("private", both.find("private").orElseThrow().text(new Passage(0, 7)));
    assertEquals("The", both.find("ilmar-1911").orElseThrow().text(new Passage(0, 3)));
    assertEquals(Optional.empty(), both.find("gone"));
    assertEquals(Optional.empty(), both.find("../private"));
    assertEquals(Optional.empty(), library.find("private"));
    notes.forget();
    assertEquals(Optional.empty(), library.with(notes).find("private"));
  }

  @Test
  void folderThatIsMissingHoldsNothing() {
    assertEquals(Optional.empty(), new Library(parent.resolve("none")).find("ilmar-1911"));
  }

  @Test
  void unreadableDocumentIsBadInputAndNotMissing() {
    assertThrows(BadInputException.class, () -> library.find("latin"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "htm"})
  void findsWebPages(String ending) throws IOException {
    Path file = parent.resolve("library").resolve("page." + ending);
    Files.writeString(file, "<p>The garrison left.");
    assertEquals(file, library.file("page"));
    assertEquals(21, library.find("page").orElseThrow().length());
  }

  @Test
  void findsPdf() throws IOException {
    try (PdfPages pdf = new PdfPages()) {
      Files.write(
          parent.resolve("library").resolve("scan.pdf"),
          pdf.line(72, 700, 11, "The garrison left.").bytes());
    }
    assertEquals(1, library.find("scan").orElseThrow().find("The garrison left.").size());
  }

  @Test
  void plainTextComesFirst() throws IOException {
    Files.writeString(parent.resolve("library").resolve("ilmar-1911.html"), "<p>Other");
    assertEquals(18, library.find("ilmar-1911").orElseThrow().length());
  }

  @Test
  void saysWhereATextWouldStand() {
    assertEquals(parent.resolve("library").resolve("new.txt"), library.file("new"));
  }
}
