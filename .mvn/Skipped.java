import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Names each skipped test with its reason: {@code Skipped SUREFIRE-REPORTS-DIRECTORY}. */
class Skipped {
  public static void main(String[] args) throws Exception {
    Path reports = Path.of(args[0]);
    if (!Files.isDirectory(reports)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(reports, "TEST-*.xml")) {
      for (Path file : files) {
        tell(file);
      }
    }
  }

  private static void tell(Path file) throws Exception {
    NodeList skipped =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getElementsByTagName("skipped");
    for (int i = 0; i < skipped.getLength(); i++) {
      Element mark = (Element) skipped.item(i);
      Element test = (Element) mark.getParentNode();
      System.err.println(
          "skipped: "
              + test.getAttribute("classname")
              + "."
              + test.getAttribute("name")
              + ": "
              + reason(mark));
    }
  }

  /** The reason given with the mark, or the first line of what a failed assumption threw. */
  private static String reason(Element mark) {
    String message = mark.getAttribute("message");
    String said = message.isBlank() ? mark.getTextContent().strip() : message;
    String first = said.lines().findFirst().orElse("no reason given");
    return first.replaceFirst("^org\\.opentest4j\\.TestAbortedException: ", "");
  }
}
